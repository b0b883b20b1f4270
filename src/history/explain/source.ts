import type { Evidence, FactKind } from '../../model/index.ts';

/** What an evidence points at, as the caller found it: the sentence of a document, or a structured row. */
export type Source =
  | {
      readonly kind: 'text';
      readonly documentId: string;
      readonly type: string | null;
      readonly date: string | null;
      readonly begin: number;
      readonly end: number;
      readonly sentence: string;
    }
  | {
      readonly kind: 'fact';
      readonly factId: string;
      readonly fact: FactKind;
      readonly date: string | null;
      readonly code: string | null;
      readonly label: string | null;
    };

/** Finds what an evidence points at; null where it is no longer there. */
export type FindSource = (evidence: Evidence) => Source | null;
