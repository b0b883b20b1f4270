import { createHash } from 'node:crypto';
import type { RandomBytes } from './effects.ts';

export interface SessionLimits {
  readonly idleMs: number;
  readonly absoluteMs: number;
  /** A session used again within this time is not written again: one write a minute, not one per request. */
  readonly touchMs: number;
}

export const SESSION_LIMITS: SessionLimits = Object.freeze({ idleMs: 60 * 60_000, absoluteMs: 12 * 60 * 60_000, touchMs: 60_000 });

export interface StoredSession {
  /** SHA-256 of the identifier in hexadecimal: who reads the table cannot sign in with it. */
  readonly tokenHash: string;
  readonly accountId: string;
  readonly createdAt: string;
  readonly seenAt: string;
}

/** 256 random bits: guessing is hopeless, so a fast hash is enough for the stored form. */
export const newToken = (random: RandomBytes): string => random(32).toString('base64url');
export const hashToken = (token: string): string => createHash('sha256').update(token, 'utf8').digest('hex');

/** When the session ends if it is not used again, in milliseconds. */
export function sessionEnd(session: StoredSession, limits: SessionLimits): number {
  return Math.min(Date.parse(session.createdAt) + limits.absoluteMs, Date.parse(session.seenAt) + limits.idleMs);
}
