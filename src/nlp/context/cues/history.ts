import type { CueBlock } from './cue.ts';

/** Cues that tell of the past. Written by us from usage; version 2026.11. */
export const HISTORY: readonly CueBlock[] = [
  {
    kind: 'before',
    patterns: [
      '(antécédent|antécédents|ATCD|ATCDS|ATCDs) [personnel|médical|chirurgical|médico chirurgical|pathologique|oncologique|carcinologique|notable|particulier|lointain|connu|principal|gynécologique|urologique|digestif|pulmonaire]',
      'ayant (comme|pour) antécédents',
      'aux antécédents',
      'histoire (ancienne|personnelle) (de|d)',
      'séquelle (de|d)',
      'connu pour',
      'connue pour',
      'déjà (traité|opéré|suivi|connu|eu|présenté|fait)',
      'status post',
      'ancien (cancer|tabagisme|carcinome|lymphome|mélanome)',
      'porteur ancien de',
      'rappelons',
      'on rappelle',
      'pour rappel',
      'rappel (clinique|des faits|de l histoire)',
    ],
  },
  { kind: 'after', patterns: ['dans (ses|les|son) antécédents', 'dans l enfance', 'dans le passé', 'par le passé', 'dans sa jeunesse'] },
  {
    kind: 'pseudo',
    patterns: [
      'sans (antécédent|antécédents|ATCD)',
      '(antécédents|ATCD) (familiaux|familial)',
      'aucun~ antécédent',
      'pas (de|d) (antécédent|ATCD)',
    ],
  },
];
