import { SECTIONS, type Section } from '../../model/index.ts';
import { ALL_CAPITALS, type Hit, LINE, PARAGRAPH, type Phrase, SIGN } from '../engine/contract.ts';
import type { PhraseSource } from '../engine/lexicon.ts';
import type { HitList } from '../engine/scan.ts';
import type { View } from '../engine/view.ts';
import { CLOSINGS, SALUTATIONS, TITLES } from './titles.ts';

type Mark = Section | 'salutation';
const of = (mark: Mark, patterns: readonly string[]): Phrase<Mark>[] => patterns.map((pattern) => ({ pattern, value: mark }));

export const SECTION_TITLES: PhraseSource = Object.freeze({
  name: 'sections',
  phrases: Object.freeze([
    ...SECTIONS.flatMap((s) => of(s, TITLES[s] ?? [])),
    ...of('salutation', SALUTATIONS),
    ...of('signature', CLOSINGS),
  ]),
});

const COLON = 58;
/** A closing formula only counts in the last part of a text: "cordialement" may also stand in a quoted letter. */
const CLOSING_FROM = 0.4;

/** Section of every sentence. A title stands at the start of a line or sentence and is followed by a colon, or fills its line. */
export function sectionsOf(view: View, hits: HitList): (Section | null)[] {
  const count = view.sentenceFirst.length - 1;
  const sections: (Section | null)[] = new Array<Section | null>(Math.max(0, count)).fill(null);
  let current: Section | null = null;
  let next = 0;
  for (const hit of hits.longest as readonly Hit<Mark>[]) {
    if (!isTitle(view, hit)) continue;
    const sentence = view.sentenceOf[hit.first]!;
    sections.fill(current, next, sentence);
    if (hit.value === 'salutation') {
      // What stands before the salutation is the letterhead, unless a title came first.
      if (current === null) sections.fill('header', 0, sentence);
      current = null;
    } else current = hit.value;
    next = sentence;
  }
  sections.fill(current, next, count);
  return sections;
}

function isTitle(view: View, hit: Hit<Mark>): boolean {
  const atLine = startsLine(view, hit.first);
  const atSentence = view.sentenceFirst[view.sentenceOf[hit.first]!] === hit.first;
  if (!atLine && !atSentence) return false;
  if (hit.value === 'signature') return hit.first > view.size * CLOSING_FROM;
  if (hit.value === 'salutation') return atLine;
  const after = hit.last + 1;
  if (after >= view.size) return atLine;
  if (view.kind[after] === SIGN && view.text.charCodeAt(view.begin[after]!) === COLON) return true;
  // "ANTÉCÉDENTS (personnels) :" and titles in capitals that run into their text.
  if (!atLine) return false;
  if (view.space[after]! >= LINE)
    return (
      view.space[hit.first] === PARAGRAPH || hit.first === 0 || capitals(view, hit) || view.sentenceOf[after] !== view.sentenceOf[hit.first]
    );
  return capitals(view, hit) && hit.last > hit.first;
}

/** First word of its line, behind bullets and numbers at most. */
function startsLine(view: View, token: number): boolean {
  for (let i = token; i >= 0 && i > token - 4; i--) {
    if (view.space[i]! >= LINE || i === 0) return true;
    if (i === 0 || view.kind[i - 1] === 1) return false;
  }
  return false;
}

function capitals(view: View, hit: Hit<Mark>): boolean {
  for (let i = hit.first; i <= hit.last; i++) if (view.kind[i] === 1 && (view.shape[i]! & ALL_CAPITALS) === 0) return false;
  return true;
}
