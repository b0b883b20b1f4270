import type { DocumentAnalysis } from '../model/index.ts';

export interface ReadOptions {
  /** Date of the document, anchor of relative dates. */
  readonly date?: string | null;
  /** LOINC code of the document. */
  readonly type?: string | null;
  /** Spans whose context is asked for, as in `continuum analyse`. */
  readonly spans?: readonly { readonly begin: number; readonly end: number }[];
}

/** Reads one text. Any string is accepted (lone surrogates, NUL, 50 MB); offsets are UTF-16 code units into it. */
export interface Reader {
  readonly lexicon: string;
  read(text: string, options?: ReadOptions): DocumentAnalysis;
}
