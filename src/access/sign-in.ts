import { type Account, normalLogin, withoutHash } from './account.ts';
import type { Argon2Cost } from './argon2-parameters.ts';
import type { AuditTrail } from './audit-trail.ts';
import { type Effects, isoTime } from './effects.ts';
import { type LockoutRule, lockAfter, lockedFor } from './lockout.ts';
import { hashPassword, needsRehash, verifyPassword } from './password.ts';
import { type PasswordFault, passwordFault } from './password-policy.ts';
import type { Sessions } from './sessions.ts';
import type { AccessStore } from './store.ts';

export interface SignedIn {
  readonly account: Account;
  readonly token: string;
  /** Milliseconds since 1970. */
  readonly endsAt: number;
}

export type SignInOutcome =
  | { readonly ok: true; readonly value: SignedIn }
  | { readonly ok: false; readonly fault: 'wrong_credentials' }
  | { readonly ok: false; readonly fault: 'locked'; readonly retryAfterMs: number };
export type ChangeOutcome =
  | { readonly ok: true; readonly value: SignedIn }
  | { readonly ok: false; readonly fault: 'wrong_credentials' | PasswordFault }
  | { readonly ok: false; readonly fault: 'locked'; readonly retryAfterMs: number };

export interface SignIn {
  /** `previous` is the token that the browser held: it ends, so that a session fixed by somebody else cannot live on. */
  signIn(typed: {
    readonly login: string;
    readonly password: string;
    readonly address: string | null;
    readonly previous?: string;
  }): Promise<SignInOutcome>;
  /** Ends every session of the account and opens a new one. */
  changePassword(accountId: string, current: string, wanted: string, address: string | null): Promise<ChangeOutcome>;
}

interface Parts {
  readonly store: AccessStore;
  readonly effects: Effects;
  readonly cost: Argon2Cost;
  readonly lockout: LockoutRule;
  readonly sessions: Sessions;
  readonly audit: AuditTrail;
}

export function signInOf({ store, effects, cost, lockout, sessions, audit }: Parts): SignIn {
  // Verified where the login is unknown, so that the answer takes as long as for a known one.
  let decoy: Promise<string> | null = null;
  const decoyHash = (): Promise<string> => {
    decoy ??= hashPassword(effects.random(16).toString('hex'), cost, effects.random);
    return decoy;
  };

  const failed = async (login: string, accountId: string | null, address: string | null): Promise<void> => {
    // Kept for every login that was typed, known or not, so that a lock tells nothing about accounts.
    const now = effects.clock();
    const lock = lockAfter(await store.addFailure(login, isoTime(now), isoTime(now - lockout.forgetMs)), lockout);
    if (lock > 0) await store.lockUntil(login, isoTime(now + lock));
    await audit.note({ accountId, login, action: 'sign_in_failed', address });
  };

  return {
    signIn: async ({ login: typed, password, address, previous }) => {
      const login = normalLogin(typed);
      if (login === null) {
        await verifyPassword(password, await decoyHash());
        return { ok: false, fault: 'wrong_credentials' };
      }
      const wait = lockedFor(await store.attempts(login), effects.clock());
      if (wait > 0) {
        await audit.note({ accountId: null, login, action: 'sign_in_locked', address });
        return { ok: false, fault: 'locked', retryAfterMs: wait };
      }
      const account = await store.accountByLogin(login);
      const right = await verifyPassword(password, account === null || !account.active ? await decoyHash() : account.passwordHash);
      if (account === null || !account.active || !right) {
        await failed(login, account?.accountId ?? null, address);
        return { ok: false, fault: 'wrong_credentials' };
      }
      await store.clearAttempts(login);
      if (previous !== undefined) await sessions.end(previous);
      const lastSignInAt = isoTime(effects.clock());
      const rehash = needsRehash(account.passwordHash, cost) ? { passwordHash: await hashPassword(password, cost, effects.random) } : {};
      await store.updateAccount(account.accountId, { lastSignInAt, ...rehash });
      const opened = await sessions.open(account.accountId);
      await audit.note({ accountId: account.accountId, login, action: 'sign_in', address });
      return { ok: true, value: { account: { ...withoutHash(account), lastSignInAt }, ...opened } };
    },

    changePassword: async (accountId, current, wanted, address) => {
      const account = await store.accountById(accountId);
      if (account === null || !account.active) return { ok: false, fault: 'wrong_credentials' };
      const wait = lockedFor(await store.attempts(account.login), effects.clock());
      if (wait > 0) return { ok: false, fault: 'locked', retryAfterMs: wait };
      if (!(await verifyPassword(current, account.passwordHash))) {
        await failed(account.login, accountId, address);
        return { ok: false, fault: 'wrong_credentials' };
      }
      const fault = passwordFault(wanted, account.login, current);
      if (fault !== null) return { ok: false, fault };
      await store.updateAccount(accountId, { passwordHash: await hashPassword(wanted, cost, effects.random), passwordState: 'set' });
      await store.removeSessionsOf(accountId);
      const opened = await sessions.open(accountId);
      await audit.note({ accountId, login: account.login, action: 'password_changed', address });
      return { ok: true, value: { account: { ...withoutHash(account), passwordState: 'set' }, ...opened } };
    },
  };
}
