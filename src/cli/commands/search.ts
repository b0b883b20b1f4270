import { DOCUMENT_TYPES } from '../../model/index.ts';
import type { Answered, CountAnswer, Diagnostic, SearchAnswer } from '../../query/index.ts';
import type { SearchPort, Visibility } from '../../server/index.ts';
import { callApi } from '../api-client.ts';
import { type CommandContext, withEngine } from '../context.ts';
import { CliFault, EXIT } from '../fault.ts';
import { noteHere } from '../local-audit.ts';
import { peopleOf } from '../serve/people.ts';
import { searchPort } from '../serve/search-port.ts';
import type { Stack } from '../stack.ts';

/** `continuum search QUESTION`: numbers, the question said back, the best documents with their sentences. */
export async function searchCommand(context: CommandContext, text: string, size: number): Promise<number> {
  const answer = await withEngine(
    context,
    (server) => callApi<SearchAnswer>(server, 'POST', '/search', { question: { text }, size }),
    async (stack) => {
      const found = readable(await (await questions(stack)).search({ text }, { size, ...(await visibility(stack)) }));
      const query = JSON.stringify({ text: found.text, filters: {} });
      await noteHere(stack, 'search', { query, patients: found.patients, documents: found.documents });
      return found;
    },
  );
  const { out } = context;
  out.result(answer, () => {
    const lines = [
      ...heading(answer, context),
      ...(answer.excluded.patients > 0
        ? [
            out.language === 'fr'
              ? `(exclus par le contexte : ${out.counted(answer.excluded.patients, 'patient')})`
              : `(left out by context: ${out.counted(answer.excluded.patients, 'patient')})`,
          ]
        : []),
    ];
    for (const hit of answer.hits) {
      const type =
        hit.type !== null && hit.type in DOCUMENT_TYPES
          ? DOCUMENT_TYPES[hit.type as keyof typeof DOCUMENT_TYPES][out.language]
          : (hit.title ?? hit.source);
      lines.push('', `${hit.date ?? '····-··-··'}  patient ${hit.patientId}  ${type}  [${hit.documentId}]`);
      for (const sentence of hit.sentences) lines.push(`   ${marked(sentence).replace(/\s+/g, ' ')}`);
    }
    return lines;
  });
  return answer.patients > 0 ? EXIT.done : EXIT.notFound;
}

/** `continuum count QUESTION`: exact numbers of patients and documents. */
export async function countCommand(context: CommandContext, text: string): Promise<number> {
  const answer = await withEngine(
    context,
    (server) => callApi<CountAnswer>(server, 'POST', '/count', { question: { text } }),
    async (stack) => {
      const counted = readable(await (await questions(stack)).count({ text }, await visibility(stack)));
      const query = JSON.stringify({ tree: counted.tree, filters: {} });
      await noteHere(stack, 'count', { query, patients: counted.patients, documents: counted.documents });
      return counted;
    },
  );
  context.out.result(answer, () => heading(answer, context));
  return EXIT.done;
}

/** The same answers as the API gives, lists of patients included. */
export const questions = async (stack: Stack): Promise<SearchPort> => searchPort(await stack.warehouse(), peopleOf(stack));
export const visibility = async (stack: Stack): Promise<Visibility> => ({ opposed: await stack.access.oppositions.patientIds() });

/** The value of an answer, or its messages as a fault of usage. */
export function readable<T>(answered: Answered<T>): T {
  if (answered.ok) return answered.value;
  const say = (language: 'fr' | 'en'): string =>
    answered.diagnostics.map((d: Diagnostic) => `${d.begin}–${d.end}: ${d[language]}`).join('\n');
  throw new CliFault(EXIT.usage, say('fr'), say('en'));
}

function heading(answer: CountAnswer | SearchAnswer, { out }: CommandContext): string[] {
  const numbers = `${out.counted(answer.patients, 'patient')}, ${out.counted(answer.documents, 'document')} (${answer.milliseconds} ms)`;
  return [answer.restated[out.language], numbers, ...answer.diagnostics.map((d) => `! ${d[out.language]}`)];
}

/** The sentence with its found words between « ». */
function marked(sentence: SearchAnswer['hits'][number]['sentences'][number]): string {
  let text = '';
  let at = sentence.begin;
  for (const [begin, end] of sentence.highlights) {
    text += `${sentence.text.slice(at - sentence.begin, begin - sentence.begin)}«${sentence.text.slice(begin - sentence.begin, end - sentence.begin)}»`;
    at = end;
  }
  return text + sentence.text.slice(at - sentence.begin);
}
