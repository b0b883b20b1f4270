import type { Driver } from '../driver.ts';
import { WarehouseError } from '../errors.ts';

/** What the tables of the newest schema hold. A test holds it to what the migrations make. */
export const COLUMNS: Readonly<Record<string, string>> = Object.freeze({
  disagreements: 'patient_id batch position tumour field kept conflict others rule',
  documents:
    'patient_id doc batch document_id source type title unit author date year first_day last_day stay_id format characters text lexical marks sentence_begins sentence_ends sections lexicon origin_file origin_line origin_offset',
  endpoints: 'patient_id batch position kind tumour line start end event cause days_least days_most rule',
  events: 'patient_id batch position type tumour date sites certainty rule evidence against',
  facts:
    'patient_id batch fact_id source kind system code label value number unit start end stay_id attributes origin_file origin_line origin_offset',
  history_meta: 'patient_id batch sex age performance_status smoker family_history vital_status last_news rules policy icdo corrections',
  mentions: 'patient_id doc batch begin end text type system code label value unit date context cues section sentence',
  patients: 'patient_id batch sex birth_date death_date last_news postcode',
  postings: 'lexeme doc impact batch',
  samples: 'patient_id batch sample_id fact_id collected nature state topography morphology quantity unit',
  states: 'patient_id batch position tumour state metastatic start end certainty rule evidence against',
  stays: 'patient_id batch record_id stay_id start end unit kind exit_mode origin_file origin_line origin_offset',
  superseded: 'kind id before batch',
  treatments:
    'patient_id batch position type drugs protocol tumour start end line intent cycles dose end_reason label certainty rule evidence against',
  tumours:
    'patient_id batch n topography icd10 morphology laterality diagnosed basis grade stage t n_stage m metastases biomarkers certainty rule evidence against',
  words: 'lexeme documents',
});

/**
 * Fails with `warehouse_incompatible` where a database that says it has the newest schema lacks a column: it was written before the schema
 * was first published, or changed by hand.
 */
export async function checkColumns(driver: Driver, database: string): Promise<void> {
  const rows = await driver.rows<{ place: string }>(
    driver.home,
    "SELECT concat(table, '.', name) AS place FROM system.columns WHERE database = {database:String}",
    { parameters: { database } },
  );
  const found = new Set(rows.map((row) => row.place));
  const missing = Object.entries(COLUMNS)
    .flatMap(([table, names]) => names.split(' ').map((name) => `${table}.${name}`))
    .filter((place) => !found.has(place));
  if (missing.length > 0) throw new WarehouseError('warehouse_incompatible', { missing: missing.slice(0, 5).join(', ') });
}
