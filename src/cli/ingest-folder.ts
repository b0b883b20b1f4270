import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { defaultContext } from '../connectors/index.ts';
import { analysisPool, folderSource, historyPort, type Progress, type RunSummary, runIngest } from '../ingest/index.ts';
import { CliFault, EXIT } from './fault.ts';
import type { Stack } from './stack.ts';

export interface IngestRequest {
  readonly dir: string;
  /** Name under which the folder is known; its own name by default. */
  readonly name?: string | undefined;
  readonly mappings?: string | undefined;
  readonly policy?: 'required' | 'created' | 'auto' | undefined;
  readonly full?: boolean | undefined;
  readonly workers?: number | undefined;
  readonly batchRecords?: number | undefined;
}

/** Ingests a folder into a stack: the same way from the command line, from a running server and for the demonstration. */
export async function ingestFolder(stack: Stack, request: IngestRequest, onProgress: (progress: Progress) => void): Promise<RunSummary> {
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
  const context = await contextOf(request.mappings);
  const analysis = analysisPool(request.workers);
  try {
    return await runIngest({
      ledger: stack.ledger,
      identities: stack.identities,
      warehouse: await stack.warehouse(),
      analysis,
      history: historyPort(analysis),
      source: folderSource(dir, context),
      root: { name, path: dir },
      policy: request.policy ?? 'auto',
      now: () => new Date().toISOString(),
      onProgress,
      full: request.full ?? false,
      ...(request.batchRecords !== undefined && { batchRecords: request.batchRecords }),
    });
  } finally {
    await analysis.close();
  }
}

async function contextOf(mappings: string | undefined) {
  try {
    return await defaultContext({ mappings });
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    throw new CliFault(EXIT.setup, `Un fichier de correspondance est fautif :\n${text}`, `A mapping file is at fault:\n${text}`);
  }
}
