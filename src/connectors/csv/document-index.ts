import { existsSync } from 'node:fs';
import path from 'node:path';
import type { ConnectorItem, Origin } from '../../model/index.ts';
import type { ConnectorContext, IndexRow, SourceFile } from '../connector.ts';
import { refused } from '../item.ts';
import { namesTwoPatients, TWO_PATIENTS_TEXT } from '../two-patients.ts';
import { boundRows } from './bound-rows.ts';
import { readRow } from './build.ts';
import type { Mapping } from './mapping.ts';

/** Path relative to the ingested folder of a file that an index names, relative to the index; null where it leads out of the folder. */
function indexedPath(indexRelative: string, named: string): string | null {
  const joined = path.posix.normalize(path.posix.join(path.posix.dirname(indexRelative), named.replaceAll('\\', '/')));
  return joined.startsWith('../') || joined === '..' || path.posix.isAbsolute(joined) || path.posix.isAbsolute(named) ? null : joined;
}

type IndexEntry = { readonly item: ConnectorItem } | { readonly relative: string; readonly row: IndexRow; readonly origin: Origin };

async function* entries(file: SourceFile, mapping: Mapping, context: ConnectorContext): AsyncGenerator<IndexEntry> {
  for await (const step of boundRows(file, mapping, context)) {
    if ('item' in step) {
      yield step;
      continue;
    }
    const [bound] = step.records;
    if (bound === undefined) continue;
    const reading = readRow(bound, step.row);
    if (!reading.ok) {
      yield { item: reading.item };
      continue;
    }
    const row = Object.fromEntries([...reading.values].map(([name, value]) => [name, String(value)]));
    const relative = indexedPath(file.relative, row['file'] ?? '');
    if (relative === null)
      yield {
        item: refused('unsafe', 'l’index désigne un fichier hors du dossier / the index names a file outside the folder', step.row.origin, {
          field: 'file',
          raw: step.row.raw,
        }),
      };
    else yield { relative, row, origin: step.row.origin };
  }
}

/** What an index says of each document file, by path relative to the ingested folder. Rows at fault are left to `readIndexFile`. */
export async function* readIndex(
  file: SourceFile,
  mapping: Mapping,
  context: ConnectorContext,
): AsyncGenerator<{ readonly relative: string; readonly row: IndexRow }> {
  for await (const entry of entries(file, mapping, context)) if ('relative' in entry) yield entry;
}

/** An index gives no records of its own, only problems: rows at fault and files that it names and that are not there. */
export async function* readIndexFile(file: SourceFile, mapping: Mapping, context: ConnectorContext): AsyncGenerator<ConnectorItem> {
  const root = file.path.slice(0, file.path.length - file.relative.length);
  for await (const entry of entries(file, mapping, context)) {
    if ('item' in entry) yield entry.item;
    else {
      if (namesTwoPatients(context.index.get(entry.relative)))
        yield refused('conflicting_identity', TWO_PATIENTS_TEXT, entry.origin, { field: 'file', raw: entry.relative });
      // Synchronous, at ten microseconds a file: waiting for each of a million rows would take minutes.
      if (!existsSync(path.join(root, entry.relative)))
        yield refused('broken_file', 'l’index cite un fichier absent / the index names a file that is not there', entry.origin, {
          field: 'file',
          raw: entry.relative,
        });
    }
  }
}
