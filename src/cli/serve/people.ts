import type { PeoplePort } from '../../query/index.ts';
import type { Stack } from '../stack.ts';

/** Numbers of the centre and saved cohorts in questions, from the registry. */
export const peopleOf = ({ identities, cohorts }: Pick<Stack, 'identities' | 'cohorts'>): PeoplePort => ({
  patientsOfIpp: async (ipp) => {
    const found = await identities.resolve(ipp.map((number) => ({ ipp: number })));
    return {
      patients: found.flatMap((one) => (one.kind === 'found' ? [one.patientId] : [])),
      unknown: ipp.filter((_, i) => found[i]?.kind !== 'found'),
    };
  },
  patientsOfCohort: async (asked) => {
    const [, name = asked, version] = /^(.+)@(\d{1,6})$/u.exec(asked) ?? [];
    const cohort = await cohorts.patients(name, version === undefined ? null : Number(version));
    return cohort === null
      ? null
      : { patients: cohort.patients, version: String(cohort.found.version), date: cohort.found.savedAt.slice(0, 10) };
  },
});
