import type { PeoplePort } from '../../query/index.ts';
import type { IdentityStore } from '../../registry/index.ts';

/** Numbers of the centre in questions, from the registry. Saved cohorts have no place of their own yet: none is known. */
export const peopleOf = (identities: IdentityStore): PeoplePort => ({
  patientsOfIpp: async (ipp) => {
    const found = await identities.resolve(ipp.map((number) => ({ ipp: number })));
    return {
      patients: found.flatMap((one) => (one.kind === 'found' ? [one.patientId] : [])),
      unknown: ipp.filter((_, i) => found[i]?.kind !== 'found'),
    };
  },
  patientsOfCohort: () => Promise.resolve(null),
});
