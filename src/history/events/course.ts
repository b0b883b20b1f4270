import { type CancerEvent, compareDates } from '../../model/index.ts';
import { field, type Item } from '../item.ts';
import type { Placed } from '../treatments/merge.ts';
import { tellDeath } from './death.ts';
import { episodesOf } from './episodes.ts';
import { isRefuted } from './refuted.ts';
import { COURSE_RULES } from './rules/index.ts';
import { endOfInterval } from './rules/outcomes.ts';
import { nameOf } from './rules/rule.ts';
import type { Signal } from './signal.ts';
import { signalsOf } from './signals.ts';
import { CourseState, type Told } from './state.ts';
import type { Subject } from './subject.ts';
import { isWithdrawn, tellingsOf } from './withdrawn.ts';

/** What a course tells of one tumour: metastases of the first stage, and the events after it. */
export interface Course {
  readonly metastasesAtDiagnosis: readonly string[];
  readonly events: readonly CancerEvent[];
  /** Returns that later documents take back, with the documents that do. */
  readonly withdrawn: readonly CancerEvent[];
}

const BY_KIND = Map.groupBy(COURSE_RULES, (rule) => rule.reads);

/**
 * Walks one tumour's course in order: metastases before any care are of the first stage; after curative care, remission or surveillance
 * a return is a recurrence; without such a sign it is a progression of a disease that never left.
 */
export function courseOf(items: readonly Item[], treatments: readonly Placed[], subject: Subject): Course {
  let signals = signalsOf(items, treatments, subject).filter((signal) => isOfTumour(signal, subject));
  const taken: CancerEvent[] = [];
  // A return that later words take back must not end a remission either: the walk is made again without it, as often as one is found.
  for (;;) {
    const state = walk(signals, subject);
    const tellings = tellingsOf(signals);
    const doubtful = state.events.flatMap((event) => {
      const against = isWithdrawn(event, tellings) ?? (subject.text === null ? null : isRefuted(event, subject.text, state.events));
      return against === null ? [] : [{ event, against }];
    });
    const gone = new Set<Signal>(doubtful.flatMap(({ event }) => event.of.signals));
    const kept = signals.filter((signal) => !gone.has(signal));
    if (kept.length === signals.length)
      return {
        metastasesAtDiagnosis: [...state.metastases].sort(),
        events: state.events.map(plain),
        withdrawn: taken,
      };
    for (const { event, against } of doubtful) taken.push({ ...plain(event), against: [...against] });
    signals = kept;
  }
}

/** What ended or came back before a text tells of any tumour was another illness; what turned malignant before it names this one is its diagnosis. */
const OF_DISEASE: ReadonlySet<Signal['kind']> = new Set(['recurrence', 'progression', 'remission']);
function isOfTumour({ kind, item }: Signal, { text, named }: Subject): boolean {
  if (text === null || item === null) return true;
  if (kind === 'transformation') return item.sentence >= named;
  return (
    !OF_DISEASE.has(kind) ||
    item.sentence >= named ||
    text.some((i) => i.type === 'morphology' && i.sentence <= item.sentence && isTumour(i))
  );
}
/** "Récidive" is a word for a tumour too: it proves none. */
const isTumour = ({ mention }: Item): boolean => !mention.negated && field(mention, 'kind') !== 'course';

function walk(signals: readonly Signal[], subject: Subject): CourseState {
  const listed = new Set(signals.filter((s) => s.kind === 'stage' && s.initial).flatMap((s) => s.codes));
  const state = new CourseState(
    subject,
    new Set(
      signals.flatMap((s) => (s.kind === 'metastasis' && s.item !== null && s.codes.some((c) => listed.has(c)) ? [s.item.sentence] : [])),
    ),
  );
  for (const episode of episodesOf(signals)) BY_KIND.get(episode.kind)?.some((rule) => rule.apply(episode, state, nameOf(rule)));
  endOfInterval(state);
  tellDeath(signals, state);
  return state;
}

/** The event without its place in the course. */
const plain = ({ at: _at, of: _of, cares: _cares, ...event }: Told): CancerEvent => event;

/** The latest day among dates that may be partial. */
export const latestOf = (dates: readonly (string | null)[]): string | null =>
  dates.reduce((last, date) => (date !== null && (last === null || compareDates(date, last) > 0) ? date : last), null);
