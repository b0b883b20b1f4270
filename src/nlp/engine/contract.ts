import type { Context, MentionType, MentionValue } from '../../model/index.ts';

/**
 * What extractors are written against. Positions are token numbers where called `token`, `first`, `last` (inclusive),
 * and UTF-16 offsets into the text as given where called `begin`, `end` (exclusive).
 */

/** Kinds of token. Letters and digits never share a token: "T2N0" is T 2 N 0, "Ki-67" is Ki - 67, "HER2 3+" is HER 2 3 +. */
export const WORD = 1;
/** Digits, with one decimal sign inside ("2,5" and "2.5" are one token; "12.06.2015" is five). */
export const NUMBER = 2;
/** Any other single character. */
export const SIGN = 3;

/** Values of `space`: what stands before the token. */
export const GLUED = 0;
export const BLANK = 1;
export const LINE = 2;
export const PARAGRAPH = 3;

/** Bits of `shape`. A one-letter capital has both. */
export const CAPITAL = 1;
export const ALL_CAPITALS = 2;

/** A text as the extractors see it: columns of tokens over the unchanged string. */
export interface TextView {
  readonly text: string;
  /** Date and LOINC type of the document, null where unknown. */
  readonly date: string | null;
  readonly type: string | null;
  /** Number of tokens. */
  readonly size: number;
  readonly begin: Int32Array;
  readonly end: Int32Array;
  readonly kind: Uint8Array;
  readonly space: Uint8Array;
  readonly shape: Uint8Array;
  /** Not 0: page furniture (page numbers, repeated footers). Matchers skip such tokens; extractors that walk should too. */
  readonly furniture: Uint8Array;
  /** Sentence number of each token. */
  readonly sentenceOf: Int32Array;
  /** First token of each sentence, and one last entry: `size`. */
  readonly sentenceFirst: Int32Array;
  /** The token folded: lower case, no accent, œ as oe, "2,5" as "2.5", one form for every quote, apostrophe, dash. No allocation for a lexicon word. */
  norm(token: number): string;
  /** The token as written. */
  raw(token: number): string;
  /** Value of a NUMBER token, NaN for another. */
  number(token: number): number;
  /** The token that covers or follows an offset; `size` past the last one. */
  tokenAt(offset: number): number;
}

/**
 * One line of data. `pattern` is a small language over words:
 *   carcinome canalaire [infiltrant]   words in a row; [ ] optional; (a|b c|d) one of
 *   Words of 4 letters and more also match their plural and safe feminines (rénal: rénale, rénaux, rénales; positif: positives).
 *   =PS    exactly these characters, case and accents too       (abbreviations that are words otherwise)
 *   cas!   folded, but no plural or feminine
 *   droit~ also +e, +es (feminines that are not safe for every word)
 * Accents, case, hyphens and apostrophes never matter: "Ki-67", "ki 67" and "Ki67" are one pattern; write "Ki67".
 * Other signs count as words: "N +", "HER2 3 +", "1p / 19q". A backslash quotes ( ) [ ] | = ! ~ .
 */
export interface Phrase<P> {
  readonly pattern: string;
  readonly value: P;
}

/** A place where a phrase of the extractor stands; `begin`/`end` are offsets, `first`/`last` tokens. Never crosses a sentence. */
export interface Hit<P> {
  readonly first: number;
  readonly last: number;
  readonly begin: number;
  readonly end: number;
  readonly value: P;
}

/** Hits of one extractor in one text. */
export interface Hits<P> {
  /** Every hit, overlaps included, by first token, the longest first. */
  readonly all: readonly Hit<P>[];
  /** Leftmost, then longest, without overlap. */
  readonly longest: readonly Hit<P>[];
}

/** What an extractor gives. The engine adds text, section, sentence, context (unless forced here) and the attached date. */
export interface MentionDraft {
  readonly begin: number;
  readonly end: number;
  readonly type: MentionType;
  readonly system?: string | null;
  readonly code?: string | null;
  readonly label?: string | null;
  readonly value?: MentionValue;
  readonly unit?: string | null;
  /** Set only where the extractor itself knows the date (a date mention, "depuis 2010"); else it is attached afterwards. */
  readonly date?: string | null;
  /** Attributes that the extractor knows better than the context rules ("HER2 négatif" is a value, not a negation: `negated: false`). */
  readonly context?: Partial<Context>;
}

export interface Sink {
  add(mention: MentionDraft): void;
  /** What the extractors before this one in the registry found in this text, and this one so far. */
  readonly found: readonly MentionDraft[];
}

export interface Extractor<P = unknown> {
  readonly name: string;
  readonly types: readonly MentionType[];
  readonly phrases: readonly Phrase<P>[];
  run(view: TextView, hits: Hits<P>, sink: Sink): void;
}

/** An extractor whose payload type is forgotten: what a registry holds. */
export interface AnyExtractor {
  readonly name: string;
  readonly types: readonly MentionType[];
  readonly phrases: readonly Phrase<unknown>[];
  run(view: TextView, hits: Hits<never>, sink: Sink): void;
}

/** Gives `run` the type of its own payload. */
export const defineExtractor = <P>(extractor: Extractor<P>): AnyExtractor => Object.freeze(extractor) as unknown as AnyExtractor;
