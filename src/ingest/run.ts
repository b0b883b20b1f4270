import { PHASES, type Phase } from '../connectors/index.ts';
import type { IdentityStore } from '../registry/index.ts';
import type { Warehouse, WarehouseLoad } from '../warehouse/contract.ts';
import { BatchBuilder } from './batch.ts';
import { addCounts, type Counts, NO_COUNTS, timesCounts, unchanged } from './counts.ts';
import { rebuildHistories } from './histories.ts';
import type { FileRow, Ledger } from './ledger/ledger.ts';
import { writePatients } from './patients.ts';
import { Pipeline } from './pipeline.ts';
import type { AnalysisPort, FoundFile, HistoryPort, Progress, RunSummary, SourcePort } from './ports.ts';
import { contentsOf, filesByPhase, type Met, met } from './read-files.ts';
import { removeVanished } from './remove-vanished.ts';
import type { IdentityPolicy } from './resolve.ts';
import type { WriteContext } from './write-batch.ts';

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
  /** Takes out what is gone from the folder also where that is a large share of a source. */
  readonly allowRemovals?: boolean;
  /** Records of one batch at most: what a crash makes the next run read again. */
  readonly batchRecords?: number;
}

/**
 * Brings the warehouse to what the folder holds: the one entry of ingestion. Running it twice changes nothing (law 5);
 * stopped at any point, the next call goes on from the last committed batch.
 */
export async function runIngest<Found extends FoundFile>(options: RunOptions<Found>): Promise<RunSummary> {
  const { ledger, identities, warehouse, source, root } = options;
  const run = await ledger.openRun(options.now(), { root: root.name, lexicon: options.analysis.lexicon });
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

  const readBefore = [run.formerReader, await ledger.setting(lexiconOf(root.name))];
  const reanalyse = readBefore.some((lexicon) => lexicon !== null && lexicon !== options.analysis.lexicon);
  const context: WriteContext = { ledger, identities, analysis: options.analysis, warehouse, load, runId: run.runId, reanalyse };
  const pipeline = new Pipeline(context, (batch, done) =>
    report({
      filesDone: progress.filesDone + batch.completed.length,
      documents: progress.documents + done.documents,
      characters: progress.characters + done.characters,
      counts: addCounts(progress.counts, done.counts),
    }),
  );
  const builder = new BatchBuilder(options.batchRecords);
  let policy = await policyOf(options);
  const flush = async (): Promise<void> => {
    if (!builder.empty) await pipeline.push(builder.take(), policy);
  };
  const readFiles = async (files: readonly Met<Found>[]): Promise<void> => {
    const rows = await ledger.openFiles(files.map(({ found, known }) => fileRow(found, known, rootId, run.runId)));
    const opened = files.map(({ found }, i) => ({ found, row: rows[i]! }));
    for await (const { row, items } of contentsOf(source, opened)) {
      let position = 0;
      for await (const item of items) {
        builder.add({ fileId: row.file_id, root: root.name, position: position++ }, item);
        if (builder.full) await flush();
      }
      builder.complete(row);
      if (builder.full) await flush();
    }
  };

  let awaiting = await ledger.filesAwaitingIdentity();
  const unchangedFile = ({ found, known }: Met<Found>): boolean =>
    isUnchanged(found, known, run.runId, awaiting, (options.full ?? false) || reanalyse);
  /** Files of this phase and those before, read or passed over already, hold records that merges have moved: these are read once more. */
  const readAgain = async (last: Phase): Promise<void> => {
    for await (const group of filesByPhase(source)) {
      if (group[0]!.phase > last) return;
      const all = await met(group, ledger, rootId);
      const moved = all.filter(({ known }) => known !== null && (known.state === 'dirty' || awaiting.has(known.file_id)));
      // What they held was counted when they were read or passed over.
      const counted = moved.map(({ known }) => countedOf(known, run.runId)).reduce(addCounts, NO_COUNTS);
      report({ filesDone: progress.filesDone - moved.length, counts: addCounts(progress.counts, timesCounts(counted, -1)) });
      await readFiles(moved);
    }
  };
  let phase: Phase = PHASES.identities;
  let files = 0;
  const endPhase = async (): Promise<void> => {
    await flush();
    await pipeline.drain();
    if (phase <= PHASES.movements && (await settleIdentities(ledger, identities))) {
      awaiting = await ledger.filesAwaitingIdentity();
      await readAgain(phase);
      await flush();
      await pipeline.drain();
    }
    policy = await policyOf(options);
  };
  for await (const group of filesByPhase(source)) {
    files += group.length;
    if (group[0]!.phase !== phase) {
      await endPhase();
      phase = group[0]!.phase;
    }
    // Looked up only now: the end of a phase may have marked files of this one.
    const all = await met(group, ledger, rootId);
    const kept: FileRow[] = [];
    for (const file of all) {
      const { known } = file;
      if (known === null || !unchangedFile(file)) continue;
      const counts = countedOf(known, run.runId);
      kept.push({ ...known, seen_run: run.runId, counts: JSON.stringify(counts) });
      report({ filesDone: progress.filesDone + 1, counts: addCounts(progress.counts, counts) });
    }
    await ledger.keepFiles(kept);
    await readFiles(all.filter((file) => !unchangedFile(file)));
  }
  await endPhase();

  const allowRemovals = options.allowRemovals ?? false;
  const { deleted, kept } = await removeVanished({ ledger, load, rootId, runId: run.runId, allowRemovals });
  const histories = await rebuildHistories({
    ledger,
    history: options.history,
    load,
    patients: await writePatients(await ledger.touched(), context),
    onProgress: (patientsDone, patientsTotal) => report({ step: 'history', patientsDone, patientsTotal }),
  });
  const changed = begun !== null;
  if (begun !== null) {
    report({ step: 'publish' });
    await (await (begun as Promise<WarehouseLoad>)).publish(await ledger.recordNumbers());
    await ledger.clearTouched();
  }
  await ledger.set('history_rules', options.history.rules);
  await ledger.set(lexiconOf(root.name), options.analysis.lexicon);
  const counts = await ledger.counts(rootId, run.runId);
  const summary: RunSummary = {
    runId: run.runId,
    resumed: run.resumed,
    counts,
    deleted,
    kept,
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

/** Name of the setting that says with which version of the reader the texts of a folder were read. */
const lexiconOf = (root: string): string => `lexicon:${root}`;

async function policyOf(options: Pick<RunOptions<FoundFile>, 'policy' | 'identities'>): Promise<IdentityPolicy> {
  if (options.policy !== 'auto') return options.policy;
  return (await options.identities.hasIdentities()) ? 'required' : 'created';
}

/**
 * After the identities of this run are known: merges and splits move records, whose files are then read again in this same run.
 * What moves is marked first, so that a run stopped in between finds it again. True where something moves.
 */
async function settleIdentities(ledger: Ledger, identities: IdentityStore): Promise<boolean> {
  const moves = await identities.plannedMoves();
  if (moves.length === 0) return false;
  await ledger.markMoved([...new Set(moves.flatMap(({ from, to }) => [from, to]))]);
  await identities.applyLinks(moves);
  return true;
}

/** What a file that was read or passed over counts for in this run. */
function countedOf(known: FileRow | null, runId: number): Counts {
  if (known === null) return NO_COUNTS;
  const before = JSON.parse(known.counts) as Counts;
  return known.read_run === runId ? before : unchanged(before);
}

const fileRow = (found: FoundFile, known: FileRow | null, rootId: number, runId: number) => ({
  file_id: known?.file_id ?? null,
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
