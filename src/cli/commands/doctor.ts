import { accessSync, constants, existsSync, statfsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { listenSettings } from '../../server/index.ts';
import { type CommandContext, withStack } from '../context.ts';
import { dataPath, kindOf } from '../data-dir.ts';
import { EXIT } from '../fault.ts';
import { runningServer } from '../server-file.ts';

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
    fr: ok ? 'Interface construite' : 'Interface non construite : lancez « npm start » ou « node scripts/build-web.mjs »',
    en: ok ? 'Interface built' : 'Interface not built: run "npm start" or "node scripts/build-web.mjs"',
  };
}

function listening(environment: Readonly<Record<string, string | undefined>>): Finding {
  const settings = listenSettings(environment);
  if (!settings.ok) return { what: 'listening', ok: false, fr: settings.fr, en: settings.en };
  const { host, port, tls } = settings.value;
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
  findings.push(
    await withStack({ path: dir, kind }, context, async (stack): Promise<Finding> => {
      const run = await stack.registry.db.selectFrom('ingest_run').selectAll().where('state', '=', 'loading').executeTakeFirst();
      return run === undefined || server !== null
        ? { what: 'ingestion', ok: true, fr: 'Aucune ingestion interrompue', en: 'No interrupted run' }
        : {
            what: 'ingestion',
            ok: false,
            fr: `L’ingestion ${run.run_id} a été interrompue : relancez « continuum ingest » sur le même dossier`,
            en: `Run ${run.run_id} was interrupted: run "continuum ingest" on the same folder again`,
          };
    }),
  );
  return findings;
}
