import type { Bilingual } from '../answers.ts';

/** How results and courses of the reader are said to people. Written for Continuum, 2026-11, version 1. */
export const RESULTS: Readonly<Record<string, Bilingual>> = Object.freeze({
  positive: { fr: 'positif', en: 'positive' },
  negative: { fr: 'négatif', en: 'negative' },
  mutated: { fr: 'muté', en: 'mutated' },
  'wild-type': { fr: 'sauvage', en: 'wild-type' },
  rearranged: { fr: 'réarrangé', en: 'rearranged' },
  amplified: { fr: 'amplifié', en: 'amplified' },
  'not amplified': { fr: 'non amplifié', en: 'not amplified' },
  lost: { fr: 'perdu', en: 'lost' },
  retained: { fr: 'conservé', en: 'retained' },
  methylated: { fr: 'méthylé', en: 'methylated' },
  unmethylated: { fr: 'non méthylé', en: 'unmethylated' },
  codeleted: { fr: 'codélété', en: 'codeleted' },
  'not codeleted': { fr: 'non codélété', en: 'not codeleted' },
  low: { fr: 'bas', en: 'low' },
  high: { fr: 'élevé', en: 'high' },
});
export const COURSES: Readonly<Record<'recurrence' | 'progression', Bilingual>> = Object.freeze({
  recurrence: { fr: 'récidive', en: 'recurrence' },
  progression: { fr: 'progression', en: 'progression' },
});
export const KINDS: Readonly<Record<string, Bilingual>> = Object.freeze({
  local: { fr: 'locale', en: 'local' },
  regional: { fr: 'régionale', en: 'regional' },
  locoregional: { fr: 'locorégionale', en: 'locoregional' },
  metastatic: { fr: 'métastatique', en: 'metastatic' },
});
/** Words that may stand between a tumour and its site, as lexemes. */
export const LINKS: ReadonlySet<string> = new Set(['de', 'du', 'des', 'le', 'la', 'les', 'au', 'a', 'aux']);
