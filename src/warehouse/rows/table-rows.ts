import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Body, InsertFormat } from '../driver.ts';
import { nativeBlock } from '../native/block.ts';
import type { ColumnType } from '../native/column.ts';

/** Rows on their way into one table. */
export interface TableRows {
  readonly table: string;
  readonly columns: readonly string[];
  readonly format: InsertFormat;
  readonly bodies: readonly Body[];
  readonly rows: number;
}

/** Names and types of what a table is filled with, in the order of the values of a row. */
export type Columns = Readonly<Record<string, ColumnType>>;

/** Rows of several portions, joined by table in the order given. */
export function joinRows(portions: readonly TableRows[]): TableRows[] {
  const tables = Map.groupBy(
    portions.filter(({ rows }) => rows > 0),
    ({ table }) => table,
  );
  return [...tables.values()].map((group) => ({
    ...group[0]!,
    bodies: group.flatMap(({ bodies }) => bodies),
    rows: group.reduce((sum, { rows }) => sum + rows, 0),
  }));
}

/** Rows as a block of the engine's own format: for tables with many rows. */
export function nativeRows(table: string, columns: Columns, rows: readonly (readonly unknown[])[]): TableRows {
  return nativeColumns(
    table,
    columns,
    Object.keys(columns).map((_, at) => rows.map((row) => row[at])),
  );
}

/** The same from values that stand by columns already. */
export function nativeColumns(table: string, columns: Columns, values: readonly (readonly unknown[])[]): TableRows {
  const typed = Object.entries(columns).map(([name, type], at) => [name, type, values[at]!] as const);
  return { table, columns: Object.keys(columns), format: 'Native', bodies: [nativeBlock(typed)], rows: values[0]?.length ?? 0 };
}

/** Writes the bodies into files that the engine reads by itself, so that they pass through no other process. `name` must be new. */
export function spooled(rows: TableRows, folder: string, name: string): TableRows {
  if (rows.format !== 'Native' || rows.rows === 0) return rows;
  const bodies = rows.bodies.map((body, i) => {
    if (!(body instanceof Uint8Array)) return body;
    const file = path.join(folder, `${name}-${rows.table}-${i}.native`);
    writeFileSync(file, body, { mode: 0o600 });
    return { file };
  });
  return { ...rows, bodies };
}

/**
 * Rows as JSON arrays, one a line. A lone surrogate, which no UTF-8 can hold, becomes U+FFFD: same length, so offsets stay true.
 */
export function jsonRows(table: string, columns: readonly string[], rows: readonly (readonly unknown[])[]): TableRows {
  const lines = rows.map((row) => `${jsonLine(row)}\n`).join('');
  return { table, columns, format: 'JSONCompactEachRow', bodies: [Buffer.from(lines)], rows: rows.length };
}

/** JSON writes a lone surrogate as an escape: only then is the slow way with a look at every value needed. */
function jsonLine(row: readonly unknown[]): string {
  const line = JSON.stringify(row);
  return SURROGATE.test(line) ? JSON.stringify(row, wellFormed) : line;
}
const SURROGATE = /\\ud[89a-f]/;

const wellFormed = (_key: string, value: unknown): unknown =>
  typeof value === 'string' && !value.isWellFormed() ? value.toWellFormed() : value;
