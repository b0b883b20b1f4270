import type { Result } from './result.ts';

/** The value of a marker with the tokens that say it. */
export interface Read {
  readonly value: string | number;
  readonly unit: string | null;
  readonly first: number;
  readonly last: number;
  readonly result: Result | null;
}
