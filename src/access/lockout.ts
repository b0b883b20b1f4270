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

/** Milliseconds for which a login is locked after so many failures in a row, 0 while they are free. */
export function lockAfter(failures: number, rule: LockoutRule): number {
  const beyond = failures - rule.free;
  return beyond < 0 ? 0 : Math.min(rule.firstMs * 2 ** Math.min(beyond, 20), rule.longestMs);
}

/** Milliseconds until the login may be tried again, 0 where it may now. */
export function lockedFor(attempts: StoredAttempts | null, now: number): number {
  if (attempts === null || attempts.lockedUntil === null) return 0;
  return Math.max(0, Date.parse(attempts.lockedUntil) - now);
}
