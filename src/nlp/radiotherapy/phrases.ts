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
  | { readonly word: 'site'; readonly site: string }
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
    'RTE',
  ),
  ...radio({ needsDose: true }, '=RT', '=RTH'),
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
  ...radio({ technique: 'hypofractionated' }, 'radiothérapie hypofractionnée', 'hypofractionnement'),
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
    'radiothérapie crânio spinale',
    'irradiation crânio spinale',
    'radiothérapie craniale',
  ),
  ...radio({ boost: true }, 'surimpression', 'boost', 'complément de dose', 'surdosage du lit tumoral', 'boost intégré'),
  ...STATUS_PHRASES.map(({ pattern, value }) => ({ pattern, value: Object.freeze({ word: 'status' as const, cue: value }) })),
]);

export const PAIN: ReadonlySet<string> = new Set([
  'douleur',
  'douleurs',
  'lombalgie',
  'lombalgies',
  'sciatique',
  'cervicalgies',
  'epigastralgies',
  'algies',
  'gene',
  'douloureuse',
  'douloureux',
  'dorsalgies',
  'cruralgie',
  'nevralgie',
]);
export const PLACE: ReadonlySet<string> = new Set([
  'service',
  'departement',
  'oncologue',
  'avis',
  'unite',
  'consultation',
  'comite',
  'centre',
  'equipe',
  'medecin',
]);
export const FRACTIONS: ReadonlySet<string> = new Set(['fractions', 'fraction', 'seances', 'seance', 'fr', 'fx', 'f']);
