import type { Fact, Origin, Patient, Sample, Stay } from '../../model/index.ts';
import { type TableRows, tableRows } from './table-rows.ts';

export const originValues = (origin: Origin): readonly unknown[] => [origin.file, origin.line ?? null, origin.offset ?? null];

export const patientRows = (batch: number, patients: readonly Patient[]): TableRows =>
  tableRows(
    'patients',
    patients.map((p) => [p.patientId, batch, p.sex, p.birthDate, p.deathDate, p.lastNews, p.postcode]),
  );

/** A stay as one record of a source tells it. */
export interface RecordedStay {
  readonly recordId: string;
  readonly patientId: number;
  readonly stay: Stay;
}

export const stayRows = (batch: number, stays: readonly RecordedStay[]): TableRows =>
  tableRows(
    'stays',
    stays.map(({ recordId, patientId, stay: s }) => [
      patientId,
      batch,
      recordId,
      s.stayId,
      s.start,
      s.end,
      s.unit,
      s.kind,
      s.exitMode,
      ...originValues(s.origin),
    ]),
  );

/** A fact's value keeps its type: JSON in `value`, and the number beside it for comparisons. */
export const factRows = (batch: number, facts: readonly Fact[]): TableRows =>
  tableRows(
    'facts',
    facts.map((f) => [
      f.patientId,
      batch,
      f.factId,
      f.source,
      f.kind,
      f.system,
      f.code,
      f.label,
      f.value === null ? null : JSON.stringify(f.value),
      typeof f.value === 'number' ? f.value : null,
      f.unit,
      f.start,
      f.end,
      f.stayId,
      f.attributes,
      ...originValues(f.origin),
    ]),
  );

export const sampleRows = (batch: number, samples: readonly Sample[]): TableRows =>
  tableRows(
    'samples',
    samples.map((s) => [
      s.patientId,
      batch,
      s.sampleId,
      s.factId,
      s.collected,
      s.nature,
      s.state,
      s.topography,
      s.morphology,
      s.quantity,
      s.unit,
    ]),
  );
