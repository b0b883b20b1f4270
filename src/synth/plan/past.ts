import { isElsewhere } from '../course/prior-cancer.ts';
import type { CourseEvent, Day, RecallBlock, Told } from '../course/types.ts';
import type { Rng } from '../rng.ts';
import type { CourseView } from './course-view.ts';
import { RecallLedger } from './recall.ts';
import * as told from './told.ts';

/** What the record already knows of one patient while its documents are planned: blocks told again, and events that no letter has told yet. */
export class Past {
  readonly #view: CourseView;
  readonly #course: CourseView['course'];
  readonly #rng: Rng;
  readonly #ledger: RecallLedger;
  readonly #recalledTreatments = new Set<string>();
  readonly #news: CourseEvent[] = [];
  #diagnosesRecalled = 0;
  #antecedentsTold = false;

  constructor(view: CourseView, rng: Rng) {
    this.#view = view;
    this.#course = view.course;
    this.#rng = rng;
    this.#ledger = new RecallLedger(rng.split('recall'));
  }

  get news(): readonly CourseEvent[] {
    return this.#news;
  }

  hear(event: CourseEvent): void {
    this.#news.push(event);
  }

  /** Makes the antecedents the oldest block of the past; false where that was done before. */
  tellAntecedents(day: Day): boolean {
    if (this.#antecedentsTold) return false;
    this.#antecedentsTold = true;
    this.#ledger.add(day, this.antecedents());
    return true;
  }

  /** Other illnesses, habits, family, and cancers treated elsewhere. */
  antecedents(): Told[] {
    const { tumours, treatments, person } = this.#course;
    return [
      ...tumours.filter((t) => isElsewhere(this.#course, t)).flatMap((t) => told.antecedent(t, treatments)),
      ...told.background(person),
    ];
  }

  /** Adds to the past what has become past: a diagnosis, each treatment once it is over or two months old. */
  learn(day: Day): void {
    const tumours = this.#course.tumours;
    while (this.#diagnosesRecalled < tumours.length) {
      const t = tumours[this.#diagnosesRecalled];
      if (t === undefined || t.diagnosed >= day) break;
      this.#diagnosesRecalled += 1;
      if (isElsewhere(this.#course, t)) continue;
      const rng = this.#rng.split(`learn-${t.n}`);
      const facts: Told[] = [
        told.diagnosis(t, told.AFFIRMED, rng.chance(0.6) ? 'month' : 'day'),
        ...told.extent(t, false),
        ...told.grade(t),
      ];
      if (t.metastasesAtDiagnosis.length > 0) facts.push(told.metastases(t, t.diagnosed, t.metastasesAtDiagnosis, true));
      for (const b of t.biomarkers) if (b.name !== 'EGFR T790M' && rng.chance(0.7)) facts.push(told.biomarker(t, b, t.diagnosed));
      this.#ledger.add(day, facts);
    }
    for (const x of this.#course.treatments) {
      if (x.start > day || this.#recalledTreatments.has(x.id) || x.end === null || x.end > day) continue;
      this.#recalledTreatments.add(x.id);
      if (x.start < this.#course.firstVisit) continue;
      const rng = this.#rng.split(`learn-${x.id}`);
      const facts: Told[] = [
        told.treatment(
          x,
          this.#view.sideOf(x),
          told.AFFIRMED,
          rng.weighted([
            ['day', 35],
            ['month', 50],
            ['year', 15],
          ] as const),
          day,
        ),
      ];
      if (x.kind === 'systemic' && x.best !== null)
        facts.push({ ...told.base(x.end, told.AFFIRMED, 'month'), kind: 'response', treatment: x.id, response: x.best });
      this.#ledger.add(day, facts);
    }
  }

  /** Events told for the first time, which from now on belong to the past. */
  takeNews(day: Day): Told[] {
    const fresh = this.#news.splice(0).filter((e) => e.date <= day);
    for (const e of fresh) {
      const rng = this.#rng.split(`event-${e.id}`);
      this.#ledger.add(day, [told.event(e, told.AFFIRMED, rng.chance(0.6) ? 'month' : 'day')]);
    }
    return fresh.map((e) => told.event(e));
  }

  /** The past as of now, without the block of what the letter itself tells as news. */
  recalled(facts: readonly Told[]): readonly RecallBlock[] {
    const news = new Set(facts.flatMap((f) => (f.kind === 'event' && f.event !== 'none' ? [f.event] : [])));
    return this.#ledger.before().filter((block) => !block.facts.some((f) => f.kind === 'event' && news.has(f.event)));
  }
}
