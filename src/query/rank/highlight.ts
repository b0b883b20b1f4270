import type { Mention, SentenceSpan } from '../../model/index.ts';
import { type Lexeme, tokenise } from '../../nlp/lexeme/index.ts';
import { withAncestors } from '../../warehouse/lexical/marks.ts';
import type { HitSentence, Range } from '../answers.ts';
import { branchOf } from '../compile/site-condition.ts';
import type { Sequences } from '../compile/terms.ts';

export interface Wanted {
  readonly texts: readonly Sequences[];
  readonly codes: readonly string[];
}
/** A place to light up and the number of the criterion that asked for it. */
interface Found {
  readonly begin: number;
  readonly end: number;
  readonly criterion: number;
}
const MOST_SENTENCES = 3;

/** All places of a text that the question asked for, in order, without overlap. */
export const highlightsOf = (text: string, sentences: readonly SentenceSpan[], mentions: readonly Mention[], wanted: Wanted): Range[] =>
  merged(places(text, sentences, mentions, wanted));

/** The sentences that say most of what was asked (at most three, in the order of the text); the first sentence where none does. */
export function sentencesOf(text: string, spans: readonly SentenceSpan[], mentions: readonly Mention[], wanted: Wanted): HitSentence[] {
  const sentences = spans.length > 0 ? spans : [{ begin: 0, end: text.length, section: null }];
  const found = places(text, sentences, mentions, wanted);
  const scored = sentences.map((sentence, index) => {
    const inside = found.filter((place) => place.begin >= sentence.begin && place.end <= sentence.end);
    return { sentence, index, inside, criteria: new Set(inside.map((place) => place.criterion)).size };
  });
  const best = scored
    .filter((s) => s.criteria > 0)
    .sort((a, b) => b.criteria - a.criteria || a.index - b.index)
    .slice(0, MOST_SENTENCES)
    .sort((a, b) => a.index - b.index);
  return (best.length > 0 ? best : scored.slice(0, 1)).map(({ sentence, inside }) => {
    const highlights = merged(inside);
    return {
      begin: sentence.begin,
      end: sentence.end,
      section: sentence.section,
      text: text.slice(sentence.begin, sentence.end),
      highlights,
      contexts: contextsAt(highlights, mentions),
    };
  });
}

function places(text: string, sentences: readonly SentenceSpan[], mentions: readonly Mention[], wanted: Wanted): Found[] {
  const lexemes = tokenise(text);
  const sentenceOf = sentenceNumbers(lexemes, sentences);
  const starts = new Map<string, { readonly sequence: readonly string[]; readonly criterion: number }[]>();
  for (const [criterion, sequences] of wanted.texts.entries())
    for (const sequence of sequences) {
      const first = sequence[0];
      if (first !== undefined) starts.set(first, [...(starts.get(first) ?? []), { sequence, criterion }]);
    }
  const found: Found[] = [];
  for (const [i, token] of lexemes.entries())
    for (const { sequence, criterion } of starts.get(token.lexeme) ?? [])
      if (sequence.every((lexeme, k) => lexemes[i + k]?.lexeme === lexeme && sentenceOf[i + k] === sentenceOf[i]))
        found.push({ begin: token.begin, end: lexemes[i + sequence.length - 1]!.end, criterion });
  for (const [k, code] of wanted.codes.entries())
    for (const mention of mentions)
      if (mention.code !== null && withAncestors(mention.code).includes(branchOf(code)))
        found.push({ begin: mention.begin, end: mention.end, criterion: wanted.texts.length + k });
  return found.sort((a, b) => a.begin - b.begin || a.end - b.end);
}

function sentenceNumbers(lexemes: readonly Lexeme[], sentences: readonly SentenceSpan[]): number[] {
  let at = 0;
  return lexemes.map(({ begin }) => {
    while (at < sentences.length && begin >= sentences[at]!.end) at++;
    return at;
  });
}

function merged(found: readonly Found[]): Range[] {
  const ranges: [number, number][] = [];
  for (const { begin, end } of found) {
    const last = ranges.at(-1);
    if (last !== undefined && begin < last[1]) last[1] = Math.max(last[1], end);
    else ranges.push([begin, end]);
  }
  return ranges;
}

const CONTEXT_NAMES = ['negated', 'hypothetical', 'family', 'history', 'reported', 'planned'] as const;
type ContextName = (typeof CONTEXT_NAMES)[number];

function contextsAt(highlights: readonly Range[], mentions: readonly Mention[]): ContextName[] {
  const over = mentions.filter((mention) => highlights.some(([begin, end]) => mention.begin < end && begin < mention.end));
  return CONTEXT_NAMES.filter((name) => over.some((mention) => mention[name]));
}
