import { randomUUID } from 'node:crypto';
import { type AnswerFormat, bytesOf, type Driver, FROM_ROWS, identifier, type RowsOptions, settingsClause } from '../driver.ts';
import { fromClickHouse, WarehouseError } from '../errors.ts';
import { rowsOf } from '../json-rows.ts';
import { type Block, blocksOf } from '../native/read.ts';
import { parameterText, quoted } from '../parameter-text.ts';
import { COLUMNS } from '../schema/columns.ts';
import { type Answer, post } from './post.ts';

export interface ServerAddress {
  /** `http://host:8123` without path. */
  readonly origin: string;
  readonly user: string;
  readonly password: string;
  /** Every database of this centre begins with it. */
  readonly prefix: string;
}

/** Long lists of bound values (patients who object) travel in the body: what stands on the way cuts long addresses. */
const LONGEST_IN_ADDRESS = 4_000;
/** Servers refuse a field longer than 128 KiB (`http_max_field_value_size`): longer values are set in a session of their own. */
const LONGEST_IN_FORM = 100_000;
const LONGEST_STATEMENT = '100000000';
/**
 * A question may change nothing. Only then does the server listen to the setting by which it stops a query whose client has gone, so that
 * aborting the request is enough. Over a cluster the tables of a set in IN are those of the same shard, where all of a patient lies.
 */
const QUESTION = { readonly: '2', cancel_http_readonly_queries_on_client_close: '1', distributed_product_mode: 'local' } as const;
const DEFAULT_PORT = { http: '8123', https: '8443' } as const;

/** Reads `clickhouse://user:password@host:port/prefix` (`clickhouses://` for TLS). `warehouse_setting` says what is wrong. */
export function serverAddress(setting: string): ServerAddress {
  const form = /^clickhouse(s?):\/\//.exec(setting);
  const scheme = form?.[1] === 's' ? 'https' : 'http';
  const url = form === null ? null : URL.parse(setting.replace(/^clickhouses?:/, `${scheme}:`));
  if (url === null || url.hostname === '')
    throw new WarehouseError('warehouse_setting', { cause: 'clickhouse://user:password@host:port/prefix' });
  const prefix = url.pathname.replace(/^\//, '') || 'continuum';
  if (!/^[a-z][a-z0-9_]{0,40}$/.test(prefix)) throw new WarehouseError('warehouse_setting', { cause: 'prefix: a-z, 0-9, _' });
  const port = url.port || DEFAULT_PORT[scheme];
  return {
    origin: `${scheme}://${url.hostname}:${port}`,
    user: decodeURIComponent(url.username) || 'default',
    password: decodeURIComponent(url.password),
    prefix,
  };
}

/** A ClickHouse server or the entry of a cluster over HTTP. The current generation is the newest row of one small table. */
export class HttpDriver implements Driver {
  readonly home: string;
  readonly #address: ServerAddress;
  #last = 0;

  constructor(address: ServerAddress) {
    this.#address = address;
    this.home = `${address.prefix}_meta`;
  }

  async start(): Promise<void> {
    await this.execute('default', `CREATE DATABASE IF NOT EXISTS ${identifier(this.home)}`);
    await this.execute(
      this.home,
      'CREATE TABLE IF NOT EXISTS current (generation UInt32, at DateTime64(6) DEFAULT now64(6)) ENGINE = MergeTree ORDER BY generation',
    );
  }

  async rows<Row>(database: string, sql: string, options: RowsOptions = {}): Promise<Row[]> {
    return rowsOf<Row>(await this.#answer(database, sql, options, 'JSONEachRow'));
  }

  async blocks(database: string, sql: string, options: RowsOptions = {}): Promise<Block[]> {
    return blocksOf(await this.#answer(database, sql, options, 'Native'));
  }

  async body(database: string, sql: string, options: RowsOptions = {}): Promise<Uint8Array<ArrayBuffer>> {
    return new Uint8Array(await this.#answer(database, sql, options, 'JSONEachRow'));
  }

  async #answer(database: string, sql: string, options: RowsOptions, format: AnswerFormat): Promise<Uint8Array> {
    const comment = `c${process.pid}_${++this.#last}`;
    const text = `${sql}\n${settingsClause(options, comment)}\nFORMAT ${format}`;
    return this.#ask(database, text, options.parameters ?? {}, QUESTION, options.signal);
  }

  async execute(database: string, sql: string, parameters: Readonly<Record<string, unknown>> = {}): Promise<void> {
    await this.#ask(database, sql, parameters);
  }

  async insert(...[database, table, columns, bodies, select]: Parameters<Driver['insert']>): Promise<void> {
    const into = `INSERT INTO ${identifier(table)} (${columns.map(identifier).join(', ')})`;
    const types = (COLUMNS as Readonly<Record<string, Readonly<Record<string, string>>>>)[table] ?? {};
    const structure = columns.map((name) => `${identifier(name)} ${types[name]}`).join(', ');
    const made = select === undefined ? '' : ` SELECT ${select.replace(FROM_ROWS, `FROM input(${quoted(structure)})`)}`;
    const sql = `${into}${made} FORMAT Native`;
    await this.#post({ database, query: sql }, Buffer.concat(await Promise.all(bodies.map(bytesOf))));
  }

  /** The server has no access to this machine's files. */
  async spool(): Promise<null> {
    return null;
  }

  databaseOf(generation: number): string {
    return `${this.#address.prefix}_g${String(generation).padStart(6, '0')}`;
  }

  async current(): Promise<number> {
    const rows = await this.rows<{ generation: number }>(this.home, 'SELECT max(generation) AS generation FROM current');
    return rows[0]?.generation ?? 0;
  }

  async setCurrent(generation: number): Promise<void> {
    await this.execute(this.home, 'INSERT INTO current (generation) SELECT {generation:UInt32}', { generation });
  }

  async close(): Promise<void> {}

  /** A statement with its bound values: in the address, in a form, or set in a session before it, as their length asks for. */
  async #ask(
    database: string,
    sql: string,
    parameters: Readonly<Record<string, unknown>>,
    settings: Readonly<Record<string, string>> = {},
    signal?: AbortSignal,
  ): Promise<Uint8Array> {
    const bound = Object.entries(parameters).map(([name, value]) => [`param_${identifier(name)}`, parameterText(value)] as const);
    const inAll = bound.reduce((sum, [, text]) => sum + text.length, 0);
    if (inAll <= LONGEST_IN_ADDRESS) return this.#post({ database, ...settings, ...Object.fromEntries(bound) }, sql, signal);
    if (Buffer.byteLength(sql) + inAll * 3 <= LONGEST_IN_FORM) return this.#post({ database, ...settings }, form(sql, bound), signal);
    const session = { session_id: randomUUID(), session_timeout: '60' };
    const values = bound.map(([name, text]) => `${name} = ${quoted(text)}`).join(', ');
    await this.#post({ database, ...session, max_query_size: LONGEST_STATEMENT }, `SET ${values}`, signal);
    return this.#post({ database, ...settings, ...session, close_session: '1' }, sql, signal);
  }

  async #post(query: Readonly<Record<string, string>>, body: string | Uint8Array | FormData, signal?: AbortSignal): Promise<Uint8Array> {
    const { status, body: bytes } = await this.#send(new URLSearchParams({ ...query, wait_end_of_query: '1' }), body, signal);
    if (status !== 200) throw fromClickHouse(new TextDecoder().decode(bytes.subarray(0, 4_000)));
    return bytes;
  }

  async #send(search: URLSearchParams, body: string | Uint8Array | FormData, signal: AbortSignal | undefined): Promise<Answer> {
    const { origin, user, password } = this.#address;
    const whole = body instanceof FormData ? new Response(body) : null;
    const type = whole?.headers.get('content-type') ?? null;
    const headers = { 'x-clickhouse-user': user, 'x-clickhouse-key': password, ...(type === null ? {} : { 'content-type': type }) };
    const bytes = whole === null ? (body as string | Uint8Array) : new Uint8Array(await whole.arrayBuffer());
    try {
      return await post(`${origin}/?${search.toString()}`, headers, bytes, signal);
    } catch (error) {
      if (signal?.aborted === true) throw new WarehouseError('query_cancelled');
      throw new WarehouseError('warehouse_unreachable', { cause: errorName(error) }, { cause: error });
    }
  }
}

function form(query: string, bound: readonly (readonly [name: string, text: string])[]): FormData {
  const data = new FormData();
  data.set('query', query);
  for (const [name, text] of bound) data.set(name, text);
  return data;
}

const errorName = (error: unknown): string => {
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  return code ?? (error instanceof Error ? error.name : 'network');
};
