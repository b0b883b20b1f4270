import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Progress, RunSummary } from '../ingest/index.ts';
import type { IngestCurrent } from '../server/index.ts';
import { callApi } from './api-client.ts';
import { CliFault, EXIT } from './fault.ts';
import type { IngestRequest } from './ingest-folder.ts';
import type { RunningServer } from './server-file.ts';

const EVERY_MS = 300;

/** Has the server of the data directory ingest the folder, showing its progress; readers of the server see the result when it is whole. */
export async function ingestByServer(
  server: RunningServer,
  request: IngestRequest,
  onProgress: (progress: Progress) => void,
): Promise<RunSummary> {
  const order = {
    dir: path.resolve(request.dir),
    ...(request.name !== undefined && { name: request.name }),
    ...(request.mappings !== undefined && { mappings: path.resolve(request.mappings) }),
    ...(request.policy !== undefined && { policy: request.policy }),
    ...(request.full !== undefined && { full: request.full }),
    ...(request.allowRemovals !== undefined && { allowRemovals: request.allowRemovals }),
  };
  let current = await callApi<IngestCurrent>(server, 'POST', '/ingest/runs', order);
  while (current.running) {
    await wait(EVERY_MS);
    current = await callApi<IngestCurrent>(server, 'GET', '/ingest/runs/current');
    if (current.progress !== null) onProgress(current.progress as Progress);
  }
  if (current.result === null)
    throw new CliFault(EXIT.problems, 'Le serveur a été arrêté pendant l’ingestion.', 'The server was stopped during the ingestion.');
  if (!current.result.ok) throw new CliFault(EXIT.problems, current.result.fault.fr, current.result.fault.en);
  return current.result.summary as RunSummary;
}
