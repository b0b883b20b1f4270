import * as z from 'zod';

/** Whole numbers from..to, both included; null is open. At least one bound. */
export interface Range {
  readonly from: number | null;
  readonly to: number | null;
}
const bound = z.int().min(0).max(1_000_000).nullable();
export const rangeShape = { from: bound, to: bound } as const;
export const isBounded = ({ from, to }: Range): boolean => from !== null || to !== null;
export const within = (n: number, { from, to }: Range): boolean => (from === null || n >= from) && (to === null || n <= to);
