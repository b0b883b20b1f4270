import type { Fact, Origin, Patient, Sample, Stay } from '../../model/index.ts';
import { type Columns, jsonRows, nativeRows, type TableRows } from './table-rows.ts';

export const ORIGIN_COLUMNS = {
  origin_file: 'String',
  origin_line: 'Nullable(UInt32)',
  origin_offset: 'Nullable(UInt64)',
} as const satisfies Columns;
export const originValues = (origin: Origin): readonly unknown[] => [origin.file, origin.line ?? null, origin.offset ?? null];

export const patientRows = (batch: number, patients: readonly Patient[]): TableRows =>
  jsonRows(
    'patients',
    ['patient_id', 'batch', 'sex', 'birth_date', 'death_date', 'last_news', 'postcode'],
    patients.map((p) => [p.patientId, batch, p.sex, p.birthDate, p.deathDate, p.lastNews, p.postcode]),
  );

/** A stay as one record of a source tells it. */
export interface RecordedStay {
  readonly recordId: string;
  readonly patientId: number;
  readonly stay: Stay;
}

const STAY_COLUMNS = {
  patient_id: 'UInt32',
  batch: 'UInt32',
  record_id: 'String',
  stay_id: 'String',
  start: 'Nullable(String)',
  end: 'Nullable(String)',
  unit: 'Nullable(String)',
  kind: 'Nullable(String)',
  exit_mode: 'Nullable(String)',
  ...ORIGIN_COLUMNS,
} as const satisfies Columns;

export const stayRows = (batch: number, stays: readonly RecordedStay[]): TableRows =>
  nativeRows(
    'stays',
    STAY_COLUMNS,
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

const FACT_COLUMNS = {
  patient_id: 'UInt32',
  batch: 'UInt32',
  fact_id: 'String',
  source: 'String',
  kind: 'String',
  system: 'Nullable(String)',
  code: 'Nullable(String)',
  label: 'Nullable(String)',
  value: 'Nullable(String)',
  number: 'Nullable(Float64)',
  unit: 'Nullable(String)',
  start: 'Nullable(String)',
  end: 'Nullable(String)',
  stay_id: 'Nullable(String)',
  attributes: 'Map(String, String)',
  ...ORIGIN_COLUMNS,
} as const satisfies Columns;

/** A fact's value keeps its type: JSON in `value`, and the number beside it for comparisons. */
export const factRows = (batch: number, facts: readonly Fact[]): TableRows =>
  nativeRows(
    'facts',
    FACT_COLUMNS,
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
  jsonRows(
    'samples',
    ['patient_id', 'batch', 'sample_id', 'fact_id', 'collected', 'nature', 'state', 'topography', 'morphology', 'quantity', 'unit'],
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
