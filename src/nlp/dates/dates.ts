import { latestDay, type PartialDate } from '../../model/partial-date.ts';
import { CAPITAL, defineExtractor, LINE, type MentionDraft, type TextView, WORD } from '../engine/contract.ts';
import { findAfter } from '../walk/walk.ts';
import { type Expression, expressions } from './expressions.ts';
import { leadOf } from './numeric.ts';
import type { ParsedDate } from './parsed.ts';
import { type Anchors, absoluteDate, isoDuration, moved, writtenDate, yearlessDate } from './resolve.ts';
import type { TimeSpan } from './span.ts';
import { BIRTH, COMPARING, DATE_WORDS, type DateWord, type TimeUnit } from './words.ts';

/**
 * Dates and durations. A date's `value` holds `norm` (as written: 2015-06, ????-08-09, -P2Y, J15) and `kind`: absolute, birth, letter (the
 * date of the letter itself), relative, duration. `date` is the resolved one, null where nothing anchors it.
 */
export const dates = defineExtractor<DateWord>({
  name: 'dates',
  types: ['date', 'duration'],
  phrases: DATE_WORDS,
  run(view, hits, sink) {
    const found = expressions(view, hits.longest);
    let letter: PartialDate | null = null;
    let narrative: PartialDate | null = null;
    // Before the first date of a text without one of its own, "il y a 11 ans" counts from that first date.
    const first = firstMoment(view, found);
    for (let i = 0; i < found.length; i++) {
      const e = found[i]!;
      const draft = draftOf(
        view,
        restated(view, e, found[i - 1]),
        { document: view.date ?? letter, narrative, now: narrative ?? (i < first.at ? first.date : null) },
        found[i + 1],
      );
      if (draft === null) continue;
      sink.add(draft);
      const value = draft.value as { kind: string; told?: string };
      if (draft.date == null) continue;
      if (value.told === 'compared') continue;
      if (value.kind === 'letter') letter ??= draft.date;
      else if (value.kind === 'absolute' || (value.kind === 'relative' && leads(e))) {
        // A date behind the document is an appointment, not a moment of the story.
        if (view.date === null || draft.date <= latestDay(view.date)) narrative = draft.date;
      }
    }
  },
});

/**
 * Beside a date the span tells no new one. "En mai 2012, après 2 ans de traitement": how long it lasted. "En janvier 2012, 2 mois après la
 * progression": when the progression was.
 */
function restated(view: TextView, e: Expression, before: Expression | undefined): Expression {
  if (e.kind !== 'span' || e.span.telling !== 'later') return e;
  // "Après 7 ans d'intervalle sans maladie": how long the time was that is over.
  if (view.norm(e.first) === 'apres' && findAfter(view, e.last, 2, INTERVAL) >= 0) return { ...e, span: { ...e.span, telling: 'during' } };
  if (view.norm(e.last) === 'apres' && followedByArticle(view, e.last) && !opens(view, e.first) && inYears(e.span) > NEAR_YEARS) {
    // "une récidive 14 ans après l'opération": counted from the operation, not from the moment told last.
    if (before?.kind !== 'calendar' || e.first - before.last > APPOSITION) return { ...e, span: { ...e.span, telling: 'during' } };
  }
  if (before?.kind !== 'calendar') return e;
  const close = e.first - before.last <= APPOSITION && view.sentenceOf[e.first] === view.sentenceOf[before.first];
  if (!close) return e;
  if (view.norm(e.first) === 'apres') return { ...e, span: { ...e.span, telling: 'during' } };
  if (view.norm(e.last) !== 'apres') return e;
  return { ...e, span: { ...e.span, telling: followedByArticle(view, e.last) ? 'earlier' : 'during' } };
}
const INTERVAL: ReadonlySet<string> = new Set(['intervalle']);
const followedByArticle = (view: TextView, last: number): boolean => last + 1 < view.size && ARTICLES.has(view.norm(last + 1));
/** The expression opens its sentence, or stands between commas; behind the last comma it is said of what stands before. */
const opens = (view: TextView, first: number): boolean =>
  first - view.sentenceFirst[view.sentenceOf[first]!]! <= 2 ||
  (first > 0 && view.norm(first - 1) === ',' && isFollowedByComma(view, first));
function isFollowedByComma(view: TextView, from: number): boolean {
  const last = Math.min(view.size, from + CLAUSE);
  for (let i = from; i < last && view.sentenceOf[i] === view.sentenceOf[from]; i++) if (view.norm(i) === ',') return true;
  return false;
}
/** Words of the longest clause that is looked through. */
const CLAUSE = 40;
const NEAR_YEARS = 2;
const inYears = ({ amount, unit }: TimeSpan): number => (unit === 'year' ? amount : unit === 'month' ? amount / 12 : 0);
const APPOSITION = 4;
const ARTICLES = new Set(['le', 'la', 'l', 'les', 'son', 'sa', 'cette', 'ce']);

function firstMoment(view: TextView, found: readonly Expression[]): { at: number; date: PartialDate | null } {
  for (let at = 0; at < found.length; at++) {
    const e = found[at]!;
    if (e.kind !== 'calendar' || e.parsed.year === null || isBirth(view, e.first) || isLetterDate(view, e.first, e.last)) continue;
    return { at, date: absoluteDate(e.parsed) };
  }
  return { at: 0, date: null };
}

/** Relative expressions that move the story on; "il y a 2 ans", "depuis" look back from where it stands. */
function leads(e: Expression): boolean {
  if (e.kind === 'span') return e.span.telling === 'later';
  return e.kind === 'shift' && e.from === 'narrative' && e.amount >= 0;
}

function draftOf(view: TextView, e: Expression, anchors: Anchors, next: Expression | undefined): MentionDraft | null {
  const at = { begin: view.begin[e.first]!, end: view.end[e.last]!, context: { negated: false } };
  const now = anchors.document ?? anchors.now;
  switch (e.kind) {
    case 'calendar': {
      const parsed = withYearOf(view, e.parsed, next);
      const kind = isBirth(view, e.first) ? 'birth' : isLetterDate(view, e.first, e.last) ? 'letter' : 'absolute';
      const date = parsed.year === null ? yearlessDate(parsed, anchors) : absoluteDate(parsed);
      const told = kind === 'absolute' && isCompared(view, e.first) && { told: 'compared' };
      return { ...at, type: 'date', value: { kind, norm: writtenDate(parsed), ...told }, date };
    }
    case 'shift':
      return {
        ...at,
        type: 'date',
        value: { kind: 'relative', norm: signed(e.amount, e.unit) },
        date: moved(e.from === 'document' ? now : anchors.narrative, e.amount, e.unit),
      };
    case 'day-number': {
      const told = leadOf(view, e.first) === 'a' && anchors.narrative?.length === 10;
      return {
        ...at,
        type: 'date',
        value: { kind: 'relative', norm: `J${e.day}` },
        date: told ? moved(anchors.narrative, e.day, 'day') : null,
      };
    }
    case 'operative':
      return { ...at, type: 'date', value: { kind: 'relative', norm: 'operation', when: e.when }, date: null };
    default:
      return spanDraft(at, e.span, now, anchors.narrative);
  }
}

/** "comparée au 10/06/2022", "par rapport à l'examen de mars 2020": what is compared with, no moment of the story. */
function isCompared(view: TextView, first: number): boolean {
  const sentence = view.sentenceOf[first];
  for (let i = first - 1; i >= 0 && i >= first - COMPARED_WITHIN && view.sentenceOf[i] === sentence; i--)
    if (COMPARING.has(view.norm(i))) return true;
  return false;
}
const COMPARED_WITHIN = 6;

function spanDraft(
  at: Pick<MentionDraft, 'begin' | 'end' | 'context'>,
  span: TimeSpan,
  now: PartialDate | null,
  narrative: PartialDate | null,
): MentionDraft | null {
  const { amount, unit, telling } = span;
  const date = (sign: 1 | -1, anchor: PartialDate | null): MentionDraft =>
    ({
      ...at,
      context: { ...at.context!, history: false },
      type: 'date',
      value: { kind: 'relative', norm: signed(sign * amount, unit), told: telling },
      date: moved(anchor, sign * amount, unit),
    }) as MentionDraft;
  switch (telling) {
    case 'ago':
    case 'since':
      return date(-1, now);
    case 'in':
      return date(1, now);
    case 'later':
      return date(1, narrative);
    case 'earlier':
      return date(-1, narrative ?? now);
    case 'ordinal':
      return unit === 'hour' || unit === 'minute'
        ? null
        : { ...at, type: 'date', value: { kind: 'relative', norm: `${isoDuration(amount, unit)}`, told: 'ordinal' }, date: null };
    case 'every':
    case 'age':
      return null;
    default:
      // A bare number of years is an age more often than a duration.
      return telling === 'bare' && unit === 'year'
        ? null
        : { ...at, type: 'duration', value: isoDuration(amount, unit), unit: null, date: null };
  }
}

const signed = (amount: number, unit: TimeUnit): string =>
  amount < 0 ? `-${isoDuration(-amount, unit)}` : `+${isoDuration(amount, unit)}`;

/** "du 5 juin au 6 juillet 2015", "entre mars et juin 2014": the year of the end is that of the start. */
function withYearOf(view: TextView, d: ParsedDate, next: Expression | undefined): ParsedDate {
  if (d.year !== null || d.month === null || next?.kind !== 'calendar' || next.parsed.year === null || next.parsed.month === null) return d;
  const joins = next.first - d.last <= 3 && JOINS.has(view.norm(d.last + 1));
  return joins ? { ...d, year: d.month <= next.parsed.month ? next.parsed.year : next.parsed.year - 1 } : d;
}
const JOINS = new Set(['au', 'a', 'et', '-', 'ou', 'puis']);

function isBirth(view: TextView, first: number): boolean {
  for (let i = first - 1; i >= Math.max(0, first - 5) && view.sentenceOf[i] === view.sentenceOf[first]; i--)
    if (BIRTH.has(view.norm(i)) && view.raw(i).normalize('NFC') !== 'ne') return true;
  return false;
}

/** "Paris, le 24 janvier 2020" on a line of its own. */
function isLetterDate(view: TextView, first: number, last: number): boolean {
  // "Malheureusement, le 20/06/2019, elle a rechuté" goes on where the head of a letter ends its line.
  if (last + 1 < view.size && view.space[last + 1]! < LINE && view.norm(last + 1) === ',') return false;
  if (leadOf(view, first) !== 'le' || first < 3 || view.norm(first - 2) !== ',') return false;
  for (let i = first - 3; i >= Math.max(0, first - 7); i--) {
    if (view.kind[i] === WORD && (view.shape[i]! & CAPITAL) === 0) return false;
    if (i === 0 || view.space[i]! >= LINE) return true;
  }
  return false;
}
