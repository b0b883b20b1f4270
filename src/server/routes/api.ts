import type {
  FastifyBaseLogger,
  FastifyInstance,
  FastifyReply,
  FastifyRequest,
  RawReplyDefaultExpression,
  RawRequestDefaultExpression,
  RawServerDefault,
} from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { Access, AuditAction } from '../../access/index.ts';
import type { Masking } from '../masking.ts';
import type { CodeLabel, CohortKeeper, HistoryKeeper, IngestControl, IngestStatus, PatientDirectory, SearchPort } from '../ports.ts';
import { principalOf } from '../principal.ts';

export type Api = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  FastifyBaseLogger,
  ZodTypeProvider
>;

export interface RouteDeps {
  readonly access: Access;
  readonly search: SearchPort;
  readonly directory: PatientDirectory;
  readonly ingest: IngestStatus;
  readonly history: HistoryKeeper;
  readonly cohorts: CohortKeeper;
  readonly ingestControl: IngestControl | null;
  readonly masking: Masking;
  readonly codeLabel: CodeLabel;
}

/** Writes who did it and from where beside what was done. */
export async function noteAudit(
  access: Access,
  request: FastifyRequest,
  action: AuditAction,
  what: { readonly subject?: string; readonly query?: string; readonly patients?: number; readonly documents?: number } = {},
): Promise<void> {
  const { account } = principalOf(request);
  await access.audit.note({ accountId: account.accountId, login: account.login, action, address: request.ip, ...what });
}

/** Aborts when the browser goes away before the answer: the engine stops working for nobody. */
export function whileWaiting(reply: FastifyReply): AbortSignal {
  const controller = new AbortController();
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) controller.abort();
  });
  return controller.signal;
}
