import { type Account, normalLogin, type StoredAccount, withoutHash } from './account.ts';
import type { Argon2Cost } from './argon2-parameters.ts';
import { type Effects, isoTime } from './effects.ts';
import { hashPassword } from './password.ts';
import { oneTimePassword } from './password-policy.ts';
import type { Role } from './rights.ts';
import type { AccessStore } from './store.ts';

export type AccountFault = 'bad_login' | 'login_taken' | 'unknown_account' | 'last_administrator';
export type AccountOutcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: AccountFault };
export interface IssuedPassword {
  readonly account: Account;
  /** Shown once, never stored. */
  readonly password: string;
}

export interface Accounts {
  list(): Promise<readonly Account[]>;
  create(wanted: { readonly login: string; readonly name: string; readonly role: Role }): Promise<AccountOutcome<IssuedPassword>>;
  change(
    accountId: string,
    patch: { readonly name?: string; readonly role?: Role; readonly active?: boolean },
  ): Promise<AccountOutcome<Account>>;
  resetPassword(accountId: string): Promise<AccountOutcome<IssuedPassword>>;
  /**
   * The administrator of the first start: made where there is none, given a new one-time password while nobody has chosen one yet, null afterwards.
   */
  ensureFirst(login?: string): Promise<IssuedPassword | null>;
}

export function accountsOf(store: AccessStore, effects: Effects, cost: Argon2Cost): Accounts {
  const issue = async (account: StoredAccount): Promise<IssuedPassword> => {
    const password = oneTimePassword(effects.random);
    await store.updateAccount(account.accountId, {
      passwordHash: await hashPassword(password, cost, effects.random),
      passwordState: 'one_time',
    });
    await store.removeSessionsOf(account.accountId);
    await store.clearAttempts(account.login);
    return { account: { ...withoutHash(account), passwordState: 'one_time' }, password };
  };

  const create: Accounts['create'] = async ({ login, name, role }) => {
    const normal = normalLogin(login);
    if (normal === null) return { ok: false, fault: 'bad_login' };
    const password = oneTimePassword(effects.random);
    const account: StoredAccount = {
      accountId: effects.random(16).toString('hex'),
      login: normal,
      name: name.trim() === '' ? normal : name.trim(),
      role,
      passwordHash: await hashPassword(password, cost, effects.random),
      passwordState: 'one_time',
      active: true,
      createdAt: isoTime(effects.clock()),
      lastSignInAt: null,
    };
    if (!(await store.insertAccount(account))) return { ok: false, fault: 'login_taken' };
    return { ok: true, value: { account: withoutHash(account), password } };
  };

  return {
    list: async () => (await store.accounts()).map(withoutHash),
    create,
    change: async (accountId, patch) => {
      const before = await store.accountById(accountId);
      if (before === null) return { ok: false, fault: 'unknown_account' };
      const after: StoredAccount = { ...before, ...patch };
      if (isAdministrator(before) && !isAdministrator(after) && (await store.accounts()).filter(isAdministrator).length === 1) {
        return { ok: false, fault: 'last_administrator' };
      }
      await store.updateAccount(accountId, patch);
      // A narrower role or a closed account takes hold at once, not when the session ends.
      if (after.role !== before.role || !after.active) await store.removeSessionsOf(accountId);
      return { ok: true, value: withoutHash(after) };
    },
    resetPassword: async (accountId) => {
      const account = await store.accountById(accountId);
      return account === null ? { ok: false, fault: 'unknown_account' } : { ok: true, value: await issue(account) };
    },
    ensureFirst: async (login = 'admin') => {
      const administrators = (await store.accounts()).filter(isAdministrator);
      const only = administrators[0];
      if (only === undefined) {
        // Readers may have been added before the first start, one of them under this very name.
        for (const name of [login, `${login}-1`]) {
          const made = await create({ login: name, name: 'Administrateur', role: 'administrator' });
          if (made.ok) return made.value;
        }
        throw new Error(`the first account cannot be named ${login}`);
      }
      // One that a person added by name has a password already, known to that person.
      return administrators.length === 1 && only.login === login && only.passwordState === 'one_time' ? issue(only) : null;
    },
  };
}

const isAdministrator = (account: Account): boolean => account.active && account.role === 'administrator';
