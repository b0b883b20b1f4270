/**
 * Version 2: states over time, ends of survival, sources that disagree, and under which policy a history was made. Rows of an inference of
 * version 1 have none of it; a new version of the rules infers every history anew.
 */
export const HISTORY_TABLES_2: readonly string[] = Object.freeze([
  `CREATE TABLE states (
  patient_id UInt32, batch UInt32, position UInt16, tumour UInt16, state LowCardinality(String), metastatic UInt8,
  start Nullable(String), end Nullable(String), certainty Float32, rule LowCardinality(String),
  evidence String CODEC(ZSTD(3)), against String CODEC(ZSTD(3))
) ENGINE = MergeTree ORDER BY (patient_id, position)`,

  `CREATE TABLE endpoints (
  patient_id UInt32, batch UInt32, position UInt16, kind LowCardinality(String), tumour UInt16, line Nullable(UInt16),
  start Nullable(String), end Nullable(String), event UInt8, cause LowCardinality(String),
  days_least Nullable(UInt32), days_most Nullable(UInt32), rule LowCardinality(String)
) ENGINE = MergeTree ORDER BY (patient_id, position)`,

  `CREATE TABLE disagreements (
  patient_id UInt32, batch UInt32, position UInt16, tumour Nullable(UInt16), field LowCardinality(String), kept Nullable(String),
  conflict UInt8, others String CODEC(ZSTD(3)), rule LowCardinality(String)
) ENGINE = MergeTree ORDER BY (patient_id, position)`,

  `ALTER TABLE history_meta
  ADD COLUMN policy LowCardinality(String) DEFAULT 'recording',
  ADD COLUMN icdo LowCardinality(String) DEFAULT '3.2',
  ADD COLUMN corrections String DEFAULT '[]' CODEC(ZSTD(3))`,
]);

/** Version 4: the line that a value stands in, and the rules that spoke. Rows of an earlier inference have neither. */
export const HISTORY_LINES_4: readonly string[] = Object.freeze([
  'ALTER TABLE disagreements ADD COLUMN line Nullable(String)',
  'ALTER TABLE history_meta ADD COLUMN fired Array(LowCardinality(String))',
]);
