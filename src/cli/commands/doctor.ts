import { accessSync, constants, existsSync, statfsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { listenSettings } from '../../server/index.ts';
import { type CommandContext, withStack } from '../context.ts';
import { type DataDir, dataPath, kindOf } from '../data-dir.ts';
import { EXIT } from '../fault.ts';
import { runningServer } from '../server-file.ts';
import type { Stack } from '../stack.ts';
import { tlsFault } from '../tls-files.ts';

interface Finding {
  readonly what: string;
  readonly ok: boolean;
  readonly fr: string;
  readonly en: string;
}

const ROOT = path.resolve(import.meta.dirname, '..', '..', '..');
const GIB = 1024 ** 3;

/** `continuum doctor`: everything that a set-up needs, one line each; exit 3 where something is wrong. */
export async function doctorCommand(context: CommandContext): Promise<number> {
  const { out } = context;
  const findings = [node(), engineLibrary(), interfaceBuilt(), listening(context.environment), ...(await dataDirectory(context))];
  out.result(findings, () => findings.map((f) => `${f.ok ? '✓' : '✗'} ${f.what.padEnd(12)} ${out.language === 'fr' ? f.fr : f.en}`));
  return findings.every((f) => f.ok) ? EXIT.done : EXIT.setup;
}

function node(): Finding {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const ok = major > 24 || (major === 24 && minor >= 15);
  return {
    what: 'node',
    ok,
    fr: `Node ${process.versions.node}${ok ? '' : ' : 24.15 au moins est nécessaire'}`,
    en: `Node ${process.versions.node}${ok ? '' : ': 24.15 or newer is needed'}`,
  };
}

function engineLibrary(): Finding {
  try {
    createRequire(import.meta.url).resolve('chdb');
    return { what: 'engine', ok: true, fr: 'Bibliothèque du moteur (chDB) présente', en: 'Library of the engine (chDB) present' };
  } catch (error) {
    const why = error instanceof Error ? error.message.split('\n')[0] : String(error);
    return {
      what: 'engine',
      ok: false,
      fr: `Moteur chDB introuvable (${why}) : lancez « npm ci »`,
      en: `chDB engine not found (${why}): run "npm ci"`,
    };
  }
}

function interfaceBuilt(): Finding {
  const ok = existsSync(path.join(ROOT, 'web', 'dist', 'index.html'));
  return {
    what: 'interface',
    ok,
    fr: ok ? 'Interface construite' : 'Interface non construite : « npx continuum start » la construit',
    en: ok ? 'Interface built' : 'Interface not built: "npx continuum start" builds it',
  };
}

function listening(environment: Readonly<Record<string, string | undefined>>): Finding {
  const settings = listenSettings(environment);
  if (!settings.ok) return { what: 'listening', ok: false, fr: settings.fr, en: settings.en };
  const { host, port, tls } = settings.value;
  const unfit = tlsFault(tls);
  if (unfit !== null) return { what: 'listening', ok: false, fr: unfit.fr, en: unfit.en };
  const address = `${tls === null ? 'http' : 'https'}://${host}:${port}`;
  return { what: 'listening', ok: true, fr: `Écoutera sur ${address}`, en: `Will listen on ${address}` };
}

async function dataDirectory(context: CommandContext): Promise<Finding[]> {
  const dir = dataPath(context.data, context.demo ? 'demo' : 'own', context.environment);
  const kind = kindOf(dir);
  if (kind === null) return [{ what: 'data', ok: true, fr: `${dir} : encore vide`, en: `${dir}: empty so far` }];
  const findings: Finding[] = [];
  try {
    accessSync(dir, constants.R_OK | constants.W_OK);
    findings.push({ what: 'data', ok: true, fr: `${dir} (${kind})`, en: `${dir} (${kind})` });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '?';
    findings.push({
      what: 'data',
      ok: false,
      fr: `${dir} : ni lecture ni écriture (${code})`,
      en: `${dir}: cannot be read and written (${code})`,
    });
    return findings;
  }
  const disk = statfsSync(dir);
  const free = (disk.bavail * disk.bsize) / GIB;
  findings.push({ what: 'disk', ok: free > 2, fr: `${free.toFixed(1)} Gio libres`, en: `${free.toFixed(1)} GiB free` });
  const server = runningServer(dir);
  findings.push({
    what: 'server',
    ok: true,
    fr: server === null ? 'Aucun serveur sur ces données' : `Serveur ${server.url} (pid ${server.pid})`,
    en: server === null ? 'No server on these data' : `Server ${server.url} (pid ${server.pid})`,
  });
  return [...findings, ...(await engines({ path: dir, kind }, context, server !== null))];
}

/** Registry and warehouse, each opened as a command would: what a newer or an older version wrote shows here. */
async function engines(data: DataDir, context: CommandContext, served: boolean): Promise<Finding[]> {
  try {
    return await withStack(data, context, async (stack) => [
      {
        what: 'registry',
        ok: true,
        fr: `Registre ouvert (${stack.registry.kind}), schéma à jour`,
        en: `Registry open (${stack.registry.kind}), schema up to date`,
      },
      await lastRun(stack, served),
      ...(served ? [] : await warehouse(stack)),
    ]);
  } catch (error) {
    return [unopened('registry', error)];
  }
}

async function lastRun(stack: Stack, served: boolean): Promise<Finding> {
  const run = await stack.registry.db.selectFrom('ingest_run').selectAll().where('state', '=', 'loading').executeTakeFirst();
  const folder = run === undefined ? null : await stack.ledger.interrupted();
  if (run !== undefined && !served)
    return {
      what: 'ingestion',
      ok: false,
      fr: `L’ingestion ${run.run_id} a été interrompue : relancez « continuum ingest » sur ${folder === null ? 'le même dossier' : folder.path}`,
      en: `Run ${run.run_id} was interrupted: run "continuum ingest" again on ${folder === null ? 'the same folder' : folder.path}`,
    };
  const waiting = run === undefined ? await stack.ledger.rootsToRead() : [];
  const folders = waiting.map((root) => root.path).join(', ');
  return waiting.length === 0
    ? { what: 'ingestion', ok: true, fr: 'Aucune ingestion interrompue', en: 'No interrupted run' }
    : {
        what: 'ingestion',
        ok: false,
        fr: `Des fichiers sont à relire (patients fusionnés ou séparés, lecture interrompue) : relancez « continuum ingest » sur ${folders}`,
        en: `Files are to be read again (patients merged or split, reading cut off): run "continuum ingest" on ${folders}`,
      };
}

/** Whether the warehouse opens, and holds every document that the ledger says it does. */
async function warehouse(stack: Stack): Promise<Finding[]> {
  try {
    const opened = await stack.warehouse();
    if (opened.generation === 0) return [{ what: 'warehouse', ok: true, fr: 'Entrepôt encore vide', en: 'Warehouse empty so far' }];
    const [schema] = await opened.query<{ n: number }>('SELECT max(version) AS n FROM schema_version');
    const [held] = await opened.query<{ n: number }>('SELECT count() AS n FROM documents');
    const told = await stack.registry.db
      .selectFrom('ledger')
      .select((e) => e.fn.countAll().as('n'))
      .where('kind', '=', 'document')
      .executeTakeFirst();
    const ok = held?.n === Number(told?.n ?? 0);
    const fr = `Entrepôt ouvert, schéma ${schema?.n}, ${held?.n} documents`;
    const en = `Warehouse open, schema ${schema?.n}, ${held?.n} documents`;
    return [
      ok
        ? { what: 'warehouse', ok, fr, en }
        : {
            what: 'warehouse',
            ok,
            fr: `${fr}, le registre en compte ${Number(told?.n)} : relancez l’ingestion ; si l’écart reste, voir docs/how-to/backup.md`,
            en: `${en}, the ledger counts ${Number(told?.n)}: run the ingestion again; if they still differ, see docs/how-to/backup.md`,
          },
    ];
  } catch (error) {
    return [unopened('warehouse', error)];
  }
}

/** What does not open, in the words of its own error where it has some in both languages. */
function unopened(what: string, error: unknown): Finding {
  if (error instanceof Error && 'texts' in error)
    return { what, ok: false, ...(error.texts as { readonly fr: string; readonly en: string }) };
  const said = error instanceof Error ? error.message.split('\n')[0] : String(error);
  return { what, ok: false, fr: `Ne s’ouvre pas : ${said}`, en: `Does not open: ${said}` };
}
