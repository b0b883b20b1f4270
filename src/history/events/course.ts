import { type CancerEvent, compareDates, type Evidence } from '../../model/index.ts';
import { field, type Item } from '../item.ts';
import type { Placed } from '../treatments/merge.ts';
import { tellDeath } from './death.ts';
import { episodesOf } from './episodes.ts';
import { COURSE_RULES } from './rules/index.ts';
import { endOfInterval } from './rules/outcomes.ts';
import { nameOf } from './rules/rule.ts';
import type { Signal } from './signal.ts';
import { signalsOf } from './signals.ts';
import { CourseState, type Told } from './state.ts';
import type { Subject } from './subject.ts';
import { WITHDRAWALS } from './withdrawals.ts';
import { type Tellings, tellingsOf } from './withdrawn.ts';

/** What a course tells of one tumour: metastases of the first stage, and the events after it. */
export interface Course {
  readonly metastasesAtDiagnosis: readonly string[];
  readonly events: readonly CancerEvent[];
  /** The statements that each of them was made of. */
  readonly told: ReadonlyMap<CancerEvent, readonly Signal[]>;
  /** Returns that later documents take back, with the documents that do. */
  readonly withdrawn: readonly Withdrawn[];
  /** Rules that said something of the course, with their version; those that only led to its state too. */
  readonly fired: ReadonlySet<string>;
}

/** A return that later words took back; `against` is what they are, `rule` why it was believed. */
export interface Withdrawn {
  readonly event: CancerEvent;
  readonly by: string;
}

const BY_KIND = Map.groupBy(COURSE_RULES, (rule) => rule.reads);

/**
 * Walks one tumour's course in order: metastases before any care are of the first stage; after curative care, remission or surveillance
 * a return is a recurrence; without such a sign it is a progression of a disease that never left.
 */
export function courseOf(items: readonly Item[], treatments: readonly Placed[], subject: Subject): Course {
  let signals = signalsOf(items, treatments, subject).filter((signal) => isOfTumour(signal, subject));
  const taken: Withdrawn[] = [];
  const fired = new Set<string>();
  // A return that later words take back must not end a remission either: the walk is made again without it, as often as one is found.
  for (;;) {
    fired.clear();
    const state = walk(signals, subject, fired);
    const tellings = tellingsOf(signals);
    const doubtful = state.events.flatMap((event) => {
      const taking = takenBack(event, state, tellings, subject);
      return taking === null ? [] : [{ event, ...taking }];
    });
    const gone = new Set<Signal>(doubtful.flatMap(({ event }) => event.of.signals));
    const kept = signals.filter((signal) => !gone.has(signal));
    if (kept.length === signals.length) {
      const told = new Map(state.events.map((event) => [plain(event), event.told]));
      return { metastasesAtDiagnosis: [...state.metastases].sort(), events: [...told.keys()], told, withdrawn: taken, fired };
    }
    for (const { event, against, by } of doubtful) taken.push({ event: { ...plain(event), against: [...against] }, by });
    signals = kept;
  }
}

/** The words that take a return back, with the rule that believes them; null where it stands. */
function takenBack(
  event: Told,
  state: CourseState,
  tellings: Tellings,
  subject: Subject,
): { readonly against: readonly Evidence[]; readonly by: string } | null {
  for (const { rule, words } of WITHDRAWALS) {
    const against = words(event, { state, tellings, subject });
    if (against !== null) return { against, by: nameOf(rule) };
  }
  return null;
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

function walk(signals: readonly Signal[], subject: Subject, fired: Set<string>): CourseState {
  const listed = new Set(signals.filter((s) => s.kind === 'stage' && s.initial).flatMap((s) => s.codes));
  const state = new CourseState(
    subject,
    new Set(
      signals.flatMap((s) => (s.kind === 'metastasis' && s.item !== null && s.codes.some((c) => listed.has(c)) ? [s.item.sentence] : [])),
    ),
  );
  for (const episode of episodesOf(signals))
    for (const rule of BY_KIND.get(episode.kind) ?? []) {
      const name = nameOf(rule);
      if (!rule.apply(episode, state, name)) continue;
      fired.add(name);
      break;
    }
  endOfInterval(state);
  tellDeath(signals, state);
  return state;
}

/** The event without its place in the course. */
const plain = ({ at: _at, of: _of, told: _told, cares: _cares, ...event }: Told): CancerEvent => event;

/** The latest day among dates that may be partial. */
export const latestOf = (dates: readonly (string | null)[]): string | null =>
  dates.reduce((last, date) => (date !== null && (last === null || compareDates(date, last) > 0) ? date : last), null);
