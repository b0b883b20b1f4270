import { LedgerStatus, type RunSummary } from '../../ingest/index.ts';
import { type CommandContext, existingDataDir, withStack } from '../context.ts';
import { runningServer } from '../server-file.ts';

/** `continuum status`: sources, last run, quarantine, server. */
export async function statusCommand(context: CommandContext): Promise<number> {
  const { out } = context;
  const data = existingDataDir(context);
  return withStack(data, context, async (stack) => {
    const overview = await new LedgerStatus(stack.registry.db as never).overview();
    const server = runningServer(data.path);
    const last = overview.runs[0];
    const summary = last?.summary === null || last?.summary === undefined ? null : (JSON.parse(last.summary) as RunSummary);
    out.result(
      {
        data: data.path,
        kind: data.kind,
        server: server === null ? null : { pid: server.pid, url: server.url },
        ...overview,
        lastSummary: summary,
      },
      () => {
        const fr = out.language === 'fr';
        const n = out.number;
        const lines = [
          `${fr ? 'Répertoire' : 'Directory'}  ${data.path} (${data.kind === 'demo' ? (fr ? 'démonstration' : 'demonstration') : fr ? 'données du centre' : 'the centre’s data'})`,
          `${fr ? 'Serveur' : 'Server'}     ${server === null ? (fr ? 'arrêté' : 'stopped') : `${server.url} (pid ${server.pid})`}`,
        ];
        if (last === undefined) lines.push(fr ? 'Aucune ingestion.' : 'No ingestion yet.');
        else if (last.state === 'loading')
          lines.push(
            fr
              ? `Ingestion ${last.runId} interrompue ou en cours depuis ${last.startedAt}.`
              : `Run ${last.runId} stopped or going on since ${last.startedAt}.`,
          );
        else if (summary !== null)
          lines.push(
            fr
              ? `Ingestion ${last.runId} (${last.finishedAt}) : ${n(summary.counts.read)} lus = ${n(summary.counts.new)} nouveaux + ${n(summary.counts.updated)} modifiés + ${n(summary.counts.same)} identiques + ${n(summary.counts.duplicate)} doublons + ${n(summary.counts.quarantined)} en quarantaine ; ${n(summary.deleted)} supprimés`
              : `Run ${last.runId} (${last.finishedAt}): ${n(summary.counts.read)} read = ${n(summary.counts.new)} new + ${n(summary.counts.updated)} updated + ${n(summary.counts.same)} same + ${n(summary.counts.duplicate)} duplicate + ${n(summary.counts.quarantined)} quarantined; ${n(summary.deleted)} deleted`,
          );
        for (const s of overview.sources)
          lines.push(
            `  ${s.source.padEnd(24)} ${n(s.files).padStart(8)} ${fr ? 'fichiers' : 'files'} ${n(s.records).padStart(10)} ${fr ? 'enregistrements' : 'records'} ${n(s.quarantined).padStart(6)} ${fr ? 'en quarantaine' : 'quarantined'}`,
          );
        return lines;
      },
    );
    return 0;
  });
}
