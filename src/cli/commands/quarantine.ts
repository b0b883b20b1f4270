import { LedgerStatus } from '../../ingest/index.ts';
import { type CommandContext, existingDataDir, withStack } from '../context.ts';
import { CliFault, EXIT } from '../fault.ts';
import { ingestFolder } from '../ingest-folder.ts';
import { progressReporter } from '../progress.ts';
import { refuseWhileServed } from '../served.ts';

/** `continuum quarantine list`: what could not be taken, with its place; never its content. */
export async function quarantineList(
  context: CommandContext,
  options: { readonly limit: number; readonly source?: string; readonly code?: string },
): Promise<number> {
  return withStack(existingDataDir(context), context, async (stack) => {
    const rows = await new LedgerStatus(stack.registry.db as never).quarantine(options);
    context.out.result(rows, () =>
      rows.length === 0
        ? [context.out.language === 'fr' ? 'Quarantaine vide.' : 'Nothing in quarantine.']
        : rows.map(
            (r) =>
              `${String(r.id).padStart(6)}  ${r.code.padEnd(20)} ${r.root}/${r.file}${r.line === null ? '' : `:${r.line}`}${r.offset === null ? '' : ` @${r.offset}`}${r.field === null ? '' : ` [${r.field}]`}  ${r.message}`,
          ),
    );
    return EXIT.done;
  });
}

/** `continuum quarantine show ID`: one of them with its raw content, for the operator of this machine. */
export async function quarantineShow(context: CommandContext, id: number): Promise<number> {
  return withStack(existingDataDir(context), context, async (stack) => {
    const row = await new LedgerStatus(stack.registry.db as never).quarantined(id);
    if (row === null)
      throw new CliFault(EXIT.notFound, `Rien en quarantaine sous le numéro ${id}.`, `Nothing in quarantine under number ${id}.`);
    context.out.result(row, () => [
      `${row.code}  ${row.root}/${row.file}${row.line === null ? '' : `:${row.line}`}`,
      row.message,
      ...(row.raw === null ? [] : ['', row.raw]),
    ]);
    return EXIT.done;
  });
}

/** `continuum quarantine retry [CODE]`: reads again the files that hold quarantined rows, in every folder known. */
export async function quarantineRetry(context: CommandContext, code: string | undefined): Promise<number> {
  const data = existingDataDir(context);
  refuseWhileServed(data);
  return withStack(data, context, async (stack) => {
    const files = await new LedgerStatus(stack.registry.db as never).quarantinedFiles(code);
    await stack.ledger.dirtyFiles(files);
    const summaries = [];
    for (const root of files.length === 0 ? [] : await stack.ledger.roots())
      summaries.push(
        await ingestFolder(stack, { dir: root.path, name: root.name }, progressReporter(process.stderr, context.out.language, Date.now)),
      );
    const left = summaries.reduce((sum, s) => sum + s.counts.quarantined, 0);
    context.out.result({ files: files.length, summaries }, () => [
      context.out.language === 'fr'
        ? `${files.length} fichier(s) relu(s), ${left} enregistrement(s) encore en quarantaine.`
        : `${files.length} file(s) read again, ${left} record(s) still in quarantine.`,
    ]);
    return left > 0 ? EXIT.problems : EXIT.done;
  });
}
