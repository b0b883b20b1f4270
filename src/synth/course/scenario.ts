import type { StageGroup } from '../knowledge/profile.ts';
import type { ToxicityTerm } from '../knowledge/toxicities.ts';
import type { Rng } from '../rng.ts';
import type { CancerKind } from './types.ts';

/**
 * What is decided beforehand for a patient, so that situations which clinicians ask for (the reference queries) are found in a small hospital
 * too. Everything not named here is drawn as for any other patient. `share` is that of all patients.
 */
export interface Scenario {
  readonly name: string;
  readonly share: number;
  readonly kind?: CancerKind;
  readonly sex?: 'F' | 'M';
  readonly ages?: readonly [number, number];
  readonly diagnosed?: readonly [string, string];
  readonly stages?: readonly StageGroup[];
  readonly markers?: Readonly<Record<string, string>>;
  readonly morphologies?: readonly string[];
  readonly stageUnstated?: boolean;
  readonly pathway?: string;
  readonly operation?: string;
  readonly skipRadiotherapy?: boolean;
  /** Kept alive and followed to the end of the data. */
  readonly followed?: boolean;
  readonly relapse?:
    | 'none'
    | { readonly type: 'local' | 'regional' | 'distant'; readonly months: readonly [number, number]; readonly sites?: readonly string[] };
  readonly second?: {
    readonly kind: CancerKind | 'in_field';
    readonly years: readonly [number, number];
    readonly stages?: readonly StageGroup[];
  };
  readonly firstLine?: readonly string[];
  readonly t790m?: 'mutated' | 'wild_type' | 'not_done';
  readonly sampleBeforeTreatment?: boolean;
  /** A side effect within 30 days of the first cycle of this line of the last tumour. */
  readonly lineToxicity?: { readonly line: number; readonly term: ToxicityTerm };
  readonly firstOpinion?: boolean;
}

export const SCENARIOS: readonly Scenario[] = Object.freeze([
  {
    name: 'uveal-high-risk-alive',
    share: 0.003,
    kind: 'uveal_melanoma',
    diagnosed: ['2012-01-01', '2019-12-31'],
    stages: ['I', 'II', 'III'],
    markers: { 'monosomy 3': 'loss', '8q': 'amplified' },
    relapse: 'none',
    followed: true,
  },
  {
    name: 'her2-brain',
    share: 0.004,
    kind: 'breast',
    sex: 'F',
    ages: [32, 68],
    diagnosed: ['2010-01-01', '2021-06-30'],
    stages: ['II', 'III'],
    markers: { HER2: 'positive' },
    relapse: { type: 'distant', months: [8, 40], sites: ['C79.3'] },
    sampleBeforeTreatment: true,
  },
  {
    name: 'second-line-neutropenia-of-second-cancer',
    share: 0.003,
    kind: 'breast',
    sex: 'F',
    ages: [50, 66],
    diagnosed: ['2009-01-01', '2016-12-31'],
    stages: ['I'],
    relapse: 'none',
    second: { kind: 'lung', years: [4, 8], stages: ['IV'] },
    lineToxicity: { line: 2, term: 'febrile_neutropenia' },
    followed: true,
  },
  {
    name: 'local-recurrence-without-radiotherapy',
    share: 0.004,
    kind: 'breast',
    sex: 'F',
    ages: [48, 84],
    diagnosed: ['2009-01-01', '2020-12-31'],
    stages: ['I'],
    pathway: 'conservateur',
    operation: 'lumpectomy',
    skipRadiotherapy: true,
    relapse: { type: 'local', months: [20, 70] },
    followed: true,
  },
  {
    name: 'second-cancer-in-field',
    share: 0.004,
    kind: 'hodgkin',
    sex: 'F',
    ages: [16, 40],
    diagnosed: ['2009-01-01', '2015-12-31'],
    stages: ['I', 'II'],
    relapse: 'none',
    second: { kind: 'in_field', years: [5.5, 9] },
    followed: true,
  },
  {
    name: 'second-cancer-in-breast-field',
    share: 0.003,
    kind: 'breast',
    sex: 'F',
    ages: [40, 66],
    diagnosed: ['2009-01-01', '2015-12-31'],
    stages: ['I', 'II'],
    relapse: 'none',
    second: { kind: 'in_field', years: [5.5, 9] },
    followed: true,
  },
  {
    name: 'egfr-t790m-looked-for',
    share: 0.002,
    kind: 'lung',
    diagnosed: ['2014-01-01', '2022-06-30'],
    stages: ['IV'],
    markers: { EGFR: 'mutated' },
    morphologies: ['8140/3'],
    firstLine: ['Erlotinib', 'Géfitinib', 'Afatinib'],
    t790m: 'mutated',
    followed: true,
  },
  {
    name: 'egfr-t790m-not-looked-for',
    share: 0.002,
    kind: 'lung',
    diagnosed: ['2014-01-01', '2022-06-30'],
    stages: ['IV'],
    markers: { EGFR: 'mutated' },
    morphologies: ['8140/3'],
    firstLine: ['Erlotinib', 'Géfitinib'],
    t790m: 'not_done',
    followed: true,
  },
  { name: 'colon-2018-stage-unstated', share: 0.003, kind: 'colon', diagnosed: ['2018-01-05', '2018-12-20'], stageUnstated: true },
  {
    name: 'immunotherapy-colitis',
    share: 0.003,
    kind: 'cutaneous_melanoma',
    diagnosed: ['2016-01-01', '2023-12-31'],
    stages: ['IV'],
    firstLine: ['Nivolumab-ipilimumab', 'Pembrolizumab'],
    lineToxicity: { line: 1, term: 'colitis' },
    followed: true,
  },
  { name: 'short-follow-up', share: 0.006, diagnosed: ['2025-07-15', '2025-11-15'], followed: true },
  { name: 'sarcoma-two-opinions', share: 0.004, kind: 'soft_tissue_sarcoma', firstOpinion: true },
]);

const PLAIN: Scenario = Object.freeze({ name: 'none', share: 0 });

/** The first patients of every hospital show each scenario once, one in every so many. */
const SHOWN_EVERY = 24;

/** The scenario of a patient: for most, none. Depends on index and generator only. */
export function drawScenario(rng: Rng, index: number): Scenario {
  if (index % SHOWN_EVERY === SHOWN_EVERY - 1) {
    const shown = SCENARIOS[Math.floor(index / SHOWN_EVERY)];
    if (shown !== undefined) return shown;
  }
  let left = rng.next();
  for (const scenario of SCENARIOS) {
    left -= scenario.share;
    if (left < 0) return scenario;
  }
  return PLAIN;
}
