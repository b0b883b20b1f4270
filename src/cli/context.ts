import { type DataDir, dataPath, kindOf, openDataDir } from './data-dir.ts';
import { CliFault, EXIT } from './fault.ts';
import type { Output } from './output.ts';
import { type RunningServer, runningServer } from './server-file.ts';
import { openStack, type Stack } from './stack.ts';

/** What every command gets: its output, the environment, and the data directory that it was told to use. */
export interface CommandContext {
  readonly out: Output;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly data: string | undefined;
  readonly demo: boolean;
}

/** The data directory of a command, made where it does not exist yet. */
export function dataDirOf(context: CommandContext): DataDir {
  const kind = context.demo ? 'demo' : 'own';
  return openDataDir(dataPath(context.data, kind, context.environment), kind);
}

/** An existing data directory; a fault that says how to begin where there is none. */
export function existingDataDir(context: CommandContext): DataDir {
  const dir = dataPath(context.data, context.demo ? 'demo' : 'own', context.environment);
  const kind = kindOf(dir);
  if (kind === null)
    throw new CliFault(
      EXIT.setup,
      `Aucune donnée dans ${dir} : commencez par « continuum ingest DOSSIER », ou donnez --data ou --demo.`,
      `No data in ${dir}: begin with "continuum ingest FOLDER", or give --data or --demo.`,
    );
  return { path: dir, kind };
}

/** Runs with the parts of a data directory open, and closes them whatever happens. */
export async function withStack<T>(data: DataDir, context: CommandContext, use: (stack: Stack) => Promise<T>): Promise<T> {
  const stack = await openStack(data, context.environment);
  try {
    return await use(stack);
  } finally {
    await stack.close();
  }
}

/** The warehouse belongs to one process: asks the server of this directory where one runs, else opens the parts here. */
export async function withEngine<T>(
  context: CommandContext,
  byServer: (server: RunningServer) => Promise<T>,
  here: (stack: Stack) => Promise<T>,
): Promise<T> {
  const data = existingDataDir(context);
  const server = runningServer(data.path);
  return server === null ? withStack(data, context, here) : byServer(server);
}
