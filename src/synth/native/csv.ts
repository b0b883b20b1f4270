import type { Day } from '../course/types.ts';
import type { FileEncoding, FileForm } from './output.ts';

export type Cell = string | number | null;

const quoted = (text: string): string => (/[;"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
/** Cell as French exports write it: decimal comma, nothing for null. */
export const cell = (value: Cell): string =>
  value === null ? '' : typeof value === 'number' ? String(value).replace('.', ',') : quoted(value);
export const row = (cells: readonly Cell[]): string => cells.map(cell).join(';');
/** JJ/MM/AAAA. */
export const frenchDate = (day: Day | null): string | null =>
  day === null ? null : `${day.slice(8)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;

/** A CSV file of the hospital: its name, encoding and columns in order. */
export interface CsvTable<C extends string> {
  readonly file: string;
  readonly form: FileForm;
  readonly columns: readonly C[];
}
export const table = <const C extends string>(file: string, encoding: FileEncoding, columns: readonly C[]): CsvTable<C> => ({
  file,
  columns,
  form: { encoding, header: columns.join(';'), end: '\r\n' },
});
/** Line of a table from its cells by column; a column that is not named is empty. */
export const rowOf = <C extends string>(t: CsvTable<C>, cells: Readonly<Partial<Record<C, Cell>>>): string =>
  row(t.columns.map((c) => cells[c] ?? null));
