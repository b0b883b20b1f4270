import type { Fact, Sample } from '../model/index.ts';
import type { IdentityStore } from '../registry/index.ts';
import type { BatchRows, Warehouse, WarehouseLoad } from '../warehouse/contract.ts';
import type { RecordedStay } from '../warehouse/rows/record-rows.ts';
import type { TableRows } from '../warehouse/rows/table-rows.ts';
import type { Batch, PlacedProblem } from './batch.ts';
import { type Classified, classify } from './classify.ts';
import { addCounts, type Counts, NO_COUNTS } from './counts.ts';
import type { InFlight } from './in-flight.ts';
import type { BatchCommit, Ledger, LedgerRow } from './ledger/ledger.ts';
import type { AnalysisPort, NumberedDocument } from './ports.ts';
import { recordId } from './record-id.ts';
import { type IdentityPolicy, resolvePatients } from './resolve.ts';
import { documentOf, factOf, sampleOf } from './rows.ts';

export interface WriteContext {
  readonly ledger: Ledger;
  readonly identities: IdentityStore;
  readonly analysis: AnalysisPort;
  readonly warehouse: Warehouse;
  /** The load is begun at the first row to write: a run that changes nothing makes no generation. */
  readonly load: () => Promise<WarehouseLoad>;
  readonly runId: number;
  /** The reader of texts has changed since the last run: known documents are read anew. */
  readonly reanalyse: boolean;
}

export interface BatchResult {
  readonly counts: Counts;
  readonly documents: number;
  readonly characters: number;
  /** What the ledger is to say of the batch now that its rows are written. */
  readonly commit: BatchCommit;
}

/** Counts of the files that are being read, kept until their last record is committed. */
export type FileCounts = Map<number, Counts>;

/** Everything that one batch needs before the warehouse is touched: patients found, outcomes known, documents numbered. */
export interface PreparedBatch {
  readonly number: number;
  readonly batch: Batch;
  readonly classified: readonly Classified[];
  readonly problems: readonly PlacedProblem[];
  /** Rows of the ledger as they stood before, for records that are not new. */
  readonly known: ReadonlyMap<string, LedgerRow>;
  readonly documents: readonly NumberedDocument[];
}

/** Prepares the next batch. Batches are prepared one after the other; those before it may still be on their way (`inFlight`). */
export async function prepareBatch(
  batch: Batch,
  policy: IdentityPolicy,
  inFlight: InFlight,
  context: WriteContext,
): Promise<PreparedBatch> {
  const { ledger, runId } = context;
  const { resolved, problems } = await resolvePatients(batch.records, context.identities, policy);
  const identified = resolved.map((at) => ({ ...at, id: recordId(at.root, at.record) }));
  const ids = [...new Set(identified.map((at) => at.id))];
  const flying = inFlight.of(ids);
  const known = new Map([...(await ledger.rows(ids)), ...flying]);
  const classified = classify(identified, known, runId, context.reanalyse);
  const conflicts = classified.filter((at) => at.outcome === 'conflict').map(asProblem);
  const number = await ledger.startBatch(runId);
  const kept = classified.filter((at) => at.outcome !== 'conflict');
  inFlight.add(number, ledgerRows(kept, known, number, runId));
  return {
    number,
    batch,
    classified: kept,
    problems: [...batch.problems, ...problems, ...conflicts],
    known,
    documents: await numbered(kept, context),
  };
}

const asProblem = (at: Classified): PlacedProblem => ({
  ...at,
  raw: undefined,
  problem: {
    code: 'bad_row',
    message: 'un second enregistrement de même clé dit autre chose / a second record with this key says something else',
    origin: at.record.origin,
  },
});

async function numbered(classified: readonly Classified[], context: WriteContext): Promise<NumberedDocument[]> {
  const documents = classified.flatMap(({ write, record, id, patientId }) =>
    write && record.kind === 'document' && patientId !== null ? [documentOf(record, id, patientId)] : [],
  );
  if (documents.length === 0) return [];
  const docs = await (await context.load()).reserve(documents.map(({ patientId }) => patientId));
  return documents.map((document, i) => ({ doc: docs[i]!, document }));
}

/** Writes a prepared batch into the warehouse, which the ledger has said to be started. What it answers must then be committed there. */
export async function writeBatch(
  prepared: PreparedBatch,
  encoded: readonly TableRows[],
  context: WriteContext,
  fileCounts: FileCounts,
): Promise<BatchResult> {
  const { runId } = context;
  const { number, classified, known, documents } = prepared;
  const written = classified.filter((at) => at.write);
  const replaced = written.filter((at) => known.has(at.id));
  const versions = await oldTexts(replaced, known, context);
  const touched = new Set<number>();
  for (const { id, patientId } of written)
    for (const patient of [patientId, known.get(id)?.patient_id]) if (patient !== null && patient !== undefined) touched.add(patient);
  const rows = rowsOf(written, encoded);
  if (rows !== null) {
    const load = await context.load();
    await load.write(number, rows);
    const ids = (kind: string): string[] => replaced.filter((at) => at.record.kind === kind).map((at) => at.id);
    if (replaced.length > 0)
      await load.supersede({ patients: [], stays: ids('stay'), documents: ids('document'), facts: ids('fact') }, number);
  }

  let counts = NO_COUNTS;
  for (const at of classified) counts = addFileCount(fileCounts, at.fileId, at.outcome as 'new', counts);
  for (const at of prepared.problems) counts = addFileCount(fileCounts, at.fileId, 'quarantined', counts);
  const commit: BatchCommit = {
    batch: number,
    runId,
    rows: ledgerRows(classified, known, number, runId),
    problems: prepared.problems,
    files: prepared.batch.completed.map((file) => ({
      ...file,
      state: 'done',
      counts: JSON.stringify(fileCounts.get(file.file_id) ?? NO_COUNTS),
    })),
    versions,
    patients: [...touched],
    removed: [],
  };
  for (const { file_id } of prepared.batch.completed) fileCounts.delete(file_id);
  const characters = documents.reduce((sum, { document }) => sum + document.text.length, 0);
  return { counts, documents: documents.length, characters, commit };
}

/** The ledger's rows after a batch. A duplicate leaves the row of the record that it repeats. */
function ledgerRows(classified: readonly Classified[], known: ReadonlyMap<string, LedgerRow>, batch: number, runId: number): LedgerRow[] {
  return classified
    .filter((at) => at.outcome !== 'duplicate')
    .map((at) => ({
      record_id: at.id,
      kind: at.record.kind,
      hash: at.hash,
      patient_id: at.patientId,
      file_id: at.fileId,
      line: at.position,
      batch: at.write ? batch : (known.get(at.id)?.batch ?? batch),
      seen_run: runId,
      outcome: at.outcome,
    }));
}

function addFileCount(files: FileCounts, fileId: number, outcome: keyof Counts, total: Counts): Counts {
  const one: Counts = { ...NO_COUNTS, read: 1, [outcome]: 1 };
  files.set(fileId, addCounts(files.get(fileId) ?? NO_COUNTS, one));
  return addCounts(total, one);
}

/** Rows for the warehouse; null where there are none. Rows of patients are written once, at the end of the run. */
function rowsOf(written: readonly Classified[], encoded: readonly TableRows[]): BatchRows | null {
  const facts: Fact[] = [];
  const samples: Sample[] = [];
  const stays: RecordedStay[] = [];
  for (const { record, id, patientId } of written) {
    if (patientId === null) continue;
    if (record.kind === 'stay') stays.push({ recordId: id, patientId, stay: record.stay });
    else if (record.kind === 'fact') {
      const fact = factOf(record, id, patientId);
      facts.push(fact);
      if (fact.kind === 'sample') samples.push(sampleOf(fact));
    }
  }
  if (facts.length + stays.length + encoded.length === 0) return null;
  return { patients: [], stays, documents: [], facts, samples, encoded };
}

/** Texts that a new version replaces, kept in the ledger; a document that only moved to another patient or reader has no new version. */
async function oldTexts(replaced: readonly Classified[], known: ReadonlyMap<string, LedgerRow>, context: WriteContext) {
  const now = new Map(replaced.flatMap(({ id, record }) => (record.kind === 'document' ? [[id, record] as const] : [])));
  if (now.size === 0 || context.warehouse.generation === 0) return [];
  const rows = await context.warehouse.query<{ document_id: string; text: string; date: string | null }>(DOCUMENTS_BY_ID, {
    parameters: { ids: [...now.keys()] },
  });
  return rows
    .filter((row) => now.get(row.document_id)?.text !== row.text || now.get(row.document_id)?.date !== row.date)
    .map((row) => ({
      document_id: row.document_id,
      hash: known.get(row.document_id)?.hash ?? '',
      date: row.date,
      text: row.text,
      replaced_run: context.runId,
    }));
}

const DOCUMENTS_BY_ID = 'SELECT document_id, text, date FROM documents WHERE document_id IN {ids:Array(String)}';
