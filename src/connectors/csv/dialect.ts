import type { ConnectorContext, SourceFile } from '../connector.ts';
import { decode } from '../encoding/index.ts';
import type { Mapping } from './mapping.ts';
import { type CsvDialect, splitCells } from './rows.ts';

const SEPARATORS = [';', ',', '\t', '|'] as const;

/**
 * Separator of a file: that of its mapping, unless the header is one single cell by it and holds another one more often than any: the same
 * export with commas or tabs is still the same export.
 */
export function separatorOf(file: Pick<SourceFile, 'head'>, mapping: Pick<Mapping, 'separator'>): string {
  const line = firstLine(file.head);
  const cells = (separator: string): number => (splitCells(line, separator) ?? []).length;
  if (cells(mapping.separator) > 1) return mapping.separator;
  const best = SEPARATORS.reduce((most, next) => (cells(next) > cells(most) ? next : most), mapping.separator);
  return cells(best) > 1 ? best : mapping.separator;
}

/** Header of a file as its first bytes show it; a header longer than these bytes loses its last, cut column. */
export function headerOf(file: Pick<SourceFile, 'head' | 'size'>, separator: string): readonly string[] {
  const cells = splitCells(firstLine(file.head), separator) ?? [];
  return file.size > file.head.length && !/[\r\n]/.test(decode(file.head).text) ? cells.slice(0, -1) : cells;
}

const firstLine = (head: Uint8Array): string => decode(head).text.split(/\r\n?|\n/, 1)[0] ?? '';

/** How the rows of a file are told apart: by its mapping, and by what its first bytes show. */
export const dialectOf = (file: Pick<SourceFile, 'head'>, mapping: Mapping, context: ConnectorContext): CsvDialect => ({
  separator: separatorOf(file, mapping),
  maxRowBytes: context.limits.maxRowBytes,
  encoding: mapping.encoding,
  // Lines of an old Mac export end with a carriage return alone.
  ends: /\r(?!\n|$)/.test(decode(file.head).text) && !decode(file.head).text.includes('\n') ? 'cr' : 'lf',
  ...(mapping.columns === undefined ? {} : { columns: mapping.columns.length }),
});
