import type { ConnectorItem } from '../../model/index.ts';
import type { ConnectorContext, SourceFile } from '../connector.ts';
import { refused } from '../item.ts';
import { type BoundRecord, bindMapping } from './bind.ts';
import type { RowPlace } from './build.ts';
import type { Mapping } from './mapping.ts';
import { type CsvRow, readRows } from './rows.ts';

export type BoundRow = { readonly item: ConnectorItem } | { readonly records: readonly BoundRecord[]; readonly row: RowPlace };

/** Rows of a file with the mapping tied to its header, or the problem that stands in a row's place. */
export async function* boundRows(file: SourceFile, mapping: Mapping, context: ConnectorContext): AsyncGenerator<BoundRow> {
  let records: readonly BoundRecord[] | null = null;
  let width = 0;
  const dialect = { separator: mapping.separator, maxRowBytes: context.limits.maxRowBytes, encoding: mapping.encoding };
  for await (const row of readRows(file.path, dialect)) {
    const origin = { file: file.relative, line: row.line, offset: row.offset };
    if (records === null) {
      const header = mapping.columns ?? row.cells;
      const bound = bindMapping(mapping, header);
      if (!bound.ok) {
        const field = bound.missing.join(', ');
        yield {
          item: refused('mapping', `mapping ${mapping.name}: the file lacks the columns ${field} / colonnes absentes du fichier`, origin, {
            field,
            raw: row.raw,
          }),
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
}

function faultOf(row: CsvRow, width: number): { readonly code: 'too_large' | 'bad_row'; readonly message: string } | null {
  if (row.fault === 'too_long') return { code: 'too_large', message: 'row longer than the limit / ligne plus longue que la limite' };
  if (row.fault === 'quote') return { code: 'bad_row', message: 'a quoted cell has no end / guillemet sans fin' };
  const extra = row.cells.slice(width);
  if (row.cells.length < width || extra.some((cell) => cell.trim() !== ''))
    return { code: 'bad_row', message: `${row.cells.length} columns, the header has ${width} / nombre de colonnes différent de l’en-tête` };
  return null;
}
