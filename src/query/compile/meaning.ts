import type { ExpansionTable } from '../expand/expansion.ts';
import type { CohortNode, ListNode, PrefixNode } from '../tree/index.ts';

/** What the meaning of a tree depends on beside the tree. */
export interface Meaning {
  readonly table: ExpansionTable;
  /** Lexemes of the warehouse that a truncated word stands for. */
  readonly lexemesOfPrefix: (node: PrefixNode) => readonly string[];
  /** The day of the question, since 1970: ages are told at it. */
  readonly today: number;
  /** Patients of pasted numbers or of a saved cohort. */
  readonly patientsOf: (node: ListNode | CohortNode) => readonly number[];
}
