import type { Counts, FacetName } from '../answers.ts';
import { type DocumentColumns, NO_YEAR, VALUE_FIELDS } from './document-columns.ts';
import type { DocumentSet } from './document-set.ts';

/** One value of a facet with its documents and distinct patients; null is "not stated". */
export interface CountedValue extends Counts {
  readonly value: string | null;
}
export interface Numbers {
  readonly total: Counts;
  readonly facets: Readonly<Record<FacetName, readonly CountedValue[]>>;
}

/** Documents and patients of each value: documents of one patient follow each other, so that the patient met last tells a new one. */
class Tally {
  readonly documents: Uint32Array;
  readonly patients: Uint32Array;
  readonly #last: Int32Array;

  constructor(values: number) {
    this.documents = new Uint32Array(values);
    this.patients = new Uint32Array(values);
    this.#last = new Int32Array(values).fill(-1);
  }

  add(value: number, patient: number, documents: number): void {
    this.documents[value]! += documents;
    if (this.#last[value] === patient) return;
    this.#last[value] = patient;
    this.patients[value]!++;
  }

  values(nameOf: (value: number) => string | null): CountedValue[] {
    const counted: CountedValue[] = [];
    for (let value = 0; value < this.patients.length; value++)
      if (this.patients[value]! > 0)
        counted.push({ value: nameOf(value), patients: this.patients[value]!, documents: this.documents[value]! });
    return counted;
  }
}

/** Number of documents and of distinct patients. `others` are patients taken without a document. */
export function countOf(set: DocumentSet, columns: DocumentColumns, others: readonly number[] = []): Counts {
  let patients = 0;
  let end = 0;
  let index = 0;
  const places = set.places();
  const met = others.length === 0 ? null : new Set(others);
  for (const place of places) {
    if (place < end) continue;
    while (columns.starts[index + 1]! <= place) index++;
    end = columns.starts[index + 1]!;
    patients++;
    met?.delete(columns.patients[index]!);
  }
  return { documents: places.length, patients: patients + (met?.size ?? 0) };
}

/**
 * Exact numbers of documents and distinct patients, of all and of each value of the facets. Patients taken without a document (`others`) count in
 * the total and among the sites.
 */
export function numbers(set: DocumentSet, columns: DocumentColumns, others: readonly number[]): Numbers {
  const { starts, years, siteStarts, sites } = columns;
  const tallies = VALUE_FIELDS.map((field) => ({ ...columns.values[field], tally: new Tally(columns.values[field].values.length) }));
  const byYear = new Tally(NO_YEAR + 1);
  const bySite = new Tally(columns.siteValues.length);
  const places = set.places();
  const without = new Set(others);
  let patients = 0;
  const site = (patient: number, documents: number): void => {
    for (let i = siteStarts[patient]!; i < siteStarts[patient + 1]!; i++) bySite.add(sites[i]!, patient, documents);
  };
  for (let i = 0, patient = 0; i < places.length; patient++) {
    const end = starts[patient + 1]!;
    const from = i;
    for (; i < places.length && places[i]! < end; i++) {
      const place = places[i]!;
      for (const { codes, tally } of tallies) tally.add(codes[place]!, patient, 1);
      byYear.add(years[place]!, patient, 1);
    }
    if (i === from) continue;
    patients++;
    site(patient, i - from);
    if (without.size > 0) without.delete(columns.patients[patient]!);
  }
  for (const other of without) {
    const patient = columns.indexOfPatient(other);
    if (patient >= 0) site(patient, 0);
  }
  const [source, type, unit] = tallies.map(({ tally, values }) => tally.values((value) => values[value]!));
  return {
    total: { documents: places.length, patients: patients + without.size },
    facets: {
      source: source!,
      type: type!,
      unit: unit!,
      year: byYear.values((year) => (year === NO_YEAR ? null : String(year))),
      site: bySite.values((value) => columns.siteValues[value]!),
    },
  };
}
