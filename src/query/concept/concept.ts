import type { Mention } from '../../model/index.ts';
import { createReader, type Reader } from '../../nlp/index.ts';
import { lexemesOf, tokenise } from '../../nlp/lexeme/index.ts';
import { type Condition, courseOf, histologyOf, namesTumour, primaryOf, resultOf } from './said.ts';
import { LINKS } from './words.ts';

/** Words [from, to) of the box that are one concept. */
export interface ConceptSpan {
  readonly from: number;
  readonly to: number;
}
interface Reading {
  readonly begin: number;
  readonly end: number;
  readonly conditions: readonly Condition[];
}

/** A run of more words is a pasted text, not a question: it stays words. */
const LONGEST_RUN = 40;
const LONGEST_CONCEPT = 200;
const CACHE_SIZE = 5_000;

let reader: Reader | null = null;
/** The reader of the documents reads the box too: what it finds in both is the same thing. Made at the first question that needs it. */
const read = (text: string): readonly Mention[] => {
  reader ??= createReader();
  return reader.read(text).mentions;
};

/** What a text as a whole means: conditions that must all hold; null where the reader does not understand it as one thing. */
export const conceptOf = remembered((text: string): readonly Condition[] | null => {
  if (text.length > LONGEST_CONCEPT || lexemesOf(text).length < 2) return null;
  return readings(text).find(({ begin, end }) => begin === 0 && end === text.length)?.conditions ?? null;
});

/** The concepts among words that stand side by side, from left to right, without overlap. */
export function conceptsIn(words: readonly string[]): readonly ConceptSpan[] {
  return words.length > LONGEST_RUN ? [] : spansIn(words.join(' '));
}

const spansIn = remembered((text: string): readonly ConceptSpan[] => {
  if (lexemesOf(text).length < 2) return [];
  const words = text.split(' ');
  const begins = new Map<number, number>();
  const ends = new Map<number, number>();
  let at = 0;
  for (const [i, word] of words.entries()) {
    begins.set(at, i);
    ends.set(at + word.length, i + 1);
    at += word.length + 1;
  }
  const spans: ConceptSpan[] = [];
  for (const { begin, end } of readings(text)) {
    const from = begins.get(begin);
    const to = ends.get(end);
    if (from === undefined || to === undefined || from < (spans.at(-1)?.to ?? 0)) continue;
    // A concept must mean the same wherever it stands: what is understood only beside other words stays words.
    if (conceptOf(text.slice(begin, end)) !== null) spans.push({ from, to });
  }
  return spans;
});

/** Everything that can be one condition, the longest first where several begin at the same place. */
function readings(text: string): Reading[] {
  const mentions = read(text);
  const found = new Map<string, { begin: number; end: number; conditions: Condition[] }>();
  const add = (begin: number, end: number, conditions: readonly (Condition | null)[]): void => {
    const real = conditions.filter((condition) => condition !== null);
    if (real.length === 0) return;
    const entry = found.get(`${begin}:${end}`) ?? { begin, end, conditions: [] };
    for (const condition of real) if (!entry.conditions.some(({ key }) => key === condition.key)) entry.conditions.push(condition);
    found.set(`${begin}:${end}`, entry);
  };
  for (const mention of mentions) {
    add(mention.begin, mention.end, [resultOf(mention), ...courseOf(mention)]);
    const site = namesTumour(mention) ? siteAfter(text, mention, mentions) : undefined;
    if (site !== undefined) add(mention.begin, site.end, [histologyOf(mention), primaryOf(site)]);
    else add(mention.begin, mention.end, [histologyOf(mention)]);
  }
  return [...found.values()]
    .filter(({ begin, end }) => lexemesOf(text.slice(begin, end)).length > 1)
    .sort((a, b) => a.begin - b.begin || b.end - a.end);
}

/** The primary site that follows a tumour with nothing but articles between. */
const siteAfter = (text: string, tumour: Mention, mentions: readonly Mention[]): Mention | undefined =>
  mentions.find(
    (site) =>
      site.begin >= tumour.end &&
      primaryOf(site) !== null &&
      tokenise(text.slice(tumour.end, site.begin)).every(({ lexeme }) => LINKS.has(lexeme)),
  );

function remembered<Value>(make: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, { readonly value: Value }>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found.value;
    const value = make(text);
    if (known.size >= CACHE_SIZE) known.clear();
    known.set(text, { value });
    return value;
  };
}
