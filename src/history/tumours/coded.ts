import type { Fact, Laterality } from '../../model/index.ts';
import { factEvidence } from '../item.ts';
import { classOfFact } from '../sources.ts';
import { type Candidate, MALIGNANT } from './candidate.ts';

/** CIM-10 codes of primary malignant and in situ tumours; secondary sites and unknown primaries aside. */
const PRIMARY_CIM10 = /^(C(?!7[789]|80|97)\d\d|D0\d)/;

/** Statements of structured sources: tumour record, biobank, PMSI diagnoses. */
export function factCandidates(facts: readonly Fact[]): Candidate[] {
  return facts.flatMap(candidatesOf);
}

function candidatesOf(fact: Fact): Candidate[] {
  const base = {
    implied: false,
    siteText: null,
    date: null,
    told: fact.start,
    recap: false,
    source: classOfFact(fact),
    evidence: factEvidence(fact),
    item: null,
    place: null,
    grade: fact.attributes['grade'] ?? null,
    general: false,
  };
  const laterality = sideOf(fact.attributes['laterality']);
  switch (fact.kind) {
    case 'tumour_record': {
      const [topography, morphology] = splitCode(fact);
      if (topography === null) return [];
      return [{ ...base, topography, morphology, laterality, date: fact.start }];
    }
    case 'sample': {
      const topography = fact.attributes['topography'] ?? null;
      const morphology = fact.attributes['morphology'] ?? null;
      // Only a sample of the primary tells its site; of a metastasis it tells where the metastasis is.
      if (fact.attributes['eventType'] !== '1' || topography === null || morphology === null || !MALIGNANT.test(morphology)) return [];
      return [{ ...base, topography, morphology, laterality: null }];
    }
    case 'diagnosis':
      if (fact.code === null || !PRIMARY_CIM10.test(fact.code)) return [];
      return candidateOfCode(fact.code, base);
    case 'procedure':
    case 'session':
    case 'drug_administration':
    case 'drug_prescription':
    case 'drug_dispensation':
    case 'laboratory':
    case 'vital_status':
      return [];
  }
}

function candidateOfCode(code: string, base: Omit<Candidate, 'topography' | 'morphology' | 'laterality'>): Candidate[] {
  const meant = fromCim10(code);
  return meant === null ? [] : [{ ...base, ...meant, laterality: null }];
}

const sideOf = (said: string | undefined): Laterality | null => (said === 'left' || said === 'right' || said === 'bilateral' ? said : null);

function splitCode(fact: Fact): [string | null, string | null] {
  const [first = '', second = ''] = (fact.code ?? '').split(/\s+/);
  const topography = fact.attributes['topography'] ?? (/^C\d\d/.test(first) ? first : null);
  const morphology = fact.attributes['morphology'] ?? (/^\d{4}\/\d$/.test(second) ? second : null);
  return [topography, morphology];
}

const dotted = (code: string): string => (code.length > 3 && !code.includes('.') ? `${code.slice(0, 3)}.${code.slice(3, 4)}` : code);

/** CIM-10 chapters whose code is a histology rather than a site: the topography and the group that they stand for. */
const HISTOLOGY_CODES: readonly (readonly [pattern: RegExp, topography: string, morphology: string])[] = [
  [/^C43/, 'C44.9', '8720/3'],
  [/^C45/, 'C38.4', '9050/3'],
  [/^C46/, 'C44.9', '9140/3'],
  [/^C81/, 'C77.9', '9650/3'],
  [/^C82/, 'C77.9', '9690/3'],
  [/^C83/, 'C77.9', '9680/3'],
  [/^C8[4-6]/, 'C77.9', '9591/3'],
  [/^C88/, 'C42.0', '9761/3'],
  [/^C90/, 'C42.1', '9732/3'],
  [/^C91/, 'C42.1', '9820/3'],
  [/^C92/, 'C42.1', '9860/3'],
  [/^C9[3-6]/, 'C42.1', '9800/3'],
];
/** CIM-10 chapter of tumours in situ: the longest code that fits. */
const IN_SITU: Readonly<Record<string, string>> = Object.freeze({
  'D00.0': 'C14.8',
  'D00.1': 'C15.9',
  'D00.2': 'C16.9',
  'D01.0': 'C18.9',
  'D01.1': 'C19.9',
  'D01.2': 'C20.9',
  'D01.3': 'C21.0',
  'D02.0': 'C32.9',
  'D02.2': 'C34.9',
  D03: 'C44.9',
  D04: 'C44.9',
  D05: 'C50.9',
  D06: 'C53.9',
  'D07.0': 'C54.1',
  'D07.1': 'C51.9',
  'D07.2': 'C52.9',
  'D07.4': 'C60.9',
  'D07.5': 'C61.9',
  'D09.0': 'C67.9',
  'D09.2': 'C69.9',
  'D09.3': 'C73.9',
});

function fromCim10(code: string): { topography: string; morphology: string | null } | null {
  const plain = dotted(code);
  const histology = HISTOLOGY_CODES.find(([pattern]) => pattern.test(plain));
  if (histology !== undefined) return { topography: histology[1], morphology: histology[2] };
  const inSitu = IN_SITU[plain.slice(0, 5)] ?? IN_SITU[plain.slice(0, 3)];
  // Urothelium in situ belongs to the tumour of the bladder whatever its depth.
  if (inSitu !== undefined) return { topography: inSitu, morphology: inSitu === 'C67.9' ? '8120/2' : '8010/2' };
  if (plain.startsWith('D')) return null;
  return { topography: plain.length === 3 ? `${plain}.9` : plain, morphology: null };
}
