import type { DocumentAnalysis, Fact, Sample, SourceDocument, Stay } from '../model/index.ts';
import type { IdentityStore } from '../registry/index.ts';
import type { Warehouse, WarehouseLoad } from '../warehouse/contract.ts';
import type { Batch, PlacedProblem } from './batch.ts';
import { type Classified, classify } from './classify.ts';
import { addCounts, type Counts, NO_COUNTS } from './counts.ts';
import type { Ledger, LedgerRow } from './ledger/ledger.ts';
import type { AnalysisPort } from './ports.ts';
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
  readonly policy: IdentityPolicy;
}

export interface BatchResult {
  readonly counts: Counts;
  readonly documents: number;
  readonly characters: number;
  readonly wrote: boolean;
}

/** Counts of the files that are being read, kept until their last record is committed. */
export type FileCounts = Map<number, Counts>;

/** Everything that one batch needs before the warehouse is touched: patients found, outcomes known, texts read. */
export interface PreparedBatch {
  readonly batch: Batch;
  readonly classified: readonly Classified[];
  readonly problems: readonly PlacedProblem[];
  readonly analyses: ReadonlyMap<string, DocumentAnalysis>;
  readonly known: ReadonlyMap<string, LedgerRow>;
  readonly characters: number;
}

export async function prepareBatch(batch: Batch, context: WriteContext): Promise<PreparedBatch> {
  const { resolved, problems } = await resolvePatients(batch.records, context.identities, context.policy);
  const known = await context.ledger.rows([...new Set(resolved.map((at) => recordId(at.root, at.record)))]);
  const classified = classify(resolved, known, context.runId);
  const conflicts = classified
    .filter((at) => at.outcome === 'conflict')
    .map((at) => ({
      ...at,
      raw: undefined,
      problem: {
        code: 'bad_row' as const,
        message: 'a second record with this key says something else / un second enregistrement de même clé dit autre chose',
        origin: at.record.origin,
      },
    }));
  const toRead = classified.flatMap((at) => (at.write && at.record.kind === 'document' ? [{ id: at.id, record: at.record }] : []));
  const answers = await context.analysis.analyse(toRead.map(({ record }) => ({ text: record.text, date: record.date, type: record.type })));
  const analyses = new Map<string, DocumentAnalysis>();
  for (const [i, { id }] of toRead.entries()) {
    const analysis = answers[i];
    if (analysis !== undefined) analyses.set(id, analysis);
  }
  const characters = toRead.reduce((sum, { record }) => sum + record.text.length, 0);
  return {
    batch,
    classified: classified.filter((at) => at.outcome !== 'conflict'),
    problems: [...batch.problems, ...problems, ...conflicts],
    analyses,
    known,
    characters,
  };
}

/** Writes a prepared batch: ledger says "started", warehouse takes the rows, ledger commits. */
export async function writeBatch(prepared: PreparedBatch, context: WriteContext, fileCounts: FileCounts): Promise<BatchResult> {
  const { ledger, runId } = context;
  const written = prepared.classified.filter((at) => at.write);
  const batch = await ledger.startBatch(runId);
  const updated = written.filter((at) => at.outcome === 'updated');
  const versions = await oldTexts(updated, context);
  const touched = new Set<number>();
  for (const at of written) {
    if (at.patientId !== null) touched.add(at.patientId);
    const before = prepared.known.get(at.id)?.patient_id;
    if (before !== null && before !== undefined) touched.add(before);
  }
  if (written.length > 0) await writeRows(await context.load(), batch, written, updated, prepared, context);

  let counts = NO_COUNTS;
  for (const at of prepared.classified) counts = addFileCount(fileCounts, at.fileId, at.outcome as 'new', counts);
  for (const at of prepared.problems) counts = addFileCount(fileCounts, at.fileId, 'quarantined', counts);
  await ledger.commitBatch({
    batch,
    runId,
    rows: written.map((at) => ({
      record_id: at.id,
      kind: at.record.kind,
      hash: at.hash,
      patient_id: at.patientId,
      file_id: at.fileId,
      line: at.position,
      batch,
      seen_run: runId,
      outcome: at.outcome,
    })),
    seen: prepared.classified
      .filter((at) => !at.write && at.outcome !== 'duplicate')
      .map((at) => ({ recordId: at.id, fileId: at.fileId, line: at.position, outcome: at.outcome })),
    problems: prepared.problems,
    files: prepared.batch.completed.map((fileId) => ({ fileId, counts: fileCounts.get(fileId) ?? NO_COUNTS })),
    versions,
    patients: [...touched],
    removed: [],
  });
  for (const fileId of prepared.batch.completed) fileCounts.delete(fileId);
  return { counts, documents: prepared.analyses.size, characters: prepared.characters, wrote: written.length > 0 };
}

function addFileCount(files: FileCounts, fileId: number, outcome: keyof Counts, total: Counts): Counts {
  const one: Counts = { ...NO_COUNTS, read: 1, [outcome]: 1 };
  files.set(fileId, addCounts(files.get(fileId) ?? NO_COUNTS, one));
  return addCounts(total, one);
}

async function writeRows(
  load: WarehouseLoad,
  batch: number,
  written: readonly Classified[],
  updated: readonly Classified[],
  prepared: PreparedBatch,
  context: WriteContext,
): Promise<void> {
  const patientIds = [...new Set(written.flatMap((at) => (at.patientId === null ? [] : [at.patientId])))];
  const documents: { document: SourceDocument; analysis: DocumentAnalysis }[] = [];
  const facts: Fact[] = [];
  const samples: Sample[] = [];
  const stays: { patientId: number; stay: Stay }[] = [];
  for (const { record, id, patientId } of written) {
    if (patientId === null) continue;
    switch (record.kind) {
      case 'document': {
        const analysis = prepared.analyses.get(id);
        if (analysis === undefined) throw new Error(`no analysis for document ${id}`);
        documents.push({ document: documentOf(record, id, patientId), analysis });
        break;
      }
      case 'fact': {
        const fact = factOf(record, id, patientId);
        facts.push(fact);
        if (fact.kind === 'sample') samples.push(sampleOf(fact));
        break;
      }
      case 'stay':
        stays.push({ patientId, stay: record.stay });
        break;
      case 'identity':
      case 'identity_link':
        break;
    }
  }
  // Rows of patients are written with every batch that touches them: the last batch wins, older rows are superseded.
  await load.write(batch, { patients: await context.identities.patients(patientIds), stays, documents, facts, samples });
  await load.supersede(
    {
      patients: patientIds,
      stays: updated.flatMap((at) => (at.record.kind === 'stay' ? [at.record.stay.stayId] : [])),
      documents: updated.flatMap((at) => (at.record.kind === 'document' ? [at.id] : [])),
      facts: updated.flatMap((at) => (at.record.kind === 'fact' ? [at.id] : [])),
    },
    batch,
  );
}

/** Texts that a new version replaces, kept in the ledger. A document of an unfinished load has no published text yet, and so no version. */
async function oldTexts(updated: readonly Classified[], context: WriteContext) {
  const ids = updated.filter((at) => at.record.kind === 'document' && at.hash !== '').map((at) => at.id);
  if (ids.length === 0 || context.warehouse.generation === 0) return [];
  const rows = await context.warehouse.query<{ document_id: string; text: string; date: string | null }>(DOCUMENTS_BY_ID, {
    parameters: { ids },
  });
  const hashes = new Map(updated.map((at) => [at.id, at.hash]));
  return rows.map((row) => ({
    document_id: row.document_id,
    hash: hashes.get(row.document_id) ?? '',
    date: row.date,
    text: row.text,
    replaced_run: context.runId,
  }));
}

const DOCUMENTS_BY_ID = 'SELECT document_id, text, date FROM documents WHERE document_id IN {ids:Array(String)}';
