import {
  type CancerEvent,
  compareDates,
  type DiseaseState,
  earliestDay,
  type Grounds,
  type History,
  latestDay,
  type StateSpan,
  type Tumour,
} from '../../model/index.ts';
import { isDistantAtDiagnosis, isDistantSite } from './distant.ts';
import { endOfInitialCare } from './initial-care.ts';

type Told = Pick<History, 'tumours' | 'events' | 'treatments' | 'lastNews'>;

/** From here on the tumour is in this state. */
interface Mark {
  readonly state: DiseaseState;
  readonly metastatic: boolean;
  readonly date: string | null;
  readonly grounds: Grounds;
}

/** Of two states that begin on one day the later in this list is kept. */
const RANK: readonly DiseaseState[] = [
  'initial_care',
  'surveillance',
  'remission',
  'locally_recurrent',
  'metastatic',
  'progressive',
  'dead',
];

const EVENT_STATES: Readonly<Record<CancerEvent['type'], DiseaseState | null>> = Object.freeze({
  local_recurrence: 'locally_recurrent',
  regional_recurrence: 'locally_recurrent',
  metastatic_recurrence: 'metastatic',
  progression: 'progressive',
  complete_remission: 'remission',
  transformation: 'progressive',
  second_cancer: null,
  death: 'dead',
});
const MOST_EVIDENCE = 3;

/**
 * The states of every tumour, in the order of time: each ends on the day on which the next begins. Events of a tumour must stand in the order
 * of the course, as `inferHistory` gives them: an undated one keeps its place between the others.
 */
export function statesOf(told: Told): StateSpan[] {
  return told.tumours.flatMap((tumour) => spansOf(tumour, marksOf(tumour, told), told.lastNews));
}

function marksOf(tumour: Tumour, told: Told): Mark[] {
  const distant = isDistantAtDiagnosis(tumour);
  const marks: Mark[] = [
    {
      state: distant ? 'metastatic' : 'initial_care',
      metastatic: distant,
      date: tumour.diagnosed,
      grounds: groundsOf(tumour, 'diagnosis'),
    },
  ];
  let metastatic = distant;
  const course = told.events.filter((e) => e.type !== 'death' && e.tumour === tumour.n);
  const care = distant ? null : endOfInitialCare(tumour, course, told.treatments);
  let quiet: Mark | null =
    care === null ? null : { state: 'surveillance', metastatic: false, date: care.end, grounds: groundsOf(care.treatment, 'end-of-care') };
  for (const event of course) {
    const state = EVENT_STATES[event.type];
    if (state === null) continue;
    // Surveillance begins between the care and whatever comes first after it.
    if (quiet !== null && (event.date === null || compareDates(quiet.date ?? '', event.date) < 0)) marks.push(quiet);
    quiet = null;
    if (state === 'remission') metastatic = false;
    if (state === 'metastatic' || (state === 'progressive' && event.sites.some(isDistantSite))) metastatic = true;
    marks.push({ state, metastatic, date: event.date, grounds: groundsOf(event, 'event') });
  }
  if (quiet !== null) marks.push(quiet);
  const death = told.events.find((e) => e.type === 'death');
  if (death !== undefined) marks.push({ state: 'dead', metastatic, date: death.date, grounds: groundsOf(death, 'event') });
  return marks;
}

function groundsOf({ evidence, against, certainty }: Grounds, name: string): Grounds {
  return { evidence: evidence.slice(0, MOST_EVIDENCE), against: against.slice(0, MOST_EVIDENCE), certainty, rule: `state/${name}@1` };
}

function spansOf(tumour: Tumour, marks: readonly Mark[], lastNews: string | null): StateSpan[] {
  const kept: Mark[] = [];
  for (const found of marks) {
    const before = kept.at(-1);
    if (before === undefined) {
      kept.push(found);
      continue;
    }
    const mark = { ...found, date: notBefore(found.date, lastDated(kept)) };
    if (mark.state === before.state && mark.metastatic === before.metastatic) continue;
    if (isOneDay(mark.date, before.date)) {
      if (RANK.indexOf(mark.state) >= RANK.indexOf(before.state)) kept[kept.length - 1] = mark;
    } else kept.push(mark);
  }
  const last = kept.at(-1);
  const end = last?.state === 'dead' ? null : notBefore(lastNews, lastDated(kept));
  return kept.map(({ state, metastatic, date, grounds }, i) => ({
    tumour: tumour.n,
    state,
    metastatic,
    start: date,
    end: i + 1 < kept.length ? (kept[i + 1]?.date ?? null) : end,
    ...grounds,
  }));
}

const lastDated = (marks: readonly Mark[]): string | null => marks.findLast((m) => m.date !== null)?.date ?? null;
const isOneDay = (a: string | null, b: string | null): boolean => a !== null && a.length === 10 && a === b;

/** A day that cannot lie before the state that it ends is that state's own. */
const notBefore = (date: string | null, floor: string | null): string | null =>
  date !== null && floor !== null && latestDay(date) < earliestDay(floor) ? floor : date;
