import { compatibleDates, daysBetween, type Evidence, earliestDay } from '../../model/index.ts';
import { SAME_RETURN_DAYS } from './episodes.ts';
import { RETURN_TYPES } from './return-types.ts';
import type { Signal } from './signal.ts';
import type { Told } from './state.ts';

const CONFIRMING: ReadonlySet<Signal['kind']> = new Set(['recurrence', 'progression', 'metastasis', 'transformation', 'death']);
/** Sentences between a return and a remission of the same day in one document that speak of the same findings. */
const SAME_FINDINGS = 2;

type Spoken = Signal & { readonly item: NonNullable<Signal['item']> };
const isSpoken = (signal: Signal): signal is Spoken => signal.item !== null;

/** What all documents say, ready to be asked event by event. */
export interface Tellings {
  readonly byDocument: ReadonlyMap<number, readonly Spoken[]>;
  /** The same that have a day, with it. */
  readonly dated: readonly (readonly [home: number, day: string, of: readonly Spoken[]])[];
  /** First days of care, in order. */
  readonly care: readonly string[];
}

export function tellingsOf(signals: readonly Signal[]): Tellings {
  const byDocument = Map.groupBy(signals.filter(isSpoken), (s) => s.item.home.n);
  return {
    byDocument,
    dated: [...byDocument].flatMap(([home, of]) => {
      const day = of[0]?.item.told ?? null;
      return day === null ? [] : [[home, day, of] as const];
    }),
    care: signals.flatMap((s) => (s.kind === 'care' && s.date !== null ? [earliestDay(s.date)] : [])).sort(),
  };
}

/**
 * A return of the disease that more documents deny ("sans récidive", still "en rémission") than tell, from its day to the first treatment after it,
 * was none: a suspicion, or words misread. What is treated, told again or never denied stays. Gives the words that deny it, null where it stands.
 */
export function isWithdrawn(event: Told, { byDocument, dated, care }: Tellings): readonly Evidence[] | null {
  if (!RETURN_TYPES.has(event.type)) return null;
  const tellers = new Set(event.of.signals.flatMap((s) => (s.item === null ? [] : [s.item.home.n])));
  const at = event.of.signals.find(isSpoken);
  if (at === undefined) return null;
  if (byDocument.size < 2) return null;
  const beside = event.of.signals.every((s) => s.recurrence === 'unknown')
    ? (byDocument.get(at.item.home.n) ?? []).filter((s) => event.of.signals.every((told) => isSpoken(told) && isRemissionBeside(s, told)))
    : [];
  if (beside.length > 0) return beside.flatMap((s) => s.evidence);
  const { date } = event;
  const from = date === null ? (at.item.told ?? '') : earliestDay(date);
  const until = care.find((day) => day > from);
  let balance = tellers.size;
  const against: Evidence[] = [];
  for (const [home, day, of] of dated) {
    if (day < from || (until !== undefined && day > until) || tellers.has(home)) continue;
    if (of.some((s) => confirms(s, date))) balance++;
    else {
      const denials = of.filter((s) => s.kind === 'remission');
      if (denials.length > 0) balance--;
      against.push(...denials.flatMap((s) => s.evidence));
    }
  }
  // The telling documents stand against as many denials; a treatment soon after is one more word for it.
  return balance < (until === undefined ? 1 : 0) ? against : null;
}

/** The same return told again: without a day, or about the same time; whatever shows the disease at work later on. */
const confirms = (s: Spoken, date: string | null): boolean =>
  CONFIRMING.has(s.kind) &&
  (s.kind !== 'recurrence' ||
    s.recurrence !== 'unknown' ||
    s.date === null ||
    date === null ||
    Math.abs(daysBetween(s.date, date)) <= SAME_RETURN_DAYS);

/** "Rémission complète" of the same day beside it: the word "récidive" there says what was looked for. */
const isRemissionBeside = (s: Spoken, at: Spoken): boolean =>
  s.kind === 'remission' &&
  s.strong &&
  s.item.home.n === at.item.home.n &&
  Math.abs(s.item.mention.sentence - at.item.mention.sentence) <= SAME_FINDINGS &&
  (s.date === null || at.date === null || compatibleDates(s.date, at.date));
