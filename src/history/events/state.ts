import { type CancerEvent, compatibleDates, daysBetween, type EventType, type Evidence } from '../../model/index.ts';
import { sameEvidence } from '../item.ts';
import { isRegionalNode } from '../sites/regional-nodes.ts';
import { type Episode, SAME_RETURN_DAYS, SAME_RETURN_DAYS_ACROSS_CARE } from './episodes.ts';
import { RECURRENCE_TYPES, RETURN_TYPES } from './return-types.ts';
import type { Signal } from './signal.ts';
import type { Subject } from './subject.ts';

/** An event with its place in the course. */
export interface Told extends CancerEvent {
  readonly at: Signal;
  readonly of: Episode;
  /** Every statement that was taken for it. */
  readonly told: readonly Signal[];
  /** How many treatments had begun when it was told. */
  readonly cares: number;
}

/** Undated statements of one event lie this close at most, in sentences. */
const SAME_SENTENCES = 2;
/** A return told once more in other words follows within as many. */
const SOON_SENTENCES = 4;
const MOST_EVIDENCE = 20;

/** Where one tumour stands, and what has been told of it so far. Rules read and change it, one step after the other. */
export class CourseState {
  readonly metastases = new Set<string>();
  readonly events: Told[] = [];
  readonly subject: Subject;
  readonly careDates: string[] = [];
  cares = 0;
  /** No medicine was given yet. */
  onlyLocal = true;
  /** Care was given years before the present of the text. */
  longAgo = false;
  /** Care with curative intent was given. */
  curative = false;
  /** The same, since the disease was last seen. */
  cared = false;
  /** Nothing of the disease is seen: a remission, surveillance after care. */
  free = false;
  /** A remission was stated since the disease was last seen. */
  remitted = false;
  /** First statement since then that nothing came back. */
  quiet: Signal | null = null;
  /** An operation that was not palliative was done since metastases were last seen. */
  resected = false;
  /** Sentence of the last operation that was not palliative: what it tells of metastases was taken away with the rest. */
  operated: number | null = null;
  #metastatic = false;

  /** Sentences that tell a site which a statement of the stage at diagnosis lists, wherever that stands. */
  readonly listed: ReadonlySet<number>;

  constructor(subject: Subject, listed: ReadonlySet<number> = new Set()) {
    this.subject = subject;
    this.listed = listed;
  }

  get metastatic(): boolean {
    return this.#metastatic;
  }
  set metastatic(now: boolean) {
    this.#metastatic = now;
    this.resected = false;
  }

  /** The disease came back or grew. */
  get returned(): boolean {
    return this.events.some((e) => e.type !== 'complete_remission' && e.type !== 'transformation');
  }
  /** Distant disease that never left. */
  get left(): boolean {
    return this.metastatic && !this.free;
  }

  /** Told of a day this long after the diagnosis. */
  isLater({ date }: Signal, days: number): boolean {
    const { diagnosed } = this.subject;
    return diagnosed !== null && date !== null && daysBetween(diagnosed, date) > days;
  }

  isRegional(code: string): boolean {
    return isRegionalNode(code, this.subject.topography);
  }

  /** Sites that nothing named before. */
  fresh(codes: readonly string[]): string[] {
    return codes.filter((code) => !this.metastases.has(code) && !this.events.some((e) => e.sites.includes(code)));
  }

  /** Adds an event, or joins it to the one that tells the same. */
  add(type: EventType, rule: string, of: Episode, sites: readonly string[], signals: readonly Signal[] = of.signals, at = of.lead): void {
    const evidence = evidenceOf(signals);
    const day = this.dayOf(at);
    // A progression told about the time of a recurrence, by another document or without a new site, is only another word for it.
    const bare = type === 'progression' && this.fresh(sites).length === 0;
    // Told again after a return, a remission is another one.
    const since = type === 'complete_remission' ? this.events.findLastIndex((e) => RETURN_TYPES.has(e.type)) : -1;
    const known = this.events.findLastIndex(
      (e, n) =>
        n > since &&
        (e.type === type ||
          (type === 'progression' &&
            RECURRENCE_TYPES.has(e.type) &&
            (isApart(e.at, at) ||
              // "Une métastase de carcinome. […] Récidive cæcale": the return says where it was.
              (e.type === 'metastatic_recurrence' && e.sites.length === 0 && e.cares === this.cares) ||
              (bare && e.cares === this.cares && isSoonAfter(e.at, at))))) &&
        (this.isSame(e, at) || (bare && this.isNamedAgain(e, at))),
    );
    const twin = this.events[known];
    if (twin !== undefined) {
      const precise = twin.date === null || (day !== null && day.length > twin.date.length && day.startsWith(twin.date));
      this.events[known] = {
        ...twin,
        sites: [...new Set([...twin.sites, ...sites])].sort(),
        evidence: joined(twin.evidence, evidence),
        told: [...twin.told, ...signals],
        date: precise ? day : twin.date,
      };
      return;
    }
    this.events.push({
      type,
      tumour: null,
      date: day,
      sites: [...sites].sort(),
      evidence,
      against: [],
      certainty: certaintyOf(type, at, this.cares > 0),
      rule,
      at,
      of,
      told: signals,
      cares: this.cares,
    });
  }

  /**
   * The day of what a statement tells. In one text, a date carried over from the beginning of a treatment is not that of what came of it: a word
   * without a date behind "FOLFOX en janvier 2012" came later, on a day not said; so did what is told with a length of time.
   */
  dayOf({ date, item }: Signal): string | null {
    if (date === null || item === null || item.stamped || item.told !== null || item.date === null) return date;
    return item.lapsed || this.careDates.some((care) => compatibleDates(care, date)) ? null : date;
  }

  /** "Rechute" without a day, before anything was done since: the return told before, however far on it is named again. */
  isNamedAgain(event: Told, { kind, item, date }: Signal): boolean {
    if (kind !== 'recurrence' || item === null || item.told !== null || event.cares !== this.cares) return false;
    return date === null || event.at.date === null;
  }

  /** Takes back the growth told just before, before anything was done: the words that follow say more precisely what it was. */
  takeBareProgression(at: Signal): void {
    const last = this.events.at(-1);
    if (last?.type !== 'progression' || last.sites.length > 0 || last.cares !== this.cares || !isSoonAfter(last.at, at)) return;
    if (isApart(last.at, at) || !this.isSame(last, at)) return;
    this.events.pop();
  }

  isSame(event: Told, signal: Signal): boolean {
    const a = event.at;
    // Farther on in one text, after new care, new sites are of what came then, though the words carry the old day.
    const near = isNear(event.at, signal);
    if (!near && !isApart(a, signal) && event.cares < this.cares && !(a.firm && signal.firm) && this.fresh(signal.codes).some(isNamed))
      return false;
    if (a.date !== null && signal.date !== null) {
      if (compatibleDates(a.date, signal.date)) return true;
      const apart = Math.abs(daysBetween(a.date, signal.date));
      // One text that gives each growth a day of its own tells of several.
      const told = event.type === 'progression' && signal.kind === 'progression' && a.firm && signal.firm && !isApart(a, signal);
      return apart <= (event.cares === this.cares && !told ? SAME_RETURN_DAYS : SAME_RETURN_DAYS_ACROSS_CARE);
    }
    return isApart(a, signal) ? signal.item?.recap === true : near;
  }
}

/** Told by another document; farther on in one text the course has gone on. */
export const isApart = (a: Signal, b: Signal): boolean => a.item === null || b.item === null || a.item.documentId !== b.item.documentId;

/** Told by one document within a few sentences. */
const isNear = (a: Signal, b: Signal): boolean =>
  a.item !== null && b.item !== null && !isApart(a, b) && Math.abs(b.item.mention.sentence - a.item.mention.sentence) <= SAME_SENTENCES;

/** In one of the next sentences. */
const isSoonAfter = (a: Signal, b: Signal): boolean => {
  const apart = a.item === null || b.item === null ? 0 : b.item.mention.sentence - a.item.mention.sentence;
  // Nothing was done since: a word of return there, or growth at sites that are known, is the same return however far on.
  return apart > 0 && (apart <= SOON_SENTENCES || b.kind === 'recurrence' || b.codes.length > 0);
};

const isNamed = (code: string): boolean => !/^C(77|79)\.9$/.test(code);

const joined = (a: readonly Evidence[], b: readonly Evidence[]): Evidence[] =>
  a.length >= MOST_EVIDENCE ? [...a] : [...a, ...b.filter((e) => !a.some((known) => sameEvidence(known, e)))].slice(0, MOST_EVIDENCE);

function evidenceOf(signals: readonly Signal[]): Evidence[] {
  let evidence: Evidence[] = [];
  for (const { evidence: more } of signals) {
    if (evidence.length >= MOST_EVIDENCE) break;
    evidence = joined(evidence, more);
  }
  return evidence;
}

/** Less sure where the record names no care before: what came between is not known. */
function certaintyOf(type: EventType, signal: Signal, treated: boolean): number {
  const dated = (signal.date === null ? 0 : 0.05) - (treated ? 0 : 0.2);
  return Math.round((type === 'death' ? 0.95 : 0.8 + dated + (signal.item?.recap === true ? -0.05 : 0)) * 100) / 100;
}
