import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { defaultContext } from '../connectors/index.ts';
import { analysisPool, folderSource, historyPort, type Progress, type RunSummary, runIngest } from '../ingest/index.ts';
import { CliFault, EXIT } from './fault.ts';
import { rebuildPendingAlone } from './rebuild-histories.ts';
import { soleWriter } from './sole-writer.ts';
import type { Stack } from './stack.ts';

export interface IngestRequest {
  readonly dir: string;
  /** Name under which the folder is known; its own name by default. */
  readonly name?: string | undefined;
  readonly mappings?: string | undefined;
  readonly policy?: 'required' | 'created' | 'auto' | undefined;
  readonly full?: boolean | undefined;
  readonly allowRemovals?: boolean | undefined;
  readonly workers?: number | undefined;
  readonly batchRecords?: number | undefined;
}

/** Ingests a folder into a stack: the same way from the command line, from a running server and for the demonstration. */
export const ingestFolder = (stack: Stack, request: IngestRequest, onProgress: (progress: Progress) => void): Promise<RunSummary> =>
  soleWriter(stack, () => ingestAlone(stack, request, onProgress));

async function ingestAlone(stack: Stack, request: IngestRequest, onProgress: (progress: Progress) => void): Promise<RunSummary> {
  const dir = path.resolve(request.dir);
  if (!existsSync(dir)) throw new CliFault(EXIT.usage, `${dir} n’existe pas.`, `${dir} does not exist.`);
  const isFile = !statSync(dir).isDirectory();
  if (isFile)
    throw new CliFault(
      EXIT.usage,
      `${dir} est un fichier : donnez le dossier qui le contient.`,
      `${dir} is a file: give the folder that holds it.`,
    );
  const name = request.name ?? path.basename(dir);
  const known = (await stack.ledger.roots()).find((root) => root.name === name);
  if (known !== undefined && known.path !== dir && existsSync(known.path))
    throw new CliFault(
      EXIT.usage,
      `Un autre dossier s’appelle déjà « ${name} » (${known.path}) : donnez un autre nom avec --name.`,
      `Another folder is already known as "${name}" (${known.path}): give another name with --name.`,
    );
  await refuseBesideInterrupted(stack, name);
  const { mappings, policy } = await optionsOf(stack, name, request);
  const context = await contextOf(mappings);
  const source = folderSource(dir, context);
  const emptied = known !== undefined && (await source.size()) === 0;
  if (emptied && request.full !== true && request.allowRemovals !== true) await refuseEmptied(stack, known.root_id, dir);
  const warehouse = await stack.warehouse();
  if (warehouse.generation === 0 && (await stack.ledger.hasPublished())) await startOver(stack, request);
  const analysis = analysisPool(request.workers);
  try {
    const summary = await runIngest({
      ledger: stack.ledger,
      identities: stack.identities,
      warehouse,
      analysis,
      history: historyPort(analysis),
      source,
      root: { name, path: dir },
      policy,
      now: () => new Date().toISOString(),
      onProgress,
      full: request.full ?? false,
      // Of a folder that is empty as a whole, --full has always said that it is meant.
      allowRemovals: request.allowRemovals === true || (emptied && request.full === true),
      ...(request.batchRecords !== undefined && { batchRecords: request.batchRecords }),
    });
    // Corrections that came while it ran, of patients that it did not infer.
    await rebuildPendingAlone(stack);
    return summary;
  } finally {
    await analysis.close();
  }
}

/** What was taken of a folder before its ingestion was stopped would be published by that of another, by half: the first is ended first, while it is there. */
async function refuseBesideInterrupted(stack: Stack, name: string): Promise<void> {
  const stopped = await stack.ledger.interrupted();
  if (stopped === null || stopped.name === name || !existsSync(stopped.path)) return;
  throw new CliFault(
    EXIT.setup,
    `L’ingestion de « ${stopped.name} » (${stopped.path}) a été interrompue : relancez-la d’abord, elle reprendra où elle en était.`,
    `The ingestion of "${stopped.name}" (${stopped.path}) was interrupted: run it again first, it goes on where it was.`,
  );
}

interface FolderOptions {
  readonly mappings: string | undefined;
  readonly policy: 'required' | 'created' | 'auto';
}

/** How this folder is ingested: as asked, else as it was last time, so that a retry does not read it by other rules. */
async function optionsOf(stack: Stack, name: string, request: IngestRequest): Promise<FolderOptions> {
  const setting = `options:${name}`;
  const before = JSON.parse((await stack.ledger.setting(setting)) ?? '{}') as Partial<FolderOptions>;
  const mappings = request.mappings === undefined ? before.mappings : path.resolve(request.mappings);
  const policy = request.policy ?? before.policy ?? 'auto';
  if (mappings !== undefined && !existsSync(mappings))
    throw new CliFault(
      EXIT.setup,
      `Le dossier des correspondances ${mappings} n’existe pas : donnez-le avec --mappings.`,
      `The folder of mappings ${mappings} does not exist: give it with --mappings.`,
    );
  await stack.ledger.set(setting, JSON.stringify({ mappings, policy }));
  return { mappings, policy };
}

/** A share that is not mounted looks like an empty folder: what came from it is not removed on that alone. */
async function refuseEmptied(stack: Stack, rootId: number, dir: string): Promise<void> {
  const found = await stack.registry.db
    .selectFrom('source_file')
    .select((e) => e.fn.countAll().as('n'))
    .where('root_id', '=', rootId)
    .executeTakeFirst();
  const files = Number(found?.n ?? 0);
  if (files === 0) return;
  throw new CliFault(
    EXIT.setup,
    `${dir} est vide, et contenait ${files} fichier(s) à la dernière ingestion : un partage non monté ? Rien n’est retiré. Pour retirer vraiment ce qui en venait : --full.`,
    `${dir} is empty, and held ${files} file(s) at the last ingestion: a share that is not mounted? Nothing is removed. To really remove what came from it: --full.`,
  );
}

/** The warehouse was put aside or another one is set: what the ledger says was read is not in it. Read anew only where that is meant. */
async function startOver(stack: Stack, { full = false }: IngestRequest): Promise<void> {
  if (!full)
    throw new CliFault(
      EXIT.setup,
      'L’entrepôt est vide, mais le registre dit que des dossiers ont été ingérés : un autre répertoire, ou un autre CONTINUUM_WAREHOUSE ? Pour tout relire dans l’entrepôt vide : --full une fois, puis les autres dossiers. Comptes, oppositions et corrections restent.',
      'The warehouse is empty, but the registry says that folders were ingested: another directory, or another CONTINUUM_WAREHOUSE? To read everything again into the empty warehouse: --full once, then the other folders. Accounts, oppositions and corrections stay.',
    );
  await stack.ledger.startOver();
}

async function contextOf(mappings: string | undefined) {
  try {
    return await defaultContext({ mappings });
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    throw new CliFault(EXIT.setup, `Un fichier de correspondance est fautif :\n${text}`, `A mapping file is at fault:\n${text}`);
  }
}
