import * as z from 'zod';
import { CorrectedValue, CountingPolicy } from '../../model/index.ts';
import { ApiError } from '../api-error.ts';
import { principalOf } from '../principal.ts';
import { CorrectionsSchema, HistoryChangesSchema, HistoryReviewSchema } from '../schemas/history.ts';
import { IngestCurrentSchema } from '../schemas/ingest.ts';
import { type Api, noteAudit, type RouteDeps, whileWaiting } from './api.ts';

const PatientId = z.object({ id: z.coerce.number().int().positive() });
const CorrectionId = z.object({ id: z.uuid() });
const item = z.string().regex(/^[TEStes]\d{1,4}$/);
const reason = z.string().trim().min(1).max(2_000);
const NewCorrection = z.union([
  z.strictObject({ item, field: z.string().max(40), value: CorrectedValue, reason }),
  z.strictObject({ item, withdraw: z.literal(true), reason }),
]);
const RebuildOrder = z.strictObject({
  patients: z.array(z.int().positive()).min(1).max(100_000).optional(),
  policy: CountingPolicy.optional(),
});

/** Corrections of histories by persons, inference without reading texts again, and what it changed. */
export function historyRoutes(app: Api, { access, history, ingestControl }: RouteDeps): void {
  const tags = ['history'];
  const visibility = async () => ({ opposed: await access.oppositions.patientIds() });

  app.get(
    '/patients/:id/corrections',
    {
      config: { access: 'record.read' },
      schema: {
        tags,
        summary: 'What persons said against the history, undone ones included',
        params: PatientId,
        response: { 200: CorrectionsSchema },
      },
    },
    async (request) => {
      const { id } = request.params;
      if ((await visibility()).opposed.includes(id)) throw new ApiError('patient_not_found');
      const corrections = [...(await history.corrections(id))];
      await noteAudit(access, request, 'patient_opened', { subject: `patient:${id}`, patients: 1 });
      return { corrections };
    },
  );

  app.post(
    '/patients/:id/corrections',
    {
      config: { access: 'history.correct' },
      schema: {
        tags,
        summary: 'Corrects a field of a line (T1, E2, S3), or withdraws the line; the history is inferred anew',
        params: PatientId,
        body: NewCorrection,
        response: { 202: z.object({ correctionId: z.string(), rebuilding: z.boolean() }) },
      },
    },
    async (request, reply) => {
      const patientId = request.params.id;
      const done = await history.correct(patientId, request.body, principalOf(request).account.login);
      if (!done.ok) throw new ApiError(done.fault);
      await noteAudit(access, request, 'correction_recorded', { subject: `patient:${patientId}`, patients: 1 });
      // While an ingestion runs, its end takes up what is pending.
      const rebuilding = ingestControl?.rebuild({ patients: [patientId] }) ?? false;
      return reply.code(202).send({ correctionId: done.correctionId, rebuilding });
    },
  );

  app.delete(
    '/corrections/:id',
    {
      config: { access: 'history.correct' },
      schema: {
        tags,
        summary: 'Undoes a correction; it stays in the list',
        params: CorrectionId,
        response: { 202: z.object({ rebuilding: z.boolean() }) },
      },
    },
    async (request, reply) => {
      const patientId = await history.undo(request.params.id, principalOf(request).account.login);
      if (patientId === null) throw new ApiError('correction_not_found');
      await noteAudit(access, request, 'correction_undone', { subject: `patient:${patientId}`, patients: 1 });
      return reply.code(202).send({ rebuilding: ingestControl?.rebuild({ patients: [patientId] }) ?? false });
    },
  );

  app.post(
    '/history/rebuilds',
    {
      config: { access: 'ingest.run' },
      schema: {
        tags,
        summary: 'Infers histories anew without reading texts: of these patients, or of all; progress under /ingest/runs/current',
        body: RebuildOrder,
        response: { 202: IngestCurrentSchema },
      },
    },
    async (request, reply) => {
      if (ingestControl === null) throw new ApiError('local_only');
      const { patients = null, policy } = request.body;
      if (!ingestControl.rebuild({ patients, policy })) throw new ApiError('ingest_running');
      await noteAudit(access, request, 'history_rebuilt', patients === null ? {} : { patients: patients.length });
      return reply.code(202).send(ingestControl.current());
    },
  );

  app.get(
    '/history/conflicts',
    {
      config: { access: 'record.read' },
      schema: {
        tags,
        summary:
          'Values that sources contradict and a person should decide, what was decided, and which rules spoke; `from` is `next` of the page before',
        querystring: z.strictObject({
          patient: z.coerce.number().int().positive().optional(),
          from: z.coerce.number().int().nonnegative().optional(),
        }),
        response: { 200: HistoryReviewSchema },
      },
    },
    async (request, reply) => {
      const { patient, from } = request.query;
      const narrowed = { ...(patient !== undefined && { patient }), ...(from !== undefined && { from }) };
      const review = await history.review({ ...(await visibility()), ...narrowed, signal: whileWaiting(reply) });
      const patients = new Set(review.conflicts.map((c) => c.patientId)).size;
      await noteAudit(access, request, 'patient_opened', { subject: 'history:conflicts', patients });
      return review;
    },
  );

  app.get(
    '/history/changes',
    {
      config: { access: 'record.read' },
      schema: {
        tags,
        summary:
          'Who gained, lost or changed what between the published generation and the one before it; `from` is `next` of the page before',
        querystring: z.strictObject({ from: z.coerce.number().int().nonnegative().optional() }),
        response: { 200: HistoryChangesSchema },
      },
    },
    async (request, reply) => {
      const { from } = request.query;
      const options = { ...(await visibility()), signal: whileWaiting(reply), ...(from !== undefined && { from }) };
      const changes = await history.changes(options);
      if (changes === null) throw new ApiError('not_ready');
      await noteAudit(access, request, 'patient_opened', { subject: 'history:changes', patients: changes.patients.length });
      return changes;
    },
  );
}
