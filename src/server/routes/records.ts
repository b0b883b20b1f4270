import * as z from 'zod';
import { may } from '../../access/index.ts';
import type { History } from '../../model/index.ts';
import type { Bilingual } from '../../query/answers.ts';
import { ApiError } from '../api-error.ts';
import type { CodeLabel, Person } from '../ports.ts';
import { principalOf } from '../principal.ts';
import { DocumentAnswerSchema, ExplanationsAnswerSchema, FactAnswerSchema, PatientAnswerSchema } from '../schemas/answers.ts';
import { QuestionTextSchema } from '../schemas/shared.ts';
import { type Api, noteAudit, type RouteDeps, whileWaiting } from './api.ts';

const RecordId = z.object({ id: z.string().regex(/^[0-9A-Za-z_-]{1,64}$/) });
/** T1 the first tumour, E2 the second event, S3 the third treatment of a history; R1 the first line that was taken back. */
const ItemRef = z.string().regex(/^[TESRtesr]\d{1,4}$/);
const PatientId = z.object({ id: z.coerce.number().int().positive() });

export function recordRoutes(app: Api, { access, search, directory, masking, codeLabel }: RouteDeps): void {
  const visibility = async () => ({ opposed: await access.oppositions.patientIds() });

  app.get(
    '/documents/:id',
    {
      config: { access: 'record.read' },
      schema: {
        tags: ['records'],
        summary: 'A document with its mentions; `q` lights up the words of a question',
        params: RecordId,
        querystring: z.strictObject({ q: QuestionTextSchema.optional() }),
        response: { 200: DocumentAnswerSchema },
      },
    },
    async (request, reply) => {
      const { q } = request.query;
      const question = q === undefined || q === '' ? {} : { question: { text: q } };
      const record = await search.document(request.params.id, { ...(await visibility()), ...question, signal: whileWaiting(reply) });
      if (record === null) throw new ApiError('document_not_found');
      await noteAudit(access, request, 'document_opened', { subject: `document:${record.document.documentId}`, patients: 1, documents: 1 });
      return masking.document(record, principalOf(request).account);
    },
  );

  app.get(
    '/patients/:id',
    {
      config: { access: 'record.read' },
      schema: {
        tags: ['records'],
        summary: 'A patient: history, documents, facts, samples, stays. `identity` is null for roles that may not see it',
        params: PatientId,
        response: { 200: PatientAnswerSchema },
      },
    },
    async (request, reply) => {
      const found = await search.patient(request.params.id, { ...(await visibility()), signal: whileWaiting(reply) });
      if (found === null) throw new ApiError('patient_not_found');
      const record = await masking.patient(found, principalOf(request).account);
      const patientId = record.patient.patientId;
      await noteAudit(access, request, 'patient_opened', {
        subject: `patient:${patientId}`,
        patients: 1,
        documents: record.documents.length,
      });
      const seen = may(principalOf(request).account.role, 'identity.read');
      const person = seen ? (await directory.persons([patientId]))[0] : undefined;
      return { record, identity: person === undefined ? null : identityOf(person), labels: labelsOf(record.history, codeLabel) };
    },
  );

  app.get(
    '/patients/:id/explanations',
    {
      config: { access: 'record.read' },
      schema: {
        tags: ['records'],
        summary: 'Why the lines of a history stand there, in at most three sentences each; `item` asks for one (T1, E2, S3, R1)',
        params: PatientId,
        querystring: z.strictObject({ item: ItemRef.optional() }),
        response: { 200: ExplanationsAnswerSchema },
      },
    },
    async (request, reply) => {
      const options = { ...(await visibility()), signal: whileWaiting(reply) };
      const found = await search.explain(request.params.id, request.query.item ?? null, options);
      if (found === null) throw new ApiError('patient_not_found');
      if (found.items.length === 0 && request.query.item !== undefined) throw new ApiError('item_not_found');
      await noteAudit(access, request, 'patient_opened', { subject: `patient:${found.patientId}`, patients: 1 });
      return masking.explanations(found, principalOf(request).account);
    },
  );

  app.get(
    '/facts/:id',
    {
      config: { access: 'record.read' },
      schema: {
        tags: ['records'],
        summary: 'A structured row with the place it comes from',
        params: RecordId,
        response: { 200: FactAnswerSchema },
      },
    },
    async (request, reply) => {
      const fact = await search.fact(request.params.id, { ...(await visibility()), signal: whileWaiting(reply) });
      if (fact === null) throw new ApiError('fact_not_found');
      await noteAudit(access, request, 'fact_opened', { subject: `fact:${fact.factId}`, patients: 1 });
      return masking.fact(fact, principalOf(request).account);
    },
  );
}

const identityOf = ({ ipp, ins, familyName, birthName, givenName }: Person) => ({
  ipp: [...ipp],
  ins: [...ins],
  familyName,
  birthName,
  givenName,
});

function labelsOf(history: History | null, codeLabel: CodeLabel): Record<string, Bilingual> {
  const tumours = history?.tumours ?? [];
  const codes = tumours.flatMap((t) => [t.topography, t.icd10, t.morphology, ...t.metastasesAtDiagnosis]);
  const sites = (history?.events ?? []).flatMap((event) => event.sites);
  const labels: Record<string, Bilingual> = {};
  for (const code of new Set([...codes, ...sites])) {
    const label = code === null ? null : codeLabel(code);
    if (code !== null && label !== null) labels[code] = label;
  }
  return labels;
}
