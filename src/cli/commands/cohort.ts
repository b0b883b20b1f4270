import { readFileSync } from 'node:fs';
import type { CohortOrder, SavedCohort } from '../../server/index.ts';
import { callApi } from '../api-client.ts';
import { type CommandContext, withEngine } from '../context.ts';
import { CliFault, EXIT } from '../fault.ts';
import { cohortKeeper } from '../serve/cohort-keeper.ts';
import { readable } from './search.ts';

export interface CohortSaveOptions {
  readonly file?: string;
}
interface Saved {
  readonly cohort: SavedCohort;
  readonly unknown: readonly string[];
}
const NAME = /^[^|@<>=]{1,80}$/u;

/** `continuum cohort save NAME QUESTION`, or `--file` with numbers of the centre: the next version of the cohort. */
export async function cohortSave(
  context: CommandContext,
  typed: string,
  question: string | undefined,
  { file }: CohortSaveOptions,
): Promise<number> {
  const name = typed.trim();
  if (!NAME.test(name) || (question === undefined) === (file === undefined))
    throw new CliFault(
      EXIT.usage,
      'Donnez un nom (sans | @ < > =) et soit une question, soit --file avec des IPP.',
      'Give a name (without | @ < > =) and either a question or --file with numbers of the centre.',
    );
  const of: CohortOrder['of'] = file === undefined ? { text: question ?? '' } : { ipp: numbersOf(file) };
  const { cohort, unknown } = await withEngine<Saved>(
    context,
    (server) => callApi<Saved>(server, 'POST', '/cohorts', { name, ...('ipp' in of ? of : { question: of }) }),
    async (stack) => {
      const keeper = cohortKeeper(stack, await stack.warehouse());
      const by = context.environment['USER'] ?? 'local';
      const saved = await keeper.save({ name, of }, by, { opposed: await stack.access.oppositions.patientIds() });
      const done = saved.ok ? saved : readable<Saved>(saved);
      const subject = `cohort:${name}@${done.cohort.version}`;
      await stack.access.audit.note({ accountId: null, login: by, action: 'cohort_saved', subject, patients: done.cohort.patients });
      return { cohort: done.cohort, unknown: done.unknown };
    },
  );
  const { out } = context;
  out.result({ cohort, unknown }, () => [
    `${line(cohort)}  ${out.counted(cohort.patients, 'patient')}`,
    ...(unknown.length === 0
      ? []
      : [out.language === 'fr' ? `${unknown.length} numéros inconnus :` : `${unknown.length} unknown numbers:`, ...unknown]),
  ]);
  return unknown.length === 0 ? EXIT.done : EXIT.problems;
}

/** `continuum cohort list`. */
export async function cohortList(context: CommandContext): Promise<number> {
  const found = await withEngine<readonly SavedCohort[]>(
    context,
    async (server) => (await callApi<{ cohorts: SavedCohort[] }>(server, 'GET', '/cohorts')).cohorts,
    (stack) => stack.cohorts.list(),
  );
  const { out } = context;
  out.result(found, () =>
    found.length === 0
      ? [out.language === 'fr' ? 'Aucune cohorte.' : 'No cohort.']
      : found.map((c) => `${line(c)}  ${out.counted(c.patients, 'patient')}  ${c.question ?? '(IPP)'}`),
  );
  return EXIT.done;
}

/** `continuum cohort remove NAME`: all of its versions. */
export async function cohortRemove(context: CommandContext, name: string): Promise<number> {
  await withEngine<void>(
    context,
    async (server) => {
      await callApi(server, 'DELETE', `/cohorts/${encodeURIComponent(name)}`);
    },
    async (stack) => {
      if (!(await stack.cohorts.remove(name))) throw new CliFault(EXIT.notFound, `Aucune cohorte « ${name} ».`, `No cohort “${name}”.`);
      const login = context.environment['USER'] ?? 'local';
      await stack.access.audit.note({ accountId: null, login, action: 'cohort_removed', subject: `cohort:${name}` });
    },
  );
  context.out.result({ removed: name }, () => [context.out.language === 'fr' ? 'Cohorte supprimée.' : 'Cohort removed.']);
  return EXIT.done;
}

const line = ({ name, version, savedAt, owner }: SavedCohort): string => `${name}@${version}  ${savedAt.slice(0, 10)}  ${owner}`;

/** Numbers between ends of lines, commas, semicolons or blanks, as they come from a spreadsheet. */
function numbersOf(file: string): readonly string[] {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code ?? 'unreadable';
    throw new CliFault(EXIT.usage, `${file} : illisible (${why}).`, `${file}: cannot be read (${why}).`);
  }
  const found = [
    ...new Set(
      text
        .replace(/^\uFEFF/u, '')
        .split(/[|,;\s"]+/u)
        .filter((n) => n !== ''),
    ),
  ];
  if (found.length === 0 || found.length > 200_000)
    throw new CliFault(EXIT.usage, `${file} : de 1 à 200 000 numéros.`, `${file}: from 1 to 200,000 numbers.`);
  return found;
}
