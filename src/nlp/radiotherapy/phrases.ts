import type { Phrase } from '../engine/contract.ts';
import { STATUS_PHRASES, type StatusCue } from '../treatment-status/phrases.ts';

export interface RadiotherapyWord {
  readonly technique: string | null;
  readonly brachytherapy: boolean;
  readonly boost: boolean;
  readonly site: string | null;
  readonly needsDose: boolean;
}
export type RadiotherapyPayload =
  | { readonly word: 'radiotherapy'; readonly said: RadiotherapyWord }
  | { readonly word: 'gray' }
  | { readonly word: 'status'; readonly cue: StatusCue };

const radio = (said: Partial<RadiotherapyWord>, ...patterns: string[]): Phrase<RadiotherapyPayload>[] => {
  const value: RadiotherapyPayload = Object.freeze({
    word: 'radiotherapy' as const,
    said: Object.freeze({ technique: null, brachytherapy: false, boost: false, site: null, needsDose: false, ...said }),
  });
  return patterns.map((pattern) => ({ pattern, value }));
};

/** Words for radiation treatment. Sources: SFRO guides of external radiotherapy, GEC-ESTRO; written for Continuum, version 2026-11. */
export const PHRASES: readonly Phrase<RadiotherapyPayload>[] = Object.freeze([
  ...radio(
    {},
    'radiothérapie',
    'irradiation',
    'radiothérapie externe',
    'irradié',
    'traitement radiothérapeutique',
    'irradiation externe',
    'télécobalt',
    'cobaltothérapie',
    'radiothérapie palliative',
    'radiothérapie antalgique',
    'radiothérapie décompressive',
    'irradiation antalgique',
    'irradiation locorégionale',
    'irradiation pelvienne',
    'irradiation (de rattrapage|adjuvante|exclusive|postopératoire|palliative)',
    'photonthérapie',
    'RTE',
    '=RT (conformationnelle|externe|adjuvante|exclusive|palliative|antalgique|concomitante|pelvienne|pariétale|mammaire|cérébrale|thoracique|médiastinale|prostatique|postopératoire|complémentaire|locorégionale|décompressive)',
  ),
  ...radio({ needsDose: true }, '=RT', '=RTH', '=RxT', '=Rxth', '=RTx'),
  { pattern: 'Gy', value: Object.freeze({ word: 'gray' as const }) },
  { pattern: 'gray', value: Object.freeze({ word: 'gray' as const }) },
  ...radio(
    {},
    'radiochimiothérapie',
    'radio chimiothérapie',
    'chimioradiothérapie',
    'chimio radiothérapie',
    'radiochimiothérapie concomitante',
    'association radiochimiothérapie',
    '=RCT',
    '=RTCT',
    '=RCC',
    '=CRT',
    '=RT =CT',
    '=RT / =CT',
    'radio chimiothérapie concomitante',
  ),
  ...radio(
    { technique: 'stereotactic' },
    'radiothérapie stéréotaxique',
    'radiothérapie en conditions stéréotaxiques',
    'irradiation stéréotaxique',
    'stéréotaxie',
    'radiochirurgie',
    '=SBRT',
    'Cyberknife',
    'Gamma Knife',
    'gammaknife',
    '=SRS',
    'radiothérapie hypofractionnée stéréotaxique',
    '=RT stéréotaxique',
    '=RT en conditions stéréotaxiques',
    'radiothérapie ablative',
    '=SABR',
  ),
  ...radio(
    { technique: 'IMRT' },
    'radiothérapie conformationnelle avec modulation d intensité',
    '=RCMI',
    '=IMRT',
    '=VMAT',
    'arcthérapie',
    'tomothérapie',
    'modulation d intensité',
  ),
  ...radio(
    { technique: '3D' },
    'radiothérapie conformationnelle',
    'radiothérapie conformationnelle 3D',
    '=RC3D',
    'radiothérapie tridimensionnelle',
  ),
  ...radio({ technique: 'proton' }, 'protonthérapie', 'protons', 'hadronthérapie', 'carbonethérapie'),
  ...radio(
    { technique: 'electron' },
    'radiothérapie par électrons',
    'électronthérapie',
    'radiothérapie peropératoire',
    'radiothérapie per opératoire',
  ),
  ...radio({ technique: 'hypofractionated' }, 'radiothérapie hypofractionnée', '=RT hypofractionnée', 'hypofractionnement'),
  ...radio({ technique: 'contact' }, 'contacthérapie', 'radiothérapie de contact'),
  ...radio(
    { brachytherapy: true, technique: 'brachytherapy' },
    'curiethérapie',
    'brachythérapie',
    'curiethérapie interstitielle',
    'curiethérapie vaginale',
    'curiethérapie utéro vaginale',
    'curiethérapie HDR',
    'curiethérapie bas débit',
    'curiethérapie haut débit',
    'curiethérapie de prostate',
    'barrage vaginal',
    'curiethérapie endocavitaire',
    'curiethérapie (PDR|LDR|pulsée|de barrage|utérine|prostatique|endobronchique|épisclérale)',
    'curiethérapie à débit (pulsé|haut|bas)',
    'curiethérapie par (iode 125|grains d iode|iridium 192|ruthénium)',
    'curiethérapie vaginale de barrage',
    'disque de ruthénium',
    'plaque de ruthénium',
  ),
  ...radio({ technique: 'total body', site: 'total body' }, 'irradiation corporelle totale', '=ICT', '=TBI', 'irradiation corporelle'),
  ...radio(
    { site: 'brain' },
    'radiothérapie holocrânienne',
    'irradiation holocrânienne',
    'radiothérapie panencéphalique',
    'irradiation panencéphalique',
    'radiothérapie encéphalique',
    'irradiation encéphalique in toto',
    'radiothérapie cérébrale',
    'radiothérapie crânienne',
    'irradiation prophylactique cérébrale',
    'irradiation cérébrale prophylactique',
    '=IPC',
    'radiothérapie de l encéphale',
    '=RT (holocrânienne|panencéphalique|encéphalique)',
    'irradiation encéphalique',
    'radiothérapie crânio spinale',
    'irradiation crânio spinale',
    'radiothérapie craniale',
  ),
  ...radio({ boost: true }, 'surimpression', 'boost', 'complément de dose', 'surdosage du lit tumoral', 'boost intégré'),
  ...STATUS_PHRASES.map(({ pattern, value }) => ({ pattern, value: Object.freeze({ word: 'status' as const, cue: value }) })),
]);

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));
/** "douleur avec irradiation dans le bras": pain spreads. */
export const PAIN = set(
  'douleur douleurs lombalgie lombalgies sciatique cervicalgies epigastralgies algies gene douloureuse douloureux dorsalgies cruralgie nevralgie scapulalgie otalgie',
);
/** Right after "irradiation": where the pain goes. */
export const TOWARDS = set('dans vers descendante ascendante algique douloureuse dorsale lombaire');
/** "service de radiothérapie", "avis radiothérapie": where it is done, not that it is done. */
export const PLACE = set(
  'service departement oncologue avis unite consultation comite centre equipe medecin institut pole plateau interne internes cadre secretariat chef docteur dr clinique hopital oncologie staff colloque adresse adressee oriente orientee',
);
/** Right after "radiothérapie": a treatment by medicines. */
export const INTERNAL = set('interne metabolique vectorisee moleculaire');
/** "TBI (traumatisme crânien)": an injury of the brain. */
export const INJURY = set('traumatisme traumatique traumatic');
export const FRACTIONS = set('fractions fraction seances seance fr fx f frac');
export const GRAYS = set('gy gray grays cge gye gyrbe');
/** Before a dose that no word of radiotherapy leads: it was given. */
export const GIVEN_DOSE = set('delivre delivree recu recue totale irradie irradiee complement');
/** A limit of dosimetry, an activity, a background: no treatment. */
export const NOT_A_DOSE = set(
  'contrainte contraintes dmax dmoy moyenne maximale max seuil limite inferieure superieure v20 v30 v40 moelle < > exposition',
);
/** After "RT": it is the treatment. */
export const SHORT_AFTER = set(
  '( lit metastase metastases sein aires pelvis pelvienne prostate rachis thorax vertebrale osseuse du de sur puis concomitante cerebrale encephale paroi loge a + terminee',
);
/** What was irradiated, by the folded word that follows. */
export const SITES: Readonly<Record<string, string>> = {
  sein: 'breast',
  mammaire: 'breast',
  parietale: 'chest wall',
  paroi: 'chest wall',
  pelvis: 'pelvis',
  pelvienne: 'pelvis',
  pelvien: 'pelvis',
  prostate: 'prostate',
  prostatique: 'prostate',
  loge: 'prostate bed',
  rachis: 'bone',
  rachidienne: 'bone',
  vertebrale: 'bone',
  osseuse: 'bone',
  osseuses: 'bone',
  thoracique: 'thorax',
  thorax: 'thorax',
  mediastinale: 'mediastinum',
  mediastin: 'mediastinum',
  cervicale: 'head and neck',
  cervico: 'head and neck',
  orl: 'head and neck',
  cerebrale: 'brain',
  cerebrales: 'brain',
  encephale: 'brain',
  cerveau: 'brain',
  hepatique: 'liver',
  hepatiques: 'liver',
  pulmonaire: 'lung',
  pulmonaires: 'lung',
  poumon: 'lung',
  abdominale: 'abdomen',
  ganglionnaires: 'nodes',
  ganglionnaire: 'nodes',
  axillaire: 'nodes',
  rectum: 'rectum',
  oesophage: 'oesophagus',
  vessie: 'bladder',
};
