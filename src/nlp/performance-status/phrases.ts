import type { Phrase } from '../engine/contract.ts';

export type Scale = 'ECOG' | 'Karnofsky' | 'Lansky';
const scale = (value: Scale, ...patterns: string[]): Phrase<Scale>[] => patterns.map((pattern) => ({ pattern, value }));

/** Names of the scales of general condition. Sources: ECOG (Oken 1982), Karnofsky 1948, Lansky 1987; version 2026-11. */
export const PHRASES: readonly Phrase<Scale>[] = Object.freeze([
  ...scale(
    'ECOG',
    '=OMS',
    'ECOG',
    '=PS',
    '(ECOG|=OMS|=WHO) =PS',
    '=PS [de l] (ECOG|=OMS|=WHO)',
    '=PSOMS',
    'ECOG =PSOMS',
    'performance status [de l] [ECOG|=OMS|=WHO]',
    'performans status',
    '(indice|statut|score|état|niveau) de performance [de l] [ECOG|=OMS]',
    'Eastern Cooperative (Oncology|Oncologic) Group',
    '(indice|score|stade|échelle) (=OMS|ECOG)',
    '(grade|classe) ECOG',
    'Zubrod',
  ),
  ...scale('Karnofsky', 'Karnofsky', 'indice de Karnofsky', 'Karnofski', '=KPS', '=IK', 'Karnovsky'),
  ...scale('Lansky', 'Lansky', 'indice de Lansky'),
]);

export const FILLERS: ReadonlySet<string> = new Set(
  (
    ': = ( ) " , - a de d l la le du est etait reste ps oms ecog who score indice selon echelle eastern cooperative oncology group egal egale evalue evaluee cote cotee estime estimee initial actuel actuellement status performance ' +
    'maintenu conserve calcule pour oncologic patient patiente ep sur kk > ≥'
  ).split(' '),
);
/** Between a number and the scale that it is on, said after it: "niveau 1 de l'Eastern Cooperative Oncology Group (ECOG)". */
export const BACK_FILLERS: ReadonlySet<string> = new Set(
  "( ) : , ' de d l la le du selon sur pour par echelle classification eastern cooperative oncology oncologic group".split(' '),
);
/** Words before such a number. Of the OMS only the general condition counts: its levels are of painkillers, its grades of tumours. */
export const CONDITION: ReadonlySet<string> = new Set(['eg', 'general', 'performance']);
export const LEVELS: ReadonlySet<string> = new Set(['niveau', 'score', 'grade', 'stade', 'classe', 'indice', ...CONDITION]);
export const BEFORE_NUMBER: ReadonlySet<string> = new Set(['de', 'a', ':', 'est', '=', 'un']);
export const NUMBER_WORDS: Readonly<Record<string, number>> = { zero: 0, un: 1, deux: 2, trois: 3, quatre: 4 };
/** "classification OMS 2016", "OMS grade II": the organisation or a grade, not the condition. */
export const OTHER_USE: ReadonlySet<string> = new Set([
  'grade',
  'classification',
  'classe',
  'classee',
  'classees',
  'edition',
  'recommandations',
  'criteres',
  'type',
  'palier',
  'paliers',
]);
/** ECOG for Karnofsky, as NCCN and ESMO convert. */
export const ECOG_OF_KARNOFSKY: Readonly<Record<number, number>> = {
  100: 0,
  90: 1,
  80: 1,
  70: 2,
  60: 2,
  50: 3,
  40: 3,
  30: 4,
  20: 4,
  10: 4,
};
