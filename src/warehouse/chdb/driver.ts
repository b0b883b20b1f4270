import { type ChildProcess, fork } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  type AnswerFormat,
  type Body,
  type Driver,
  FROM_ROWS_AS_THEY_COME,
  identifier,
  type RowsOptions,
  settingsClause,
} from '../driver.ts';
import { fromClickHouse, WarehouseError } from '../errors.ts';
import { rowsOf } from '../json-rows.ts';
import { type Block, blocksOf } from '../native/read.ts';
import { parameterText, quoted } from '../parameter-text.ts';
import { writeFileAtomic } from './atomic-file.ts';
import { type HostAnswer, type HostGreeting, type HostRequest, isGreeting } from './protocol.ts';

type Unnumbered<T> = T extends unknown ? Omit<T, 'id'> : never;
interface Pending {
  readonly resolve: (body: Uint8Array | null) => void;
  readonly reject: (error: Error) => void;
}

/** Each query under way holds a thread of libuv: more than there are sessions, or a cancellation would wait behind what it is to stop. */
const THREADS = '12';
const HOST = fileURLToPath(new URL('host.ts', import.meta.url));

/** The embedded engine in a child process. Starts it at the first request and again after a crash; what was under way then fails. */
export class ChdbDriver implements Driver {
  readonly home = 'default';
  readonly #dir: string;
  readonly #pending = new Map<number, Pending>();
  #host: Promise<ChildProcess> | null = null;
  #closed = false;
  #last = 0;
  #spool: string;

  constructor(dir: string) {
    this.#dir = dir;
    this.#spool = path.resolve(dir, 'spool');
  }

  /** Starts the engine; `warehouse_locked` where another process has the directory. */
  async start(): Promise<void> {
    await this.#running();
  }

  async rows<Row>(database: string, sql: string, options: RowsOptions = {}): Promise<Row[]> {
    return rowsOf<Row>(await this.#answer(database, sql, options, 'JSONEachRow'));
  }

  async blocks(database: string, sql: string, options: RowsOptions = {}): Promise<Block[]> {
    return blocksOf(await this.#answer(database, sql, options, 'Native'));
  }

  async body(database: string, sql: string, options: RowsOptions = {}): Promise<Uint8Array<ArrayBuffer>> {
    // What the channel gives may be a view into a larger message.
    return new Uint8Array((await this.#answer(database, sql, options, 'JSONEachRow')) ?? []);
  }

  async #answer(database: string, sql: string, options: RowsOptions, format: AnswerFormat): Promise<Uint8Array | null> {
    options.signal?.throwIfAborted();
    const id = ++this.#last;
    const comment = `q${id}`;
    const answer = this.#ask(id, {
      kind: 'rows',
      database,
      sql: `${sql}\n${settingsClause(options, comment)}`,
      parameters: binding(options.parameters),
      format,
    });
    const stop = (): void => {
      this.#ask(++this.#last, { kind: 'cancel', target: id, comment }).catch(() => {
        // The engine that was to be stopped is gone: the query ends by that.
      });
    };
    options.signal?.addEventListener('abort', stop, { once: true });
    try {
      return await answer;
    } finally {
      options.signal?.removeEventListener('abort', stop);
    }
  }

  async execute(database: string, sql: string, parameters: Readonly<Record<string, unknown>> = {}): Promise<void> {
    await this.#ask(++this.#last, { kind: 'execute', database, sql, parameters: binding(parameters) });
  }

  async insert(...[database, table, columns, bodies, select = FROM_ROWS_AS_THEY_COME]: Parameters<Driver['insert']>): Promise<void> {
    const id = ++this.#last;
    const files = await Promise.all(bodies.map((body, i) => this.#fileOf(body, `${id}-${i}`)));
    await this.#ask(id, { kind: 'insert', database, table, columns, select, files });
    await Promise.all(files.map((file) => rm(file)));
  }

  async spool(): Promise<string> {
    const own = path.resolve(this.#dir, 'spool');
    // What a killed process left behind was never committed; a folder elsewhere is named by a file in its place.
    if (existsSync(own) && statSync(own).isFile()) await rm(await readFile(own, 'utf8'), { recursive: true, force: true });
    await rm(own, { recursive: true, force: true });
    // In the engine's own folder, unless the name of that would be read as a pattern; elsewhere under a name that nobody can foresee.
    if (/[*?{}]/.test(own)) {
      this.#spool = await mkdtemp(path.join(tmpdir(), 'continuum-spool-'));
      await mkdir(this.#dir, { recursive: true });
      await writeFile(own, this.#spool, { mode: 0o600 });
    } else await mkdir(own, { recursive: true, mode: 0o700 });
    return this.#spool;
  }

  databaseOf(generation: number): string {
    return `g${String(generation).padStart(6, '0')}`;
  }

  async current(): Promise<number> {
    const file = this.#pointer();
    if (!existsSync(file)) return 0;
    return (JSON.parse(readFileSync(file, 'utf8')) as { generation: number }).generation;
  }

  async setCurrent(generation: number): Promise<void> {
    mkdirSync(this.#dir, { recursive: true });
    writeFileAtomic(this.#pointer(), JSON.stringify({ generation }));
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    if (this.#host === null) return;
    const host = await this.#host.catch(() => null);
    if (host === null || host.exitCode !== null) return;
    const gone = new Promise((resolve) => host.once('exit', resolve));
    host.send({ id: ++this.#last, kind: 'close' } satisfies HostRequest);
    await gone;
  }

  /** The engine takes the format Native from files only. */
  async #fileOf(body: Body, name: string): Promise<string> {
    if (!(body instanceof Uint8Array)) return body.file;
    const file = path.join(this.#spool, `${name}.native`);
    await writeFile(file, body, { mode: 0o600 });
    return file;
  }

  #pointer(): string {
    return path.join(this.#dir, 'current.json');
  }

  async #ask(id: number, request: Unnumbered<HostRequest>): Promise<Uint8Array | null> {
    if (this.#closed) throw new WarehouseError('warehouse_closed');
    const host = await this.#running();
    return new Promise((resolve, reject) => {
      this.#pending.set(id, { resolve, reject });
      host.send({ id, ...request } as HostRequest, (error) => {
        if (error !== null && this.#pending.delete(id)) reject(new WarehouseError('warehouse_crashed', { cause: 'channel' }));
      });
    });
  }

  #running(): Promise<ChildProcess> {
    this.#host ??= this.#launch().catch((error: unknown) => {
      this.#host = null;
      throw error;
    });
    return this.#host;
  }

  #launch(): Promise<ChildProcess> {
    return new Promise((resolve, reject) => {
      const host = fork(HOST, [this.#dir], {
        serialization: 'advanced',
        execArgv: [],
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
        env: { ...process.env, UV_THREADPOOL_SIZE: THREADS },
      });
      host.on('message', (message: HostAnswer | HostGreeting) => {
        if (!isGreeting(message)) this.#settle(message);
        else if (message.kind === 'ready') resolve(host);
        else if (message.kind === 'locked') reject(new WarehouseError('warehouse_locked', { pid: message.pid }));
        else reject(new WarehouseError('warehouse_crashed', { cause: message.message }));
      });
      host.on('error', (error) => reject(new WarehouseError('warehouse_crashed', { cause: error.message })));
      host.on('exit', (code, signal) => {
        const lost = new WarehouseError('warehouse_crashed', { cause: signal ?? `exit ${code}` });
        reject(lost);
        this.#host = null;
        for (const pending of this.#pending.values()) pending.reject(lost);
        this.#pending.clear();
      });
    });
  }

  #settle(answer: HostAnswer): void {
    const pending = this.#pending.get(answer.id);
    if (pending === undefined) return;
    this.#pending.delete(answer.id);
    if (answer.ok) pending.resolve(answer.body);
    else pending.reject(fromClickHouse(answer.message));
  }
}

/** The statement by which a session takes the values of the next query. */
function binding(parameters: Readonly<Record<string, unknown>> = {}): string {
  const list = Object.entries(parameters).map(([name, value]) => `param_${identifier(name)} = ${quoted(parameterText(value))}`);
  return list.length === 0 ? '' : `SET ${list.join(', ')}`;
}
