import type { SentenceSpan } from '../../model/index.ts';
import { tokenise } from '../../nlp/lexeme/index.ts';
import { contextsOf, mentionMarks, nearestFirst } from '../../warehouse/lexical/marks.ts';
import type { PlacedMention } from '../../warehouse/rows/card.ts';
import type { QueryContext } from '../tree/index.ts';
import type { Term } from './terms-of-tree.ts';

/** A text as stored: what a document is searched for its terms in. */
export interface ReadText {
  readonly text: string;
  readonly sentences: readonly SentenceSpan[];
  readonly mentions: readonly PlacedMention[];
}
/** A place where a term stands. */
export interface Occurrence {
  readonly begin: number;
  readonly end: number;
  /** Number of the term. */
  readonly term: number;
  /** Number of the sentence. */
  readonly sentence: number;
  /** 4 in the context asked for, affirmed where none is; less in others. */
  readonly weight: number;
}

const FULL = 4;

/** All places of a text that answer a term, in order. */
export function occurrencesOf(read: ReadText, terms: readonly Term[]): Occurrence[] {
  const { sentences, mentions } = read;
  const found: Occurrence[] = [];
  if (terms.some((term) => term.sequences.length > 0)) wordsIn(read, terms, found);
  if (terms.some((term) => term.marks.length > 0))
    for (const mention of mentions) {
      const marks = mentionMarks(mention);
      for (const [i, term] of terms.entries())
        if (term.marks.some((mark) => marks.includes(mark))) {
          const { begin, end } = mention;
          const sentence = Math.max(
            0,
            sentences.findIndex((span) => begin < span.end),
          );
          found.push({ begin, end, term: i, sentence, weight: weightIn(mention, term.context) });
        }
    }
  return found.sort((a, b) => a.begin - b.begin || a.end - b.end);
}

/** The words of a text with their places and the numbers of their sentences, in columns. */
interface Words {
  readonly lexemes: readonly string[];
  readonly begins: Uint32Array;
  readonly ends: Uint32Array;
  readonly sentences: Uint32Array;
}
/** A text that is kept for the next page is taken apart once. */
const known = new WeakMap<ReadText, Words>();

function wordsOf(read: ReadText): Words {
  const before = known.get(read);
  if (before !== undefined) return before;
  const tokens = tokenise(read.text);
  let sentence = 0;
  const words: Words = {
    lexemes: tokens.map(({ lexeme }) => lexeme),
    begins: Uint32Array.from(tokens, ({ begin }) => begin),
    ends: Uint32Array.from(tokens, ({ end }) => end),
    sentences: Uint32Array.from(tokens, ({ begin }) => {
      while (sentence < read.sentences.length && begin >= read.sentences[sentence]!.end) sentence++;
      return sentence;
    }),
  };
  known.set(read, words);
  return words;
}

function wordsIn(read: ReadText, terms: readonly Term[], found: Occurrence[]): void {
  const starts = new Map<string, { readonly sequence: readonly string[]; readonly term: number }[]>();
  for (const [term, { sequences }] of terms.entries())
    for (const sequence of sequences) {
      const first = sequence[0];
      if (first === undefined) continue;
      const own = starts.get(first);
      if (own === undefined) starts.set(first, [{ sequence, term }]);
      else own.push({ sequence, term });
    }
  const { lexemes, begins, ends, sentences } = wordsOf(read);
  for (const [i, word] of lexemes.entries())
    for (const { sequence, term } of starts.get(word) ?? []) {
      if (!sequence.every((lexeme, k) => lexemes[i + k] === lexeme && sentences[i + k] === sentences[i])) continue;
      const begin = begins[i]!;
      const end = ends[i + sequence.length - 1]!;
      const over = mentionOver(read.mentions, begin, end);
      const { context } = terms[term]!;
      if (counts(over, context)) found.push({ begin, end, term, sentence: sentences[i]!, weight: weightIn(over, context) });
    }
}

/** Where several mentions overlap, the same one decides as in the index. */
const mentionOver = (mentions: readonly PlacedMention[], begin: number, end: number): PlacedMention | undefined =>
  mentions
    .filter((mention) => mention.begin < end && begin < mention.end)
    .reduce<PlacedMention | undefined>((a, b) => (a === undefined || nearestFirst(b, a) < 0 ? b : a), undefined);

/** A place in another context than asked is no answer. */
function counts(mention: PlacedMention | undefined, asked: QueryContext): boolean {
  if (asked === 'any') return true;
  return mention === undefined ? asked === 'affirmed' : contextsOf(mention).includes(asked);
}

/** Affirmed of today first, then told as past, then suspected, planned or reported, last negated or a relative's. */
function weightIn(mention: PlacedMention | undefined, asked: QueryContext): number {
  if (mention === undefined || (asked !== 'any' && asked !== 'affirmed')) return FULL;
  if (mention.negated || mention.family) return 1;
  if (mention.hypothetical || mention.planned || mention.reported) return 2;
  return mention.history ? 3 : FULL;
}
