import { type DiseaseState, earliestDay, type History, latestDay, type Sample, type Treatment } from '../../model/index.ts';
import { siteGroup } from '../iacr/groups.ts';
import { stateAt } from './state-at.ts';

type Told = Pick<History, 'tumours' | 'treatments' | 'states'>;

/** Where a day lies in the course of one tumour. */
export interface Placement {
  readonly tumour: number;
  /** Null where the dates allow more than one. */
  readonly state: DiseaseState | null;
  readonly possible: readonly DiseaseState[];
  /** Number of the line under way or last begun. */
  readonly line: number | null;
  /** Before any treatment of the tumour, while one is known to go on, or after one began. */
  readonly care: 'before' | 'during' | 'after' | null;
}

/** What a sample was taken from (INCa item 22), with its place in the course. */
export interface SamplePlacement extends Placement {
  readonly nature: 'primary' | 'recurrence' | 'metastasis' | null;
  /** True where the biobank says it, false where it was read off the state and the site. */
  readonly stated: boolean;
}

/** Where a date lies in the course of each tumour that is known by then. */
export function placementsOf(history: Told, date: string | null): Placement[] {
  return date === null ? [] : history.tumours.flatMap(({ n }) => placementOf(history, n, date) ?? []);
}

function placementOf({ states, treatments }: Told, tumour: number, date: string): Placement | null {
  const { certain, possible } = stateAt(states, tumour, date);
  if (possible.length === 0) return null;
  const own = treatments.filter((t) => t.tumour === tumour);
  return { tumour, state: certain, possible, line: lineOn(own, date), care: careOn(own, date) };
}

const begunBy = (t: Treatment, date: string): boolean => t.start !== null && latestDay(t.start) <= earliestDay(date);
const begunAfter = (t: Treatment, date: string): boolean => t.start !== null && earliestDay(t.start) > latestDay(date);

const lineOn = (treatments: readonly Treatment[], date: string): number | null =>
  treatments.reduce<number | null>((line, t) => (t.line !== null && begunBy(t, date) && t.line > (line ?? 0) ? t.line : line), null);

function careOn(treatments: readonly Treatment[], date: string): Placement['care'] {
  const begun = treatments.filter((t) => begunBy(t, date));
  // What is taken on the day of the operation is what was operated on.
  const earlier = begun.filter((t) => t.start !== null && latestDay(t.start) < earliestDay(date));
  if (begun.some((t) => t.type !== 'surgery' && t.end !== null && earliestDay(t.end) >= latestDay(date))) return 'during';
  if (earlier.length > 0) return 'after';
  return treatments.every((t) => begunAfter(t, date) || begun.includes(t)) ? 'before' : null;
}

const STATED: Readonly<Record<Exclude<Sample['state'], null>, SamplePlacement['nature']>> = Object.freeze({
  primary: 'primary',
  recurrence: 'recurrence',
  metastasis: 'metastasis',
  transformation: null,
  remission: null,
});

/** The tumour that a sample is of, and from what of it: as the biobank states, else by its site and the state of the tumour on its day. Null where no tumour fits. */
export function placeSample(history: Told, sample: Sample): SamplePlacement | null {
  if (sample.collected === null) return null;
  const { collected, topography, state } = sample;
  const places = placementsOf(history, collected);
  const siteOf = (n: number): string => siteGroup(history.tumours.find((t) => t.n === n)?.topography ?? '');
  const elsewhere = topography !== null && places.every((p) => siteOf(p.tumour) !== siteGroup(topography));
  const place = elsewhere
    ? places[0]
    : (places.find((p) => topography !== null && siteOf(p.tumour) === siteGroup(topography)) ?? places[0]);
  if (place === undefined || (elsewhere && places.length > 1)) return null;
  if (state !== null) return { ...place, nature: STATED[state], stated: true };
  const metastasis = elsewhere && place.possible.some((s) => s === 'metastatic' || s === 'progressive');
  return { ...place, nature: metastasis ? 'metastasis' : elsewhere ? null : natureOf(place.state), stated: false };
}

/** Taken from the organ of the tumour itself. */
function natureOf(state: DiseaseState | null): SamplePlacement['nature'] {
  if (state === 'initial_care') return 'primary';
  return state === 'locally_recurrent' ? 'recurrence' : null;
}
