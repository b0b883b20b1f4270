import { type Block, numbersOf } from '../../warehouse/native/read.ts';
import { DOCUMENTS_PER_PATIENT } from '../../warehouse/schema/tables.ts';
import { DocumentSet } from './document-set.ts';

/** Asks the engine for columns, always of one generation. */
export type AskBlocks = (sql: string, parameters: Readonly<Record<string, unknown>>) => Promise<Block[]>;
type Codes = Uint8Array | Uint16Array | Uint32Array;

/** A short column of every document: the number of its value, 0 where it says nothing. */
export interface ValueColumn {
  readonly codes: Codes;
  /** By their numbers; the first stands for nothing said. */
  readonly values: readonly (string | null)[];
}
export const VALUE_FIELDS = ['source', 'type', 'unit'] as const;
export type ValueField = (typeof VALUE_FIELDS)[number];
/** Stands for a document without a year. */
export const NO_YEAR = 65_535;
const LONGEST = 65_535;
/** Documents read in one question, so that memory beside the columns does not grow with their number. */
const PORTION = 400_000;

/**
 * What numbers, facets and order need of every document of one generation, in memory: some 16 bytes a document. A document is named by its place in
 * the order of patients and numbers.
 */
export class DocumentColumns {
  /** Rising; those with a document or a tumour. */
  readonly patients: Uint32Array;
  /** Where the documents of each patient begin, and the number of all documents at the end. */
  readonly starts: Uint32Array;
  /** Number of each document within its patient. */
  readonly numbers: Uint32Array;
  readonly lastDays: Int32Array;
  readonly years: Uint16Array;
  /** Words of each document, at most 65,535. */
  readonly words: Uint16Array;
  readonly values: Readonly<Record<ValueField, ValueColumn>>;
  readonly siteValues: readonly string[];
  /** Where the sites of each patient begin in `sites`, and their number at the end. */
  readonly siteStarts: Uint32Array;
  readonly sites: Uint32Array;

  private constructor(columns: Omit<DocumentColumns, 'size' | 'placeOf' | 'patientOf' | 'docOf' | 'indexOfPatient' | 'ofPatients'>) {
    this.patients = columns.patients;
    this.starts = columns.starts;
    this.numbers = columns.numbers;
    this.lastDays = columns.lastDays;
    this.years = columns.years;
    this.words = columns.words;
    this.values = columns.values;
    this.siteValues = columns.siteValues;
    this.siteStarts = columns.siteStarts;
    this.sites = columns.sites;
  }

  static async read(ask: AskBlocks): Promise<DocumentColumns> {
    const [documents, tumours] = await Promise.all([
      ask('SELECT patient_id, toUInt32(count()) AS n FROM documents GROUP BY patient_id ORDER BY patient_id', {}),
      ask("SELECT DISTINCT patient_id, CAST(icd10, 'String') AS code FROM tumours WHERE icd10 != '' ORDER BY patient_id, code", {}),
    ]);
    const withDocuments = column(documents, 0);
    const counts = column(documents, 1);
    const withTumours = column(tumours, 0);
    const patients = Uint32Array.from(new Set([...withDocuments, ...withTumours])).sort();
    const starts = new Uint32Array(patients.length + 1);
    for (let i = 0, n = 0; i < patients.length; i++) starts[i + 1] = starts[i]! + (withDocuments[n] === patients[i] ? counts[n++]! : 0);
    const own = await readDocuments(ask, patients, starts);
    return new DocumentColumns({ patients, starts, ...own, ...sitesOf(patients, withTumours, tumours) });
  }

  get size(): number {
    return this.numbers.length;
  }

  /** Place of a document; -1 where it is not there (any more). */
  placeOf(patientIndex: number, number: number): number {
    if (patientIndex < 0) return -1;
    const from = this.starts[patientIndex]!;
    const to = this.starts[patientIndex + 1]!;
    const guess = from + number;
    if (guess < to && this.numbers[guess] === number) return guess;
    const place = lowerBound(this.numbers, number, from, to);
    return place < to && this.numbers[place] === number ? place : -1;
  }

  /** Index of a patient by its number; -1 where unknown. */
  indexOfPatient(patient: number): number {
    const guess = patient - (this.patients[0] ?? 0);
    if (this.patients[guess] === patient) return guess;
    const at = lowerBound(this.patients, patient, 0, this.patients.length);
    return this.patients[at] === patient ? at : -1;
  }

  docOf(place: number): number {
    const index = lowerBound(this.starts, place + 1, 0, this.starts.length) - 1;
    return this.patients[index]! * DOCUMENTS_PER_PATIENT + this.numbers[place]!;
  }

  /** All documents of these patients. */
  ofPatients(patients: Iterable<number>): DocumentSet {
    const set = new DocumentSet(this.size);
    for (const patient of patients) {
      const index = this.indexOfPatient(patient);
      if (index >= 0) set.addRange(this.starts[index]!, this.starts[index + 1]!);
    }
    return set;
  }
}

async function readDocuments(
  ask: AskBlocks,
  patients: Uint32Array,
  starts: Uint32Array,
): Promise<Pick<DocumentColumns, 'numbers' | 'lastDays' | 'years' | 'words' | 'values'>> {
  const size = starts[starts.length - 1]!;
  const said = await Promise.all(
    VALUE_FIELDS.map(async (field) => {
      const blocks = await ask(
        `SELECT DISTINCT CAST(assumeNotNull(${field}), 'String') AS value FROM documents WHERE ${field} IS NOT NULL ORDER BY value`,
        {},
      );
      return textsOf(blocks, 0);
    }),
  );
  const made = said.map((values) =>
    values.length < 256 ? new Uint8Array(size) : values.length < 65_536 ? new Uint16Array(size) : new Uint32Array(size),
  );
  const columns = [new Uint32Array(size), new Int32Array(size), new Uint16Array(size), new Uint16Array(size), ...made] as const;
  const select = VALUE_FIELDS.map(
    (field) =>
      `CAST(if(${field} IS NULL, 0, transform(CAST(ifNull(${field}, ''), 'String'), {${field}:Array(String)}, {${field}_codes:Array(UInt32)}, toUInt32(0))), 'UInt32')`,
  );
  const bound = Object.fromEntries(
    VALUE_FIELDS.flatMap((field, i) => [
      // The engine binds no empty list of texts to this function.
      [field, said[i]!.length === 0 ? [''] : said[i]!],
      [`${field}_codes`, said[i]!.length === 0 ? [0] : said[i]!.map((_, code) => code + 1)],
    ]),
  );
  for (let first = 0; first < patients.length; ) {
    let next = first + 1;
    while (next < patients.length && starts[next + 1]! - starts[first]! <= PORTION) next++;
    const blocks = await ask(
      `SELECT toUInt32(doc % {size:UInt32}), last_day, toUInt16(ifNull(year, ${NO_YEAR})), toUInt16(least(words, ${LONGEST})), ${select.join(', ')} FROM documents
        WHERE patient_id BETWEEN {first:UInt32} AND {last:UInt32} ORDER BY patient_id, doc`,
      { ...bound, size: DOCUMENTS_PER_PATIENT, first: patients[first]!, last: patients[next - 1]! },
    );
    for (const [at, into] of columns.entries()) numbersOf(blocks, at, into.subarray(starts[first]!, starts[next]!));
    first = next;
  }
  const [numbers, lastDays, years, words] = columns;
  const valueColumn = (field: ValueField): ValueColumn => {
    const at = VALUE_FIELDS.indexOf(field);
    return { codes: made[at]!, values: [null, ...said[at]!] };
  };
  return {
    numbers,
    lastDays,
    years,
    words,
    values: { source: valueColumn('source'), type: valueColumn('type'), unit: valueColumn('unit') },
  };
}

function sitesOf(
  patients: Uint32Array,
  withTumours: Uint32Array,
  tumours: readonly Block[],
): Pick<DocumentColumns, 'sites' | 'siteStarts' | 'siteValues'> {
  const codes = textsOf(tumours, 1);
  const siteValues = [...new Set(codes)].sort();
  const codeOf = new Map(siteValues.map((value, code) => [value, code]));
  const siteStarts = new Uint32Array(patients.length + 1);
  for (let i = 0, n = 0; i < patients.length; i++) {
    while (withTumours[n] === patients[i]) n++;
    siteStarts[i + 1] = n;
  }
  return { siteValues, siteStarts, sites: Uint32Array.from(codes, (code) => codeOf.get(code)!) };
}

const decoder = new TextDecoder();
const textsOf = (blocks: readonly Block[], at: number): string[] =>
  blocks.flatMap(({ columns }) => (columns[at] as readonly Uint8Array[]).map((bytes) => decoder.decode(bytes)));
const column = (blocks: readonly Block[], at: number): Uint32Array =>
  numbersOf(blocks, at, new Uint32Array(blocks.reduce((sum, { rows }) => sum + rows, 0)));

/** First index of a rising list whose value is at least this one. */
function lowerBound(list: Uint32Array, value: number, from: number, to: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (list[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
