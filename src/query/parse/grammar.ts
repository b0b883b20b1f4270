import type { QueryNode } from '../tree/index.ts';
import type { Cursor } from './cursor.ts';
import type { Asked } from './leaves.ts';
import type { Token } from './lexer.ts';

/** Binding powers: relations in time hold the two criteria beside them, SAUF its criterion, criteria side by side come next, OU comes last. */
export const POWER = Object.freeze({ or: 10, and: 20, not: 30, time: 40 });

/** What the parsers of single signs read their operands with. Each gives null where nothing that can be looked for was there. */
export interface Grammar {
  readonly cursor: Cursor;
  /** Reads as long as what follows binds tighter than `power`. */
  readonly expression: (power: number, context: Asked) => QueryNode | null;
  /** Goes on after `first` with criteria tied by the same operator: one node of all of them. */
  readonly chain: (operator: 'or' | 'and', first: QueryNode | null, context: Asked) => QueryNode | null;
  /** One criterion, or a group. */
  readonly operand: (context: Asked) => QueryNode | null;
}

export type TokenOf<Kind extends Token['kind']> = Extract<Token, { readonly kind: Kind }>;
