import type { BothLanguages, PatientRef, Problem, ProblemCode } from '../model/index.ts';
import type { IdentityStore } from '../registry/index.ts';
import type { PlacedProblem, PlacedRecord } from './batch.ts';
import { recordId } from './record-id.ts';

/** `required`: a record of an unknown number goes to quarantine. `created`: the number becomes a patient at first sight. */
export type IdentityPolicy = 'required' | 'created';

export interface Resolved extends PlacedRecord {
  readonly patientId: number | null;
}

/**
 * Finds or makes the patient of each record, in order, writing identities on the way.
 * Records that name nobody known, or two persons, become problems.
 */
export async function resolvePatients(
  placed: readonly PlacedRecord[],
  store: IdentityStore,
  policy: IdentityPolicy,
): Promise<{ readonly resolved: Resolved[]; readonly problems: PlacedProblem[] }> {
  const identities = await store.batch(placed.flatMap(numbersOf));
  const resolved: Resolved[] = [];
  const problems: PlacedProblem[] = [];
  const refuse = (at: PlacedRecord, code: ProblemCode, message: BothLanguages): void => {
    const problem: Problem = { code, message, origin: at.record.origin };
    problems.push({ ...at, problem, raw: identifiersOf(at) });
  };
  const plain: PlacedRecord[] = [];
  for (const at of placed) {
    const { record } = at;
    switch (record.kind) {
      case 'identity': {
        const { ref } = record.identity;
        if (ref.ipp === undefined) refuse(at, 'missing_field', 'identité sans IPP / identity without a number of the centre (IPP)');
        else if (identities.attach(ref.ipp, ref) === 'conflict') refuse(at, 'conflicting_identity', HELD);
        else resolved.push({ ...at, patientId: identities.write(ref.ipp, record.identity) });
        break;
      }
      case 'identity_link':
        identities.link(recordId(at.root, record), record.link);
        resolved.push({ ...at, patientId: null });
        break;
      case 'stay': {
        const { ipp } = record.patient;
        const attached =
          ipp !== undefined && (policy === 'created' || identities.knows(ipp))
            ? identities.attach(ipp, { ...record.patient, nda: record.stay.stayId })
            : 'ok';
        if (attached === 'conflict') refuse(at, 'conflicting_identity', STAY_HELD);
        else plain.push(at);
        break;
      }
      case 'document':
      case 'fact':
        plain.push(at);
        break;
    }
  }
  // After all identities and stays of the batch: a row may stand before what names its patient.
  for (const at of plain) {
    const ref = refOf(at);
    const answer = identities.resolve(ref);
    if (answer.kind === 'found') resolved.push({ ...at, patientId: answer.patientId });
    else if (answer.kind === 'conflict') refuse(at, 'conflicting_identity', TWO_PATIENTS);
    else if (isAnonymous(at)) resolved.push({ ...at, patientId: identities.ensure(ownNumber(at)) });
    else if (policy === 'created' && ref.ipp !== undefined && identities.attach(ref.ipp, ref) === 'ok')
      resolved.push({ ...at, patientId: identities.ensure(ref.ipp) });
    else refuse(at, 'unknown_patient', UNKNOWN);
  }
  await identities.commit();
  return { resolved, problems };
}

const HELD = 'un identifiant de cette ligne appartient à un autre patient / an identifier of this row belongs to another patient';
const STAY_HELD = 'ce numéro de séjour appartient à un autre patient / this stay number belongs to another patient';
const TWO_PATIENTS = 'les identifiants désignent deux patients / the identifiers of this record belong to two patients';
const UNKNOWN = 'aucune identité connue pour ces identifiants / no identity is known for the identifiers of this record';

function refOf(at: PlacedRecord): PatientRef {
  const { record } = at;
  if (record.kind === 'document' || record.kind === 'fact' || record.kind === 'stay') return record.patient;
  return {};
}

/** What the record names its patient by, for the operator who looks for the missing identity: kept as the row itself would be, never in the message. */
function identifiersOf(at: PlacedRecord): string | undefined {
  const { record } = at;
  const ref = record.kind === 'identity' ? record.identity.ref : refOf(at);
  const named = Object.entries({ ...ref, ...(record.kind === 'stay' && { nda: record.stay.stayId }) });
  return named.length === 0 ? undefined : named.map(([system, value]) => `${system.toUpperCase()} ${value}`).join(', ');
}

/** A document that names nobody is a patient of its own. */
const isAnonymous = (at: PlacedRecord): boolean => at.record.kind === 'document' && Object.keys(at.record.patient).length === 0;
const ownNumber = (at: PlacedRecord): string => `DOC:${at.root}:${at.record.source}:${at.record.key}`;

/** All numbers that a record may touch. */
function numbersOf(at: PlacedRecord): PatientRef[] {
  const { record } = at;
  switch (record.kind) {
    case 'identity':
      return [record.identity.ref];
    case 'stay':
      return [record.patient, { nda: record.stay.stayId }];
    case 'document':
      return isAnonymous(at) ? [{ ipp: ownNumber(at) }] : [record.patient];
    case 'fact':
      return [record.patient];
    case 'identity_link':
      return [];
  }
}
