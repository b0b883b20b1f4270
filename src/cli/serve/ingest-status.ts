import { LedgerStatus, type Progress, type RunSummary } from '../../ingest/index.ts';
import type { ProblemCode } from '../../model/index.ts';
import type { IngestControl, IngestStatus, LedgerCounts } from '../../server/index.ts';
import type { Stack } from '../stack.ts';
import { sourceLabel } from './source-labels.ts';

const NOTHING: LedgerCounts = { read: 0, new: 0, updated: 0, same: 0, deleted: 0, quarantined: 0 };

/** The ledger as the API shows it. Duplicates count among the same: they say nothing new. */
export function ingestStatus(
  stack: Stack,
  control: IngestControl,
  sizes: () => Promise<{ readonly generation: number; readonly patients: number; readonly documents: number; readonly facts: number }>,
): IngestStatus {
  const status = new LedgerStatus(stack.registry.db as never);
  return {
    async overview() {
      const [overview, size] = await Promise.all([status.overview(), sizes()]);
      const { running, progress } = control.current();
      const share = progress === null ? null : shareOf(progress as Progress);
      return {
        ...size,
        sources: overview.sources.map((s) => ({ ...s, label: sourceLabel(s.source) })),
        runs: overview.runs.map((run) => ({
          runId: String(run.runId),
          state: run.state === 'finished' ? ('complete' as const) : running ? ('running' as const) : ('interrupted' as const),
          startedAt: run.startedAt,
          endedAt: run.finishedAt,
          progress: run.state === 'finished' ? 1 : running ? share : null,
          counts: countsOf(run.summary),
        })),
        quarantine: overview.quarantine.map((row) => ({ ...row, code: row.code as ProblemCode })),
      };
    },
    async quarantine(page) {
      const rows = await status.quarantine({
        limit: page.limit,
        ...(page.after !== undefined && { before: Number(page.after) }),
        ...(page.source !== undefined && { source: page.source }),
        ...(page.code !== undefined && { code: page.code }),
      });
      const runs = new Map((await status.overview()).runs.map((run) => [run.runId, run.startedAt]));
      return rows.map((row) => ({
        id: String(row.id),
        source: row.source,
        code: row.code as ProblemCode,
        message: row.message,
        field: row.field,
        origin: { file: row.file, ...(row.line !== null && { line: row.line }), ...(row.offset !== null && { offset: row.offset }) },
        at: runs.get(row.runId) ?? '',
      }));
    },
  };
}

/** Reading is most of the work: histories and publication count as its end. */
const shareOf = ({ filesDone, filesTotal }: Progress): number | null => (filesTotal === 0 ? null : Math.min(1, filesDone / filesTotal));

function countsOf(text: string | null): LedgerCounts {
  if (text === null) return NOTHING;
  const { counts, deleted } = JSON.parse(text) as RunSummary;
  return {
    read: counts.read,
    new: counts.new,
    updated: counts.updated,
    same: counts.same + counts.duplicate,
    deleted,
    quarantined: counts.quarantined,
  };
}
