import type { Phrase } from '../engine/contract.ts';

export type CycleWord = 'course' | 'letter' | 'range';
const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Words for cycles of treatment. "C3" is a cycle where a day, another cycle or a treatment stands beside it. Written for Continuum; version 2026-11-25. */
export const PHRASES: readonly Phrase<CycleWord>[] = Object.freeze([
  ...[
    'cure',
    'cycle',
    'perfusions',
    'injections',
    'instillation',
    'cures de chimiothérapie',
    'cycles de chimiothérapie',
    'cure de chimiothérapie',
    'cycle de chimiothérapie',
    'séances de chimiothérapie',
    'administrations',
  ].map((pattern) => ({ pattern, value: 'course' as const })),
  ...Array.from({ length: 40 }, (_, i) => ({ pattern: `=C ${i + 1}`, value: 'letter' as const })),
]);

export const NUMBER_WORDS: Readonly<Record<string, number>> = {
  un: 1,
  une: 1,
  deux: 2,
  trois: 3,
  quatre: 4,
  cinq: 5,
  six: 6,
  sept: 7,
  huit: 8,
  neuf: 9,
  dix: 10,
  onze: 11,
  douze: 12,
};
export const ORDINALS: Readonly<Record<string, number>> = {
  premiere: 1,
  premier: 1,
  deuxieme: 2,
  seconde: 2,
  second: 2,
  troisieme: 3,
  quatrieme: 4,
  cinquieme: 5,
  sixieme: 6,
  septieme: 7,
  huitieme: 8,
  neuvieme: 9,
  dixieme: 10,
  onzieme: 11,
  douzieme: 12,
};
/** After the word: not a cycle of treatment. */
export const MEDICAL = set(
  'menstruel menstruels menstruelle cardiaque cardiaques respiratoires respiratoire thermale circadien antibiotiques vie ovarien ovariens irreguliers reguliers feminin scolaire cellulaire nycthemeral sommeil fiv',
);
/** Between "cure" and its number. */
export const NUMBER_SIGNS = set('n ° o º no num numero : #');
/** After "C3": a treatment follows. */
export const LEADS_TREATMENT = set('de du d par ce le reporte reportee recu recue realise realisee fait faite effectue effectuee');
export const TREATMENTS = set('chimiotherapie chimio immunotherapie hebdomadaire hebdo taxol taxotere carbo');
/** Before "C3": a cycle is named ("validation C3", "OK pour C2", "reçoit C1", "après C4"). */
export const LEADS_LETTER = set(
  'validation pour recoit recu apres avant cure cycle cycles du au soit jusqu jusque fin debut depuis post pre',
);
/** The same, sure enough for a single cycle. */
export const NAMES_LETTER = set('validation recoit recu cure cycle');
/** Before or after a letter and number: the spine, hepatitis, a code. */
export const SPINE = set(
  'vertebre vertebres vertebral vertebrale vertebraux corps rachis cervical cervicale disque hernie niveau fracture lyse tassement hepatite vitamine fraction complement arthrodese laminectomie odontoide metastase lesion lesions etage racine nevralgie topographie code peptide',
);
