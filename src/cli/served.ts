import type { DataDir } from './data-dir.ts';
import { CliFault, EXIT } from './fault.ts';
import { runningServer } from './server-file.ts';

/** Commands that write the warehouse from this process cannot while a server holds it. */
export function refuseWhileServed(data: DataDir): void {
  const server = runningServer(data.path);
  if (server === null) return;
  throw new CliFault(
    EXIT.setup,
    `Un serveur utilise ces données (pid ${server.pid}) : arrêtez-le d’abord.`,
    `A server is using these data (pid ${server.pid}): stop it first.`,
  );
}
