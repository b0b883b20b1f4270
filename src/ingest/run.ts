import { PHASES, type Phase } from '../connectors/index.ts';
import type { IdentityStore } from '../registry/index.ts';
import type { Warehouse, WarehouseLoad } from '../warehouse/contract.ts';
import { BatchBuilder } from './batch.ts';
import { addCounts, type Counts, NO_COUNTS, unchanged } from './counts.ts';
import { rebuildHistories } from './histories.ts';
import type { FileRow, Ledger } from './ledger/ledger.ts';
import type { AnalysisPort, FoundFile, HistoryPort, Progress, RunSummary, SourcePort } from './ports.ts';
import { removeVanished } from './remove-vanished.ts';
import type { IdentityPolicy } from './resolve.ts';
import { type FileCounts, prepareBatch, type WriteContext, writeBatch } from './write-batch.ts';

export interface RunOptions<Found extends FoundFile> {
  readonly ledger: Ledger;
  readonly identities: IdentityStore;
  readonly warehouse: Warehouse;
  readonly analysis: AnalysisPort;
  readonly history: HistoryPort;
  readonly source: SourcePort<Found>;
  /** Name and path of the ingested folder. */
  readonly root: { readonly name: string; readonly path: string };
  /** `auto`: required as soon as the centre has one identity. */
  readonly policy: IdentityPolicy | 'auto';
  readonly now: () => string;
  readonly onProgress?: (progress: Progress) => void;
  /** Reads every file again, also those whose size and date did not change. */
  readonly full?: boolean;
  /** Records of one batch at most: what a crash makes the next run read again. */
  readonly batchRecords?: number;
}

/**
 * Brings the warehouse to what the folder holds: the one entry of ingestion. Running it twice changes nothing (law 5);
 * stopped at any point, the next call goes on from the last committed batch.
 */
export async function runIngest<Found extends FoundFile>(options: RunOptions<Found>): Promise<RunSummary> {
  const { ledger, identities, warehouse, source, root } = options;
  const run = await ledger.openRun(options.now());
  const { rootId } = await ledger.root(root.name, root.path);
  await ledger.moveRoot(rootId, root.path);
  let begun: Promise<WarehouseLoad> | null = null;
  const load = (): Promise<WarehouseLoad> => (begun ??= warehouse.beginLoad());
  for (const batch of run.unfinishedBatches) {
    await (await load()).dropBatch(batch);
    await ledger.forgetBatch(batch);
  }

  let progress: Progress = {
    step: 'read',
    filesDone: 0,
    filesTotal: await source.size(),
    documents: 0,
    characters: 0,
    patientsDone: 0,
    patientsTotal: 0,
    counts: NO_COUNTS,
  };
  const report = (change: Partial<Progress>): void => {
    progress = { ...progress, ...change };
    options.onProgress?.(progress);
  };
  report({});

  const state = {
    builder: new BatchBuilder(options.batchRecords),
    fileCounts: new Map() as FileCounts,
    pending: Promise.resolve() as Promise<unknown>,
    policy: await policyOf(options),
  };
  const context = (): WriteContext => ({
    ledger,
    identities,
    analysis: options.analysis,
    warehouse,
    load,
    runId: run.runId,
    policy: state.policy,
  });
  // While the engine takes one batch, the next one is read and analysed; never more than one waits.
  const flush = async (): Promise<void> => {
    if (state.builder.empty) return;
    const batch = state.builder.take();
    // Sequential per key: preparation looks the ledger up, so the batch before must be committed.
    await state.pending;
    const prepared = await prepareBatch(batch, context());
    state.pending = writeBatch(prepared, context(), state.fileCounts).then((done) => {
      report({
        filesDone: progress.filesDone + batch.completed.length,
        documents: progress.documents + done.documents,
        characters: progress.characters + done.characters,
        counts: addCounts(progress.counts, done.counts),
      });
    });
  };

  const awaiting = await ledger.filesAwaitingIdentity();
  let phase: Phase = PHASES.identities;
  let files = 0;
  const endPhase = async (): Promise<void> => {
    await flush();
    await state.pending;
    if (phase <= PHASES.movements) await settleIdentities(ledger, identities);
    state.policy = await policyOf(options);
  };
  for await (const found of source.files()) {
    files++;
    if (found.phase !== phase) {
      await endPhase();
      phase = found.phase;
    }
    const known = await ledger.file(rootId, found.file.relative);
    if (isUnchanged(found, known, run.runId, awaiting, options.full ?? false)) {
      const counts = known.read_run === run.runId ? (JSON.parse(known.counts) as Counts) : unchanged(JSON.parse(known.counts) as Counts);
      await ledger.keepFile(known.file_id, run.runId, counts);
      report({ filesDone: progress.filesDone + 1, counts: addCounts(progress.counts, counts) });
      continue;
    }
    const fileId = await ledger.openFile(known, fileRow(found, rootId, run.runId));
    state.fileCounts.delete(fileId);
    let position = 0;
    for await (const item of source.read(found)) {
      state.builder.add({ fileId, root: root.name, position: position++ }, item);
      if (state.builder.full) await flush();
    }
    state.builder.complete(fileId);
    if (state.builder.full) await flush();
  }
  await endPhase();

  const deleted = await removeVanished({ ledger, identities, load, rootId, runId: run.runId });
  const histories = await rebuildHistories({
    ledger,
    history: options.history,
    load,
    started: () => begun !== null,
    onProgress: (patientsDone, patientsTotal) => report({ step: 'history', patientsDone, patientsTotal }),
  });
  const changed = begun !== null;
  if (begun !== null) {
    report({ step: 'publish' });
    await (await (begun as Promise<WarehouseLoad>)).publish();
    await ledger.clearTouched();
    await ledger.set('history_rules', options.history.rules);
    await ledger.set('lexicon', options.analysis.lexicon);
  }
  const counts = await ledger.counts(rootId, run.runId);
  const summary: RunSummary = {
    runId: run.runId,
    resumed: run.resumed,
    counts,
    deleted,
    files,
    documents: progress.documents,
    characters: progress.characters,
    patients: histories,
    changed,
    generation: warehouse.generation,
  };
  await ledger.finishRun(run.runId, options.now(), JSON.stringify(summary));
  report({ step: 'done', counts });
  return summary;
}

async function policyOf(options: Pick<RunOptions<FoundFile>, 'policy' | 'identities'>): Promise<IdentityPolicy> {
  if (options.policy !== 'auto') return options.policy;
  return (await options.identities.hasIdentities()) ? 'required' : 'created';
}

/** After the identities of this run are known: merges and splits move records, whose files are then read again in this same run. */
async function settleIdentities(ledger: Ledger, identities: IdentityStore): Promise<void> {
  const moved = await identities.applyLinks();
  if (moved.length > 0) await ledger.dirtyFilesOf(moved);
}

const fileRow = (found: FoundFile, rootId: number, runId: number): Omit<FileRow, 'file_id' | 'state' | 'counts'> => ({
  root_id: rootId,
  path: found.file.relative,
  source: found.file.source,
  connector: found.connector?.name ?? null,
  size: found.file.size,
  modified: found.modified,
  seen_run: runId,
  read_run: runId,
});

function isUnchanged(
  found: FoundFile,
  known: FileRow | null,
  runId: number,
  awaiting: ReadonlySet<number>,
  full: boolean,
): known is FileRow {
  if (known === null || known.state !== 'done') return false;
  if (known.size !== found.file.size || known.modified !== found.modified || known.connector !== (found.connector?.name ?? null))
    return false;
  // Read to its end by this very run before it was stopped: not again.
  if (known.read_run === runId) return true;
  return !full && !awaiting.has(known.file_id);
}
