import type { Act, Course, CourseEvent, CourseSample, CourseTreatment, CourseTumour, Day, LabValue, Toxicity } from '../course/types.ts';

/** A course with its parts found by id and by day: made once a patient. */
export class CourseView {
  readonly course: Course;
  readonly #tumours = new Map<number, CourseTumour>();
  readonly #treatments = new Map<string, CourseTreatment>();
  readonly #events = new Map<string, CourseEvent>();
  readonly #toxicities = new Map<string, Toxicity>();
  readonly #labs = new Map<Day, LabValue[]>();

  constructor(course: Course) {
    this.course = course;
    for (const t of course.tumours) this.#tumours.set(t.n, t);
    for (const t of course.treatments) this.#treatments.set(t.id, t);
    for (const e of course.events) this.#events.set(e.id, e);
    for (const t of course.toxicities) this.#toxicities.set(t.id, t);
    for (const l of course.labs) this.#labs.set(l.date, [...(this.#labs.get(l.date) ?? []), l]);
  }

  tumour(n: number | null): CourseTumour | null {
    return n === null ? null : (this.#tumours.get(n) ?? null);
  }
  treatment(id: string): CourseTreatment | null {
    return this.#treatments.get(id) ?? null;
  }
  event(id: string): CourseEvent | null {
    return this.#events.get(id) ?? null;
  }
  toxicity(id: string): Toxicity | null {
    return this.#toxicities.get(id) ?? null;
  }
  labsOn(day: Day): readonly LabValue[] {
    return this.#labs.get(day) ?? [];
  }
  labDays(): readonly Day[] {
    return [...this.#labs.keys()].sort();
  }
  samplesOn(act: Act): readonly CourseSample[] {
    return this.course.samples.filter((s) => s.date === act.date && s.tumour === act.tumour);
  }
  /** Side of the tumour of a treatment. */
  sideOf(t: CourseTreatment): CourseTumour['laterality'] {
    return this.tumour(t.tumour)?.laterality ?? null;
  }
}
