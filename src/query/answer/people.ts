import type { Diagnostic, PeoplePort } from '../answers.ts';
import type { Places } from '../parse/parse.ts';
import type { CohortNode, ListNode, QueryNode } from '../tree/index.ts';
import { walk } from '../tree/walk.ts';

export interface People {
  readonly patientsOf: (node: ListNode | CohortNode) => readonly number[];
  readonly diagnostics: readonly Diagnostic[];
}
/** Numbers named in a message; all of them stay in the question. */
const SHOWN = 20;
const keyOf = (node: ListNode | CohortNode): string => JSON.stringify(node);

/** Looks up the patients of pasted numbers and saved cohorts; numbers that nobody knows are told. */
export async function resolvePeople(where: QueryNode, places: Places, people: PeoplePort | undefined, numbers: boolean): Promise<People> {
  const nodes = [...walk(where)].filter((node) => node.kind === 'list' || node.kind === 'cohort');
  const found = new Map<string, readonly number[]>();
  const diagnostics: Diagnostic[] = [];
  for (const node of nodes) {
    const key = keyOf(node);
    if (found.has(key)) continue;
    const place = places.get(node) ?? { begin: 0, end: 0 };
    if (people === undefined || (node.kind === 'list' && !numbers)) {
      diagnostics.push({
        code: 'people_unavailable',
        severity: 'error',
        ...place,
        fr: 'Les listes de patients ne sont pas disponibles ici.',
        en: 'Lists of patients are not available here.',
      });
    } else if (node.kind === 'list') {
      const { patients, unknown } = await people.patientsOfIpp(node.ipp);
      found.set(key, sorted(patients));
      if (unknown.length > 0)
        diagnostics.push({ code: 'unknown_ipp', severity: 'warning', ...place, ...sayUnknown(unknown, node.ipp.length) });
    } else {
      const cohort = await people.patientsOfCohort(node.name);
      if (cohort === null)
        diagnostics.push({
          code: 'unknown_cohort',
          severity: 'error',
          ...place,
          fr: `Aucune cohorte « ${node.name} ».`,
          en: `No cohort “${node.name}”.`,
        });
      else {
        found.set(key, sorted(cohort.patients));
        diagnostics.push({
          code: 'cohort_version',
          severity: 'information',
          ...place,
          fr: `Cohorte « ${node.name} », version ${cohort.version} du ${cohort.date}.`,
          en: `Cohort “${node.name}”, version ${cohort.version} of ${cohort.date}.`,
        });
      }
    }
  }
  return { patientsOf: (node) => found.get(keyOf(node)) ?? [], diagnostics };
}

const sorted = (patients: readonly number[]): readonly number[] => [...new Set(patients)].sort((a, b) => a - b);

function sayUnknown(unknown: readonly string[], asked: number): { readonly fr: string; readonly en: string } {
  const shown = unknown.slice(0, SHOWN).join(', ');
  const more = unknown.length > SHOWN ? '…' : '';
  return {
    fr: `${unknown.length} numéros inconnus sur ${asked} : ${shown}${more}.`,
    en: `${unknown.length} of ${asked} numbers are not known: ${shown}${more}.`,
  };
}
