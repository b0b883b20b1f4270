import { LedgerStatus, type QuarantineRow, type RunSummary } from '../../ingest/index.ts';
import { inLanguage, PROBLEM_CODES, type ProblemCode } from '../../model/index.ts';
import { PROBLEM_TEXTS } from '../../server/index.ts';
import { type CommandContext, existingDataDir, withStack } from '../context.ts';
import { CliFault, EXIT } from '../fault.ts';
import { ingestByServer } from '../ingest-by-server.ts';
import { ingestFolder } from '../ingest-folder.ts';
import type { Language } from '../language.ts';
import { noteHere } from '../local-audit.ts';
import { progressReporter } from '../progress.ts';
import { runningServer } from '../server-file.ts';

/** `continuum quarantine list`: what could not be taken, with its place and its reason; never its content. */
export async function quarantineList(
  context: CommandContext,
  options: { readonly limit: number; readonly source?: string; readonly code?: string },
): Promise<number> {
  const code = options.code === undefined ? {} : { code: knownCode(options.code) };
  return withStack(existingDataDir(context), context, async (stack) => {
    const { out } = context;
    const status = new LedgerStatus(stack.registry.db as never);
    const rows = await status.quarantine({ ...options, ...code });
    const all = (await status.overview()).quarantine.filter(
      (group) => (options.source ?? group.source) === group.source && (options.code ?? group.code) === group.code,
    );
    const total = all.reduce((sum, group) => sum + group.count, 0);
    out.result(rows, () => {
      if (rows.length === 0) return [out.language === 'fr' ? 'Quarantaine vide.' : 'Nothing in quarantine.'];
      return [...rows.flatMap((row) => described(row, out.language)), '', footer(rows.length, total, context)];
    });
    return EXIT.done;
  });
}

/** `continuum quarantine show ID`: one of them with its raw content, for the operator of this machine. */
export async function quarantineShow(context: CommandContext, id: number): Promise<number> {
  return withStack(existingDataDir(context), context, async (stack) => {
    const row = await new LedgerStatus(stack.registry.db as never).quarantined(id);
    if (row === null)
      throw new CliFault(EXIT.notFound, `Rien en quarantaine sous le numéro ${id}.`, `Nothing in quarantine under number ${id}.`);
    await noteHere(stack, 'quarantine_opened', { subject: `quarantine:${id}` });
    const { language } = context.out;
    const fr = language === 'fr';
    context.out.result(row, () => [
      ...described(row, language),
      `        ${fr ? 'Que faire : ' : 'What to do: '}${PROBLEM_TEXTS[row.code as ProblemCode].remedy[language]}`,
      '',
      ...(row.raw === null
        ? [fr ? '(pas de ligne à montrer : voir le fichier)' : '(no row to show: see the file)']
        : [fr ? 'Contenu :' : 'Content:', printable(row.raw)]),
    ]);
    return EXIT.done;
  });
}

/** `continuum quarantine retry [CODE]`: reads again the files that hold quarantined rows; by the server where one holds these data. */
export async function quarantineRetry(context: CommandContext, code: string | undefined): Promise<number> {
  const { out } = context;
  const data = existingDataDir(context);
  return withStack(data, context, async (stack) => {
    const files = await new LedgerStatus(stack.registry.db as never).quarantinedFiles(code === undefined ? undefined : knownCode(code));
    await stack.ledger.dirtyFiles(files.map((file) => file.fileId));
    const server = runningServer(data.path);
    const summaries: RunSummary[] = [];
    for (const root of await stack.ledger.roots()) {
      if (!files.some((file) => file.rootId === root.root_id)) continue;
      const request = { dir: root.path, name: root.name };
      const show = progressReporter(process.stderr, out.language, Date.now);
      summaries.push(server === null ? await ingestFolder(stack, request, show) : await ingestByServer(server, request, show));
    }
    const left = summaries.reduce((sum, summary) => sum + summary.counts.quarantined, 0);
    const n = out.number;
    out.result({ files: files.length, summaries }, () => [
      out.language === 'fr'
        ? `${n(files.length)} fichier(s) relu(s), ${n(left)} enregistrement(s) encore en quarantaine.`
        : `${n(files.length)} file(s) read again, ${n(left)} record(s) still in quarantine.`,
    ]);
    return left > 0 ? EXIT.problems : EXIT.done;
  });
}

/** Segments of HL7 end with a carriage return, on which a terminal would write each over the one before; other signs of control could drive it. */
const printable = (raw: string): string => raw.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n\t]/gu, '\uFFFD');

/** Two lines: number, reason and place; then what is wrong. */
function described(row: QuarantineRow, language: Language): string[] {
  const fr = language === 'fr';
  const place = [
    `${row.root}/${row.file}`,
    ...(row.line === null ? [] : [`${fr ? 'ligne' : 'line'} ${row.line}`]),
    ...(row.line !== null || row.offset === null ? [] : [`${fr ? 'octet' : 'byte'} ${row.offset}`]),
    ...(row.field === null ? [] : [`${fr ? 'champ' : 'field'} ${row.field}`]),
  ];
  return [
    `${String(row.id).padStart(6)}  ${PROBLEM_TEXTS[row.code as ProblemCode][language]} (${row.code})  ${place.join(', ')}`,
    `        ${inLanguage(row.message, language)}`,
  ];
}

function footer(shown: number, total: number, { out }: CommandContext): string {
  const n = out.number;
  return out.language === 'fr'
    ? `${n(shown)} sur ${n(total)}. Contenu et remède : continuum quarantine show NUMÉRO ; relire : continuum quarantine retry.`
    : `${n(shown)} of ${n(total)}. Content and remedy: continuum quarantine show NUMBER; read again: continuum quarantine retry.`;
}

function knownCode(code: string): ProblemCode {
  const known = PROBLEM_CODES.find((one) => one === code);
  if (known !== undefined) return known;
  const list = PROBLEM_CODES.join(', ');
  throw new CliFault(EXIT.usage, `Motif inconnu : ${code}. Motifs : ${list}.`, `Unknown reason: ${code}. Reasons: ${list}.`);
}
