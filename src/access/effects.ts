import { randomBytes } from 'node:crypto';

/** Milliseconds since 1970, UTC. */
export type Clock = () => number;
export type RandomBytes = (size: number) => Buffer;

export interface Effects {
  readonly clock: Clock;
  readonly random: RandomBytes;
}

export const systemEffects: Effects = Object.freeze({ clock: () => Date.now(), random: (size: number) => randomBytes(size) });

/** The form in which times are stored and compared: ISO 8601, UTC, milliseconds, so that text order is time order on every engine. */
export const isoTime = (ms: number): string => new Date(ms).toISOString();
