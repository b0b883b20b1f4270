import { readFile } from 'node:fs/promises';
import type { Block } from './native/read.ts';

/** Rows in the engine's own format Native, or a file on this machine that holds them and is removed once they are taken. */
export type Body = Uint8Array | { readonly file: string };

export type AnswerFormat = 'JSONEachRow' | 'Native';

/** Stands in the `select` of an insertion for where the rows come from. */
export const FROM_ROWS = 'FROM rows';
export const FROM_ROWS_AS_THEY_COME = `* ${FROM_ROWS}`;

export interface RowsOptions {
  readonly parameters?: Readonly<Record<string, unknown>>;
  /** Settings of the engine for this query. */
  readonly settings?: Readonly<Record<string, number>>;
  readonly maxSeconds?: number;
  readonly maxMemoryBytes?: number;
  readonly signal?: AbortSignal;
}

/** How one engine is spoken to. Both drivers take the same SQL; all that differs between them lies behind this. */
export interface Driver {
  /** Rows of a SELECT as objects; 64-bit numbers as numbers. The SQL ends without SETTINGS and FORMAT. */
  rows<Row>(database: string, sql: string, options?: RowsOptions): Promise<Row[]>;
  /** The same as the engine writes them (JSONEachRow), for another thread to parse; the memory is the caller's own. */
  body(database: string, sql: string, options?: RowsOptions): Promise<Uint8Array<ArrayBuffer>>;
  /** The same by columns, in the engine's own format: for numbers by the million. */
  blocks(database: string, sql: string, options?: RowsOptions): Promise<Block[]>;
  /** A statement that gives no rows: DDL, mutation, INSERT SELECT. Waits until it is done. */
  execute(database: string, sql: string, parameters?: Readonly<Record<string, unknown>>): Promise<void>;
  /** Adds rows; the bodies follow each other. `select` says what is made of them on the way in, with `FROM rows` for where they come from. */
  insert(database: string, table: string, columns: readonly string[], bodies: readonly Body[], select?: string): Promise<void>;
  /** An empty folder where bodies may be written before they are inserted; null where they had better stay in memory. */
  spool(): Promise<string | null>;
  /** Name of the database of a generation. */
  databaseOf(generation: number): string;
  /** Database where a statement may stand that names its databases itself. */
  readonly home: string;
  /** The generation that readers see; 0 where none has been published. */
  current(): Promise<number>;
  setCurrent(generation: number): Promise<void>;
  close(): Promise<void>;
}

const IDENTIFIER = /^[A-Za-z_][A-Za-z0-9_]*$/;
/** Guards names that go into SQL as they are; they come from our own code, never from users. */
export function identifier(name: string): string {
  if (!IDENTIFIER.test(name)) throw new Error(`not an identifier: ${JSON.stringify(name)}`);
  return name;
}

/** The SETTINGS clause of a query: limits and what the caller asked for. Numbers only, and a comment by which it can be stopped. */
export function settingsClause(options: RowsOptions, comment: string): string {
  const settings: [string, number][] = [
    ['output_format_json_quote_64bit_integers', 0],
    ['max_execution_time', options.maxSeconds ?? 0],
    ['max_memory_usage', options.maxMemoryBytes ?? 0],
    ...Object.entries(options.settings ?? {}),
  ];
  const list = settings.map(([name, value]) => `${identifier(name)} = ${Number(value)}`);
  return `SETTINGS ${[...list, `log_comment = '${identifier(comment)}'`].join(', ')}`;
}

export const bytesOf = async (body: Body): Promise<Uint8Array> => (body instanceof Uint8Array ? body : await readFile(body.file));
