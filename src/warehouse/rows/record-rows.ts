import type { Fact, Origin, Patient, Sample, Stay } from '../../model/index.ts';
import { jsonRows, type TableRows } from './table-rows.ts';

export const ORIGIN_COLUMNS = ['origin_file', 'origin_line', 'origin_offset'] as const;
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

export const stayRows = (batch: number, stays: readonly RecordedStay[]): TableRows =>
  jsonRows(
    'stays',
    ['patient_id', 'batch', 'record_id', 'stay_id', 'start', 'end', 'unit', 'kind', 'exit_mode', ...ORIGIN_COLUMNS],
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
  jsonRows(
    'facts',
    [
      'patient_id',
      'batch',
      'fact_id',
      'source',
      'kind',
      'system',
      'code',
      'label',
      'value',
      'number',
      'unit',
      'start',
      'end',
      'stay_id',
      'attributes',
      ...ORIGIN_COLUMNS,
    ],
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
