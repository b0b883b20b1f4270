import type { Context, DocumentAnalysis, Mention } from '../../model/index.ts';
import type { Lexeme } from '../../nlp/lexeme/index.ts';
import { normalCode } from './codes.ts';
import { conceptKeys, type Said } from './concept-keys.ts';

export { normalCode, withAncestors } from './codes.ts';

/** Contexts that can be asked of a word or a code. */
export const MARK_CONTEXTS = ['affirmed', 'negated', 'suspected', 'family', 'history', 'planned'] as const;
export type MarkContext = (typeof MARK_CONTEXTS)[number];

/** The contexts in which a mention counts: one that is told as past is affirmed and `history`. */
export function contextsOf(context: Context): MarkContext[] {
  const found: MarkContext[] = [];
  if (context.negated) found.push('negated');
  if (context.hypothetical) found.push('suspected');
  if (context.family) found.push('family');
  if (context.planned) found.push('planned');
  if (found.length === 0) found.push('affirmed');
  if (context.history) found.push('history');
  return found;
}

/** Mark of a document in which the word stands in this context at least once. */
export const wordMark = (context: Exclude<MarkContext, 'affirmed'>, lexeme: string): string => `${context}|${lexeme}`;
/** Mark of a document in which the word never stands affirmed: rarer than its contrary, so that the index stays small. */
export const neverAffirmedMark = (lexeme: string): string => `never|${lexeme}`;
/** Mark of a document with a mention of this code, or of one beneath it, in this context. */
export const codeMark = (context: MarkContext, code: string): string => `${context}#${normalCode(code)}`;

/** Marks of a code in a context, `any` for each of them. */
export const codeMarks = (context: MarkContext | 'any', code: string): string[] =>
  (context === 'any' ? MARK_CONTEXTS : [context]).map((one) => codeMark(one, code));

/** The marks of one mention: each of its names in each of its contexts. */
export const mentionMarks = (mention: Said & Context): string[] =>
  conceptKeys(mention).flatMap((key) => contextsOf(mention).map((context) => codeMark(context, key)));

/** Everything that the index says of a document beyond its words: contexts of words within mentions, and codes of mentions. */
export function marksOf(lexemes: readonly Lexeme[], analysis: DocumentAnalysis): string[] {
  const marks = new Set<string>();
  for (const mention of analysis.mentions) for (const mark of mentionMarks(mention)) marks.add(mark);
  const affirmed = new Set<string>();
  const shaded = new Set<string>();
  const covering = coverage(lexemes, analysis.mentions);
  for (const [i, { lexeme }] of lexemes.entries()) {
    const contexts = covering[i];
    if (contexts === undefined || contexts.includes('affirmed')) affirmed.add(lexeme);
    else shaded.add(lexeme);
    for (const context of contexts ?? []) if (context !== 'affirmed') marks.add(wordMark(context, lexeme));
  }
  for (const lexeme of shaded) if (!affirmed.has(lexeme)) marks.add(neverAffirmedMark(lexeme));
  return [...marks];
}

/** Orders mentions so that the one that decides over a word comes first: in "sans récidive" (affirmed remission) `récidive` (negated) does. */
export const nearestFirst = (a: Pick<Mention, 'begin' | 'end'> & Context, b: Pick<Mention, 'begin' | 'end'> & Context): number =>
  a.end - a.begin - (b.end - b.begin) || Number(contextsOf(a).includes('affirmed')) - Number(contextsOf(b).includes('affirmed'));

/** The contexts of each word: where several mentions overlap, the shortest decides. */
function coverage(lexemes: readonly Lexeme[], mentions: readonly Mention[]): (MarkContext[] | undefined)[] {
  const covering: (MarkContext[] | undefined)[] = Array.from({ length: lexemes.length });
  const byLength = [...mentions].sort(nearestFirst);
  for (const mention of byLength) {
    const contexts = contextsOf(mention);
    for (let i = firstAt(lexemes, mention.begin); i < lexemes.length && lexemes[i]!.begin < mention.end; i++) covering[i] ??= contexts;
  }
  return covering;
}

/** Index of the first word that ends after the offset. */
function firstAt(lexemes: readonly Lexeme[], offset: number): number {
  let low = 0;
  let high = lexemes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (lexemes[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
