import type { CancerEvent, Tumour } from '../../model/index.ts';

/** Every primary after the first is a second cancer at its diagnosis. In situ tumours stand apart. */
export function secondCancers(tumours: readonly Tumour[]): CancerEvent[] {
  const invasive = tumours.filter((t) => t.morphology === null || !t.morphology.endsWith('/2') || t.icd10 === 'C67');
  return invasive.slice(1).map((t) => ({
    type: 'second_cancer',
    tumour: t.n,
    date: t.diagnosed,
    sites: [],
    evidence: t.evidence.slice(0, 3),
    against: [],
    certainty: t.certainty,
    rule: 'second-cancer/new-primary@1',
  }));
}
