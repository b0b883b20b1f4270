export const AUDIT_ACTIONS = [
  'sign_in',
  'sign_in_failed',
  'sign_in_locked',
  'sign_out',
  'password_changed',
  'search',
  'count',
  'document_opened',
  'patient_opened',
  'fact_opened',
  'opposition_recorded',
  'opposition_withdrawn',
  'account_created',
  'account_changed',
  'password_reset',
  'audit_exported',
  'correction_recorded',
  'correction_undone',
  'history_rebuilt',
  'cohort_saved',
  'cohort_removed',
  'quarantine_opened',
] as const;
export type AuditAction = (typeof AUDIT_ACTIONS)[number];

/** Who did what, when, and how much came back. `subject` is an identifier, `query` what the user asked; neither is ever text of a record. */
export interface AuditEntry {
  readonly auditId: string;
  readonly at: string;
  /** Null where nobody was signed in. */
  readonly accountId: string | null;
  readonly login: string;
  readonly action: AuditAction;
  readonly subject: string | null;
  readonly query: string | null;
  readonly patients: number | null;
  readonly documents: number | null;
  readonly address: string | null;
}

/** Which rows of the audit: all that are given must hold. Times in ISO 8601; `to` itself is no longer in. */
export interface AuditFilter {
  readonly login?: string;
  readonly actions?: readonly AuditAction[];
  /** As written: `patient:12`, `document:0a1b…`, `account:lea`. */
  readonly subject?: string;
  readonly from?: string;
  readonly to?: string;
}
export interface AuditPage extends AuditFilter {
  readonly limit: number;
  /** Only rows older than this one. */
  readonly before?: string;
}

export type AuditNote = Partial<Pick<AuditEntry, 'subject' | 'query' | 'patients' | 'documents' | 'address'>> &
  Pick<AuditEntry, 'accountId' | 'login' | 'action'>;
