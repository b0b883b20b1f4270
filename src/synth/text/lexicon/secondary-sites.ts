/**
 * Words for secondary sites by CIM-10 code (three or four characters), written for this project (2026-11). `adjective` is masculine and
 * feminine plural; `noun` with its article ready for "métastase de…" (`du foie`); `lesion` how imaging describes it.
 */
export interface SecondarySite {
  readonly adjective: readonly [string, string];
  readonly of: string;
  readonly at: string;
  readonly lesions: readonly string[];
  readonly biopsy: string;
}

export const SECONDARY_SITES: Readonly<Record<string, SecondarySite>> = {
  'C77.0': {
    adjective: ['sus-claviculaires', 'sus-claviculaires'],
    of: 'des ganglions sus-claviculaires',
    at: 'sus-claviculaire',
    lesions: ['adénopathies cervicales et sus-claviculaires', 'ADP sus-claviculaires suspectes'],
    biopsy: 'cytoponction ganglionnaire',
  },
  'C77.1': {
    adjective: ['médiastinaux', 'médiastinales'],
    of: 'des ganglions médiastinaux',
    at: 'médiastinal',
    lesions: ['adénopathies médiastinales hypermétaboliques', 'ADP médiastinales des loges 4R et 7'],
    biopsy: 'écho-endoscopie bronchique',
  },
  'C77.2': {
    adjective: ['rétropéritonéaux', 'rétropéritonéales'],
    of: 'des ganglions rétropéritonéaux',
    at: 'lombo-aortique',
    lesions: ['adénopathies lombo-aortiques', 'ADP rétropéritonéales'],
    biopsy: 'biopsie ganglionnaire',
  },
  'C77.3': {
    adjective: ['axillaires', 'axillaires'],
    of: 'des ganglions axillaires',
    at: 'axillaire',
    lesions: ['adénopathies axillaires', 'ADP axillaires à cortex épaissi'],
    biopsy: 'microbiopsie axillaire',
  },
  'C77.4': {
    adjective: ['inguinaux', 'inguinales'],
    of: 'des ganglions inguinaux',
    at: 'inguinal',
    lesions: ['adénopathies inguinales', 'ADP inguinales'],
    biopsy: 'cytoponction inguinale',
  },
  'C77.5': {
    adjective: ['pelviens', 'pelviennes'],
    of: 'des ganglions pelviens',
    at: 'pelvien',
    lesions: ['adénopathies iliaques externes', 'ADP pelviennes'],
    biopsy: 'biopsie ganglionnaire',
  },
  C77: {
    adjective: ['ganglionnaires', 'ganglionnaires'],
    of: 'des ganglions à distance',
    at: 'ganglionnaire',
    lesions: ['adénopathies suspectes', 'ADP pathologiques'],
    biopsy: 'biopsie ganglionnaire',
  },
  'C78.0': {
    adjective: ['pulmonaires', 'pulmonaires'],
    of: 'du poumon',
    at: 'pulmonaire',
    lesions: ['nodules pulmonaires bilatéraux', 'micronodules pulmonaires en lâcher de ballons', 'nodules parenchymateux pulmonaires'],
    biopsy: 'biopsie pulmonaire sous scanner',
  },
  'C78.1': {
    adjective: ['médiastinaux', 'médiastinales'],
    of: 'du médiastin',
    at: 'médiastinal',
    lesions: ['masse médiastinale'],
    biopsy: 'médiastinoscopie',
  },
  'C78.2': {
    adjective: ['pleuraux', 'pleurales'],
    of: 'de la plèvre',
    at: 'pleural',
    lesions: ['épaississements pleuraux nodulaires', 'épanchement pleural avec nodules pleuraux'],
    biopsy: 'thoracoscopie',
  },
  'C78.4': {
    adjective: ['grêliques', 'grêliques'],
    of: 'du grêle',
    at: 'grêlique',
    lesions: ['lésion sténosante du grêle'],
    biopsy: 'biopsie endoscopique',
  },
  'C78.5': {
    adjective: ['coliques', 'coliques'],
    of: 'du côlon',
    at: 'colique',
    lesions: ['envahissement colique'],
    biopsy: 'biopsie colique',
  },
  'C78.6': {
    adjective: ['péritonéaux', 'péritonéales'],
    of: 'du péritoine',
    at: 'péritonéal',
    lesions: ['nodules de carcinose', 'aspect de carcinose péritonéale avec ascite', 'infiltration nodulaire du grand omentum'],
    biopsy: 'coelioscopie exploratrice',
  },
  'C78.7': {
    adjective: ['hépatiques', 'hépatiques'],
    of: 'du foie',
    at: 'hépatique',
    lesions: [
      'lésions hépatiques nodulaires des segments IV, VII et VIII',
      'nodules hépatiques hypodenses',
      'lésions intra-hépatiques multiples',
    ],
    biopsy: 'ponction-biopsie hépatique',
  },
  'C78.8': {
    adjective: ['digestifs', 'digestives'],
    of: 'du tube digestif',
    at: 'digestif',
    lesions: ['lésion digestive'],
    biopsy: 'biopsie endoscopique',
  },
  'C79.0': {
    adjective: ['rénaux', 'rénales'],
    of: 'du rein',
    at: 'rénal',
    lesions: ['nodule rénal hypovasculaire'],
    biopsy: 'biopsie rénale',
  },
  'C79.1': {
    adjective: ['vésicaux', 'vésicales'],
    of: 'de la vessie',
    at: 'vésical',
    lesions: ['infiltration de la paroi vésicale'],
    biopsy: 'biopsie vésicale',
  },
  'C79.2': {
    adjective: ['cutanés', 'cutanées'],
    of: 'de la peau',
    at: 'cutané',
    lesions: ['nodules de perméation cutanés', 'nodules sous-cutanés'],
    biopsy: 'biopsie cutanée',
  },
  'C79.3': {
    adjective: ['cérébraux', 'cérébrales'],
    of: 'du cerveau',
    at: 'cérébral',
    lesions: ['lésions cérébrales sus-tentorielles prenant le contraste', 'lésion cérébelleuse avec oedème péri-lésionnel'],
    biopsy: 'exérèse neurochirurgicale',
  },
  'C79.4': {
    adjective: ['méningés', 'méningées'],
    of: 'des méninges',
    at: 'méningé',
    lesions: ['prises de contraste leptoméningées'],
    biopsy: 'ponction lombaire',
  },
  'C79.5': {
    adjective: ['osseux', 'osseuses'],
    of: 'de l’os',
    at: 'osseux',
    lesions: ['lésions osseuses ostéolytiques du rachis et du bassin', 'foyers de fixation osseux multiples', 'lésion lytique de L3'],
    biopsy: 'biopsie osseuse',
  },
  'C79.6': {
    adjective: ['ovariens', 'ovariennes'],
    of: 'de l’ovaire',
    at: 'ovarien',
    lesions: ['masse annexielle'],
    biopsy: 'annexectomie',
  },
  'C79.7': {
    adjective: ['surrénaliens', 'surrénaliennes'],
    of: 'de la surrénale',
    at: 'surrénalien',
    lesions: ['nodule surrénalien', 'masse surrénalienne hypermétabolique'],
    biopsy: 'biopsie surrénalienne',
  },
  'C79.8': {
    adjective: ['à distance', 'à distance'],
    of: 'd’autres localisations',
    at: 'à distance',
    lesions: ['lésion des tissus mous'],
    biopsy: 'biopsie',
  },
  C79: { adjective: ['à distance', 'à distance'], of: 'à distance', at: 'à distance', lesions: ['lésions à distance'], biopsy: 'biopsie' },
};

const FROM_TOPOGRAPHY: readonly (readonly [prefix: string, code: string])[] = [
  ['C22', 'C78.7'],
  ['C34', 'C78.0'],
  ['C38.4', 'C78.2'],
  ['C38', 'C78.1'],
  ['C48', 'C78.6'],
  ['C40', 'C79.5'],
  ['C41', 'C79.5'],
  ['C71', 'C79.3'],
  ['C44', 'C79.2'],
  ['C56', 'C79.6'],
  ['C74', 'C79.7'],
];

/** CIM-10 code of a metastasis at an ICD-O-3 topography; nodes have the same code in both. */
export function secondaryCode(topography: string): string {
  if (topography.startsWith('C77')) return topography;
  return FROM_TOPOGRAPHY.find(([prefix]) => topography.startsWith(prefix))?.[1] ?? 'C79.8';
}

/** Entry of a code, by its four characters, then three; codes of other sites are taken as "à distance". */
export function secondarySite(code: string): SecondarySite {
  const entry = SECONDARY_SITES[code] ?? SECONDARY_SITES[code.slice(0, 3)] ?? SECONDARY_SITES['C79'];
  if (entry === undefined) throw new TypeError(`No words for secondary site ${code}`);
  return entry;
}
