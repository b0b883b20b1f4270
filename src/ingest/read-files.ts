import type { ConnectorItem } from '../model/index.ts';
import type { FileRow, Ledger } from './ledger/ledger.ts';
import type { FoundFile, SourcePort } from './ports.ts';

/** Files looked up in the ledger and opened there at a time. */
const FILES = 256;
/** Files read at once, ahead of their turn; only small ones, whose records fit in memory together. */
const READ_AHEAD = 16;
const SMALL = 512 * 1024;

/** A file of the folder with its row in the ledger, null where it is met for the first time. */
export interface Met<Found extends FoundFile> {
  readonly found: Found;
  readonly known: FileRow | null;
}

/** Files of one phase at a time, in the order of the folder. */
export async function* filesByPhase<Found extends FoundFile>(source: SourcePort<Found>): AsyncGenerator<readonly Found[]> {
  let group: Found[] = [];
  for await (const found of source.files()) {
    if (group.length >= FILES || (group.length > 0 && found.phase !== group[0]!.phase)) {
      yield group;
      group = [];
    }
    group.push(found);
  }
  if (group.length > 0) yield group;
}

/** These files with their rows in the ledger as they stand now. */
export async function met<Found extends FoundFile>(files: readonly Found[], ledger: Ledger, rootId: number): Promise<Met<Found>[]> {
  const paths = files.map(({ file }) => file.relative);
  const known = await ledger.files(rootId, paths);
  return files.map((found) => ({ found, known: known.get(found.file.relative) ?? null }));
}

/** What these files hold, in their order; small files are read several at a time. A large one streams when its turn comes. */
export async function* contentsOf<Found extends FoundFile>(
  source: SourcePort<Found>,
  files: readonly { readonly found: Found; readonly row: FileRow }[],
): AsyncGenerator<{ readonly row: FileRow; readonly items: AsyncIterable<ConnectorItem> | Iterable<ConnectorItem> }> {
  const waiting = [...files];
  const under: Promise<{ readonly row: FileRow; readonly items: AsyncIterable<ConnectorItem> | Iterable<ConnectorItem> }>[] = [];
  const begin = (): void => {
    const next = waiting.shift();
    if (next === undefined) return;
    const { found, row } = next;
    const reading =
      found.file.size <= SMALL
        ? all(source.read(found)).then((items) => ({ row, items }))
        : Promise.resolve({ row, items: source.read(found) });
    // A failure is thrown when the file's turn comes.
    reading.catch(() => undefined);
    under.push(reading);
  };
  for (let i = 0; i < READ_AHEAD; i++) begin();
  for (let next = under.shift(); next !== undefined; next = under.shift()) {
    const content = await next;
    begin();
    yield content;
  }
}

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}
