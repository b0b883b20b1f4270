import * as z from 'zod';
import { may } from '../../access/index.ts';
import { ApiError } from '../api-error.ts';
import type { SavedCohort } from '../ports.ts';
import { principalOf } from '../principal.ts';
import { QuestionTextSchema, TreeSchema } from '../schemas/shared.ts';
import { type Api, noteAudit, type RouteDeps, whileWaiting } from './api.ts';

/** Sent lists of 200,000 numbers stay below it. */
const LIST_LIMIT = 8_388_608;

const name = z
  .string()
  .trim()
  .min(1)
  .max(80)
  .regex(/^[^|@<>=]*$/u);
const number = z.string().trim().min(1).max(200);
const Order = z.strictObject({
  name,
  question: z.union([z.strictObject({ text: QuestionTextSchema }), z.strictObject({ tree: TreeSchema })]).optional(),
  ipp: z.array(number).min(1).max(200_000).optional(),
});
const CohortSchema: z.ZodType<SavedCohort> = z
  .object({
    name: z.string(),
    owner: z.string(),
    version: z.int(),
    savedAt: z.string(),
    savedBy: z.string(),
    question: z.string().nullable(),
    generation: z.int(),
    patients: z.int(),
  })
  .meta({ id: 'SavedCohort' });

/** Saved cohorts: what a question took, under a name and a version, to be used as a criterion (`cohorte:"Nom"`, `cohorte:"Nom@2"`). */
export function cohortRoutes(app: Api, { access, cohorts }: RouteDeps): void {
  const tags = ['cohorts'];

  app.get(
    '/cohorts',
    {
      config: { access: 'search' },
      schema: {
        tags,
        summary: 'The newest version of every saved cohort',
        response: { 200: z.object({ cohorts: z.array(CohortSchema) }) },
      },
    },
    async () => ({ cohorts: [...(await cohorts.list())] }),
  );

  app.post(
    '/cohorts',
    {
      bodyLimit: LIST_LIMIT,
      config: { access: 'search' },
      schema: {
        tags,
        summary: 'Saves the patients of a question, or of a list of numbers of the centre, as the next version of a cohort',
        body: Order,
        response: { 201: z.object({ cohort: CohortSchema, unknown: z.array(z.string()) }) },
      },
    },
    async (request, reply) => {
      const { question, ipp, name: wanted } = request.body;
      const { account } = principalOf(request);
      if ((question === undefined) === (ipp === undefined)) throw new ApiError('invalid_request');
      const numbers = may(account.role, 'identity.read');
      if (ipp !== undefined && !numbers) throw new ApiError('numbers_refused');
      await ownedBy(wanted, request);
      const opposed = await access.oppositions.patientIds();
      const of = question ?? { ipp: ipp ?? [] };
      const saved = await cohorts.save({ name: wanted, of }, account.login, { opposed, numbers, signal: whileWaiting(reply) });
      if (!saved.ok) throw new ApiError('invalid_query', { diagnostics: saved.diagnostics });
      const { cohort, unknown } = saved;
      await noteAudit(access, request, 'cohort_saved', {
        subject: `cohort:${wanted}@${cohort.version}`,
        patients: cohort.patients,
        ...(cohort.question !== null && { query: cohort.question }),
      });
      return reply.code(201).send({ cohort, unknown: [...unknown] });
    },
  );

  app.delete(
    '/cohorts/:id',
    {
      config: { access: 'search' },
      schema: {
        tags,
        summary: 'Removes a cohort of this name with all its versions',
        params: z.object({ id: name }),
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      await ownedBy(id, request);
      if (!(await cohorts.remove(id))) throw new ApiError('cohort_not_found');
      await noteAudit(access, request, 'cohort_removed', { subject: `cohort:${id}` });
      return reply.code(204).send(null);
    },
  );

  /** A cohort of somebody else is an administrator's to change. */
  async function ownedBy(wanted: string, request: Parameters<typeof principalOf>[0]): Promise<void> {
    const { account } = principalOf(request);
    const owner = await cohorts.ownerOf(wanted);
    if (owner !== null && owner !== account.login && !may(account.role, 'account.manage'))
      throw new ApiError('cohort_of_another', { params: { owner } });
  }
}
