/**
 * Every table is sorted by patient, so that what is asked of one patient lies together and a cluster can split by patient.
 * `doc` is the compact number of a document: patient × 2^20 + running number; it replaces the 16 digits of `document_id` in large tables.
 * Why the index looks like this: docs/decisions/0011-search-index.md.
 */
export const DOCUMENTS_PER_PATIENT = 1_048_576;
export const patientOfDocument = (doc: number): number => Math.floor(doc / DOCUMENTS_PER_PATIENT);

const EVIDENCE = `
  certainty Float32, rule LowCardinality(String),
  evidence String CODEC(ZSTD(3)), against String CODEC(ZSTD(3))`;

/** Statements of version 1, in order. */
export const TABLES: readonly string[] = Object.freeze([
  `CREATE TABLE patients (
  patient_id UInt32, batch UInt32, sex LowCardinality(Nullable(String)),
  birth_date Nullable(String), death_date Nullable(String), last_news Nullable(String), postcode Nullable(String)
) ENGINE = MergeTree ORDER BY patient_id`,

  // One row a record: several sources (movements, abstracts, messages) tell of one stay, and each may change or go by itself.
  `CREATE TABLE stays (
  patient_id UInt32, batch UInt32, record_id String CODEC(ZSTD(1)), stay_id String, start Nullable(String), end Nullable(String),
  unit LowCardinality(Nullable(String)), kind LowCardinality(Nullable(String)), exit_mode LowCardinality(Nullable(String)),
  origin_file LowCardinality(String), origin_line Nullable(UInt32), origin_offset Nullable(UInt64)
) ENGINE = MergeTree ORDER BY (patient_id, stay_id, record_id)`,

  `CREATE TABLE documents (
  patient_id UInt32, doc UInt64 CODEC(Delta, ZSTD(1)), batch UInt32 CODEC(ZSTD(1)), document_id String CODEC(ZSTD(1)),
  source LowCardinality(String), type LowCardinality(Nullable(String)), title Nullable(String) CODEC(ZSTD(1)),
  unit LowCardinality(Nullable(String)), author LowCardinality(Nullable(String)), date Nullable(String) CODEC(ZSTD(1)),
  year Nullable(UInt16), first_day Int32 CODEC(ZSTD(1)), last_day Int32 CODEC(ZSTD(1)),
  stay_id Nullable(String) CODEC(ZSTD(1)), format LowCardinality(String), characters UInt32 CODEC(ZSTD(1)),
  text String CODEC(ZSTD(3)), lexical String CODEC(ZSTD(3)), marks Array(LowCardinality(String)) CODEC(ZSTD(3)),
  sentence_begins Array(UInt32) CODEC(ZSTD(3)), sentence_ends Array(UInt32) CODEC(ZSTD(3)), sections Array(LowCardinality(String)) CODEC(ZSTD(3)),
  lexicon LowCardinality(String),
  origin_file String CODEC(ZSTD(3)), origin_line Nullable(UInt32) CODEC(ZSTD(1)), origin_offset Nullable(UInt64) CODEC(ZSTD(1)),
  INDEX by_document_id document_id TYPE bloom_filter(0.01) GRANULARITY 1,
  INDEX by_lexeme lexical TYPE text(tokenizer = splitByString([' '])),
  INDEX by_mark marks TYPE text(tokenizer = 'array')
) ENGINE = MergeTree ORDER BY (patient_id, doc) SETTINGS index_granularity = 256`,

  `CREATE TABLE postings (
  lexeme String CODEC(ZSTD(1)), doc UInt64 CODEC(Delta, ZSTD(1)), impact UInt8 CODEC(ZSTD(1)), batch UInt32 CODEC(ZSTD(1))
) ENGINE = MergeTree ORDER BY (lexeme, doc)`,

  `CREATE TABLE mentions (
  patient_id UInt32, doc UInt64 CODEC(Delta, ZSTD(1)), batch UInt32 CODEC(ZSTD(1)),
  begin UInt32 CODEC(ZSTD(1)), end UInt32 CODEC(ZSTD(1)), text String CODEC(ZSTD(1)), type LowCardinality(String),
  system LowCardinality(Nullable(String)), code LowCardinality(Nullable(String)), label LowCardinality(Nullable(String)),
  value Nullable(String) CODEC(ZSTD(1)), unit LowCardinality(Nullable(String)), date Nullable(String) CODEC(ZSTD(1)),
  context UInt8, cues Array(UInt32) CODEC(ZSTD(1)), section LowCardinality(Nullable(String)), sentence UInt32 CODEC(ZSTD(1))
) ENGINE = MergeTree ORDER BY (patient_id, doc, begin)`,

  `CREATE TABLE facts (
  patient_id UInt32, batch UInt32, fact_id String CODEC(ZSTD(1)), source LowCardinality(String), kind LowCardinality(String),
  system LowCardinality(Nullable(String)), code LowCardinality(Nullable(String)), label LowCardinality(Nullable(String)),
  value Nullable(String), number Nullable(Float64), unit LowCardinality(Nullable(String)),
  start Nullable(String), end Nullable(String), stay_id Nullable(String), attributes Map(LowCardinality(String), String),
  origin_file LowCardinality(String), origin_line Nullable(UInt32), origin_offset Nullable(UInt64),
  INDEX by_fact_id fact_id TYPE bloom_filter(0.01) GRANULARITY 1
) ENGINE = MergeTree ORDER BY (patient_id, kind, fact_id)`,

  `CREATE TABLE samples (
  patient_id UInt32, batch UInt32, sample_id String, fact_id String, collected Nullable(String), nature LowCardinality(Nullable(String)),
  state LowCardinality(Nullable(String)), topography LowCardinality(Nullable(String)), morphology LowCardinality(Nullable(String)),
  quantity Nullable(Float64), unit LowCardinality(Nullable(String))
) ENGINE = MergeTree ORDER BY (patient_id, sample_id)`,

  `CREATE TABLE tumours (
  patient_id UInt32, batch UInt32, n UInt16, topography LowCardinality(String), icd10 LowCardinality(String),
  morphology LowCardinality(Nullable(String)), laterality LowCardinality(Nullable(String)), diagnosed Nullable(String),
  basis LowCardinality(Nullable(String)), grade LowCardinality(Nullable(String)), stage LowCardinality(Nullable(String)),
  t LowCardinality(Nullable(String)), n_stage LowCardinality(Nullable(String)), m LowCardinality(Nullable(String)),
  metastases Array(LowCardinality(String)), biomarkers Map(LowCardinality(String), String),${EVIDENCE}
) ENGINE = MergeTree ORDER BY (patient_id, n)`,

  `CREATE TABLE events (
  patient_id UInt32, batch UInt32, position UInt16, type LowCardinality(String), tumour Nullable(UInt16), date Nullable(String),
  sites Array(LowCardinality(String)),${EVIDENCE}
) ENGINE = MergeTree ORDER BY (patient_id, position)`,

  `CREATE TABLE treatments (
  patient_id UInt32, batch UInt32, position UInt16, type LowCardinality(String), drugs Array(LowCardinality(String)),
  protocol LowCardinality(Nullable(String)), tumour Nullable(UInt16), start Nullable(String), end Nullable(String), line Nullable(UInt16),
  intent LowCardinality(Nullable(String)), cycles Nullable(UInt16), dose Nullable(Float64), end_reason LowCardinality(Nullable(String)),
  label Nullable(String),${EVIDENCE}
) ENGINE = MergeTree ORDER BY (patient_id, position)`,

  `CREATE TABLE history_meta (
  patient_id UInt32, batch UInt32, sex LowCardinality(Nullable(String)), age Nullable(UInt16), performance_status Nullable(UInt8),
  smoker LowCardinality(Nullable(String)), family_history Nullable(UInt8), vital_status LowCardinality(Nullable(String)),
  last_news Nullable(String), rules LowCardinality(String)
) ENGINE = MergeTree ORDER BY patient_id`,

  /** Words of the whole warehouse with the number of documents that hold them: for prefixes, proposals and weights. Rebuilt at publication. */
  'CREATE TABLE words (lexeme String, documents UInt32) ENGINE = MergeTree ORDER BY lexeme',

  /** Records replaced or deleted during a load; applied before histories are read and at publication. */
  `CREATE TABLE superseded (kind LowCardinality(String), id String, before UInt32, batch UInt32) ENGINE = MergeTree ORDER BY (kind, id)`,
]);

/** Tables whose rows come with a batch of an ingestion. */
export const BATCH_TABLES = [
  'patients',
  'stays',
  'documents',
  'word_lists',
  'gone_documents',
  'mentions',
  'facts',
  'samples',
  'superseded',
] as const;
/** Tables of inferred histories: their `batch` is the number of the inference within the warehouse, rising. */
export const HISTORY_TABLES = ['tumours', 'events', 'treatments', 'states', 'endpoints', 'disagreements', 'history_meta'] as const;
