import type { AuditEntry, AuditNote } from './audit.ts';
import { type Effects, isoTime } from './effects.ts';
import type { AccessStore } from './store.ts';

export interface AuditTrail {
  /** Writes one row and waits for it: what could not be recorded is not answered. */
  note(note: AuditNote): Promise<void>;
  page(page: { readonly limit: number; readonly before?: string }): Promise<readonly AuditEntry[]>;
}

export function auditTrail(store: AccessStore, effects: Effects): AuditTrail {
  return {
    note: (note) => {
      const now = effects.clock();
      // The id begins with the time, so that the order of ids is the order of rows.
      const auditId = `${now.toString(16).padStart(12, '0')}${effects.random(8).toString('hex')}`;
      return store.appendAudit({
        subject: null,
        query: null,
        patients: null,
        documents: null,
        address: null,
        ...note,
        auditId,
        at: isoTime(now),
      });
    },
    page: (page) => store.audit(page),
  };
}
