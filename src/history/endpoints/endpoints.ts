import {
  type CancerEvent,
  compareDates,
  dayNumber,
  type Endpoint,
  earliestDay,
  type History,
  latestDay,
  type Tumour,
} from '../../model/index.ts';
import { isDistantAtDiagnosis, isDistantSite } from '../states/distant.ts';
import { ENDPOINT_DEFINITIONS, type EndpointDefinition, OWN_SECOND_CANCERS } from './definitions.ts';

type Told = Pick<History, 'tumours' | 'events' | 'treatments' | 'lastNews'>;

/** One stretch of time to be ended: from the diagnosis, or from the start of a line to that of the next. */
interface Stretch {
  readonly start: string | null;
  readonly line: number | null;
  /** Start of the next line: undefined where there is none. */
  readonly next: string | undefined;
}

interface Stop {
  readonly date: string | null;
  readonly cause: Endpoint['cause'];
  readonly event: boolean;
}

/** All ends of survival of all tumours: with the event that came first, or censored at the last news. Partial dates stay partial. */
export function endpointsOf(told: Told): Endpoint[] {
  return told.tumours.flatMap((tumour) =>
    ENDPOINT_DEFINITIONS.filter((d) => d.of === 'all' || !isDistantAtDiagnosis(tumour)).flatMap((definition) =>
      stretchesOf(definition, tumour, told).map((stretch) => endpointOf(definition, tumour, stretch, told)),
    ),
  );
}

function stretchesOf({ from }: EndpointDefinition, tumour: Tumour, { treatments }: Told): Stretch[] {
  if (from === 'diagnosis') return [{ start: tumour.diagnosed, line: null, next: undefined }];
  // A combination is several treatments of one line: the first that begins begins the line.
  const starts = new Map<number, string>();
  for (const t of treatments) {
    if (t.tumour !== tumour.n || t.line === null || t.start === null) continue;
    const known = starts.get(t.line);
    if (known === undefined || compareDates(t.start, known) < 0) starts.set(t.line, t.start);
  }
  const lines = [...starts].sort(([a], [b]) => a - b);
  return lines.map(([line, start], i) => ({ line, start, next: lines[i + 1]?.[1] }));
}

function endpointOf(definition: EndpointDefinition, tumour: Tumour, stretch: Stretch, told: Told): Endpoint {
  const stop = firstStop(definition, tumour, stretch, told);
  const { start, line } = stretch;
  return {
    kind: definition.kind,
    tumour: tumour.n,
    line,
    start,
    end: stop.date,
    event: stop.event,
    cause: stop.cause,
    days: start === null || stop.date === null ? null : between(start, stop.date),
    rule: `endpoint/${definition.kind.replaceAll('_', '-')}@1`,
  };
}

function firstStop(definition: EndpointDefinition, tumour: Tumour, { start, line, next }: Stretch, told: Told): Stop {
  const stops: Stop[] = told.events
    .filter((e) => counts(definition, e, tumour, told.tumours) && !isBefore(e, start, line !== null))
    .map(({ date, type }) => ({ date, cause: type, event: true }));
  if (next !== undefined && definition.nextLine !== 'nothing')
    stops.push({ date: next, cause: 'next_treatment', event: definition.nextLine === 'ends' });
  const dated = stops
    .filter((s) => s.date !== null)
    .sort((a, b) => compareDates(a.date ?? '', b.date ?? '') || Number(b.event) - Number(a.event));
  // An event without a day came all the same: the end is then not known, rather than censored.
  return dated[0] ?? stops[0] ?? { date: told.lastNews, cause: 'last_news', event: false };
}

function counts(definition: EndpointDefinition, event: CancerEvent, tumour: Tumour, tumours: readonly Tumour[]): boolean {
  if (event.type === 'death') return true;
  if (event.type === 'second_cancer') return definition.secondCancer && endsEventFree(event, tumour, tumours);
  if (event.tumour !== tumour.n || !definition.events.includes(event.type)) return false;
  return event.type !== 'progression' || !definition.distantProgression || event.sites.some(isDistantSite);
}

/** Another primary, found after this one; of some organs only one of the same organ. */
function endsEventFree(event: CancerEvent, tumour: Tumour, tumours: readonly Tumour[]): boolean {
  const second = tumours.find((t) => t.n === event.tumour);
  if (second === undefined || second.n <= tumour.n || event.date === null || tumour.diagnosed === null) return false;
  const own = OWN_SECOND_CANCERS.find((site) => site.test(tumour.topography));
  return compareDates(event.date, tumour.diagnosed) > 0 && (own === undefined || own.test(second.topography));
}

/** An event of the time before the stretch; of a line also one of its first day, for which it was begun. */
function isBefore({ date, type }: CancerEvent, start: string | null, ofLine: boolean): boolean {
  if (date === null) return ofLine && type !== 'death';
  if (start === null || type === 'death') return false;
  return ofLine ? earliestDay(date) <= latestDay(start) : latestDay(date) < earliestDay(start);
}

const between = (start: string, end: string): NonNullable<Endpoint['days']> => {
  const least = dayNumber(earliestDay(end)) - dayNumber(latestDay(start));
  const most = dayNumber(latestDay(end)) - dayNumber(earliestDay(start));
  return { least: Math.max(0, least), most: Math.max(0, most) };
};
