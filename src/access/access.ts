import { type Accounts, accountsOf } from './accounts.ts';
import { type Argon2Cost, PASSWORD_COST } from './argon2-parameters.ts';
import { type AuditTrail, auditTrail } from './audit-trail.ts';
import { type Effects, systemEffects } from './effects.ts';
import { LOCKOUT, type LockoutRule } from './lockout.ts';
import { type Oppositions, oppositionsOf, type SamePersons } from './oppositions.ts';
import { SESSION_LIMITS, type SessionLimits } from './session.ts';
import { type Sessions, sessionsOf } from './sessions.ts';
import { type SignIn, signInOf } from './sign-in.ts';
import type { AccessStore } from './store.ts';

/** Who may come in, what they may do, what was done, and who objects. */
export interface Access {
  readonly accounts: Accounts;
  readonly sessions: Sessions;
  readonly signIn: SignIn;
  readonly audit: AuditTrail;
  readonly oppositions: Oppositions;
}

export interface AccessOptions {
  readonly store: AccessStore;
  /** 32 bytes, for the keyed list of oppositions: `keyFromFile`. */
  readonly oppositionKey: Buffer;
  /** Follows merges of patients; without it a number stands for itself. */
  readonly samePersons?: SamePersons;
  readonly effects?: Effects;
  readonly cost?: Argon2Cost;
  readonly lockout?: LockoutRule;
  readonly sessionLimits?: SessionLimits;
}

export function createAccess(options: AccessOptions): Access {
  const {
    store,
    oppositionKey,
    effects = systemEffects,
    cost = PASSWORD_COST,
    lockout = LOCKOUT,
    sessionLimits = SESSION_LIMITS,
  } = options;
  const audit = auditTrail(store, effects);
  const sessions = sessionsOf(store, effects, sessionLimits);
  return {
    accounts: accountsOf(store, effects, cost),
    sessions,
    signIn: signInOf({ store, effects, cost, lockout, sessions, audit }),
    audit,
    oppositions: oppositionsOf(store, effects, audit, oppositionKey, options.samePersons),
  };
}
