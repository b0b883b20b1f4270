import type { BothLanguages, ConnectorItem } from '../../model/index.ts';
import type { ConnectorContext, SourceFile } from '../connector.ts';
import { refused } from '../item.ts';
import { type BoundRecord, bindMapping } from './bind.ts';
import type { RowPlace } from './build.ts';
import { dialectOf } from './dialect.ts';
import type { Mapping } from './mapping.ts';
import { type CsvRow, fits, readRows } from './rows.ts';

export type BoundRow = { readonly item: ConnectorItem } | { readonly records: readonly BoundRecord[]; readonly row: RowPlace };

/** Rows of a file with the mapping tied to its header, or the problem that stands in a row's place. */
export async function* boundRows(file: SourceFile, mapping: Mapping, context: ConnectorContext): AsyncGenerator<BoundRow> {
  let records: readonly BoundRecord[] | null = null;
  let width = 0;
  for await (const row of readRows(file.path, dialectOf(file, mapping, context))) {
    const origin = { file: file.relative, line: row.line, offset: row.offset };
    if (records === null) {
      const header = mapping.columns ?? row.cells;
      const bound = bindMapping(mapping, header);
      if (!bound.ok) {
        const field = bound.missing.join(', ');
        yield {
          item: refused(
            'mapping',
            `correspondance ${mapping.name} : colonnes absentes du fichier : ${field} / mapping ${mapping.name}: the file lacks the columns ${field}`,
            origin,
            {
              field,
              raw: row.raw,
            },
          ),
        };
        return;
      }
      records = bound.records;
      width = header.length;
      if (mapping.columns === undefined) continue;
    }
    const fault = faultOf(row, width);
    if (fault === null) yield { records, row: { source: file.source, origin, raw: row.raw, cells: row.cells } };
    else yield { item: refused(fault.code, fault.message, origin, row.raw === '' ? {} : { raw: row.raw }) };
  }
  // An export that failed leaves an empty file: not one row of it is missed otherwise.
  if (records === null && mapping.columns === undefined)
    yield { item: refused('truncated', 'fichier vide, sans en-tête / empty file, without a header', { file: file.relative }) };
}

function faultOf(
  row: CsvRow,
  width: number,
): { readonly code: 'too_large' | 'bad_row' | 'bad_encoding'; readonly message: BothLanguages } | null {
  if (row.fault === 'too_long') return { code: 'too_large', message: 'ligne plus longue que la limite / row longer than the limit' };
  if (row.fault === 'quote') return { code: 'bad_row', message: 'guillemet sans fin / a quoted cell has no end' };
  if (row.raw.includes('\0')) return { code: 'bad_encoding', message: 'la ligne contient un octet nul / the row holds a NUL byte' };
  if (!fits(row.cells, width))
    return {
      code: 'bad_row',
      message: `${row.cells.length} colonnes, l’en-tête en a ${width} / ${row.cells.length} columns, the header has ${width}`,
    };
  return null;
}
