import type { Fact, FactKind } from '../model/index.ts';

/** What kind of source says something: the order of trust is data, one list a question (docs/explanation/history.md, "Tumours"). */
export type SourceClass =
  | 'pathology'
  | 'tumour_record'
  | 'rcp'
  | 'operation'
  | 'imaging'
  | 'letter'
  | 'chemotherapy_file'
  | 'pharmacy'
  | 'biobank'
  | 'pmsi'
  | 'laboratory'
  | 'administrative';

const DOCUMENT_CLASSES: Readonly<Record<string, SourceClass>> = Object.freeze({
  '60568-3': 'pathology',
  '51969-4': 'pathology',
  '34794-8': 'rcp',
  '34874-8': 'operation',
  '18748-4': 'imaging',
});
export const classOfDocument = (type: string | null): SourceClass => (type === null ? 'letter' : (DOCUMENT_CLASSES[type] ?? 'letter'));

const FACT_CLASSES: Readonly<Record<FactKind, SourceClass>> = Object.freeze({
  diagnosis: 'pmsi',
  procedure: 'pmsi',
  session: 'pmsi',
  tumour_record: 'tumour_record',
  drug_administration: 'chemotherapy_file',
  drug_prescription: 'chemotherapy_file',
  drug_dispensation: 'pharmacy',
  laboratory: 'laboratory',
  sample: 'biobank',
  vital_status: 'administrative',
});
export const classOfFact = (fact: Fact): SourceClass => FACT_CLASSES[fact.kind];

/** Best first. What a tumour is; when it was found; when it came back; what was given. */
export const TRUST = Object.freeze({
  nature: ['pathology', 'tumour_record', 'rcp', 'operation', 'letter', 'biobank', 'imaging', 'pmsi'],
  diagnosis_date: ['tumour_record', 'pathology', 'rcp', 'letter', 'operation', 'biobank', 'imaging', 'pmsi'],
  event_date: ['pathology', 'imaging', 'operation', 'rcp', 'letter', 'tumour_record', 'biobank', 'pmsi'],
  treatment: ['chemotherapy_file', 'pharmacy', 'operation', 'rcp', 'letter', 'pmsi'],
} as const satisfies Record<string, readonly SourceClass[]>);

const ranks = (sources: readonly SourceClass[]): ReadonlyMap<SourceClass, number> => new Map(sources.map((source, rank) => [source, rank]));
const RANKS: Readonly<Record<keyof typeof TRUST, ReadonlyMap<SourceClass, number>>> = Object.freeze({
  nature: ranks(TRUST.nature),
  diagnosis_date: ranks(TRUST.diagnosis_date),
  event_date: ranks(TRUST.event_date),
  treatment: ranks(TRUST.treatment),
});

/** The best source first; what sources of one rank say stays in its order. */
export function byTrust<Said extends { readonly source: SourceClass }>(question: keyof typeof TRUST, said: readonly Said[]): Said[] {
  const shelves = Array.from({ length: TRUST[question].length + 1 }, (): Said[] => []);
  for (const one of said) shelves[rankOf(question, one.source)]?.push(one);
  return shelves.flat();
}

/** Rank of a source for a question: 0 is the best; sources outside the list come last. */
export const rankOf = (question: keyof typeof TRUST, source: SourceClass): number => RANKS[question].get(source) ?? TRUST[question].length;
