import type { AuditEntry, AuditNote } from './audit.ts';
import { type Effects, isoTime } from './effects.ts';
import type { AccessStore } from './store.ts';

export interface AuditTrail {
  /** Writes one row and waits for it: what could not be recorded is not answered. */
  note(note: AuditNote): Promise<void>;
  page(page: { readonly limit: number; readonly before?: string }): Promise<readonly AuditEntry[]>;
}

export function auditTrail(store: AccessStore, effects: Effects): AuditTrail {
  let written = 0;
  return {
    note: (note) => {
      const now = effects.clock();
      written = (written + 1) % 0x1_0000_0000;
      // The id begins with the time and the number within this process, so that the order of ids is the order of rows.
      const auditId = `${now.toString(16).padStart(12, '0')}${written.toString(16).padStart(8, '0')}${effects.random(6).toString('hex')}`;
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
