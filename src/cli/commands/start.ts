import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { search } from '../../query/index.ts';
import { listenSettings } from '../../server/index.ts';
import { type CommandContext, dataDirOf } from '../context.ts';
import { prepareDemo } from '../demo.ts';
import { CliFault, EXIT } from '../fault.ts';
import { buildServer } from '../serve/build-server.ts';
import { queryLimits } from '../serve/search-port.ts';
import { announce, runningServer, withdraw } from '../server-file.ts';
import { openStack } from '../stack.ts';
import { tlsFault } from '../tls-files.ts';

const WEB = path.resolve(import.meta.dirname, '..', '..', '..', 'web', 'dist');

/** `continuum start`: opens the data (makes and ingests the synthetic hospital with --demo), listens, and stays until Ctrl-C. */
export async function startCommand(context: CommandContext, options: { readonly patients: number }): Promise<number> {
  const { out } = context;
  const settings = listenSettings(context.environment);
  if (!settings.ok) throw new CliFault(EXIT.setup, settings.fr, settings.en);
  const { host, port, tls } = settings.value;
  const limits = queryLimits(context.environment);
  const unfit = tlsFault(tls);
  if (unfit !== null) throw unfit;
  const data = dataDirOf(context);
  const running = runningServer(data.path);
  if (running !== null)
    throw new CliFault(
      EXIT.setup,
      `Un serveur tourne déjà sur ces données : ${running.url} (pid ${running.pid}).`,
      `A server already runs on these data: ${running.url} (pid ${running.pid}).`,
    );
  const stop = stopSignal();
  const stack = await openStack(data, context.environment);
  try {
    if (data.kind === 'demo') await prepareDemo(stack, options.patients, out);
    if (stop.signal.aborted) return EXIT.done;
    const built = existsSync(path.join(WEB, 'index.html'));
    if (!built)
      out.say(
        'Interface non construite : seule l’API répond. « npx continuum start » la construit dans un dossier que ce compte peut écrire.',
        'Interface not built: the API alone answers. "npx continuum start" builds it in a folder that this account may write.',
      );
    const token = randomBytes(32).toString('hex');
    const app = await buildServer({
      stack,
      listen: settings.value,
      webRoot: built ? WEB : null,
      localToken: token,
      limits,
    });
    try {
      const address = await listen(app, host, port);
      announce(data.path, { pid: process.pid, url: address, token });
      const first = await stack.access.accounts.ensureFirst();
      out.say(
        `Continuum est prêt : ${address}${tls === null ? '' : ' (TLS)'}`,
        `Continuum is ready: ${address}${tls === null ? '' : ' (TLS)'}`,
      );
      if (first !== null)
        out.say(
          `Premier compte : ${first.account.login}   mot de passe à usage unique : ${first.password}`,
          `First account: ${first.account.login}   one-time password: ${first.password}`,
        );
      out.say('Ctrl-C pour arrêter.', 'Ctrl-C to stop.');
      // The first question makes the reader of questions: asked here, nobody waits for it.
      await search(await stack.warehouse(), { text: 'cancer' }, { size: 1 });
      await stop.reached;
      out.say('Arrêt…', 'Stopping…');
    } finally {
      withdraw(data.path);
      await app.close();
    }
    return EXIT.done;
  } finally {
    await stack.close();
  }
}

async function listen(app: Awaited<ReturnType<typeof buildServer>>, host: string, port: number): Promise<string> {
  try {
    return await app.listen({ host, port });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')
      throw new CliFault(
        EXIT.setup,
        `Le port ${port} est déjà pris : donnez-en un autre avec PORT=….`,
        `Port ${port} is taken: give another with PORT=….`,
      );
    throw error;
  }
}

/** Resolves at the first Ctrl-C or SIGTERM; a second Ctrl-C ends the process at once. */
function stopSignal(): { readonly signal: AbortSignal; readonly reached: Promise<void> } {
  const controller = new AbortController();
  const reached = new Promise<void>((resolve) => {
    const stop = (): void => {
      if (controller.signal.aborted) process.exit(130);
      controller.abort();
      resolve();
    };
    process.on('SIGINT', stop);
    process.on('SIGTERM', stop);
  });
  return { signal: controller.signal, reached };
}
