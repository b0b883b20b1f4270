export interface StoredAttempts {
  readonly login: string;
  readonly failures: number;
  readonly lastAt: string;
  readonly lockedUntil: string | null;
}

export interface LockoutRule {
  /** Failures in a row that are free. */
  readonly free: number;
  /** First lock; each further failure doubles it up to `longestMs`. */
  readonly firstMs: number;
  readonly longestMs: number;
  /** Failures older than this are forgotten. */
  readonly forgetMs: number;
}

export const LOCKOUT: LockoutRule = Object.freeze({ free: 5, firstMs: 30_000, longestMs: 15 * 60_000, forgetMs: 24 * 60 * 60_000 });

/** The state after one more failure. Kept for every login that was typed, known or not, so that a lock tells nothing about accounts. */
export function afterFailure(before: StoredAttempts | null, login: string, now: number, rule: LockoutRule): StoredAttempts {
  const forgotten = before === null || now - Date.parse(before.lastAt) > rule.forgetMs;
  const failures = (forgotten ? 0 : before.failures) + 1;
  const beyond = failures - rule.free;
  const lock = beyond < 0 ? null : Math.min(rule.firstMs * 2 ** Math.min(beyond, 20), rule.longestMs);
  return { login, failures, lastAt: new Date(now).toISOString(), lockedUntil: lock === null ? null : new Date(now + lock).toISOString() };
}

/** Milliseconds until the login may be tried again, 0 where it may now. */
export function lockedFor(attempts: StoredAttempts | null, now: number): number {
  if (attempts === null || attempts.lockedUntil === null) return 0;
  return Math.max(0, Date.parse(attempts.lockedUntil) - now);
}
