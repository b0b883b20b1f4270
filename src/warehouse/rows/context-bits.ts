import type { Context } from '../../model/index.ts';

/** A mention's context in one byte. Order is part of the schema. */
export const CONTEXT_BITS = Object.freeze({
  negated: 1,
  hypothetical: 2,
  family: 4,
  history: 8,
  reported: 16,
  planned: 32,
} as const satisfies Record<keyof Context, number>);
const NAMES = Object.keys(CONTEXT_BITS) as (keyof Context)[];

export const contextBits = (context: Context): number =>
  NAMES.reduce((bits, name) => (context[name] ? bits | CONTEXT_BITS[name] : bits), 0);

export const contextOf = (bits: number): Context => ({
  negated: (bits & CONTEXT_BITS.negated) !== 0,
  hypothetical: (bits & CONTEXT_BITS.hypothetical) !== 0,
  family: (bits & CONTEXT_BITS.family) !== 0,
  history: (bits & CONTEXT_BITS.history) !== 0,
  reported: (bits & CONTEXT_BITS.reported) !== 0,
  planned: (bits & CONTEXT_BITS.planned) !== 0,
});
