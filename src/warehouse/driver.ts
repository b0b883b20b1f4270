export type InsertFormat = 'JSONCompactEachRow' | 'TabSeparated';

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
  /** A statement that gives no rows: DDL, mutation, INSERT SELECT. Waits until it is done. */
  execute(database: string, sql: string, parameters?: Readonly<Record<string, unknown>>): Promise<void>;
  insert(database: string, table: string, columns: readonly string[], format: InsertFormat, body: Uint8Array): Promise<void>;
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
