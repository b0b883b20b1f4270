import type { PatientRef, Problem, ProblemCode } from '../model/index.ts';
import type { IdentityStore } from '../registry/index.ts';
import type { PlacedProblem, PlacedRecord } from './batch.ts';

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
  identities: IdentityStore,
  policy: IdentityPolicy,
): Promise<{ readonly resolved: Resolved[]; readonly problems: PlacedProblem[] }> {
  const resolved: Resolved[] = [];
  const problems: PlacedProblem[] = [];
  const refuse = (at: PlacedRecord, code: ProblemCode, message: string): void => {
    const problem: Problem = { code, message, origin: at.record.origin };
    problems.push({ ...at, problem, raw: undefined });
  };
  const plain: PlacedRecord[] = [];
  for (const at of placed) {
    const { record } = at;
    switch (record.kind) {
      case 'identity': {
        const { ref } = record.identity;
        if (ref.ipp === undefined) {
          refuse(at, 'missing_field', 'identity without a number of the centre (IPP) / identité sans IPP');
          break;
        }
        const conflict = await attachAll(identities, ref.ipp, ref);
        if (conflict)
          refuse(
            at,
            'conflicting_identity',
            'an identifier of this row belongs to another patient / un identifiant de cette ligne appartient à un autre patient',
          );
        else resolved.push({ ...at, patientId: await identities.write(ref.ipp, record.identity) });
        break;
      }
      case 'identity_link':
        await identities.link(record.key, record.link);
        resolved.push({ ...at, patientId: null });
        break;
      case 'stay':
        if (record.patient.ipp !== undefined && (await knows(identities, record.patient.ipp, policy))) {
          const conflict = await attachAll(identities, record.patient.ipp, { ...record.patient, nda: record.stay.stayId });
          if (conflict)
            refuse(
              at,
              'conflicting_identity',
              'this stay number belongs to another patient / ce numéro de séjour appartient à un autre patient',
            );
          else plain.push(at);
        } else plain.push(at);
        break;
      case 'document':
      case 'fact':
        plain.push(at);
        break;
    }
  }
  const answers = await identities.resolve(plain.map((at) => refOf(at)));
  for (const [i, at] of plain.entries()) {
    const answer = answers[i];
    const ref = refOf(at);
    if (answer?.kind === 'found') resolved.push({ ...at, patientId: answer.patientId });
    else if (answer?.kind === 'conflict')
      refuse(
        at,
        'conflicting_identity',
        'the identifiers of this record belong to two patients / les identifiants désignent deux patients',
      );
    else if (Object.keys(ref).length === 0 && at.record.kind === 'document')
      resolved.push({ ...at, patientId: await identities.ensure(`DOC:${at.root}:${at.record.source}:${at.record.key}`) });
    else if (policy === 'created' && ref.ipp !== undefined) resolved.push({ ...at, patientId: await identities.ensure(ref.ipp) });
    else
      refuse(
        at,
        'unknown_patient',
        'no identity is known for the identifiers of this record / aucune identité connue pour ces identifiants',
      );
  }
  return { resolved, problems };
}

function refOf(at: PlacedRecord): PatientRef {
  const { record } = at;
  if (record.kind === 'document' || record.kind === 'fact' || record.kind === 'stay') return record.patient;
  return {};
}

const knows = async (identities: IdentityStore, ipp: string, policy: IdentityPolicy): Promise<boolean> =>
  policy === 'created' || (await identities.patientOf(ipp)) !== null;

async function attachAll(identities: IdentityStore, ipp: string, ref: PatientRef): Promise<boolean> {
  if (ref.ins !== undefined && (await identities.attach(ipp, 'INS', ref.ins)) === 'conflict') return true;
  return ref.nda !== undefined && (await identities.attach(ipp, 'NDA', ref.nda)) === 'conflict';
}
