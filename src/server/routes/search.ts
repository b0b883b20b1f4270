import * as z from 'zod';
import { may } from '../../access/index.ts';
import type { SearchFilters } from '../../query/answers.ts';
import { ApiError } from '../api-error.ts';
import { withSiteLabels } from '../code-label.ts';
import type { Answered, Question } from '../ports.ts';
import { principalOf } from '../principal.ts';
import { RunningQuestions } from '../running-questions.ts';
import { CountAnswerSchema, SearchAnswerSchema } from '../schemas/answers.ts';
import { FiltersSchema, QuestionTextSchema, TreeSchema } from '../schemas/shared.ts';
import { TakenApartSchema, WitnessesSchema } from '../schemas/taken-apart.ts';
import { type Api, noteAudit, type RouteDeps } from './api.ts';

const size = z.int().min(1).max(100);
const cursor = z.string().max(2_000);

const QuestionSchema = z.union([z.strictObject({ text: QuestionTextSchema }), z.strictObject({ tree: TreeSchema })]);
const SearchBody = z.strictObject({
  question: QuestionSchema,
  filters: FiltersSchema.optional(),
  size: size.optional(),
  cursor: cursor.optional(),
});
const WitnessBody = z.strictObject({ question: QuestionSchema, patientId: z.int().positive() });
const CountBody = z.strictObject({ question: QuestionSchema, filters: FiltersSchema.optional() });

// In an address a value may stand once or several times.
const several = <T extends z.ZodType>(one: T) => z.union([one, z.array(one).max(200)]).optional();
const LinkQuery = z.strictObject({
  q: QuestionTextSchema.default(''),
  source: several(z.string().max(200)),
  type: several(z.string().max(200)),
  year: several(z.coerce.number().int().min(1850).max(2200)),
  site: several(z.string().max(200)),
  unit: several(z.string().max(200)),
  size: z.coerce.number().int().min(1).max(100).optional(),
  cursor: cursor.optional(),
});

interface Asked {
  readonly question: Question;
  readonly filters: SearchFilters;
  readonly size?: number | undefined;
  readonly cursor?: string | undefined;
}

export function searchRoutes(app: Api, { access, search, masking, codeLabel }: RouteDeps): void {
  const running = new RunningQuestions();
  /** Numbers of the centre name persons: only who may see persons may ask by them. */
  const visibility = async (request: Parameters<typeof principalOf>[0]) => ({
    opposed: await access.oppositions.patientIds(),
    numbers: may(principalOf(request).account.role, 'identity.read'),
  });

  const answer = async (asked: Asked, request: Parameters<typeof principalOf>[0], signal: AbortSignal) => {
    const found = readable(
      await search.search(asked.question, {
        ...(await visibility(request)),
        filters: asked.filters,
        signal,
        ...(asked.size !== undefined && { size: asked.size }),
        ...(asked.cursor !== undefined && { cursor: asked.cursor }),
      }),
    );
    const query = JSON.stringify({ text: found.text, filters: asked.filters });
    await noteAudit(access, request, 'search', { query, patients: found.patients, documents: found.documents });
    return masking.search(withSiteLabels(found, codeLabel), principalOf(request).account);
  };

  app.post(
    '/search',
    {
      config: { access: 'search' },
      schema: { tags: ['search'], summary: 'Search by text or tree', body: SearchBody, response: { 200: SearchAnswerSchema } },
    },
    (request, reply) => answer({ ...request.body, filters: request.body.filters ?? {} }, request, running.begin(request, reply)),
  );

  app.get(
    '/search',
    {
      config: { access: 'search' },
      schema: { tags: ['search'], summary: 'The same search as a link', querystring: LinkQuery, response: { 200: SearchAnswerSchema } },
    },
    (request, reply) => {
      const { q, source, type, year, site, unit, ...page } = request.query;
      const filters: SearchFilters = {
        ...(source !== undefined && { sources: [source].flat() }),
        ...(type !== undefined && { types: [type].flat() }),
        ...(year !== undefined && { years: [year].flat() }),
        ...(site !== undefined && { sites: [site].flat() }),
        ...(unit !== undefined && { units: [unit].flat() }),
      };
      return answer({ question: { text: q }, filters, ...page }, request, running.begin(request, reply));
    },
  );

  app.post(
    '/count',
    {
      config: { access: 'search' },
      schema: { tags: ['search'], summary: 'Count patients and documents only', body: CountBody, response: { 200: CountAnswerSchema } },
    },
    async (request, reply) => {
      const { question, filters = {} } = request.body;
      const counted = readable(
        await search.count(question, { ...(await visibility(request)), filters, signal: running.begin(request, reply) }),
      );
      const query = JSON.stringify({ tree: counted.tree, filters });
      await noteAudit(access, request, 'count', { query, patients: counted.patients, documents: counted.documents });
      return counted;
    },
  );

  app.post(
    '/search/apart',
    {
      config: { access: 'search' },
      schema: {
        tags: ['search'],
        summary: 'Attrition, numbers at every grain and statistics of a question',
        body: CountBody,
        response: { 200: TakenApartSchema },
      },
    },
    async (request, reply) => {
      const { question, filters = {} } = request.body;
      const taken = readable(
        await search.takeApart(question, { ...(await visibility(request)), filters, signal: running.begin(request, reply) }),
      );
      await noteAudit(access, request, 'count', {
        query: JSON.stringify({ ...question, filters }),
        patients: taken.patients,
        documents: taken.documents,
      });
      return taken;
    },
  );

  app.post(
    '/search/witnesses',
    {
      config: { access: 'record.read' },
      schema: {
        tags: ['search'],
        summary: 'Which documents, facts and events of one patient satisfy which criterion',
        body: WitnessBody,
        response: { 200: WitnessesSchema },
      },
    },
    async (request, reply) => {
      const { question, patientId } = request.body;
      const criteria = readable(
        await search.witnesses(question, patientId, { ...(await visibility(request)), signal: running.begin(request, reply) }),
      );
      await noteAudit(access, request, 'patient_opened', { subject: `patient:${patientId}`, patients: 1 });
      return { criteria: await masking.witnesses(criteria, patientId, principalOf(request).account) };
    },
  );

  app.delete(
    '/questions/:id',
    {
      config: { access: 'search' },
      schema: {
        tags: ['search'],
        summary: 'Stops a question of this account that was asked with the header x-continuum-question',
        params: z.object({ id: z.string().min(1).max(100) }),
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      if (!running.stop(request, request.params.id)) throw new ApiError('question_not_found');
      return reply.code(204).send(null);
    },
  );
}

function readable<T>(answered: Answered<T>): T {
  if (answered.ok) return answered.value;
  throw new ApiError('invalid_query', { diagnostics: answered.diagnostics });
}
