import { opendir } from 'node:fs/promises';
import path from 'node:path';
import { type ConnectorContext, type Discovered, discover, itemsOf } from '../connectors/index.ts';
import type { SourcePort } from './ports.ts';

/** A folder of the hospital as the run sees it: discovered lazily, so that millions of files are never held in memory. */
export function folderSource(dir: string, context: ConnectorContext): SourcePort<Discovered> {
  return {
    size: () => countFiles(dir),
    files: () => discover(dir, context),
    read: (found) => itemsOf(found),
  };
}

/** Files below a folder, hidden ones aside: for the progress bar only, so what cannot be listed counts as nothing. */
async function countFiles(dir: string): Promise<number> {
  let count = 0;
  try {
    for await (const entry of await opendir(dir)) {
      if (entry.name.startsWith('.')) continue;
      if (entry.isDirectory()) count += await countFiles(path.join(dir, entry.name));
      else count++;
    }
  } catch (error) {
    // Discovery reports the same folder with its place; a bar that is a little short harms nobody.
    if (!(error instanceof Error && 'code' in error)) throw error;
  }
  return count;
}
