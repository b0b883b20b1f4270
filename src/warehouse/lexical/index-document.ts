import type { DocumentAnalysis, SentenceSpan } from '../../model/index.ts';
import { type Lexeme, lexemesOf, tokenise } from '../../nlp/lexeme/index.ts';
import { impactOf } from './impact.ts';
import { marksOf } from './marks.ts';

/** Stands between sentences in `lexical`: no phrase reaches over it, and no word can be it. */
export const SENTENCE_MARK = '.';

/** What the index holds of one document. */
export interface IndexedDocument {
  /** Lexemes in the order of the text with blanks around each, title first: ` cancer du sein . … `. */
  readonly lexical: string;
  readonly marks: readonly string[];
  readonly postings: ReadonlyMap<string, number>;
}

/** Indexes one document: the only place where words of documents become lexemes. */
export function indexDocument(text: string, title: string | null, analysis: DocumentAnalysis): IndexedDocument {
  const lexemes = tokenise(text);
  const titleWords = title === null ? [] : lexemesOf(title);
  const sequence = [...titleWords, SENTENCE_MARK, ...bySentence(lexemes, analysis.sentences)];
  const times = new Map<string, number>();
  for (const lexeme of titleWords) times.set(lexeme, (times.get(lexeme) ?? 0) + 1);
  for (const { lexeme } of lexemes) times.set(lexeme, (times.get(lexeme) ?? 0) + 1);
  const length = titleWords.length + lexemes.length;
  const postings = new Map<string, number>();
  for (const [lexeme, n] of times) postings.set(lexeme, impactOf(n, length));
  return { lexical: ` ${sequence.join(' ')} `, marks: marksOf(lexemes, analysis), postings };
}

function bySentence(lexemes: readonly Lexeme[], sentences: readonly SentenceSpan[]): string[] {
  const sequence: string[] = [];
  let sentence = 0;
  for (const { begin, lexeme } of lexemes) {
    while (sentence < sentences.length && begin >= sentences[sentence]!.end) {
      if (sequence.at(-1) !== SENTENCE_MARK) sequence.push(SENTENCE_MARK);
      sentence++;
    }
    sequence.push(lexeme);
  }
  return sequence;
}
