import type { PasswordState, StoredAccount } from './account.ts';
import type { AuditEntry, AuditPage } from './audit.ts';
import type { StoredAttempts } from './lockout.ts';
import type { Opposition } from './opposition.ts';
import type { Role } from './rights.ts';
import type { StoredSession } from './session.ts';

export interface AccountPatch {
  readonly name?: string;
  readonly role?: Role;
  readonly active?: boolean;
  readonly passwordHash?: string;
  readonly passwordState?: PasswordState;
  readonly lastSignInAt?: string;
}

/** What access control remembers. Each call is one statement and atomic by itself. */
export interface AccessStore {
  accountByLogin(login: string): Promise<StoredAccount | null>;
  accountById(accountId: string): Promise<StoredAccount | null>;
  accounts(): Promise<readonly StoredAccount[]>;
  /** False where the login is taken. */
  insertAccount(account: StoredAccount): Promise<boolean>;
  updateAccount(accountId: string, patch: AccountPatch): Promise<void>;

  session(tokenHash: string): Promise<StoredSession | null>;
  insertSession(session: StoredSession): Promise<void>;
  touchSession(tokenHash: string, seenAt: string): Promise<void>;
  removeSession(tokenHash: string): Promise<void>;
  removeSessionsOf(accountId: string): Promise<void>;
  /** Removes sessions begun or last seen before these times. */
  removeStaleSessions(createdBefore: string, seenBefore: string): Promise<void>;

  attempts(login: string): Promise<StoredAttempts | null>;
  /** Counts one more failure and returns how many there are in a row; those last seen before `forgottenBefore` no longer count. At once, so that attempts side by side each count. */
  addFailure(login: string, at: string, forgottenBefore: string): Promise<number>;
  /** Locks the login until then, or longer where it is already. */
  lockUntil(login: string, until: string): Promise<void>;
  clearAttempts(login: string): Promise<void>;
  removeAttemptsBefore(lastAt: string): Promise<void>;

  appendAudit(entry: AuditEntry): Promise<void>;
  /** Newest first, those with an id below `before`, from `fromId` on and below `toId`. */
  audit(page: Omit<AuditPage, 'from' | 'to'> & { readonly fromId?: string; readonly toId?: string }): Promise<readonly AuditEntry[]>;

  oppositions(): Promise<readonly Opposition[]>;
  putOpposition(opposition: Opposition): Promise<void>;
}
