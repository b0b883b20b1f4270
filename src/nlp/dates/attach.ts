import type { Mention, MentionType, Section } from '../../model/index.ts';
import { CLOSE, COLON, COMMA, OPEN, SEMICOLON } from '../context/words.ts';
import { GLUED, LINE, SIGN, WORD } from '../engine/contract.ts';
import type { View } from '../engine/view.ts';

/** Types that no date belongs to, beside the dates themselves. */
const DATELESS: ReadonlySet<MentionType> = new Set(['date', 'duration', 'age', 'sex', 'laterality', 'family_cancer']);
/** Sections outside the story: its moment neither enters nor stays. */
const APART: ReadonlySet<Section> = new Set([
  'antecedents',
  'family_history',
  'lifestyle',
  'header',
  'footer',
  'signature',
  'plan',
  'decision',
]);
/** Sections whose sentences without a verb are items of a list: a date holds for its own item. */
const LISTS: ReadonlySet<Section> = new Set([...APART, 'treatment']);
const BREAKS: ReadonlySet<string> = new Set(['puis', 'mais', 'ensuite', 'avant', 'ayant']);
/** Lengths that a break has, asked before its string. */
const BREAK_LENGTHS: ReadonlySet<number> = new Set([...BREAKS].map((word) => word.length));
const ARROW = 0x2192;
const GREATER = 62;
const ARROW_TAILS: ReadonlySet<string> = new Set(['-', '=']);
/** What befalls a patient: of two in one sentence the one in the segment of the date has it. */
const EVENTS: ReadonlySet<MentionType> = new Set([
  'recurrence',
  'progression',
  'death',
  'remission',
  'response',
  'drug',
  'protocol',
  'procedure',
  'radiotherapy',
  'transplant',
]);
/** Words that may stand between a comma and the date that opens a segment. */
const OPENERS = 3;

interface Anchor {
  readonly token: number;
  readonly segment: number;
  readonly date: string;
  /** Opens its segment: "En mars 2013, …". */
  readonly opening: boolean;
  /** "Jusqu'en octobre 2013": the end of what was said before it. */
  readonly until: boolean;
  /** An event stands in its own segment: the date is that event's. */
  readonly taken: boolean;
  /** Moves the story on; "depuis 2 mois", "dans 3 mois" and "14 ans auparavant" hold for their own segment only. */
  readonly moment: boolean;
}

/**
 * Gives each mention the date that it belongs to: in its own segment (between commas), else the date that opens the sentence or goes before
 * in it, else the one that follows at once, else the running moment of the story; null where there is none. The document's date is never
 * given. Mentions come in the order of the text; those with a date keep it. `narrates` tells whether a sentence has a verb: under
 * "Antécédents" such a sentence tells a story, the others are items of a list.
 */
export function attachDates(
  view: View,
  sections: readonly (Section | null)[],
  mentions: readonly Mention[],
  narrates: (sentence: number) => boolean,
): Mention[] {
  const out: Mention[] = [];
  let narrative: string | null = null;
  let section: Section | null = null;
  for (let from = 0; from < mentions.length; ) {
    const { sentence } = mentions[from]!;
    let to = from + 1;
    while (to < mentions.length && mentions[to]!.sentence === sentence) to++;
    const here = sections[sentence] ?? null;
    if (here !== section) {
      section = here;
      if (here !== null && APART.has(here)) narrative = null;
    }
    const group = mentions.slice(from, to);
    const dated = group.filter(isAnchor);
    const segments = dated.length > 0 ? segmentsOf(view, sentence) : null;
    const events = segments === null ? NONE : eventSegments(view, group, segments);
    const anchors = segments === null ? [] : dated.map((m) => anchorOf(view, m, segments, events));
    const list = here !== null && LISTS.has(here) && !narrates(sentence);
    for (const m of group) {
      const date = m.date !== null || DATELESS.has(m.type) ? null : dateFor(view, m, anchors, segments, list ? null : narrative, list);
      out.push(date === null ? m : { ...m, date });
    }
    for (const a of anchors) if (a.moment && (view.date === null || a.date <= view.date)) narrative = a.date;
    if (list && APART.has(here)) narrative = null;
    from = to;
  }
  return out;
}

const keyOf = (m: Mention, key: string): unknown => (m.value !== null && typeof m.value === 'object' ? m.value[key] : null);
const isAnchor = (m: Mention): boolean =>
  m.type === 'date' && m.date !== null && keyOf(m, 'kind') !== 'birth' && keyOf(m, 'kind') !== 'letter' && keyOf(m, 'told') !== 'compared';

interface Segments {
  readonly first: number;
  /** Segment of each token of the sentence, and the first token of each segment. */
  readonly of: readonly number[];
  readonly starts: readonly number[];
}

const isBreak = (view: View, i: number): boolean =>
  view.form[i]! >= 0 && BREAK_LENGTHS.has(view.end[i]! - view.begin[i]!) && BREAKS.has(view.norm(i));

function segmentsOf(view: View, sentence: number): Segments {
  const first = view.sentenceFirst[sentence]!;
  const end = view.sentenceFirst[sentence + 1]!;
  const of: number[] = [];
  const starts = [first];
  let depth = 0;
  for (let i = first; i < end; i++) {
    const sign = view.kind[i] === SIGN ? view.text.charCodeAt(view.begin[i]!) : 0;
    if (sign === OPEN) depth++;
    else if (sign === CLOSE) depth = Math.max(0, depth - 1);
    // "imatinib -> intolérance -> nilotinib": an arrow goes on to the next.
    const arrow = sign === ARROW || (sign === GREATER && i > first && ARROW_TAILS.has(view.norm(i - 1)) && view.space[i] === GLUED);
    const mark = depth === 0 && (sign === COMMA || sign === COLON || sign === SEMICOLON || arrow);
    const breaks = depth === 0 && view.kind[i] === WORD && isBreak(view, i);
    if (i > first && (mark || breaks || view.space[i]! >= LINE)) starts.push(mark ? i + 1 : i);
    of.push(starts.length - 1);
  }
  return { first, of, starts };
}

/** An event with a day of its own; a remission lasts until the return that is told with it ("après une rémission, récidive en mai"). */
const ofItsOwn = ({ type }: Mention): boolean => EVENTS.has(type) && type !== 'remission';
const NONE: ReadonlySet<number> = new Set();
/** The segments of a sentence in which an event stands. */
const eventSegments = (view: View, group: readonly Mention[], segments: Segments): ReadonlySet<number> =>
  new Set(group.flatMap((m) => (EVENTS.has(m.type) && !m.negated ? [segments.of[view.tokenAt(m.begin) - segments.first] ?? 0] : [])));

function anchorOf(view: View, m: Mention, segments: Segments, events: ReadonlySet<number>): Anchor {
  const token = view.tokenAt(m.begin);
  const segment = segments.of[token - segments.first] ?? 0;
  const told = keyOf(m, 'told');
  return {
    token,
    segment,
    date: m.date!,
    until: token > 0 && (isUntil(view, token - 1) || (token > 1 && isUntil(view, token - 2)) || (token > 2 && isUntil(view, token - 3))),
    opening: token - segments.starts[segment]! <= OPENERS,
    moment: told !== 'since' && told !== 'in' && told !== 'ago' && told !== 'earlier',
    taken: events.has(segment),
  };
}

/** Within three words before a date: "jusqu'en", "jusqu'au", "jusqu'à la fin de". */
const isUntil = (view: View, token: number): boolean => view.norm(token) === 'jusqu';
/** What lasts until a day, a state or a treatment, did not begin on it. */
const LASTING: ReadonlySet<MentionType> = new Set(['remission', 'surveillance', 'drug', 'protocol']);

function dateFor(
  view: View,
  m: Mention,
  anchors: readonly Anchor[],
  segments: Segments | null,
  narrative: string | null,
  list: boolean,
): string | null {
  const carried = m.planned || m.family ? null : narrative;
  if (segments === null || anchors.length === 0) return carried;
  const token = view.tokenAt(m.begin);
  const segment = segments.of[token - segments.first] ?? 0;
  const here = anchors.filter((a) => a.segment === segment);
  const own = LASTING.has(m.type) ? here.filter((a) => !(a.until && a.token > token)) : here;
  if (own.length > 0) return nearest(own, token).date;
  if (here.length > 0) return null;
  const moments = anchors.filter((a) => a.moment);
  const before = moments.filter((a) => a.token < token);
  const last = before[before.length - 1];
  const after = moments.find((a) => a.token > token);
  // "mastectomie gauche, le 12 mars 2013"
  if (
    after?.opening === true &&
    !(after.taken && ofItsOwn(m)) &&
    after.segment === segment + 1 &&
    (last === undefined || !last.opening || segment - last.segment > 0) &&
    closes(segments, after)
  )
    return after.date;
  if (last !== undefined && (!list || last.opening)) return last.date;
  // "un traitement par X, bien toléré, a été instauré le 5 mai 2010": the only date of its sentence.
  if (last === undefined && moments.length === 1 && !list && !m.history && !(moments[0]!.taken && ofItsOwn(m))) return moments[0]!.date;
  return carried;
}

/** The date fills its segment, so that it can only belong to what stands before. */
function closes(segments: Segments, anchor: Anchor): boolean {
  const end = segments.starts[anchor.segment + 1] ?? segments.first + segments.of.length;
  return end - anchor.token <= 6;
}

function nearest(anchors: readonly Anchor[], token: number): Anchor {
  let best = anchors[0]!;
  for (const a of anchors) if (Math.abs(a.token - token) < Math.abs(best.token - token)) best = a;
  return best;
}
