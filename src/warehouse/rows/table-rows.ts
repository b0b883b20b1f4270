import type { InsertFormat } from '../driver.ts';

/** Rows on their way into one table. */
export interface TableRows {
  readonly table: string;
  readonly columns: readonly string[];
  readonly format: InsertFormat;
  readonly body: Buffer;
  readonly rows: number;
}

/**
 * Rows as JSON arrays, one a line. A lone surrogate, which no UTF-8 can hold, becomes U+FFFD: same length, so offsets stay true.
 */
export function jsonRows(table: string, columns: readonly string[], rows: readonly (readonly unknown[])[]): TableRows {
  const lines = rows.map((row) => JSON.stringify(row, wellFormed)).join('\n');
  return { table, columns, format: 'JSONCompactEachRow', body: Buffer.from(lines), rows: rows.length };
}

const wellFormed = (_key: string, value: unknown): unknown =>
  typeof value === 'string' && !value.isWellFormed() ? value.toWellFormed() : value;
