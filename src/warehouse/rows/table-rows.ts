import type { InsertFormat } from '../driver.ts';

/** Rows on their way into one table. */
export interface TableRows {
  readonly table: string;
  readonly columns: readonly string[];
  readonly format: InsertFormat;
  readonly body: Uint8Array;
  readonly rows: number;
}

/** Rows of several portions, joined by table in the order given. */
export function joinRows(portions: readonly TableRows[]): TableRows[] {
  const tables = Map.groupBy(
    portions.filter(({ rows }) => rows > 0),
    ({ table }) => table,
  );
  return [...tables.values()].map((group) => {
    const bodies = group.flatMap(({ body, format }, i) => (i > 0 && format === 'JSONCompactEachRow' ? [NEWLINE, body] : [body]));
    return { ...group[0]!, body: Buffer.concat(bodies), rows: group.reduce((sum, { rows }) => sum + rows, 0) };
  });
}
const NEWLINE = Buffer.from('\n');

/**
 * Rows as JSON arrays, one a line. A lone surrogate, which no UTF-8 can hold, becomes U+FFFD: same length, so offsets stay true.
 */
export function jsonRows(table: string, columns: readonly string[], rows: readonly (readonly unknown[])[]): TableRows {
  const lines = rows.map(jsonLine).join('\n');
  return { table, columns, format: 'JSONCompactEachRow', body: Buffer.from(lines), rows: rows.length };
}

/** JSON writes a lone surrogate as an escape: only then is the slow way with a look at every value needed. */
function jsonLine(row: readonly unknown[]): string {
  const line = JSON.stringify(row);
  return SURROGATE.test(line) ? JSON.stringify(row, wellFormed) : line;
}
const SURROGATE = /\\ud[89a-f]/;

const wellFormed = (_key: string, value: unknown): unknown =>
  typeof value === 'string' && !value.isWellFormed() ? value.toWellFormed() : value;
