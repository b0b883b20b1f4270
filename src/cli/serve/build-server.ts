import { readFileSync } from 'node:fs';
import path from 'node:path';
import { HISTORY_RULES } from '../../history/index.ts';
import { LEXICON_VERSION } from '../../nlp/index.ts';
import { prepareAnswers } from '../../query/index.ts';
import { registryAnswers } from '../../registry/index.ts';
import { createServer, type ListenSettings } from '../../server/index.ts';
import type { Warehouse } from '../../warehouse/index.ts';
import type { Stack } from '../stack.ts';
import { cohortKeeper } from './cohort-keeper.ts';
import { patientDirectory } from './directory.ts';
import { historyKeeper } from './history-keeper.ts';
import { ingestControl } from './ingest-control.ts';
import { ingestStatus } from './ingest-status.ts';
import { peopleOf } from './people.ts';
import { type QueryLimits, searchPort } from './search-port.ts';

/** How often a server looks whether another process has published, in milliseconds. */
const LOOK_EVERY = 15_000;
const PACKAGE = path.resolve(import.meta.dirname, '..', '..', '..', 'package.json');

interface ServeOptions {
  readonly stack: Stack;
  readonly listen: ListenSettings;
  readonly webRoot: string | null;
  readonly localToken: string;
  /** What the engine may take for a question; its own limits where left out. */
  readonly limits?: QueryLimits;
}

/** The server over the parts of one data directory, not yet listening. Closing it leaves the stack open. */
export async function buildServer({
  stack,
  listen,
  webRoot,
  localToken,
  limits = {},
}: ServeOptions): Promise<ReturnType<typeof createServer>> {
  const warehouse = await stack.warehouse();
  const control = ingestControl(stack);
  const { version } = JSON.parse(readFileSync(PACKAGE, 'utf8')) as { version: string };
  const app = createServer({
    access: stack.access,
    search: searchPort(warehouse, peopleOf(stack), limits),
    directory: patientDirectory(stack.identities),
    ingest: ingestStatus(stack, control, () => sizes(warehouse)),
    history: historyKeeper(stack, warehouse),
    cohorts: cohortKeeper(stack, warehouse),
    ingestControl: control,
    version: { version, node: process.versions.node, lexicon: LEXICON_VERSION, rules: HISTORY_RULES },
    readiness: {
      registry: () => registryAnswers(stack.registry.db as never),
      warehouse: async () => (await warehouse.query<{ one: number }>('SELECT 1 AS one'))[0]?.one === 1,
    },
    listen,
    webRoot,
    localToken,
  });
  const lookAgain = (): void => {
    const seen = warehouse.refresh().then(() => prepareAnswers(warehouse));
    seen.catch((error: unknown) => {
      // Questions meet the same fault and say so; the next look may succeed.
      app.log.warn({ name: error instanceof Error ? error.name : 'unknown' }, 'generation not read');
    });
  };
  lookAgain();
  const look = setInterval(lookAgain, LOOK_EVERY);
  app.addHook('onClose', async () => clearInterval(look));
  return app;
}

async function sizes(warehouse: Warehouse): Promise<{ generation: number; patients: number; documents: number; facts: number }> {
  const { generation } = warehouse;
  if (generation === 0) return { generation, patients: 0, documents: 0, facts: 0 };
  const counted = async (table: 'patients' | 'documents' | 'facts'): Promise<number> =>
    Number((await warehouse.query<{ n: number }>(`SELECT count() AS n FROM ${table}`))[0]?.n ?? 0);
  const [patients, documents, facts] = await Promise.all([counted('patients'), counted('documents'), counted('facts')]);
  return { generation, patients, documents, facts };
}
