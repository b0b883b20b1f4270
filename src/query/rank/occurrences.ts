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
export function occurrencesOf({ text, sentences, mentions }: ReadText, terms: readonly Term[]): Occurrence[] {
  const found: Occurrence[] = [];
  if (terms.some((term) => term.sequences.length > 0)) wordsIn(text, sentences, mentions, terms, found);
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

function wordsIn(
  text: string,
  sentences: readonly SentenceSpan[],
  mentions: readonly PlacedMention[],
  terms: readonly Term[],
  found: Occurrence[],
): void {
  const starts = new Map<string, { readonly sequence: readonly string[]; readonly term: number }[]>();
  for (const [term, { sequences }] of terms.entries())
    for (const sequence of sequences) {
      const first = sequence[0];
      if (first !== undefined) starts.set(first, [...(starts.get(first) ?? []), { sequence, term }]);
    }
  const lexemes = tokenise(text);
  let at = 0;
  const sentenceOf = lexemes.map(({ begin }) => {
    while (at < sentences.length && begin >= sentences[at]!.end) at++;
    return at;
  });
  for (const [i, token] of lexemes.entries())
    for (const { sequence, term } of starts.get(token.lexeme) ?? []) {
      if (!sequence.every((lexeme, k) => lexemes[i + k]?.lexeme === lexeme && sentenceOf[i + k] === sentenceOf[i])) continue;
      const { begin } = token;
      const end = lexemes[i + sequence.length - 1]!.end;
      const over = mentionOver(mentions, begin, end);
      const { context } = terms[term]!;
      if (counts(over, context)) found.push({ begin, end, term, sentence: sentenceOf[i]!, weight: weightIn(over, context) });
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
