import { createHmac } from 'node:crypto';

/**
 * A patient who objects. The list keeps keyed hashes of identifiers, so that it outlives the identity and means nothing to who reads it;
 * `patientId` is the number that the conditions of queries need.
 */
export interface Opposition {
  readonly patientKey: string;
  readonly patientId: number;
  readonly recordedAt: string;
  readonly recordedBy: string;
  /** How the patient said so, in the words of who recorded it ("formulaire du 12/03/2026"); null where nothing was noted. */
  readonly reason: string | null;
  readonly withdrawnAt: string | null;
  readonly withdrawnBy: string | null;
}

/** `number`: the patient's number in this node, where no identifier of the centre is known. */
export interface OpposedIdentifier {
  readonly system: 'IPP' | 'INS' | 'number';
  readonly value: string;
}

/** HMAC-SHA-256 of an identifier under the centre's key. Blanks and case do not count. */
export function patientKey(key: Buffer, { system, value }: OpposedIdentifier): string {
  return createHmac('sha256', key)
    .update(`${system}\u0000${value.replace(/\s/g, '').toUpperCase()}`, 'utf8')
    .digest('hex');
}
