import { type DiseaseState, earliestDay, latestDay, type StateSpan } from '../../model/index.ts';

export interface StateOnDate {
  /** The one state of the whole of the date, null where none is sure. */
  readonly certain: DiseaseState | null;
  /** Every state that the dates allow, in the order of the course. Empty before the diagnosis and after the last news. */
  readonly possible: readonly DiseaseState[];
  /** The spans behind `possible`. */
  readonly spans: readonly StateSpan[];
}

const FIRST_DAY = '0000-01-01';
const LAST_DAY = '9999-12-31';

/** First and last day on which each span can begin: no earlier than the one before it, no later than the one after it. */
function begins(spans: readonly StateSpan[]): { earliest: string; latest: string }[] {
  const out = spans.map(({ start }) => ({
    earliest: start === null ? FIRST_DAY : earliestDay(start),
    latest: start === null ? LAST_DAY : latestDay(start),
  }));
  for (let i = 1; i < out.length; i++) if (out[i]!.earliest < out[i - 1]!.earliest) out[i]!.earliest = out[i - 1]!.earliest;
  for (let i = out.length - 2; i >= 0; i--) if (out[i]!.latest > out[i + 1]!.latest) out[i]!.latest = out[i + 1]!.latest;
  return out;
}

/**
 * In which state the tumour was on a date, which may be partial, as may the boundaries between states: `certain` is the state that holds
 * whatever the days really were.
 */
export function stateAt(states: readonly StateSpan[], tumour: number, date: string): StateOnDate {
  const spans = states.filter((s) => s.tumour === tumour);
  const begun = begins(spans);
  const first = earliestDay(date);
  const last = latestDay(date);
  const possible = spans.flatMap((span, i) => {
    const own = begun[i]!;
    // The last span holds on its last day too; death has no end.
    const until = begun[i + 1] ?? { earliest: dayAfter(span.end, earliestDay), latest: dayAfter(span.end, latestDay) };
    return own.earliest > last || first >= until.latest ? [] : [{ span, own, until }];
  });
  const names = [...new Set(possible.map(({ span }) => span.state))];
  const covered = possible.length > 0 && possible[0]!.own.latest <= first && last < possible.at(-1)!.until.earliest;
  return { certain: covered && names.length === 1 ? names[0]! : null, possible: names, spans: possible.map(({ span }) => span) };
}

/** "2015-06-12~" sorts after the day and before the next: the first moment outside. */
const dayAfter = (end: string | null, side: (date: string) => string): string => (end === null ? '~' : `${side(end)}~`);
