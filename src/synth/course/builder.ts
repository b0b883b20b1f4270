import { UNITS } from '../knowledge/units.ts';
import type { Rng } from '../rng.ts';
import { END_OF_DATA, iso, workday } from './calendar.ts';
import type { Draft } from './draw-tumour.ts';
import type {
  Act,
  Clinician,
  Course,
  CourseEvent,
  CourseSample,
  CourseStay,
  CourseTreatment,
  CourseTumour,
  Day,
  LabValue,
  Person,
  Toxicity,
  Unit,
} from './types.ts';

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;
/** An act as the simulator gives it: day number in place of the date, no id. */
export type ActInput = DistributiveOmit<Act, 'id' | 'date'> & { readonly day: number };
export interface StayInput {
  readonly kind: CourseStay['kind'];
  readonly start: number;
  readonly end: number;
  readonly unit: Unit;
  readonly reason: CourseStay['reason'];
  readonly tumour: number | null;
  readonly emergency?: boolean;
  readonly associated?: readonly string[];
  readonly acts?: CourseStay['acts'];
}

/**
 * Collects what happens to one patient. It guards the coherence of dates in one place: nothing is recorded after the horizon (end of the data,
 * loss to follow-up or death), and what goes on at the horizon stays open.
 */
export class CourseBuilder {
  readonly rng: Rng;
  readonly index: number;
  readonly person: Person;
  readonly tumours: Draft<CourseTumour>[] = [];
  readonly events: CourseEvent[] = [];
  readonly treatments: CourseTreatment[] = [];
  readonly toxicities: Toxicity[] = [];
  readonly acts: Act[] = [];
  readonly stays: Draft<CourseStay>[] = [];
  readonly labs: LabValue[] = [];
  readonly samples: CourseSample[] = [];
  /** Last day on which anything may be recorded. */
  horizon: number;
  readonly lost: boolean;
  death: number | null = null;
  deathCause: string | null = null;
  #ids = 0;
  #stays = 0;

  constructor(rng: Rng, index: number, person: Person, horizon: number, lost: boolean) {
    this.rng = rng;
    this.index = index;
    this.person = person;
    this.horizon = Math.min(horizon, END_OF_DATA);
    this.lost = lost;
  }

  id(prefix: string): string {
    this.#ids += 1;
    return `${prefix}${this.#ids}`;
  }

  over(day: number): boolean {
    return day > this.horizon;
  }

  /** Date, or null where it lies after the horizon. */
  dateOrOpen(day: number): Day | null {
    return day > this.horizon ? null : iso(day);
  }

  act(input: ActInput): void {
    const { day, ...rest } = input;
    if (this.over(day)) return;
    this.acts.push({ ...rest, id: this.id('a'), date: iso(day) } as Act);
  }

  /** Records a stay and gives its number, or null where it would begin after the horizon; an end after the horizon is brought back to it. */
  stay(input: StayInput): string | null {
    if (this.over(input.start)) return null;
    this.#stays += 1;
    const nda = String(1_000_000_000 + this.index * 1_000 + this.#stays);
    this.stays.push({
      nda,
      kind: input.kind,
      start: iso(input.start),
      end: iso(Math.min(input.end, this.horizon)),
      unit: input.unit,
      reason: input.reason,
      tumour: input.tumour,
      dead: false,
      emergency: input.emergency ?? false,
      associated: input.associated ?? [],
      acts: (input.acts ?? []).filter((a) => a.date <= iso(this.horizon)),
    });
    return nda;
  }

  event(
    input: Omit<CourseEvent, 'id' | 'date' | 'cause'> & { readonly day: number; readonly cause?: string | null; readonly unit?: Unit },
  ): CourseEvent | null {
    if (this.over(input.day)) return null;
    const event: CourseEvent = {
      id: this.id('e'),
      type: input.type,
      tumour: input.tumour,
      date: iso(input.day),
      sites: input.sites,
      shownBy: input.shownBy,
      proven: input.proven,
      cause: input.cause ?? null,
    };
    this.events.push(event);
    this.act({ kind: 'event', event: event.id, day: input.day, tumour: input.tumour, nda: null, unit: input.unit ?? UNITS.medical });
    return event;
  }

  treatment(treatment: CourseTreatment): void {
    if (treatment.start <= iso(this.horizon)) this.treatments.push(treatment);
  }

  toxicity(input: Omit<Toxicity, 'id' | 'date'> & { readonly day: number }): Toxicity | null {
    const { day, ...rest } = input;
    if (this.over(day)) return null;
    const toxicity: Toxicity = { ...rest, id: this.id('x'), date: iso(day) };
    this.toxicities.push(toxicity);
    return toxicity;
  }

  lab(value: Omit<LabValue, 'date'>, day: number): void {
    if (!this.over(day)) this.labs.push({ ...value, date: iso(day) });
  }

  sample(input: Omit<CourseSample, 'id' | 'date'> & { readonly day: number }): void {
    const { day, ...rest } = input;
    if (this.over(day)) return;
    this.samples.push({
      ...rest,
      id: `CRB${String(this.index).padStart(6, '0')}-${String(this.samples.length + 1).padStart(2, '0')}`,
      date: iso(day),
    });
  }

  /** Outpatient visit: the next weekday at or after `day`, with its own visit number. Gives the day, or null after the horizon. */
  visit(day: number, unit: Unit, tumour: number | null): { day: number; nda: string } | null {
    const on = workday(day);
    const nda = this.stay({ kind: 'consultation', start: on, end: on, unit, reason: 'consultation', tumour });
    return nda === null ? null : { day: on, nda };
  }

  /** Ends the course with the patient's death; whatever was recorded later must not exist, so that this is called in order of time. */
  die(day: number, cause: string, tumour: number | null): void {
    const on = Math.min(day, this.horizon);
    if (this.death !== null || day > this.horizon) return;
    this.death = on;
    this.deathCause = cause;
    this.horizon = on;
    this.events.push({
      id: this.id('e'),
      type: 'death',
      tumour: tumour ?? 1,
      date: iso(on),
      sites: [],
      shownBy: 'décès',
      proven: true,
      cause,
    });
  }

  finish(referent: Clinician): Course {
    const horizon = iso(this.horizon);
    const byDate = <T extends { readonly date: Day }>(list: readonly T[]): T[] =>
      list.filter((x) => x.date <= horizon).sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
    const kept = new Set(this.treatments.filter((t) => t.start <= horizon).map((t) => t.id));
    const acts = byDate(this.acts)
      .map((a) => (a.kind === 'rcp' ? { ...a, decided: a.decided.filter((id) => kept.has(id)) } : a))
      .filter((a) => !('treatment' in a) || kept.has(a.treatment))
      // What is known in the morning is told by the visit of the same day.
      .sort((a, b) => (a.date === b.date ? Number(b.kind === 'event') - Number(a.kind === 'event') : 0));
    const death = this.death === null ? null : iso(this.death);
    const stays = this.stays
      .filter((s) => s.start <= horizon)
      .map((s) => {
        const end = earlier(s.end, horizon);
        return { ...s, end, dead: death !== null && s.kind === 'full' && end === death, acts: s.acts.filter((a) => a.date <= end) };
      })
      .sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : a.nda < b.nda ? -1 : 1));
    const treatments = this.treatments
      .filter((t) => kept.has(t.id))
      .map((t) => closeAt(t, horizon, death !== null))
      .sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0));
    const first = acts.find((a) => a.kind !== 'event');
    const lastAct =
      [acts.at(-1)?.date, stays.at(-1)?.end]
        .filter((d) => d !== undefined)
        .sort()
        .at(-1) ?? iso(this.horizon);
    return {
      index: this.index,
      person: this.person,
      tumours: this.tumours,
      events: byDate(this.events),
      treatments,
      toxicities: byDate(this.toxicities),
      acts,
      stays,
      labs: byDate(this.labs),
      samples: byDate(this.samples),
      firstVisit: stays[0]?.start ?? first?.date ?? lastAct,
      death,
      lastNews: death ?? lastAct,
      lostToFollowUp: this.lost,
      referent,
    };
  }
}

const earlier = (a: Day, b: Day): Day => [a, b].sort()[0] ?? a;

/** A treatment cut at the horizon: open where the patient lives, ended by death otherwise. */
function closeAt(treatment: CourseTreatment, horizon: Day, dead: boolean): CourseTreatment {
  const after = treatment.end === null || treatment.end > horizon;
  if (treatment.kind !== 'systemic') return after ? { ...treatment, end: dead ? horizon : null } : treatment;
  const cycles = treatment.cycles.filter((c) => c.date <= horizon);
  if (!after) return { ...treatment, cycles };
  return { ...treatment, cycles, end: dead ? horizon : null, endReason: dead ? 'death' : null };
}
