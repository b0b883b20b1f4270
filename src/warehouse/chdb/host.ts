import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { Session } from 'chdb';
import { FROM_ROWS } from '../driver.ts';
import { quoted } from '../parameter-text.ts';
import { releaseLock, takeLock } from './lock.ts';
import type { HostAnswer, HostGreeting, HostRequest } from './protocol.ts';

/**
 * The engine's own process: so that neither a heavy query nor a crash of the engine touches the server.
 * Sessions run one query at a time each; several on one path run side by side (measured, see docs/decisions/0010).
 */
type Work = Exclude<HostRequest, { readonly kind: 'cancel' | 'close' }>;

interface Lane {
  readonly session: Session;
  database: string;
  busy: boolean;
}

const READERS = 6;
const dir = process.argv[2]!;
const send = (message: HostAnswer | HostGreeting): void => {
  if (process.connected) process.send!(message);
};

// A parent that was killed cannot say goodbye: the channel closes, and nothing here is worth waiting for (inserts are atomic).
const end = (): void => void process.kill(process.pid, 'SIGKILL');
process.on('disconnect', end);
process.on('error', end);
// The terminal sends Ctrl-C to the whole group: the parent closes us in its own time.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => {});

mkdirSync(dir, { recursive: true });
const holder = await takeLock(dir, process.pid, process.ppid);
if (holder !== null) {
  process.send!({ kind: 'locked', pid: holder } satisfies HostGreeting, () => process.exit(0));
  await new Promise(() => {});
}

const data = path.join(dir, 'engine');
const LONGEST_STATEMENT = 100_000_000;
const open = (): Lane => {
  const session = new Session(data);
  session.query(`SET max_query_size = ${LONGEST_STATEMENT}`);
  return { session, database: 'default', busy: false };
};
const { readers, writer, control } = start();
const waiting: { readonly lanes: readonly Lane[]; readonly work: Work }[] = [];

function start(): { readers: readonly Lane[]; writer: Lane; control: Lane } {
  try {
    return { readers: Array.from({ length: READERS }, open), writer: open(), control: open() };
  } catch (error) {
    send({ kind: 'failed', message: error instanceof Error ? error.message : 'engine' });
    releaseLock(dir, process.pid);
    process.exit(1);
  }
}

process.on('message', (request: HostRequest) => {
  if (request.kind === 'close') void close(request.id);
  else if (request.kind === 'cancel') void cancel(request);
  else {
    waiting.push({ lanes: request.kind === 'rows' ? readers : [writer], work: request });
    next();
  }
});
send({ kind: 'ready' });

function next(): void {
  for (let i = 0; i < waiting.length; i++) {
    const { lanes, work } = waiting[i]!;
    const lane = lanes.find((candidate) => !candidate.busy);
    if (lane === undefined) continue;
    waiting.splice(i--, 1);
    lane.busy = true;
    void perform(lane, work).then(() => {
      lane.busy = false;
      next();
    });
  }
}

async function perform(lane: Lane, work: Work): Promise<void> {
  try {
    if (lane.database !== work.database && work.kind !== 'insert') {
      await lane.session.queryAsync(`USE ${work.database}`);
      lane.database = work.database;
    }
    send({ id: work.id, ok: true, body: await run(lane.session, work) });
  } catch (error) {
    send({ id: work.id, ok: false, message: error instanceof Error ? error.message : String(error) });
  }
}

async function run(session: Session, work: Work): Promise<Uint8Array | null> {
  switch (work.kind) {
    case 'rows':
      // queryBindAsync would run all bound queries of the process one after the other, queryStreamBind plans on this very thread
      // (both measured); values set in the session bind the same way, beside each other.
      if (work.parameters !== '') await session.queryAsync(work.parameters);
      return (await session.queryAsync(work.sql, { format: work.format })).bytes();
    case 'execute':
      if (work.parameters !== '') await session.queryAsync(work.parameters);
      await session.queryAsync(work.sql);
      return null;
    case 'insert':
      await insert(session, work);
      return null;
  }
}

async function insert(
  session: Session,
  { database, table, columns, select, files }: Extract<Work, { readonly kind: 'insert' }>,
): Promise<void> {
  // The list of names stands behind the folder: a pattern that begins with a brace is no absolute path, matches nothing and inserts nothing.
  const folder = path.dirname(files[0]!);
  const names = files.map((file) => path.relative(folder, file));
  const pattern = path.join(folder, names.length === 1 ? names[0]! : `{${names.join(',')}}`);
  // The names are ours and hold neither quotes nor braces; `quoted` guards the folder's.
  // Without the setting a pattern that meets no file would insert nothing and say nothing.
  await session.queryAsync(
    `INSERT INTO ${database}.${table} (${columns.join(', ')}) SELECT ${select.replace(FROM_ROWS, `FROM file(${quoted(pattern)}, 'Native')`)} SETTINGS use_structure_from_insertion_table_in_table_functions = 0`,
  );
}

/** Aborting a call would not stop the engine; KILL QUERY from another session does. SYNC would wait for this very session: never. */
async function cancel(request: Extract<HostRequest, { readonly kind: 'cancel' }>): Promise<void> {
  const at = waiting.findIndex(({ work }) => work.id === request.target);
  if (at >= 0) {
    waiting.splice(at, 1);
    send({ id: request.target, ok: false, message: 'Code: 394. (QUERY_WAS_CANCELLED)' });
  } else {
    await control.session.queryAsync(`KILL QUERY WHERE Settings['log_comment'] = ${quoted(request.comment)} ASYNC`);
  }
  send({ id: request.id, ok: true, body: null });
}

async function close(id: number): Promise<void> {
  for (const lane of [...readers, writer, control]) lane.session.close();
  releaseLock(dir, process.pid);
  send({ id, ok: true, body: null });
  setImmediate(() => process.exit(0));
}
