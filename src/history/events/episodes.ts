import { addToDate, compareDates, compatibleDates, daysBetween, earliestDay, latestDay } from '../../model/index.ts';
import { compareSignals, type Signal } from './signal.ts';

/** One step of the course: a single statement, or all statements of one return of the disease. */
export interface Episode {
  readonly kind: 'return' | Exclude<Signal['kind'], 'recurrence' | 'progression'>;
  /** The statement that places the step in the course. */
  readonly lead: Signal;
  readonly signals: readonly Signal[];
}

/** Two firm statements of one return lie this close at most, in days; fewer where a treatment or a remission came between them. */
export const SAME_RETURN_DAYS = 92;
export const SAME_RETURN_DAYS_ACROSS_CARE = 45;
/** A letter without a day of its own may speak of a return this many days old; what is only recalled, of any. */
const SPOKEN_OF_DAYS = 120;
/** Metastases found within these days of a return are its sites. */
const SITES_DAYS = 45;
/** A report may come some days before the day that letters give. */
const SLACK_DAYS = 7;

const isReturn = ({ kind }: Signal): boolean => kind === 'recurrence' || kind === 'progression';
const single = (signal: Signal): Episode => ({
  kind: signal.kind === 'recurrence' || signal.kind === 'progression' ? 'return' : signal.kind,
  lead: signal,
  signals: [signal],
});

/**
 * Groups the statements of one tumour into the steps of its course, in order. In a record of several documents all that is told of one return is
 * one step; one text is told in the order of the course, there only what one mention says holds together.
 */
export function episodesOf(signals: readonly Signal[]): Episode[] {
  // The second document of a record has the number 1, whatever tumour it speaks of.
  const record = signals.some((s) => s.item !== null && s.item.home.n > 0);
  return (record ? ofRecord(signals) : ofText(signals)).sort((a, b) => compareSignals(a.lead, b.lead));
}

function ofText(signals: readonly Signal[]): Episode[] {
  const returns = Map.groupBy(signals.filter(isReturn), (s) => s.item);
  return [
    ...signals.filter((s) => !isReturn(s)).map(single),
    ...[...returns.values()].flatMap(([lead, ...rest]): Episode[] =>
      lead === undefined ? [] : [{ kind: 'return', lead, signals: [lead, ...rest] }],
    ),
  ];
}

interface Growing {
  readonly anchor: string | null;
  readonly signals: Signal[];
  readonly codes: Set<string>;
}

const grow = (anchor: string | null): Growing => ({ anchor, signals: [], codes: new Set() });
function take(growing: Growing, signal: Signal): Growing {
  growing.signals.push(signal);
  for (const code of signal.codes) growing.codes.add(code);
  return growing;
}
const byAnchor = (a: Growing, b: Growing): number => compareDates(a.anchor ?? '0000', b.anchor ?? '0000');

function ofRecord(signals: readonly Signal[]): Episode[] {
  const returns = signals.filter(isReturn);
  const turns = turningPoints(signals);
  const found: Growing[] = [];
  // Precise days first: a year may stand for any of its returns.
  const firm = returns
    .filter((s) => s.firm && s.date !== null)
    .sort((a, b) => (b.date?.length ?? 0) - (a.date?.length ?? 0) || compareDates(a.date ?? '', b.date ?? '') || compareSignals(a, b));
  for (const [date, of] of Map.groupBy(firm, (s) => s.date ?? '')) {
    const known = nearest(found, date, turns);
    const growing = known ?? grow(date);
    for (const signal of of) take(growing, signal);
    if (known === undefined) found.push(growing);
  }
  const misdated = found.flatMap((growing) => {
    const meant = slipped(found, growing);
    return meant === undefined ? [] : [{ growing, meant }];
  });
  for (const { growing, meant } of misdated) {
    for (const signal of growing.signals) take(meant, signal);
    found.splice(found.indexOf(growing), 1);
  }
  found.sort(byAnchor);
  const remissions = new Set(
    signals.flatMap((s) => (s.kind === 'remission' && s.item !== null && !s.item.recap ? [s.item.documentId] : [])),
  );
  for (const signal of returns.filter((s) => !s.firm || s.date === null)) {
    const known = spokenOf(found, signal);
    if (known !== undefined) take(known, signal);
    else if (!isEmptyWord(signal, remissions)) {
      found.push(take(grow(signal.date), signal));
      found.sort(byAnchor);
    }
  }
  const rest: Episode[] = [];
  const bySite = new Map<string, Growing | undefined>();
  const sites = (date: string): Growing | undefined => {
    if (!bySite.has(date)) bySite.set(date, withSites(found, date));
    return bySite.get(date);
  };
  for (const said of signals.filter((s) => !isReturn(s))) {
    const signal = said.kind === 'remission' && !said.firm ? asTold(said, found) : said;
    const of = signal.kind === 'metastasis' && !signal.initial && signal.date !== null ? sites(signal.date) : undefined;
    if (of === undefined) rest.push(single(signal));
    else take(of, signal);
  }
  return [...rest, ...found.flatMap(toEpisode)];
}

/**
 * A bare word of return that no other document dates tells none: the question of a meeting ("récidive : stratégie ?"), a word without any day, or one
 * beside a remission in the same document.
 */
function isEmptyWord(signal: Signal, remissions: ReadonlySet<string>): boolean {
  const { item } = signal;
  if (item === null || signal.kind !== 'recurrence' || signal.recurrence !== 'unknown' || signal.codes.length > 0) return false;
  return item.source === 'rcp' || signal.date === null || remissions.has(item.documentId);
}

/** A letter of the new year still writes the old one: the same month one year before a return that was known when it was told. */
function slipped(found: readonly Growing[], { anchor: date, signals }: Growing): Growing | undefined {
  if (date === null || date.length < 7) return undefined;
  const meant = addToDate(date, 1, 'year');
  const told = signals.map(({ item }) => (item === null || item.told === date ? '' : (item.told ?? ''))).sort()[0] ?? '';
  return found.find(({ anchor }) => anchor !== null && compatibleDates(anchor, meant) && earliestDay(anchor) <= told);
}

/**
 * "RC persistante" without a day of its own is true on the day of the letter, not on that of the care told before; where the disease came back in
 * between, or in a recall, it is an older state of a day not said.
 */
function asTold(signal: Signal, found: readonly Growing[]): Signal {
  const { item, since } = signal;
  if (item === null || item.told === null || since === null) return signal;
  const told = item.told;
  const over = found.some(({ anchor }) => anchor !== null && latestDay(anchor) >= earliestDay(since) && earliestDay(anchor) <= told);
  if (over || item.recap) return { ...signal, date: null };
  return { ...signal, date: told, order: [earliestDay(told), signal.order[1], signal.order[2]] };
}

/** Days on which the course turns: beginnings of care and stated remissions. */
const turningPoints = (signals: readonly Signal[]): string[] =>
  signals
    .flatMap((s) => (s.date !== null && (s.kind === 'care' || (s.kind === 'remission' && s.strong && s.firm)) ? [earliestDay(s.date)] : []))
    .sort();

function nearest(found: readonly Growing[], date: string, turns: readonly string[]): Growing | undefined {
  let best: Growing | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const growing of found) {
    const { anchor } = growing;
    if (anchor === null) continue;
    const apart = compatibleDates(anchor, date) ? 0 : Math.abs(daysBetween(anchor, date));
    if (apart > SAME_RETURN_DAYS || apart >= least) continue;
    const [from, until] = [earliestDay(anchor), earliestDay(date)].sort();
    const across = turns.some((day) => from !== undefined && until !== undefined && day > from && day <= until);
    if (across && apart > SAME_RETURN_DAYS_ACROSS_CARE) continue;
    least = apart;
    best = growing;
  }
  return best;
}

/** The return that words without a day of their own speak of: told by then, not before the date that they carry over; the latest, or the next after that date. */
function spokenOf(found: readonly Growing[], signal: Signal): Growing | undefined {
  const told = signal.item?.told ?? null;
  const { since } = signal;
  const fitting = found.filter(({ anchor }) => {
    if (anchor === null) return true;
    if (told !== null && earliestDay(anchor) > told && daysBetween(told, earliestDay(anchor)) > SLACK_DAYS) return false;
    if (since !== null) return latestDay(anchor) >= earliestDay(since);
    return signal.date === null || earliestDay(anchor) > signal.date || daysBetween(anchor, signal.date) <= SPOKEN_OF_DAYS;
  });
  const shared = signal.codes.length === 0 ? [] : fitting.filter((g) => signal.codes.some((c) => g.codes.has(c)));
  const among = shared.length > 0 ? shared : fitting;
  return since === null ? among.at(-1) : among[0];
}

const withSites = (found: readonly Growing[], date: string): Growing | undefined =>
  found
    .filter(({ anchor }) => anchor !== null && (compatibleDates(anchor, date) || Math.abs(daysBetween(anchor, date)) <= SITES_DAYS))
    .sort((a, b) => Math.abs(daysBetween(a.anchor ?? date, date)) - Math.abs(daysBetween(b.anchor ?? date, date)))[0];

function toEpisode({ anchor, signals }: Growing): Episode[] {
  const [first, ...rest] = [...signals].sort((a, b) => Number(isReturn(b)) - Number(isReturn(a)) || compareSignals(a, b));
  if (first === undefined) return [];
  const date = bestDate(signals.filter(isReturn), anchor) ?? anchor;
  // The step stands at its day, whatever document told it first.
  const lead = date === null ? first : { ...first, date, order: [earliestDay(date), first.order[1], first.order[2]] as const };
  return [{ kind: 'return', lead, signals: [first, ...rest] }];
}

/** What a report says of its own day weighs twice what a letter says of it. */
const REPORT_VOTES = 2;

/** The day that most documents give, the more precise first, the earliest among equals, all about one time; days of words without a date of their own come last. */
export function bestDate(signals: readonly Signal[], about: string | null): string | null {
  const near = signals.filter(
    ({ date }) => date === null || about === null || compatibleDates(date, about) || Math.abs(daysBetween(date, about)) <= SAME_RETURN_DAYS,
  );
  const firm = near.filter((s) => s.firm && s.date !== null);
  const pool = firm.length > 0 ? firm : near;
  const most = Math.max(0, ...pool.map((s) => s.date?.length ?? 0));
  const votes = new Map<string, Map<string, number>>();
  for (const { date, item } of pool) {
    if (date === null || date.length < most) continue;
    const own = item !== null && item.told === date && (item.source === 'imaging' || item.source === 'pathology');
    const of = votes.get(date) ?? new Map<string, number>();
    of.set(item?.documentId ?? '', own ? REPORT_VOTES : 1);
    votes.set(date, of);
  }
  const weight = (of: ReadonlyMap<string, number>): number => [...of.values()].reduce((sum, n) => sum + n, 0);
  const ranked = [...votes].sort(([a, x], [b, y]) => weight(y) - weight(x) || compareDates(a, b));
  return ranked[0]?.[0] ?? null;
}
