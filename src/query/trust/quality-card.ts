import { readFileSync } from 'node:fs';
import type { Bilingual } from '../answers.ts';
import type { Measure, QualityCard, StatisticName } from '../taken-apart.ts';

const STRUCTURED = 'Identité du centre ; sinon textes lus';
const INFERRED = 'Inféré des codes, des fiches et des textes lus';
const CARDS: Readonly<Record<StatisticName, Bilingual & { readonly variables: readonly string[] }>> = Object.freeze({
  sex: { fr: `${STRUCTURED}.`, en: 'Identity of the centre; texts otherwise.', variables: ['sex'] },
  age: {
    fr: 'Naissance de l’identité et premier diagnostic inféré.',
    en: 'Birth from the identity and first inferred diagnosis.',
    variables: ['diagnosed_year'],
  },
  year: { fr: `${INFERRED}.`, en: 'Inferred from codes, records and texts.', variables: ['diagnosed_year'] },
  vital: {
    fr: 'Décès et dernières nouvelles de l’identité, des séjours et des textes lus.',
    en: 'Death and last news from identity, stays and texts.',
    variables: ['vital_status'],
  },
  site: { fr: `${INFERRED}.`, en: 'Inferred from codes, records and texts.', variables: ['tumours', 'primary_site'] },
  stage: { fr: `${INFERRED}.`, en: 'Inferred from codes, records and texts.', variables: ['stage'] },
  treatment: {
    fr: 'Inféré des actes, de la pharmacie, de la chimiothérapie et des textes lus.',
    en: 'Inferred from procedures, pharmacy, chemotherapy and texts.',
    variables: ['treatments'],
  },
});

/** Written by `npm run eval` beside docs/reference/quality.md. */
const MEASURED = readMeasured(readFileSync(new URL('./measured.tsv', import.meta.url), 'utf8'));

export function qualityCard(name: StatisticName): QualityCard {
  const { variables, fr, en } = CARDS[name];
  return {
    made: { fr, en },
    measures: MEASURED.measures.filter((measure) => variables.includes(measure.variable)),
    measured: MEASURED.about,
  };
}

function readMeasured(text: string): { readonly measures: readonly Measure[]; readonly about: QualityCard['measured'] } {
  const lines = text.split('\n').filter((line) => line !== '');
  const about = /^# measured (\S+) lexicon (\S+) rules (\S+)$/u.exec(lines[0] ?? '');
  const measures = lines
    .filter((line) => !line.startsWith('#'))
    .map((line): Measure => {
      const [variable = '', corpus = '', n = '', kind = '', value = ''] = line.split('\t');
      if (kind !== 'f1' && kind !== 'accuracy') throw new Error(`${variable}: no measure "${kind}"`);
      return Object.freeze({ variable, corpus, n: Number(n), kind, value: Number(value) });
    });
  return { measures, about: about === null ? null : { date: about[1]!, lexicon: about[2]!, rules: about[3]! } };
}
