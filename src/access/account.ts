import type { Role } from './rights.ts';

/** `one_time`: given out by the system or an administrator, opens only the change of password. */
export type PasswordState = 'one_time' | 'set';

export interface Account {
  readonly accountId: string;
  /** What the person types to sign in: lower case, unique. */
  readonly login: string;
  readonly name: string;
  readonly role: Role;
  readonly passwordState: PasswordState;
  readonly active: boolean;
  readonly createdAt: string;
  readonly lastSignInAt: string | null;
}

/** The account with its hash: stays inside `src/access`. */
export interface StoredAccount extends Account {
  readonly passwordHash: string;
}

const LOGIN = /^[a-z0-9](?:[a-z0-9._@-]{0,62}[a-z0-9])?$/;

/** Logins ignore case and outer blanks; null where the form is not allowed. */
export function normalLogin(text: string): string | null {
  const login = text.normalize('NFC').trim().toLowerCase();
  return LOGIN.test(login) ? login : null;
}

export function withoutHash(stored: StoredAccount): Account {
  const { passwordHash, ...account } = stored;
  if (passwordHash === '') throw new Error(`account ${stored.accountId} has no password hash`);
  return account;
}
