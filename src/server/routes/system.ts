import * as z from 'zod';
import { ApiError } from '../api-error.ts';
import { IngestOverviewSchema, QuarantinePageSchema, QuarantineQuerySchema } from '../schemas/ingest.ts';
import type { Api, RouteDeps } from './api.ts';

export interface BuildVersion {
  readonly version: string;
  readonly node: string;
  /** Versions of the data that the reading and the history stand on. */
  readonly lexicon: string;
  readonly rules: string;
}

/** Each answers true where its part can be used. */
export type ReadinessChecks = Readonly<Record<string, () => Promise<boolean>>>;

export function systemRoutes(app: Api, version: BuildVersion, checks: ReadinessChecks): void {
  app.get(
    '/health',
    {
      config: { access: 'public' },
      schema: { tags: ['system'], summary: 'The process runs', response: { 200: z.object({ status: z.literal('ok') }) } },
    },
    async () => ({ status: 'ok' as const }),
  );

  app.get(
    '/ready',
    {
      config: { access: 'public' },
      schema: {
        tags: ['system'],
        summary: 'Its parts answer',
        response: { 200: z.object({ status: z.literal('ready'), checks: z.record(z.string(), z.boolean()) }) },
      },
    },
    async (request) => {
      const results = await Promise.all(
        Object.entries(checks).map(async ([name, check]): Promise<[string, boolean]> => {
          try {
            return [name, await check()];
          } catch (error) {
            request.log.warn({ check: name, name: error instanceof Error ? error.name : 'unknown' }, 'not ready');
            return [name, false];
          }
        }),
      );
      const failed = results.filter(([, ready]) => !ready).map(([name]) => name);
      if (failed.length > 0) throw new ApiError('not_ready', { params: { failed: failed.join(', ') } });
      return { status: 'ready' as const, checks: Object.fromEntries(results) };
    },
  );

  app.get(
    '/version',
    {
      config: { access: 'public' },
      schema: {
        tags: ['system'],
        summary: 'Versions of the program and of its data',
        response: { 200: z.object({ version: z.string(), node: z.string(), lexicon: z.string(), rules: z.string() }) },
      },
    },
    async () => ({ ...version }),
  );
}

export function ingestRoutes(app: Api, { ingest }: RouteDeps): void {
  const config = { access: 'ingest.read' as const };
  app.get(
    '/ingest',
    { config, schema: { tags: ['ingest'], summary: 'Sources, last runs, quarantine in numbers', response: { 200: IngestOverviewSchema } } },
    () => ingest.overview(),
  );
  app.get(
    '/ingest/quarantine',
    {
      config,
      schema: {
        tags: ['ingest'],
        summary: 'Records in quarantine, without their content',
        querystring: QuarantineQuerySchema,
        response: { 200: QuarantinePageSchema },
      },
    },
    async (request) => ({ records: [...(await ingest.quarantine(request.query))] }),
  );
}
