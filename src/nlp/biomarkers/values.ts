import type { Family } from '../../terminology/biomarkers/biomarkers.ts';
import type { Finding } from './phrases.ts';

/** A receptor is positive from this share of stained cells on (GEFPICS, INCa). */
export const RECEPTOR_THRESHOLD = 10;

type Table = Partial<Record<Finding, string>>;
const MUTATION: Table = {
  positive: 'mutated',
  mutated: 'mutated',
  wild: 'wild-type',
  negative: 'wild-type',
  amplified: 'amplified',
  'not amplified': 'negative',
  rearranged: 'rearranged',
};
const PRESENCE: Table = {
  positive: 'positive',
  negative: 'negative',
  amplified: 'positive',
  'not amplified': 'negative',
  lost: 'negative',
  retained: 'positive',
};
const FUSION: Table = {
  positive: 'rearranged',
  rearranged: 'rearranged',
  mutated: 'mutated',
  negative: 'negative',
  wild: 'negative',
  amplified: 'amplified',
  'not amplified': 'negative',
};

/** What a finding means for each family; a pair that is not here says nothing. */
const VALUES: Readonly<Record<Family, Table>> = {
  receptor: PRESENCE,
  hormone: PRESENCE,
  her2: { ...PRESENCE, mutated: 'mutated', low: 'negative' },
  percent: {},
  pdl1: { positive: 'positive', negative: 'negative' },
  mutation: MUTATION,
  gene: { mutated: 'mutated', wild: 'wild-type' },
  ras: MUTATION,
  brca: MUTATION,
  kit: { positive: 'positive', negative: 'negative', mutated: 'mutated', wild: 'wild-type' },
  expression: { ...PRESENCE, lost: 'lost', retained: 'retained', mutated: 'mutated' },
  fusion: FUSION,
  translocation: { ...PRESENCE, rearranged: 'positive', mutated: 'positive' },
  amplification: {
    amplified: 'amplified',
    positive: 'amplified',
    negative: 'not amplified',
    'not amplified': 'not amplified',
    rearranged: 'rearranged',
  },
  positive: PRESENCE,
  hrd: PRESENCE,
  msi: { positive: 'MSI-H', unstable: 'MSI-H', negative: 'MSS', stable: 'MSS' },
  mmr: { lost: 'lost', negative: 'lost', retained: 'retained', positive: 'retained', mutated: 'mutated', wild: 'wild-type' },
  methylation: { methylated: 'methylated', positive: 'methylated', unmethylated: 'unmethylated', negative: 'unmethylated' },
  codeletion: { codeleted: 'codeleted', positive: 'codeleted', negative: 'not codeleted' },
  virus: PRESENCE,
  number: {},
  risk: { low: 'low', high: 'high' },
  serum: {},
};

export const normalValue = (family: Family, finding: Finding): string | null => VALUES[family][finding] ?? null;

/** A share of cells, as text keeps it. */
export function percentValue(family: Family, low: number, high: number | null, below: boolean): string | null {
  const text = `${below ? '<' : ''}${low}${high === null ? '' : `-${high}`}%`;
  switch (family) {
    case 'percent':
    case 'pdl1':
      return text;
    case 'receptor':
    case 'hormone':
      return (high ?? low) >= RECEPTOR_THRESHOLD && !below ? 'positive' : 'negative';
    case 'virus':
    case 'translocation':
      return low > 0 ? 'positive' : 'negative';
    default:
      return null;
  }
}

/** A receptor is positive from this sum of intensity and share on (Allred 1998, out of 8). */
export const ALLRED_THRESHOLD = 3;
/** Deficient recombination from this genomic instability score on (Myriad myChoice, marketing authorisations of PARP inhibitors). */
export const GENOMIC_INSTABILITY_THRESHOLD = 42;

/** HER2 by immunohistochemistry: 0 and 1+ negative, 3+ positive, 2+ open until in situ hybridisation. */
export const her2Score = (score: number): string | null => (score <= 1 ? 'negative' : score === 2 ? '2+' : score === 3 ? 'positive' : null);
