import type { PlacedMention } from '../../warehouse/rows/card.ts';
import type { HitSentence, Range } from '../answers.ts';
import { bySentence, strengthOf } from './grade.ts';
import { type Occurrence, occurrencesOf, type ReadText } from './occurrences.ts';
import type { Term } from './terms-of-tree.ts';

const MOST_SENTENCES = 3;

/** All places of a text that the question asked for, in order, without overlap. */
export const highlightsOf = (read: ReadText, terms: readonly Term[]): Range[] => merged(occurrencesOf(read, terms));

/**
 * The sentences that say most of what was asked, at most three, in the order of the text: the strongest first, then those as strong
 * or with a term that none before has. The first sentence where none says anything.
 */
export function sentencesOf({ text, sentences: spans, mentions }: ReadText, found: readonly Occurrence[]): HitSentence[] {
  const sentences = spans.length > 0 ? spans : [{ begin: 0, end: text.length, section: null }];
  const ranked = [...bySentence(found)]
    .map(([index, inside]) => ({ index, inside, strength: strengthOf(inside) }))
    .sort((a, b) => b.strength - a.strength || a.index - b.index);
  const shown: { readonly index: number; readonly inside: readonly Occurrence[] }[] = [];
  const told = new Set<number>();
  for (const sentence of ranked) {
    const news = sentence.inside.some(({ term }) => !told.has(term));
    if (shown.length === MOST_SENTENCES || (!news && sentence.strength < ranked[0]!.strength)) continue;
    shown.push(sentence);
    for (const { term } of sentence.inside) told.add(term);
  }
  const chosen = shown.length > 0 ? shown.sort((a, b) => a.index - b.index) : [{ index: 0, inside: [] }];
  return chosen.flatMap(({ index, inside }) => {
    const sentence = sentences[index];
    if (sentence === undefined) return [];
    const highlights = merged(inside).filter(([begin, end]) => begin >= sentence.begin && end <= sentence.end);
    const { begin, end, section } = sentence;
    return [{ begin, end, section, text: text.slice(begin, end), highlights, contexts: contextsAt(highlights, mentions) }];
  });
}

function merged(found: readonly Occurrence[]): Range[] {
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

function contextsAt(highlights: readonly Range[], mentions: readonly PlacedMention[]): ContextName[] {
  const over = mentions.filter((mention) => highlights.some(([begin, end]) => mention.begin < end && begin < mention.end));
  return CONTEXT_NAMES.filter((name) => over.some((mention) => mention[name]));
}
