import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** Serves the built interface. Files under `assets/` carry a hash in their name and never change; the page itself is asked for anew each time. */
export async function installInterface(app: FastifyInstance, directory: string): Promise<void> {
  await app.register(fastifyStatic, {
    root: directory,
    wildcard: false,
    index: false,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, path) => {
      reply.header('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  // The interface has addresses of its own (/patients/12): whatever is not a file is its page.
  for (const url of ['/', '/search', '/documents/*', '/patients/*', '/facts/*', '/ingest', '/account', '/admin/*']) {
    app.get(url, { schema: { hide: true } }, (_request, reply) => reply.sendFile('index.html'));
  }
}
