import type { AuditTrail } from './audit-trail.ts';
import { type Effects, isoTime } from './effects.ts';
import { type OpposedIdentifier, type Opposition, patientKey } from './opposition.ts';
import type { AccessStore } from './store.ts';

export interface Actor {
  readonly accountId: string | null;
  readonly login: string;
}

/** The list of patients who object. Every answer about patients reads it here and nowhere else. */
export interface Oppositions {
  /** Numbers of the patients who are out of every answer now, rising. Read from the store each time: another process may have added one. */
  patientIds(): Promise<readonly number[]>;
  list(): Promise<readonly Opposition[]>;
  /** `identifier`: the IPP or INS of who objects, kept as a keyed hash; recorded again after a withdrawal, it is the same row. */
  record(patientId: number, by: Actor, identifier?: OpposedIdentifier, reason?: string | null): Promise<Opposition>;
  /** False where nothing stood against the patient. */
  withdraw(patientId: number, by: Actor): Promise<boolean>;
}

/**
 * All numbers of the same persons, after merges: an opposition follows the person into the number that took hers over, and holds for records that still
 * stand under a number which was taken over.
 */
export type SamePersons = (patientIds: readonly number[]) => Promise<readonly number[]>;

export function oppositionsOf(
  store: AccessStore,
  effects: Effects,
  audit: AuditTrail,
  key: Buffer,
  samePersons: SamePersons = async (ids) => ids,
): Oppositions {
  const standing = async (patientId: number): Promise<Opposition | undefined> =>
    (await store.oppositions()).find((o) => o.patientId === patientId && o.withdrawnAt === null);
  return {
    patientIds: async () => {
      const ids = (await store.oppositions()).filter((o) => o.withdrawnAt === null).map((o) => o.patientId);
      return [...new Set([...ids, ...(ids.length === 0 ? [] : await samePersons(ids))])].sort((a, b) => a - b);
    },
    list: () => store.oppositions(),
    record: async (patientId, by, identifier = { system: 'number', value: String(patientId) }, reason = null) => {
      const known = await standing(patientId);
      if (known !== undefined) return known;
      const opposition: Opposition = {
        patientKey: patientKey(key, identifier),
        patientId,
        recordedAt: isoTime(effects.clock()),
        recordedBy: by.login,
        reason,
        withdrawnAt: null,
        withdrawnBy: null,
      };
      await store.putOpposition(opposition);
      await audit.note({ accountId: by.accountId, login: by.login, action: 'opposition_recorded', subject: `patient:${patientId}` });
      return opposition;
    },
    withdraw: async (patientId, by) => {
      const known = await standing(patientId);
      if (known === undefined) return false;
      await store.putOpposition({ ...known, withdrawnAt: isoTime(effects.clock()), withdrawnBy: by.login });
      await audit.note({ accountId: by.accountId, login: by.login, action: 'opposition_withdrawn', subject: `patient:${patientId}` });
      return true;
    },
  };
}
