import type { AuditEntry, AuditNote, AuditPage } from './audit.ts';
import { type Effects, isoTime } from './effects.ts';
import type { AccessStore } from './store.ts';

export interface AuditTrail {
  /** Writes one row and waits for it: what could not be recorded is not answered. */
  note(note: AuditNote): Promise<void>;
  /** Newest first. */
  page(page: AuditPage): Promise<readonly AuditEntry[]>;
}

export function auditTrail(store: AccessStore, effects: Effects): AuditTrail {
  let written = 0;
  return {
    note: (note) => {
      const now = effects.clock();
      written = (written + 1) % 0x1_0000_0000;
      // The id begins with the time and the number within this process, so that the order of ids is the order of rows.
      const auditId = `${idOfTime(now)}${written.toString(16).padStart(8, '0')}${effects.random(6).toString('hex')}`;
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
    page: ({ from, to, ...page }) =>
      // By id and not by time: the id begins with the time and is what the table is ordered by.
      store.audit({
        ...page,
        ...(from !== undefined && { fromId: idOfTime(Date.parse(from)) }),
        ...(to !== undefined && { toId: idOfTime(Date.parse(to)) }),
      }),
  };
}

const idOfTime = (ms: number): string => Math.max(0, ms).toString(16).padStart(12, '0');
