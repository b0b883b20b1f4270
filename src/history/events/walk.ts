import {
  type CancerEvent,
  compareDates,
  compatibleDates,
  daysBetween,
  type EventType,
  type Evidence,
  earliestDay,
  latestDay,
} from '../../model/index.ts';
import { secondarySite } from '../../terminology/icdo/icd10.ts';
import { type Item, sameEvidence } from '../item.ts';
import { isRegionalNode } from '../sites/regional-nodes.ts';
import type { Signal } from './signals.ts';

/** What the walk needs to know of the tumour. */
export interface Subject {
  readonly topography: string;
  readonly diagnosed: string | null;
  /** Whether the sentence of an item states the stage at diagnosis. */
  readonly statesStage: (item: Item) => boolean;
}

/** Two statements of one event lie this close at most, in days; fewer where a treatment began between them; undated ones in sentences. */
const SAME_EVENT_DAYS = 92;
const SAME_EVENT_DAYS_ACROSS_CARE = 45;
const SAME_SENTENCES = 2;
/** Distant metastases found within this time of the diagnosis belong to the first stage. */
const INITIAL_DAYS = 120;
const YEAR_DAYS = 365;
/** A person who is treated this long after a stated death was not the one who died. */
const AFTER_DEATH_DAYS = 31;

const RULES: Readonly<Record<EventType, string>> = Object.freeze({
  local_recurrence: 'recurrence/after-care@2',
  regional_recurrence: 'recurrence/after-care@2',
  metastatic_recurrence: 'recurrence/metastasis-after-care@2',
  progression: 'progression/never-left@2',
  second_cancer: 'second-cancer/new-primary@1',
  complete_remission: 'remission/stated@2',
  transformation: 'transformation/stated@1',
  death: 'death/stated@2',
});

interface Told extends CancerEvent {
  readonly at: Signal;
  /** How many treatments had begun when it was told. */
  readonly cares: number;
}

/** Returns of which a progression told at the same time is only another word. */
const RECURRENCES: ReadonlySet<EventType> = new Set(['local_recurrence', 'regional_recurrence', 'metastatic_recurrence']);

/** Walks one tumour through its signals in order, one step each. */
export class Walk {
  readonly metastases = new Set<string>();
  readonly events: Told[] = [];
  readonly #subject: Subject;
  readonly #careDates: string[] = [];
  #cares = 0;
  #onlySurgery = true;
  #curative = false;
  #free = false;
  /** A remission was stated since the disease was last seen. */
  #remitted = false;
  /** First statement since then that nothing came back. */
  #quiet: Signal | null = null;
  #metastatic = false;

  constructor(subject: Subject) {
    this.#subject = subject;
  }

  step(signal: Signal): void {
    switch (signal.kind) {
      case 'care':
        this.#cares++;
        if (signal.date !== null) this.#careDates.push(signal.date);
        if (!signal.surgical) this.#onlySurgery = false;
        if (signal.curative && !this.#metastatic) this.#curative = true;
        return;
      case 'stage':
        this.#stage(signal);
        return;
      case 'surveillance':
        if (this.#curative && !this.#metastatic) this.#free = true;
        return;
      case 'remission':
        this.#remission(signal);
        return;
      case 'metastasis':
        this.#metastasis(signal);
        return;
      case 'recurrence':
        this.#recurrence(signal);
        return;
      case 'progression':
        this.#progression(signal);
        return;
      case 'transformation':
        // A benign tumour that turns malignant is the diagnosis; a lymphoma may transform while it is only watched.
        if (this.#cares > 0 || /^C(42|77)/.test(this.#subject.topography)) this.#add('transformation', signal, []);
        return;
      case 'death':
        return;
    }
  }

  /** A person dies once; a stated death after which the person is treated was somebody else's. */
  end(signals: readonly Signal[]): void {
    this.#endOfInterval();
    const deaths = signals.filter((s) => s.kind === 'death');
    const lastCare = signals
      .flatMap((s) => (s.kind === 'care' && s.date !== null ? [earliestDay(s.date)] : []))
      .sort()
      .at(-1);
    const possible = deaths.filter(
      (s) => s.date === null || lastCare === undefined || daysBetween(latestDay(s.date), lastCare) <= AFTER_DEATH_DAYS,
    );
    const dated = possible.filter((s) => s.date !== null).sort((a, b) => compareDates(a.date ?? '', b.date ?? ''));
    const told = dated[0] ?? possible[0];
    if (told === undefined) return;
    this.#add('death', told, []);
    // "Décédé de la progression de sa maladie": the cause of death, not an event of that day.
    const day = told.date;
    const cause = this.events.findLastIndex((e) => e.type === 'progression' && e.date === day && day?.length === 10);
    if (cause >= 0) this.events.splice(cause, 1);
  }

  #remission(signal: Signal): void {
    if (this.#cares === 0) return;
    // Nothing came back: that says a remission only where the disease had been taken away, and only if nobody states one outright.
    if (!signal.strong) {
      if (this.#metastatic || !(this.#curative || this.#free)) return;
      if (!this.#remitted) this.#quiet ??= signal;
      this.#free = true;
      return;
    }
    if (!this.#remitted) this.#add('complete_remission', this.#datedAfterCare(signal), []);
    else this.#refine(signal);
    this.#remitted = true;
    this.#quiet = null;
    this.#free = true;
    this.#metastatic = false;
  }

  /** A remission told again lends its day to the one told without. */
  #refine(signal: Signal): void {
    const at = this.events.findLastIndex((e) => e.type === 'complete_remission');
    const known = this.events[at];
    if (known !== undefined && known.date === null && signal.date !== null)
      this.events[at] = { ...known, date: this.#datedAfterCare(signal).date };
  }

  /** The disease is back, or the record ends: a remission that was only said by "sans récidive" counts where no other was stated. */
  #endOfInterval(): void {
    if (this.#quiet !== null) this.#add('complete_remission', this.#datedAfterCare(this.#quiet), []);
    this.#quiet = null;
    this.#remitted = false;
    this.#free = false;
  }

  /** A date carried over from the beginning of the treatment is not the day of its outcome. */
  #datedAfterCare(signal: Signal): Signal {
    const { date, item } = signal;
    if (
      date === null ||
      item === null ||
      item.stamped ||
      item.date === null ||
      !this.#careDates.some((care) => compatibleDates(care, date))
    )
      return signal;
    return { ...signal, date: null };
  }

  /** Distant disease by the stage, before its sites are named. Stage IV is local disease in the head and neck, the skin and the thymus. */
  #stage(signal: Signal): void {
    if (/^C(0\d|1[0-4]|3[0-2]|37|44|62|73)/.test(this.#subject.topography) || !this.#isInitial(signal, this.#returned())) return;
    this.#metastatic = true;
    const own = secondarySite(this.#subject.topography);
    for (const code of signal.codes) if (code !== own && !isRegionalNode(code, this.#subject.topography)) this.metastases.add(code);
  }

  #returned(): boolean {
    return this.events.some((e) => e.type !== 'complete_remission' && e.type !== 'transformation');
  }

  #metastasis(signal: Signal): void {
    const distant = signal.codes.filter((code) => !isRegionalNode(code, this.#subject.topography));
    if (this.#isInitial(signal, this.#returned())) {
      for (const code of distant) this.metastases.add(code);
      if (distant.length > 0) this.#metastatic = true;
      return;
    }
    if (distant.length === 0) {
      if (this.#curative && this.#free && signal.codes.some((code) => code !== 'C77.9'))
        this.#add('regional_recurrence', signal, signal.codes);
      return;
    }
    if (this.#metastatic && !this.#free) {
      const fresh = this.#fresh(distant);
      if (fresh.length === 0) return;
      const latest = this.events.at(-1);
      if (latest !== undefined && latest.type === 'metastatic_recurrence' && this.#isSame(latest, signal))
        this.#add(latest.type, signal, fresh);
      else this.#add('progression', signal, fresh);
      return;
    }
    this.#return(signal, distant);
  }

  /** Part of the first stage: before care, within the initial work-up, or told as the stage at diagnosis. */
  #isInitial(signal: Signal, returned: boolean): boolean {
    const { diagnosed } = this.#subject;
    const early = diagnosed !== null && signal.date !== null && daysBetween(diagnosed, signal.date) <= INITIAL_DAYS;
    if (returned) return false;
    if (this.#cares === 0) return !this.#free && !this.#isLater(signal, INITIAL_DAYS);
    // Told right after the operation, without a word of what came between: the post-operative work-up.
    if (signal.date === null && this.#onlySurgery && !this.#free) return true;
    return (early || signal.initial) && !this.#free;
  }

  /** Told of a day this long after the diagnosis: what is then back or growing is no part of the first stage, though the record names no care. */
  #isLater({ date }: Signal, days: number): boolean {
    const { diagnosed } = this.#subject;
    return diagnosed !== null && date !== null && daysBetween(diagnosed, date) > days;
  }

  #fresh(codes: readonly string[]): string[] {
    return codes.filter((code) => !this.metastases.has(code) && !this.events.some((e) => e.sites.includes(code)));
  }

  /** Distant disease after care: a recurrence where the disease had been taken away, else a progression. */
  #return(signal: Signal, codes: readonly string[]): void {
    // Distant disease that appears more than a year on came after a time without it, whether or not the record tells the care between.
    const type =
      this.#curative || this.#free || (this.#cares === 0 && this.#isLater(signal, YEAR_DAYS)) ? 'metastatic_recurrence' : 'progression';
    this.#endOfInterval();
    this.#add(type, signal, codes);
    this.#metastatic = true;
  }

  #recurrence(signal: Signal): void {
    if (this.#cares === 0 && !this.#free && signal.item?.recap !== true && !this.#isLater(signal, INITIAL_DAYS)) return;
    const regional = signal.codes.filter((code) => isRegionalNode(code, this.#subject.topography));
    const distant = signal.codes.filter((code) => !regional.includes(code));
    const left = this.#metastatic && !this.#free;
    this.#endOfInterval();
    const known = this.events.findLast((e) => RECURRENCES.has(e.type) && this.#isSame(e, signal) && isApart(e.at, signal));
    if (signal.recurrence === 'unknown' && known !== undefined) this.#add(known.type, signal, []);
    else if (signal.recurrence === 'unknown') this.#add(left ? 'progression' : 'local_recurrence', signal, []);
    else if (signal.recurrence === 'local') this.#add('local_recurrence', signal, []);
    else if (signal.recurrence === 'regional' || (distant.length === 0 && regional.length > 0))
      this.#add(
        'regional_recurrence',
        signal,
        regional.filter((code) => code !== 'C77.9'),
      );
    else {
      this.#add(left ? 'progression' : 'metastatic_recurrence', signal, distant);
      this.#metastatic = true;
    }
  }

  #progression(signal: Signal): void {
    if (this.#cares === 0 && !this.#isLater(signal, INITIAL_DAYS)) return;
    const distant = signal.codes.filter((code) => !isRegionalNode(code, this.#subject.topography));
    if (distant.length > 0 && !this.#metastatic && (this.#curative || this.#free)) {
      this.#return(signal, distant);
      return;
    }
    this.#endOfInterval();
    const both = signal.recurrence === 'metastatic' && !this.#metastatic && this.#curative;
    this.#add('progression', signal, this.#fresh(signal.codes));
    if (both) this.#add('metastatic_recurrence', signal, distant);
    if (both || distant.length > 0) this.#metastatic = true;
  }

  #add(type: EventType, signal: Signal, sites: readonly string[]): void {
    const at = this.events.findLastIndex(
      (e) => (e.type === type || (type === 'progression' && RECURRENCES.has(e.type) && isApart(e.at, signal))) && this.#isSame(e, signal),
    );
    const twin = this.events[at];
    if (twin !== undefined) {
      this.events[at] = {
        ...twin,
        sites: [...new Set([...twin.sites, ...sites])].sort(),
        evidence: joined(twin.evidence, signal.evidence),
        date:
          twin.date === null || (signal.date !== null && signal.date.length > twin.date.length && signal.date.startsWith(twin.date))
            ? signal.date
            : twin.date,
      };
      return;
    }
    this.events.push({
      type,
      tumour: null,
      date: signal.date,
      sites: [...sites].sort(),
      evidence: [...signal.evidence],
      against: [],
      certainty: certaintyOf(type, signal, this.#cares > 0),
      rule: RULES[type],
      at: signal,
      cares: this.#cares,
    });
  }

  #isSame(event: Told, signal: Signal): boolean {
    const a = event.at;
    if (a.date !== null && signal.date !== null) {
      if (a.date.startsWith(signal.date) || signal.date.startsWith(a.date)) return true;
      const apart = Math.abs(daysBetween(a.date, signal.date));
      return apart <= (event.cares === this.#cares ? SAME_EVENT_DAYS : SAME_EVENT_DAYS_ACROSS_CARE);
    }
    if (signal.item?.recap === true) return true;
    if (a.item !== null && signal.item !== null && a.item.documentId === signal.item.documentId)
      return Math.abs(signal.item.mention.sentence - a.item.mention.sentence) <= SAME_SENTENCES;
    return false;
  }
}

/** Told by another document; farther on in one text the course has gone on. */
const isApart = (a: Signal, b: Signal): boolean => a.item === null || b.item === null || a.item.documentId !== b.item.documentId;

const MOST_EVIDENCE = 20;
const joined = (a: readonly Evidence[], b: readonly Evidence[]): Evidence[] =>
  a.length >= MOST_EVIDENCE ? [...a] : [...a, ...b.filter((e) => !a.some((known) => sameEvidence(known, e)))].slice(0, MOST_EVIDENCE);

/** Less sure where the record names no care before: what came between is not known. */
function certaintyOf(type: EventType, signal: Signal, treated: boolean): number {
  const dated = (signal.date === null ? 0 : 0.05) - (treated ? 0 : 0.2);
  return Math.round((type === 'death' ? 0.95 : 0.8 + dated + (signal.item?.recap === true ? -0.05 : 0)) * 100) / 100;
}
