import type { Section } from '../../model/index.ts';
import { ALL_CAPITALS, type Hit, LINE, PARAGRAPH, type Phrase, SIGN } from '../engine/contract.ts';
import type { PhraseSource } from '../engine/lexicon.ts';
import type { HitList } from '../engine/scan.ts';
import type { View } from '../engine/view.ts';
import { CLOSINGS, KIN_WORDS, PRESENTING, SALUTATIONS, TITLES } from './titles.ts';

type Mark = Section | 'salutation' | 'presenting';
const of = (mark: Mark, patterns: readonly string[]): Phrase<Mark>[] => patterns.map((pattern) => ({ pattern, value: mark }));

export const SECTION_TITLES: PhraseSource = Object.freeze({
  name: 'sections',
  phrases: Object.freeze([
    ...Object.entries(TITLES).flatMap(([section, titles]) => of(section as Section, titles)),
    ...of('salutation', SALUTATIONS),
    ...of('signature', CLOSINGS),
    ...of('presenting', PRESENTING),
  ]),
});

const COLON = 58;
/** A closing formula only counts in the last part of a text: "cordialement" may also stand in a quoted letter. */
const CLOSING_FROM = 0.4;

/** Section of every sentence. A title stands at the start of a line or sentence and is followed by a colon, or fills its line. */
export function sectionsOf(view: View, hits: HitList): (Section | null)[] {
  const count = view.sentenceFirst.length - 1;
  const sections: (Section | null)[] = Array.from({ length: Math.max(0, count) }, () => null);
  let current: Section | null = null;
  let next = 0;
  for (const hit of hits.longest as readonly Hit<Mark>[]) {
    const sentence = view.sentenceOf[hit.first]!;
    if (hit.value === 'presenting') {
      if (current === null || !PAST.has(current) || sentence < next + 1 || view.space[view.sentenceFirst[sentence]!]! < LINE) continue;
    } else if (!isTitle(view, hit)) continue;
    sections.fill(current, next, sentence);
    if (hit.value === 'salutation') {
      // What stands before the salutation is the letterhead, unless a title came first.
      if (current === null) sections.fill('header', 0, sentence);
      current = null;
    } else current = hit.value === 'presenting' ? 'history_of_disease' : hit.value;
    next = sentence;
  }
  sections.fill(current, next, count);
  endFamily(view, sections);
  return sections;
}

const PAST: ReadonlySet<Section> = new Set(['antecedents', 'family_history', 'lifestyle']);
const KIN: ReadonlySet<string> = new Set(KIN_WORDS);
const LONGEST_LOOK = 40;

/** "Antécédents familiaux" holds for its line, and for the lines behind it that are items or speak of kin. */
function endFamily(view: View, sections: (Section | null)[]): void {
  for (let s = 1; s < sections.length; s++) {
    if (sections[s] !== 'family_history') continue;
    if (sections[s - 1] !== 'family_history') continue;
    const first = view.sentenceFirst[s]!;
    const end = Math.min(view.sentenceFirst[s + 1]!, first + LONGEST_LOOK);
    // The sentence right behind a title that fills its line is its text.
    if (view.sentenceFirst[s]! - view.sentenceFirst[s - 1]! <= TITLE_TOKENS && (s < 2 || sections[s - 2] !== 'family_history')) continue;
    let kin = view.kind[first] === SIGN;
    for (let i = first; i < end && !kin; i++) kin = KIN.has(view.norm(i));
    if (kin) continue;
    for (let t = s; t < sections.length && sections[t] === 'family_history'; t++) sections[t] = null;
  }
}
const TITLE_TOKENS = 5;

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
