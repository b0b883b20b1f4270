import { bytesOf, type Driver, identifier, type RowsOptions, settingsClause } from '../driver.ts';
import { fromClickHouse, WarehouseError } from '../errors.ts';
import { rowsOf } from '../json-rows.ts';
import { parameterText } from '../parameter-text.ts';

export interface ServerAddress {
  /** `http://host:8123` without path. */
  readonly origin: string;
  readonly user: string;
  readonly password: string;
  /** Every database of this centre begins with it. */
  readonly prefix: string;
}

/** Long lists of bound values (patients who object) travel in the body: servers cut long addresses. */
const LONGEST_IN_ADDRESS = 4_000;
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
    await this.#post('default', `CREATE DATABASE IF NOT EXISTS ${identifier(this.home)}`, {});
    await this.execute(
      this.home,
      'CREATE TABLE IF NOT EXISTS current (generation UInt32, at DateTime64(6) DEFAULT now64(6)) ENGINE = MergeTree ORDER BY generation',
    );
  }

  async rows<Row>(database: string, sql: string, options: RowsOptions = {}): Promise<Row[]> {
    const comment = `c${process.pid}_${++this.#last}`;
    const body = await this.#post(
      database,
      `${sql}\n${settingsClause(options, comment)}\nFORMAT JSONEachRow`,
      options.parameters ?? {},
      {},
      options.signal,
    );
    return rowsOf<Row>(body);
  }

  async execute(database: string, sql: string, parameters: Readonly<Record<string, unknown>> = {}): Promise<void> {
    await this.#post(database, sql, parameters);
  }

  async insert(...[database, table, columns, format, bodies]: Parameters<Driver['insert']>): Promise<void> {
    const sql = `INSERT INTO ${identifier(table)} (${columns.map(identifier).join(', ')}) FORMAT ${identifier(format)}`;
    await this.#post(database, Buffer.concat(await Promise.all(bodies.map(bytesOf))), {}, { query: sql });
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

  async #post(
    database: string,
    body: string | Uint8Array,
    parameters: Readonly<Record<string, unknown>>,
    query: Readonly<Record<string, string>> = {},
    signal?: AbortSignal,
  ): Promise<Uint8Array> {
    const search = new URLSearchParams({ database, wait_end_of_query: '1', ...query });
    const bound = Object.entries(parameters).map(([name, value]) => [`param_${name}`, parameterText(value)] as const);
    const inForm = typeof body === 'string' && bound.reduce((sum, [, text]) => sum + text.length, 0) > LONGEST_IN_ADDRESS;
    if (!inForm) for (const [name, text] of bound) search.set(name, text);
    // The server itself stops a query whose client has gone, so that aborting the request is enough.
    search.set('cancel_http_readonly_queries_on_client_close', '1');
    const response = await this.#fetch(search, inForm ? form(body, bound) : body, signal);
    const bytes = new Uint8Array(await response.arrayBuffer());
    if (!response.ok) throw fromClickHouse(new TextDecoder().decode(bytes.subarray(0, 4_000)));
    return bytes;
  }

  async #fetch(search: URLSearchParams, body: string | Uint8Array | FormData, signal?: AbortSignal): Promise<Response> {
    const { origin, user, password } = this.#address;
    try {
      return await fetch(`${origin}/?${search.toString()}`, {
        method: 'POST',
        body: body instanceof Uint8Array ? new Uint8Array(body) : body,
        headers: { 'x-clickhouse-user': user, 'x-clickhouse-key': password },
        ...(signal === undefined ? {} : { signal }),
      });
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
  const cause = error instanceof Error ? (error.cause as NodeJS.ErrnoException | undefined) : undefined;
  return cause?.code ?? (error instanceof Error ? error.name : 'network');
};
