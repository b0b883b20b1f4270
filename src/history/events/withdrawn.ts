import { type CancerEvent, compatibleDates, daysBetween, earliestDay } from '../../model/index.ts';
import type { Signal } from './signals.ts';

const RETURNS: ReadonlySet<CancerEvent['type']> = new Set([
  'local_recurrence',
  'regional_recurrence',
  'metastatic_recurrence',
  'progression',
]);
const CONFIRMING: ReadonlySet<Signal['kind']> = new Set(['recurrence', 'progression', 'metastasis', 'transformation', 'death']);
/** Sentences between a return and a remission of the same day in one document that speak of the same findings. */
const SAME_FINDINGS = 2;
const SAME_RETURN_DAYS = 92;

type Spoken = Signal & { readonly item: NonNullable<Signal['item']> };
const isSpoken = (signal: Signal): signal is Spoken => signal.item !== null;

/**
 * A return of the disease that more documents deny ("sans récidive", still "en rémission") than tell, from its day to the first treatment after it,
 * was none: a suspicion, or words misread. What is treated, told again or never denied stays.
 */
export function isWithdrawn(event: CancerEvent, at: Signal, signals: readonly Signal[]): boolean {
  if (!RETURNS.has(event.type) || !isSpoken(at)) return false;
  const spoken = signals.filter(isSpoken);
  const home = at.item.order[1];
  const others = spoken.filter((s) => s.item.order[1] !== home);
  if (others.length === 0) return false;
  if (at.recurrence === 'unknown' && spoken.some((s) => isRemissionBeside(s, at))) return true;
  const from = at.date === null ? (at.item.told ?? '') : earliestDay(at.date);
  const until = signals
    .flatMap((s) => (s.kind === 'care' && s.date !== null && earliestDay(s.date) > from ? [earliestDay(s.date)] : []))
    .sort()[0];
  let balance = 1;
  for (const [, of] of Map.groupBy(others, (s) => s.item.order[1])) {
    const day = of[0]?.item.told ?? null;
    if (day === null || day < from || (until !== undefined && day > until)) continue;
    if (of.some((s) => confirms(s, at))) balance++;
    else if (of.some((s) => s.kind === 'remission')) balance--;
  }
  // The telling document itself stands against one denial; a treatment soon after is one more word for it.
  return balance < (until === undefined ? 1 : 0);
}

/** The same return told again: without a day, or about the same time; whatever shows the disease at work later on. */
const confirms = (s: Spoken, at: Spoken): boolean =>
  CONFIRMING.has(s.kind) &&
  (s.kind !== 'recurrence' ||
    s.recurrence !== 'unknown' ||
    s.date === null ||
    at.date === null ||
    Math.abs(daysBetween(s.date, at.date)) <= SAME_RETURN_DAYS);

/** "Rémission complète" of the same day beside it: the word "récidive" there says what was looked for. */
const isRemissionBeside = (s: Spoken, at: Spoken): boolean =>
  s.kind === 'remission' &&
  s.strong &&
  s.item.order[1] === at.item.order[1] &&
  Math.abs(s.item.mention.sentence - at.item.mention.sentence) <= SAME_FINDINGS &&
  (s.date === null || at.date === null || compatibleDates(s.date, at.date));
