import type { RunSummary } from '../../ingest/index.ts';
import { type CommandContext, dataDirOf, withStack } from '../context.ts';
import { CliFault, EXIT } from '../fault.ts';
import { ingestByServer } from '../ingest-by-server.ts';
import { type IngestRequest, ingestFolder } from '../ingest-folder.ts';
import { progressReporter } from '../progress.ts';
import { runningServer } from '../server-file.ts';

/** `continuum ingest DIR`: the main job. Exit 1 where something went to quarantine. */
export async function ingestCommand(context: CommandContext, request: IngestRequest): Promise<number> {
  const data = dataDirOf(context);
  if (data.kind === 'demo')
    throw new CliFault(
      EXIT.setup,
      'Le répertoire de démonstration ne prend que l’hôpital synthétique de « continuum start --demo » : ingérez vos fichiers sans --demo, ou avec --data.',
      'The demonstration directory takes only the synthetic hospital of "continuum start --demo": ingest your files without --demo, or with --data.',
    );
  const server = runningServer(data.path);
  if (server !== null) {
    const summary = await ingestByServer(server, request, progressReporter(process.stderr, context.out.language, Date.now));
    context.out.result(summary, () => describeRun(summary, context));
    return summary.counts.quarantined > 0 || summary.kept.length > 0 ? EXIT.problems : EXIT.done;
  }
  return withStack(data, context, async (stack) => {
    const summary = await ingestFolder(stack, request, progressReporter(process.stderr, context.out.language, Date.now));
    context.out.result(summary, () => describeRun(summary, context));
    return summary.counts.quarantined > 0 || summary.kept.length > 0 ? EXIT.problems : EXIT.done;
  });
}

export function describeRun(summary: RunSummary, { out }: CommandContext): string[] {
  const { counts: c } = summary;
  const n = out.number;
  return out.language === 'fr'
    ? [
        `${n(c.read)} enregistrements lus dans ${n(summary.files)} fichiers : ${n(c.new)} nouveaux, ${n(c.updated)} modifiés, ${n(c.same)} identiques, ${n(c.duplicate)} doublons, ${n(c.quarantined)} en quarantaine ; ${n(summary.deleted)} supprimés.`,
        `${out.counted(summary.documents, 'document analysé', 'documents analysés')}, ${out.counted(summary.patients, 'histoire inférée', 'histoires inférées')}.${summary.changed ? '' : ' Rien n’a changé.'}`,
        ...summary.kept.map(
          ({ source, records }) =>
            `${source} : les fichiers de ${n(records)} enregistrements ne sont plus là (dossier non monté ?). Ils sont gardés ; pour les retirer vraiment : --allow-removals.`,
        ),
        ...(c.quarantined > 0 ? ['Voir : continuum quarantine list'] : []),
      ]
    : [
        `${n(c.read)} records read in ${n(summary.files)} files: ${n(c.new)} new, ${n(c.updated)} updated, ${n(c.same)} same, ${n(c.duplicate)} duplicate, ${n(c.quarantined)} quarantined; ${n(summary.deleted)} deleted.`,
        `${out.counted(summary.documents, 'document')} analysed, ${out.counted(summary.patients, 'history', 'histories')} inferred.${summary.changed ? '' : ' Nothing changed.'}`,
        ...summary.kept.map(
          ({ source, records }) =>
            `${source}: the files of ${n(records)} records are gone (a folder that is not mounted?). They are kept; to really remove them: --allow-removals.`,
        ),
        ...(c.quarantined > 0 ? ['See: continuum quarantine list'] : []),
      ];
}
