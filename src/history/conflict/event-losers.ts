import type { CancerEvent, Disagreement } from '../../model/index.ts';
import type { Signal } from '../events/signal.ts';
import { countsApart, datesApart } from './distances.ts';
import { losersOf } from './losers.ts';
import type { Statement } from './statements.ts';

/** Days of one event this close are the same one told twice; within two months it is a doubt, beyond another thing. */
const SAME_DAYS = 7;
const DOUBT_DAYS = 62;
const DATES = { trust: 'event_date', distance: datesApart(SAME_DAYS, DOUBT_DAYS) } as const;
/** A return told as a growth, or the other way round: which it is, the course decides. */
const WORDS = { trust: 'event_date', distance: countsApart, derived: true } as const;
const RETURN = /_recurrence$/;

/** Who gives an event another day, or calls it by another name. `signals`: the statements that were taken for it. */
export function eventLosers(event: CancerEvent, line: string, signals: readonly Signal[]): Disagreement[] {
  const { tumour, type, date } = event;
  return [
    ...losersOf({ tumour, line, field: 'date', value: date }, signals.flatMap(dayOf), DATES),
    ...losersOf(
      { tumour, line, field: 'type', value: type },
      signals.flatMap((s) => wordOf(s, type)),
      WORDS,
    ),
  ];
}

/** A letter's own day is no word about the event's. */
const dayOf = ({ item, date, firm, evidence: [evidence] }: Signal): Statement[] =>
  item === null || date === null || !firm || evidence === undefined ? [] : [{ value: date, source: item.source, evidence }];

/** "Progression" of what is kept as a recurrence, and a word of return of what is kept as a progression. */
function wordOf({ item, kind, recurrence, evidence: [evidence] }: Signal, type: CancerEvent['type']): Statement[] {
  if (item === null || evidence === undefined) return [];
  const named = recurrence === 'unknown' ? 'recurrence' : (`${recurrence}_recurrence` as const);
  const value = kind === 'progression' ? kind : kind === 'recurrence' ? (RETURN.test(type) ? type : named) : null;
  return value === null ? [] : [{ value, source: item.source, evidence }];
}
