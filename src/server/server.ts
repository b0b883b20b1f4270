import { readFileSync } from 'node:fs';
import cookies from '@fastify/cookie';
import fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod';
import type { Access } from '../access/index.ts';
import { codeLabel } from './code-label.ts';
import { installErrorHandler } from './error-handler.ts';
import { installInterface } from './interface-files.ts';
import type { ListenSettings } from './listen-policy.ts';
import { maskingWith } from './masking.ts';
import { installOpenApi } from './openapi.ts';
import type { CodeLabel, CohortKeeper, HistoryKeeper, IngestControl, IngestStatus, PatientDirectory, SearchPort } from './ports.ts';
import { installGuard } from './principal.ts';
import { accountRoutes, auditRoutes, oppositionRoutes } from './routes/administration.ts';
import { cohortRoutes } from './routes/cohorts.ts';
import { historyRoutes } from './routes/history.ts';
import { recordRoutes } from './routes/records.ts';
import { searchRoutes } from './routes/search.ts';
import { sessionRoutes } from './routes/session.ts';
import { type BuildVersion, ingestRoutes, type ReadinessChecks, systemRoutes } from './routes/system.ts';
import { installSecurityHeaders } from './security-headers.ts';
import { sessionCookie } from './session-cookie.ts';

export interface ServerDeps {
  readonly access: Access;
  readonly search: SearchPort;
  readonly directory: PatientDirectory;
  readonly ingest: IngestStatus;
  readonly history: HistoryKeeper;
  readonly cohorts: CohortKeeper;
  /** Labels of codes; those of `src/terminology` where left out. */
  readonly codeLabel?: CodeLabel;
  /** Runs ingestions for the command line; null or absent where none may be started through the API. */
  readonly ingestControl?: IngestControl | null;
  readonly version: BuildVersion;
  readonly readiness: ReadinessChecks;
  readonly listen: Pick<ListenSettings, 'tls' | 'trustedProxy'>;
  /** Directory of the built interface; null for the API alone. */
  readonly webRoot: string | null;
  /** Secret of the command line of this machine; null where it may not come in. */
  readonly localToken: string | null;
  readonly clock?: () => number;
  /** JSON lines on standard output from this level; none where left out. */
  readonly logLevel?: 'info' | 'warn' | 'error';
}

/** Beyond what routes for whole lists of patients allow themselves. */
const BODY_LIMIT = 1_048_576;

/** The HTTP server, not yet listening: `listen` it, or `inject` requests. Closing it leaves the parts that were handed in open. */
export function createServer(deps: ServerDeps): FastifyInstance {
  const { tls, trustedProxy } = deps.listen;
  const app = fastify({
    logger: deps.logLevel === undefined ? false : { level: deps.logLevel, serializers: { req: loggedRequest } },
    bodyLimit: BODY_LIMIT,
    trustProxy: trustedProxy === null ? false : [...trustedProxy],
    routerOptions: { maxParamLength: 100 },
    requestTimeout: 120_000,
    ...(tls !== null && { https: { cert: readFileSync(tls.cert), key: readFileSync(tls.key), minVersion: 'TLSv1.2' } }),
  }) as unknown as FastifyInstance;
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  installErrorHandler(app, deps.webRoot);
  installSecurityHeaders(app, tls !== null || trustedProxy !== null);
  void app.register(cookies);
  app.register(async (root) => {
    installGuard(root, { access: deps.access, cookie: sessionCookie, localToken: deps.localToken });
    await installOpenApi(root, deps.version.version);
    await root.register(
      async (plugin) => {
        const api = plugin.withTypeProvider<ZodTypeProvider>();
        const routeDeps = {
          ...deps,
          masking: maskingWith(deps.directory),
          codeLabel: deps.codeLabel ?? codeLabel,
          ingestControl: deps.ingestControl ?? null,
        };
        sessionRoutes(api, routeDeps, deps.clock ?? Date.now);
        searchRoutes(api, routeDeps);
        cohortRoutes(api, routeDeps);
        recordRoutes(api, routeDeps);
        historyRoutes(api, routeDeps);
        ingestRoutes(api, routeDeps);
        oppositionRoutes(api, routeDeps);
        accountRoutes(api, routeDeps);
        auditRoutes(api, routeDeps);
        systemRoutes(api, deps.version, deps.readiness);
      },
      { prefix: '/api/v1' },
    );
    if (deps.webRoot !== null) await installInterface(root, deps.webRoot);
  });
  return app;
}

// Addresses hold questions, and questions may hold names: the log has routes, never addresses.
const loggedRequest = (request: FastifyRequest) => ({
  method: request.method,
  route: request.routeOptions?.url ?? null,
  remoteAddress: request.ip,
});
