import type { IdentityStore } from '../../registry/index.ts';
import type { PatientDirectory } from '../../server/index.ts';

/** Names and numbers of patients, for roles that may see them and for masking texts. */
export const patientDirectory = (identities: IdentityStore): PatientDirectory => ({
  persons: (ids) => identities.persons(ids),
  ownNumber: (ipp) => identities.ownNumber(ipp),
});
