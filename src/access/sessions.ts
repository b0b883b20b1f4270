import { type Account, withoutHash } from './account.ts';
import { type Effects, isoTime } from './effects.ts';
import { hashToken, newToken, type SessionLimits, sessionEnd } from './session.ts';
import type { AccessStore } from './store.ts';

export interface LiveSession {
  readonly account: Account;
  /** When it ends if it is not used again, milliseconds since 1970. */
  readonly endsAt: number;
}

export interface Sessions {
  open(accountId: string): Promise<{ readonly token: string; readonly endsAt: number }>;
  /** Who holds this token; null where it is unknown, ended, or its account is closed. Using it prolongs it. */
  resolve(token: string): Promise<LiveSession | null>;
  end(token: string): Promise<void>;
  endAllOf(accountId: string): Promise<void>;
  /** Forgets ended sessions: called now and then, correctness does not depend on it. */
  sweep(): Promise<void>;
}

export function sessionsOf(store: AccessStore, effects: Effects, limits: SessionLimits): Sessions {
  return {
    open: async (accountId) => {
      const token = newToken(effects.random);
      const now = isoTime(effects.clock());
      const session = { tokenHash: hashToken(token), accountId, createdAt: now, seenAt: now };
      await store.insertSession(session);
      return { token, endsAt: sessionEnd(session, limits) };
    },
    resolve: async (token) => {
      const tokenHash = hashToken(token);
      const session = await store.session(tokenHash);
      if (session === null) return null;
      const now = effects.clock();
      if (sessionEnd(session, limits) <= now) {
        await store.removeSession(tokenHash);
        return null;
      }
      const account = await store.accountById(session.accountId);
      if (account === null || !account.active) return null;
      const seen = now - Date.parse(session.seenAt) < limits.touchMs ? session : { ...session, seenAt: isoTime(now) };
      if (seen !== session) await store.touchSession(tokenHash, seen.seenAt);
      return { account: withoutHash(account), endsAt: sessionEnd(seen, limits) };
    },
    end: (token) => store.removeSession(hashToken(token)),
    endAllOf: (accountId) => store.removeSessionsOf(accountId),
    sweep: () => {
      const now = effects.clock();
      return store.removeStaleSessions(isoTime(now - limits.absoluteMs), isoTime(now - limits.idleMs));
    },
  };
}
