// A process that answers as the HTTP interface of a ClickHouse server does, with the embedded engine behind it: no server binary can be had
// from the registries we may use. The rules are those of the server's own handler (HTTPHandler, HTMLForm): what is a setting, what is a bound
// value, how long a field may be, when a client that goes away stops its query. The engine, its SQL, formats, limits and errors are real.
// Called with the engine's folder, and a configuration of the engine where a test has one; says its port to its parent.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Session } from 'chdb';
import { quoted } from '../parameter-text.ts';

const USER = 'continuum';
const PASSWORD = 'p@ss/word';
/** Defaults of the server: `http_max_field_value_size`, `http_max_uri_size`. */
const LONGEST_FIELD = 128 * 1024;
const LONGEST_ADDRESS = 1024 * 1024;
/** Parameters of the interface itself; every other one is a setting of the engine. */
const OWN = new Set(['database', 'query', 'wait_end_of_query', 'session_id', 'session_timeout', 'close_session']);

const dir = process.argv[2]!;
const configuration = process.argv[3];
const engine = path.join(dir, 'engine');
const uploads = mkdtempSync(path.join(tmpdir(), 'continuum-front-'));
// One session stays open as long as the process: the engine lives as long as it has one.
const keeper = new Session(engine, configuration === undefined ? {} : { connectionArgs: [`--config-file=${configuration}`] });
const sessions = new Map<string, Session>();
let last = 0;

class Refused extends Error {
  readonly status: number;
  constructor(status: number, text: string) {
    super(text);
    this.status = status;
  }
}

const server = createServer({ maxHeaderSize: LONGEST_ADDRESS }, (request, response) => {
  handle(request, response).catch((error: unknown) => {
    const text = (error instanceof Error ? error.message : String(error)).replace(/^Query failed: /, '');
    // Without it a test would wait for ever; the client may be gone already.
    if (!response.destroyed) response.writeHead(error instanceof Refused ? error.status : statusOf(text)).end(`${text}\n`);
  });
});
server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as AddressInfo).port }));
process.on('disconnect', () => {
  rmSync(uploads, { recursive: true, force: true });
  process.exit(0);
});

async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await bodyOf(request);
  const search = new URL(request.url ?? '', 'http://x').searchParams;
  for (const field of (request.url ?? '').split(/[?&]/)) checkLength(field.slice(field.indexOf('=') + 1));
  if (request.headers['x-clickhouse-user'] !== USER || request.headers['x-clickhouse-key'] !== PASSWORD)
    throw new Refused(403, 'Code: 516. DB::Exception: Authentication failed (AUTHENTICATION_FAILED)');

  const settings = new Map<string, string>();
  const values = new Map<string, string>();
  for (const [name, value] of search)
    if (name.startsWith('param_')) values.set(name, value);
    else if (!OWN.has(name)) settings.set(name, value);
  const form = request.headers['content-type']?.startsWith('multipart/form-data') === true ? await formOf(request, body) : null;
  for (const [name, value] of form ?? []) if (name.startsWith('param_')) values.set(name, value);
  // The whole query is the address's part, a line break, and the body; of a form, its field.
  const statement = search.get('query');
  const sql = form === null ? (statement ?? body.toString('utf8')) : (form.get('query') ?? '');

  const id = search.get('session_id');
  const session = (id === null ? undefined : sessions.get(id)) ?? new Session(engine);
  try {
    await session.queryAsync(`USE ${search.get('database') ?? 'default'}`);
    if (values.size > 0) await session.queryAsync(`SET ${[...values].map(([name, value]) => `${name} = ${quoted(value)}`).join(', ')}`);
    // Settings of the address hold for this query alone; `readonly` comes last, for nothing can be set after it.
    const inOrder = [...settings].sort(([a], [b]) => Number(a === 'readonly') - Number(b === 'readonly'));
    for (const [name, value] of inOrder) await session.queryAsync(`SET ${name} = ${quoted(value)}`);
    stopWithClient(response, settings, sql);
    const answer = await run(session, sql, statement === null || form !== null ? null : body);
    response.writeHead(200).end(answer);
  } finally {
    if (id === null || search.get('close_session') === '1') {
      session.close();
      if (id !== null) sessions.delete(id);
    } else sessions.set(id, session);
  }
}

/** Data of an INSERT go through the reader of their format, as on a server: from a file, which is how the embedded engine takes them. */
async function run(session: Session, sql: string, data: Buffer | null): Promise<Uint8Array> {
  if (data === null || data.length === 0) return (await session.queryAsync(sql, { format: 'TabSeparated' })).bytes();
  const file = path.join(uploads, String(++last));
  writeFileSync(file, data);
  try {
    // `input('structure')` stands for the data where something is made of them on the way in.
    const selected = /FROM input\('.*?'\)/;
    const from = selected.test(sql)
      ? `${sql.replace(selected, `FROM file(${quoted(file)}, 'Native')`).replace(/ FORMAT \w+$/, '')} SETTINGS use_structure_from_insertion_table_in_table_functions = 0`
      : sql.replace(/ FORMAT (\w+)$/, ` FROM INFILE ${quoted(file)} FORMAT $1`);
    await session.queryAsync(from);
  } finally {
    rmSync(file);
  }
  return new Uint8Array();
}

/** A server stops a query whose client has gone only where it is read-only and the setting asks for it. */
function stopWithClient(response: ServerResponse, settings: ReadonlyMap<string, string>, sql: string): void {
  if (Number(settings.get('readonly') ?? 0) === 0 || settings.get('cancel_http_readonly_queries_on_client_close') !== '1') return;
  const comment = /log_comment = '(\w+)'/.exec(sql)?.[1];
  response.on('close', () => {
    if (response.writableFinished || comment === undefined) return;
    const control = new Session(engine);
    control
      .queryAsync(`KILL QUERY WHERE Settings['log_comment'] = ${quoted(comment)} ASYNC`)
      .catch((error: unknown) => process.stderr.write(`${String(error)}\n`))
      .finally(() => control.close());
  });
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}

async function formOf(request: IncomingMessage, body: Buffer): Promise<Map<string, string>> {
  const headers = { 'content-type': request.headers['content-type'] ?? '' };
  const data = await new Request('http://x', { method: 'POST', headers, body: new Uint8Array(body) }).formData();
  const fields = new Map<string, string>();
  for (const [name, value] of data) {
    if (typeof value !== 'string') continue;
    checkLength(value);
    fields.set(name, value);
  }
  return fields;
}

function checkLength(text: string): void {
  if (Buffer.byteLength(text) > LONGEST_FIELD)
    throw new Refused(400, 'Poco::Exception. Code: 1000, HTML Form Exception: Field value too long');
}

const statusOf = (text: string): number => (/^Code: (?:60|81)\b/.test(text) ? 404 : /^Code: (?:62|47|46)\b/.test(text) ? 400 : 500);

process.on('exit', () => keeper.close());
