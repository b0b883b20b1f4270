import path from 'node:path';
import * as z from 'zod';
import { may } from '../../access/index.ts';
import { ApiError } from '../api-error.ts';
import type { QuarantinedRecord } from '../ports.ts';
import { principalOf } from '../principal.ts';
import {
  IngestCurrentSchema,
  IngestOrderSchema,
  IngestOverviewSchema,
  QuarantinePageSchema,
  QuarantineQuerySchema,
} from '../schemas/ingest.ts';
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

/** Files are often named after the patient, and of a record in quarantine nobody knows whose name to mask: only the kind of file is told. */
const withoutFileName = (record: QuarantinedRecord): QuarantinedRecord => ({
  ...record,
  origin: { ...record.origin, file: `▒▒▒${path.posix.extname(record.origin.file)}` },
});

export function ingestRoutes(app: Api, { ingest, ingestControl }: RouteDeps): void {
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
    async (request) => {
      const records = await ingest.quarantine(request.query);
      return { records: may(principalOf(request).account.role, 'identity.read') ? [...records] : records.map(withoutFileName) };
    },
  );
  app.post(
    '/ingest/runs',
    {
      config: { access: 'ingest.run' },
      schema: {
        tags: ['ingest'],
        summary: 'Starts the ingestion of a folder of this machine; for its command line only',
        body: IngestOrderSchema,
        response: { 202: IngestCurrentSchema },
      },
    },
    async (request, reply) => {
      // A path of the server is nothing that a browser may name, whatever the role.
      if (principalOf(request).token !== null || ingestControl === null) throw new ApiError('local_only');
      if (!ingestControl.start(request.body)) throw new ApiError('ingest_running');
      return reply.code(202).send(ingestControl.current());
    },
  );
  app.get(
    '/ingest/runs/current',
    {
      config,
      schema: {
        tags: ['ingest'],
        summary: 'The ingestion that runs, or the last one of this process',
        response: { 200: IngestCurrentSchema },
      },
    },
    async () => ingestControl?.current() ?? { running: false, progress: null, result: null },
  );
}
