import { parse, patientsOf, print, type Question, walk } from '../../query/index.ts';
import type { CohortKeeper } from '../../server/index.ts';
import type { Warehouse } from '../../warehouse/index.ts';
import type { Stack } from '../stack.ts';
import { peopleOf } from './people.ts';

/** Saved cohorts of the registry, made of answers of the warehouse or of lists of numbers. */
export function cohortKeeper(stack: Pick<Stack, 'cohorts' | 'identities'>, warehouse: Warehouse): CohortKeeper {
  const { cohorts } = stack;
  const people = peopleOf(stack);
  return {
    list: () => cohorts.list(),
    ownerOf: (name) => cohorts.ownerOf(name),
    remove: (name) => cohorts.remove(name),
    async save({ name, of }, by, options) {
      const at = new Date().toISOString();
      if ('ipp' in of) {
        const { patients, unknown } = await people.patientsOfIpp([...new Set(of.ipp)]);
        const seen = new Set(options.opposed);
        const kept = patients.filter((id) => !seen.has(id));
        const cohort = await cohorts.save({ name, by, at, question: null, generation: warehouse.generation, patients: kept });
        return { ok: true, cohort, unknown };
      }
      const found = await patientsOf(warehouse, of, { people, ...options });
      if (!found.ok) return found;
      const { generation, patients } = found.value;
      const cohort = await cohorts.save({ name, by, at, question: saidWithoutNumbers(of), generation, patients });
      return { ok: true, cohort, unknown: [] };
    },
  };
}

/** The question in its canonical form; null where it holds numbers of the centre, which stand with identities alone. */
function saidWithoutNumbers(question: Question): string | null {
  const tree = 'text' in question ? parse(question.text).tree : question.tree;
  return tree === null || [...walk(tree.where)].some((node) => node.kind === 'list') ? null : print(tree);
}
