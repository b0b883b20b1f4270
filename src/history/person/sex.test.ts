import { expect, test } from 'vitest';
import { createReader } from '../../nlp/index.ts';
import { inferHistory } from '../infer.ts';

const reader = createReader();
const sexOf = (text: string) => {
  const { mentions, sentences } = reader.read(text, {});
  return inferHistory({ patient: null, facts: [], documents: [{ documentId: 'd', type: null, date: null, mentions, sentences }] }).sex;
};

test.each([
  ['who presents the patient knows', 'Homme de 60 ans, ex-fumeur. La patiente est asymptomatique.', 'M'],
  ['a patient with an age is presented', 'Patient de 56 ans, fumeur. La patiente a consulté.', 'M'],
  ['a patient of usage is not', 'Le patient consulte. La patiente va bien.', 'F'],
  ['several signs against one', 'Patient de 56 ans. Femme ménopausée, la patiente consulte. Mme X. est revue.', 'F'],
  ['nothing said', 'Scanner normal.', null],
])('%s', (_, text, expected) => {
  expect(sexOf(text)).toBe(expected);
});
