import type { Act, Clinician, Course, Day, DocumentGenre, DocumentPlan, Told, Unit } from '../course/types.ts';
import { UNITS } from '../knowledge/units.ts';
import type { Rng } from '../rng.ts';
import { CourseView } from './course-view.ts';
import { ofConsultation, ofImaging, ofMolecular, ofPathology, ofRcp, ofStay } from './facts-of-act.ts';
import { drawNoise, GENRES } from './genres.ts';
import { Past } from './past.ts';
import type { Staff } from './staff.ts';
import * as told from './told.ts';

const CONSULTATIONS: Readonly<Record<string, DocumentGenre>> = {
  first: 'first_consultation',
  announcement: 'announcement',
  before_cycle: 'before_cycle',
  follow_up: 'follow_up',
  end_of_treatment: 'end_of_treatment',
  toxicity: 'toxicity_consultation',
  progression: 'follow_up',
  second_opinion: 'second_opinion',
  palliative: 'palliative_consultation',
};

/** Documents of one patient in order of date. Depends on the course and the generator only. */
export function* planDocuments(course: Course, rng: Rng, staff: Staff): Generator<DocumentPlan> {
  const planner = new Planner(course, rng, staff);
  for (const act of course.acts) yield* planner.ofAct(act);
  yield* planner.atTheEnd();
}

class Planner {
  readonly #view: CourseView;
  readonly #course: Course;
  readonly #rng: Rng;
  readonly #staff: Staff;
  readonly #past: Past;
  readonly #labDays: readonly Day[];
  #labAt = 0;
  #ordinal = 0;

  constructor(course: Course, rng: Rng, staff: Staff) {
    this.#view = new CourseView(course);
    this.#course = course;
    this.#rng = rng;
    this.#staff = staff;
    this.#past = new Past(this.#view, rng);
    this.#labDays = this.#view.labDays();
  }

  *ofAct(act: Act): Generator<DocumentPlan> {
    yield* this.#laboratoryUntil(act.date);
    const rng = this.#rng.split(`act-${act.id}`);
    switch (act.kind) {
      case 'consultation': {
        if (act.reason === 'before_cycle' && !rng.chance(0.8)) return;
        this.#past.learn(act.date);
        const facts = ofConsultation(this.#view, act, rng);
        if (act.reason === 'first') {
          // A second cancer's first visit says the antecedents again, in short and in new words.
          if (!this.#past.tellAntecedents(act.date)) facts.unshift(...this.#past.antecedents().slice(0, 3));
        }
        if (act.reason === 'announcement') facts.push(...this.#announced(act.tumour, act.date));
        facts.push(...this.#past.takeNews(act.date));
        yield this.#plan(CONSULTATIONS[act.reason] ?? 'follow_up', act.date, act.unit, act.nda, facts, rng);
        if (act.reason === 'announcement' && rng.chance(0.4))
          yield this.#plan('care_plan', act.date, act.unit, act.nda, this.#announced(act.tumour, act.date), rng);
        if (act.reason === 'end_of_treatment' && rng.chance(0.4))
          yield this.#plan('episode_summary', act.date, act.unit, act.nda, this.#summary(act.date, act.tumour), rng);
        else if (act.reason === 'follow_up' && rng.chance(0.02))
          yield this.#plan('medical_summary', act.date, act.unit, null, this.#summary(act.date, act.tumour), rng);
        return;
      }
      case 'imaging': {
        const facts = ofImaging(this.#view, act, rng);
        for (const e of this.#course.events)
          if (e.date === act.date && (e.type === 'progression' || e.type === 'metastatic_recurrence'))
            facts.push(told.event(e, e.proven ? told.HYPOTHETICAL : told.AFFIRMED));
        yield this.#plan('imaging', act.date, act.unit, act.nda, facts, rng);
        return;
      }
      case 'pathology': {
        const facts = ofPathology(this.#view, act);
        for (const e of this.#course.events)
          if (
            e.date === act.date &&
            act.context !== 'initial' &&
            e.proven &&
            (e.type === 'local_recurrence' || e.type === 'regional_recurrence' || e.type === 'transformation')
          )
            facts.push(told.event(e));
        yield this.#plan(act.specimen === 'second_reading' ? 'second_reading' : 'pathology', act.date, act.unit, act.nda, facts, rng);
        return;
      }
      case 'molecular':
        yield this.#plan('molecular', act.date, act.unit, null, ofMolecular(this.#view, act), rng);
        return;
      case 'rcp': {
        this.#past.learn(act.date);
        const facts = ofRcp(this.#view, act);
        for (const e of this.#past.news) if (e.tumour === act.tumour) facts.push(told.event(e));
        yield this.#plan('rcp', act.date, act.unit, null, facts, rng);
        return;
      }
      case 'operation':
      case 'radiotherapy_end': {
        const t = this.#view.treatment(act.treatment);
        if (t === null) return;
        const tumour = this.#view.tumour(act.tumour);
        const facts = [told.treatment(t, tumour?.laterality ?? null)];
        if (tumour !== null) facts.push(told.diagnosis(tumour));
        for (const x of this.#course.toxicities) if (x.treatment === t.id) facts.push(told.toxicity(x));
        yield this.#plan(act.kind === 'operation' ? 'operative' : 'radiotherapy_summary', act.date, act.unit, act.nda, facts, rng);
        return;
      }
      case 'cycle':
        yield* this.#session(act, rng);
        return;
      case 'stay': {
        this.#past.learn(act.date);
        const facts = [...ofStay(this.#view, act, rng), ...this.#past.takeNews(act.date)];
        if (rng.chance(0.85)) yield this.#plan('stay_report', act.end, act.unit, act.nda, facts, rng);
        if (rng.chance(0.65)) yield this.#plan('discharge_letter', act.end, act.unit, act.nda, facts, rng);
        const notes = rng.int(0, act.reason === 'palliative' || act.reason === 'transplant' ? 5 : 2);
        for (let i = 0; i < notes; i++)
          yield this.#plan(
            'nurse_note',
            // What was done during the stay is told at its end.
            act.reason === 'surgery' || act.reason === 'transplant' ? act.end : act.date,
            act.unit,
            act.nda,
            facts.slice(0, 2),
            rng.split(`nurse-${i}`),
            this.#staff.nurse(act.unit, rng),
          );
        return;
      }
      case 'event': {
        const e = this.#view.event(act.event);
        if (e !== null) this.#past.hear(e);
        return;
      }
      case 'assessment':
        return;
    }
  }

  /** Laboratory left over, and the letter that tells the death. */
  *atTheEnd(): Generator<DocumentPlan> {
    yield* this.#laboratoryUntil('9999-12-31');
    const death = this.#course.events.find((e) => e.type === 'death');
    if (death === undefined) return;
    const rng = this.#rng.split('death');
    const inHospital = this.#course.stays.find((s) => s.dead);
    if (!rng.chance(inHospital === undefined ? 0.35 : 0.95)) return;
    this.#past.learn(death.date);
    const unit = inHospital?.unit ?? UNITS.medical;
    const facts: Told[] = [{ ...told.base(death.date), kind: 'death', cause: death.cause }, ...this.#past.takeNews(death.date)];
    yield this.#plan('death_letter', death.date, unit, inHospital?.nda ?? null, facts, rng);
  }

  *#session(act: Act & { kind: 'cycle' }, rng: Rng): Generator<DocumentPlan> {
    const t = this.#view.treatment(act.treatment);
    if (t?.kind !== 'systemic') return;
    const c = t.cycles.find((x) => x.number === act.number);
    if (c === undefined) return;
    const facts: Told[] = [
      {
        ...told.base(act.date),
        kind: 'cycle',
        treatment: t.id,
        protocol: t.protocol,
        drugs: t.drugs,
        number: c.number,
        dose: c.dose,
        note: c.note,
      },
    ];
    if (rng.chance(0.52))
      yield this.#plan('session_note', act.date, act.unit, act.nda, [...facts, ...this.#view.labsOn(act.date).map(told.lab)], rng);
    else if (rng.chance(0.6)) yield this.#plan('nurse_note', act.date, act.unit, act.nda, facts, rng, this.#staff.nurse(act.unit, rng));
  }

  *#laboratoryUntil(day: Day): Generator<DocumentPlan> {
    for (; this.#labAt < this.#labDays.length && (this.#labDays[this.#labAt] ?? '') <= day; this.#labAt++) {
      const on = this.#labDays[this.#labAt] ?? day;
      const rng = this.#rng.split(`lab-${on}`);
      if (rng.chance(0.45)) yield this.#plan('laboratory', on, UNITS.laboratory, null, this.#view.labsOn(on).map(told.lab), rng);
    }
  }

  /** Facts of an announcement: disease, extent, what is going to be done. */
  #announced(n: number | null, day: Day): Told[] {
    const t = this.#view.tumour(n);
    if (t === null) return [];
    const facts: Told[] = [told.diagnosis(t), ...told.extent(t, false)];
    const rcp = this.#course.acts.findLast((a) => a.kind === 'rcp' && a.tumour === n && a.date <= day);
    if (rcp?.kind !== 'rcp') return facts;
    for (const id of rcp.decided) {
      const x = this.#view.treatment(id);
      if (x !== null) facts.push(told.planned(x, day));
    }
    for (const p of rcp.dropped) facts.push(told.dropped(p, day, true));
    return facts;
  }

  #summary(day: Day, n: number | null): Told[] {
    const t = this.#view.tumour(n);
    const facts: Told[] =
      t === null ? [] : [told.diagnosis(t), ...told.extent(t, true), ...t.biomarkers.map((b) => told.biomarker(t, b, t.diagnosed))];
    for (const x of this.#course.treatments)
      if (x.tumour === n && x.start <= day) facts.push(told.treatment(x, t?.laterality ?? null, told.AFFIRMED, 'day', day));
    return facts;
  }

  #plan(
    genre: DocumentGenre,
    date: Day,
    unit: Unit,
    nda: string | null,
    facts: readonly Told[],
    rng: Rng,
    author?: Clinician,
  ): DocumentPlan {
    const g = GENRES[genre];
    const ordinal = this.#ordinal;
    this.#ordinal += 1;
    const own = rng.split(`document-${genre}-${ordinal}`);
    const staff =
      own.chance(0.5) && (genre === 'follow_up' || genre === 'before_cycle') ? this.#course.referent : this.#staff.doctor(unit, own);
    return {
      key: `P${String(this.#course.index).padStart(6, '0')}-${String(ordinal).padStart(3, '0')}`,
      ordinal,
      course: this.#course,
      type: g.type,
      genre,
      title: own.pick(g.titles),
      date,
      unit,
      author: author ?? staff,
      nda,
      facts,
      recalled: g.recalls ? this.#past.recalled(facts) : [],
      noise: drawNoise(genre, own),
    };
  }
}
