import type { DocumentAnalysis, SentenceSpan } from '../../model/index.ts';
import { type Lexeme, lexemesOf, tokenise } from '../../nlp/lexeme/index.ts';
import { marksOf } from './marks.ts';

/** Stands between sentences in `lexical`: no phrase reaches over it, and no word can be it. */
export const SENTENCE_MARK = '.';

/** What the index holds of one document. */
export interface IndexedDocument {
  /** Lexemes in the order of the text with blanks around each, title first: ` cancer du sein . … `. */
  readonly lexical: string;
  /** The same, one by one. */
  readonly sequence: readonly string[];
  readonly marks: readonly string[];
  /** How many words the document has, title included. */
  readonly words: number;
}

/** Indexes one document: the only place where words of documents become lexemes. */
export function indexDocument(text: string, title: string | null, analysis: DocumentAnalysis): IndexedDocument {
  const lexemes = tokenise(text);
  const titleWords = title === null ? [] : lexemesOf(title);
  const sequence = [...titleWords, SENTENCE_MARK, ...bySentence(lexemes, analysis.sentences)];
  return { lexical: ` ${sequence.join(' ')} `, sequence, marks: marksOf(lexemes, analysis), words: titleWords.length + lexemes.length };
}

/** The sequence of a document from the text that holds it. */
export const sequenceOf = (lexical: string): string[] => lexical.split(' ').filter((lexeme) => lexeme !== '');

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
