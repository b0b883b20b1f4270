import type { CancerEvent, Grounds, History, Treatment, Tumour } from '../model/index.ts';

const GROUNDS: Grounds = { evidence: [], against: [], certainty: 0.9, rule: 'test/made@1' };

/** Parts of a history as a test tells them; what is left out is not known. */
export const tumour = (over: Partial<Tumour> = {}): Tumour => ({
  n: 1,
  topography: 'C50.9',
  icd10: 'C50',
  morphology: '8500/3',
  laterality: null,
  diagnosed: '2015-03-02',
  basis: null,
  grade: null,
  stage: null,
  t: null,
  n_: null,
  m: null,
  metastasesAtDiagnosis: [],
  biomarkers: {},
  ...GROUNDS,
  ...over,
});

export const event = (type: CancerEvent['type'], date: string | null, over: Partial<CancerEvent> = {}): CancerEvent => ({
  type,
  tumour: 1,
  date,
  sites: [],
  ...GROUNDS,
  ...over,
});

export const treatment = (type: Treatment['type'], start: string | null, over: Partial<Treatment> = {}): Treatment => ({
  type,
  drugs: [],
  protocol: null,
  tumour: 1,
  start,
  end: null,
  line: null,
  intent: null,
  cycles: null,
  dose: null,
  endReason: null,
  label: null,
  ...GROUNDS,
  ...over,
});

export type Told = Pick<History, 'tumours' | 'events' | 'treatments' | 'lastNews'>;
export const told = (over: Partial<Told> = {}): Told => ({
  tumours: [tumour()],
  events: [],
  treatments: [],
  lastNews: '2020-01-15',
  ...over,
});
