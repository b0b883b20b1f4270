import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Body } from '../driver.ts';
import { nativeBlock } from '../native/block.ts';
import { COLUMNS, type Table } from '../schema/columns.ts';

/** Rows on their way into one table. */
export interface TableRows {
  readonly table: Table;
  readonly bodies: readonly Body[];
  readonly rows: number;
}

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

/** Rows as a block of the engine's own format; the values of a row stand in the order of the table's columns. */
export const tableRows = (table: Table, rows: readonly (readonly unknown[])[]): TableRows =>
  tableColumns(
    table,
    Object.keys(COLUMNS[table]).map((_, at) => rows.map((row) => row[at])),
  );

/** The same from values that stand by columns already. */
export function tableColumns(table: Table, values: readonly (readonly unknown[])[]): TableRows {
  const columns = Object.entries(COLUMNS[table]);
  return {
    table,
    bodies: [nativeBlock(columns.map(([name, type], at) => [name, type, values[at]!] as const))],
    rows: values[0]?.length ?? 0,
  };
}

/** Writes the bodies into files that the engine reads by itself, so that they pass through no other process. `name` must be new. */
export function spooled(rows: TableRows, folder: string, name: string): TableRows {
  if (rows.rows === 0) return rows;
  const bodies = rows.bodies.map((body, i) => {
    if (!(body instanceof Uint8Array)) return body;
    const file = path.join(folder, `${name}-${rows.table}-${i}.native`);
    writeFileSync(file, body, { mode: 0o600 });
    return { file };
  });
  return { ...rows, bodies };
}
