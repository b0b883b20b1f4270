import { expect, test } from 'vitest';
import type { CountingPolicy } from '../../model/index.ts';
import { inferHistory } from '../index.ts';
import { inputOf, PATHOLOGY } from '../stories.testing.ts';

const under = (name: CountingPolicy['name'], ...texts: string[]) => {
  const input = inputOf(texts.map((text, n) => ({ text, date: `201${n + 2}-03-02`, type: PATHOLOGY })));
  return inferHistory({ ...input, policy: { name, icdo: '3.2' } });
};
const BREASTS = ['Carcinome canalaire infiltrant du sein gauche.', 'Carcinome canalaire infiltrant du sein droit.'];

test('both breasts: two tumours as clinicians record, one as incidence is reported', () => {
  const recording = under('recording', ...BREASTS);
  expect(recording.tumours.map((t) => t.laterality)).toEqual(['left', 'right']);
  expect(recording.events.map((e) => e.type)).toEqual(['second_cancer']);
  const reporting = under('reporting', ...BREASTS);
  expect(reporting.tumours).toMatchObject([{ n: 1, laterality: 'bilateral', diagnosed: recording.tumours[0]?.diagnosed }]);
  expect(reporting.tumours[0]?.evidence.length).toBeGreaterThan(1);
  expect(reporting.events).toEqual([]);
});

test('another organ is another tumour under both, and the policy is recorded', () => {
  for (const name of ['recording', 'reporting'] as const) {
    const h = under(name, BREASTS[0]!, 'Adénocarcinome du côlon sigmoïde.');
    expect(h.tumours.map((t) => t.icd10)).toEqual(['C50', 'C18']);
    expect(h.policy).toEqual({ name, icdo: '3.2' });
  }
});

test('without one given, as clinicians record, by ICD-O 3.2', () => {
  expect(inferHistory(inputOf([BREASTS[0]!])).policy).toEqual({ name: 'recording', icdo: '3.2' });
});
