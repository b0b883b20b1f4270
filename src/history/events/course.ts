import { type CancerEvent, compareDates, daysBetween, type EventType, type Evidence } from '../../model/index.ts';
import { field, type Item, listField, ofType } from '../item.ts';
import type { Placed } from '../treatments/merge.ts';

/** What a course tells of one tumour: metastases of the first stage, and the events after it. */
export interface Course {
  readonly metastasesAtDiagnosis: readonly string[];
  readonly events: readonly CancerEvent[];
}

interface Signal {
  readonly kind: 'care' | 'metastasis' | 'recurrence' | 'progression' | 'remission' | 'surveillance' | 'transformation' | 'death';
  readonly item: Item | null;
  readonly date: string | null;
  readonly order: readonly [string, number, number];
  readonly evidence: readonly Evidence[];
  readonly codes: readonly string[];
  readonly recurrence: 'local' | 'regional' | 'metastatic' | 'unknown' | null;
  /** Care with curative intent. */
  readonly curative: boolean;
}

/** Two statements of one event lie this close at most, in days; undated ones in the same or the next sentence. */
const SAME_EVENT_DAYS = 92;
const SAME_SENTENCES = 2;
/** Secondary tumour of a site not said. */
const UNNAMED = 'C79.9';
/** Distant metastases found within this time of the diagnosis belong to the first stage. */
const INITIAL_DAYS = 120;

const RULES: Readonly<Record<EventType, string>> = Object.freeze({
  local_recurrence: 'recurrence/after-care@1',
  regional_recurrence: 'recurrence/after-care@1',
  metastatic_recurrence: 'recurrence/metastasis-after-care@1',
  progression: 'progression/never-left@1',
  second_cancer: 'second-cancer/new-primary@1',
  complete_remission: 'remission/stated@1',
  transformation: 'transformation/stated@1',
  death: 'death/stated@1',
});

/**
 * Walks one tumour's course in order: metastases before any care are of the first stage; after curative care, remission or surveillance
 * a return is a recurrence; without such a sign it is a progression of a disease that never left.
 */
export function courseOf(items: readonly Item[], treatments: readonly Placed[], diagnosed: string | null): Course {
  const signals = signalsOf(items, treatments);
  const metastases = new Set<string>();
  const events: (CancerEvent & { readonly at: Signal })[] = [];
  let treated = false;
  let curative = false;
  let free = false;
  let metastatic = false;
  const add = (type: EventType, signal: Signal, sites: readonly string[]): void => {
    const twin = events.findLast((e) => e.type === type && isSame(e.at, signal));
    if (twin !== undefined) {
      const merged = {
        ...twin,
        sites: [...new Set([...twin.sites, ...sites])].sort(),
        evidence: dedupe([...twin.evidence, ...signal.evidence]),
        date: twin.date ?? signal.date,
      };
      events[events.indexOf(twin)] = merged;
      return;
    }
    events.push({
      type,
      tumour: null,
      date: signal.date,
      sites: [...sites].sort(),
      evidence: [...signal.evidence],
      against: [],
      certainty: certaintyOf(type, signal),
      rule: RULES[type],
      at: signal,
    });
  };
  for (const signal of signals) {
    switch (signal.kind) {
      case 'care':
        treated = true;
        if (signal.curative && !metastatic) curative = true;
        break;
      case 'surveillance':
        if (curative && !metastatic) free = true;
        break;
      case 'remission':
        if (!treated) break;
        if (!free || !events.some((e) => e.type === 'complete_remission')) add('complete_remission', signal, []);
        free = true;
        metastatic = false;
        break;
      case 'metastasis': {
        // "Métastatique" without a site says nothing of where: it neither opens the first stage nor makes an event of its own.
        if (signal.codes.every((code) => code === UNNAMED)) break;
        const early = diagnosed !== null && signal.date !== null && daysBetween(diagnosed, signal.date) <= INITIAL_DAYS;
        if (!treated || (early && !free)) {
          if (events.length === 0) {
            for (const code of signal.codes) metastases.add(code);
            metastatic = true;
          }
          break;
        }
        if (metastatic && !free) {
          const fresh = signal.codes.filter((code) => !metastases.has(code) && !events.some((e) => e.sites.includes(code)));
          const latest = events.at(-1);
          if (fresh.length === 0) break;
          if (latest !== undefined && latest.type === 'metastatic_recurrence' && isSame(latest.at, signal))
            add('metastatic_recurrence', signal, fresh);
          else add('progression', signal, fresh);
          break;
        }
        add(curative || free ? 'metastatic_recurrence' : 'progression', signal, signal.codes);
        metastatic = true;
        free = false;
        break;
      }
      case 'recurrence': {
        if (!treated && !free && signal.item?.recap !== true) break;
        const kind = signal.recurrence ?? 'unknown';
        if (metastatic && !free && kind === 'unknown') add('progression', signal, signal.codes);
        else if (kind === 'metastatic') {
          add('metastatic_recurrence', signal, signal.codes);
          metastatic = true;
        } else if (kind === 'regional') add('regional_recurrence', signal, signal.codes);
        else if (kind === 'local' || !nearMetastasis(signals, signal)) add('local_recurrence', signal, []);
        free = false;
        break;
      }
      case 'progression':
        if (!treated) break;
        add('progression', signal, signal.codes);
        free = false;
        break;
      case 'transformation':
        add('transformation', signal, []);
        break;
      case 'death':
        if (!events.some((e) => e.type === 'death')) add('death', signal, []);
        break;
    }
  }
  return { metastasesAtDiagnosis: [...metastases].sort(), events: events.map(({ at: _at, ...event }) => event) };
}

const dedupe = (list: readonly Evidence[]): Evidence[] => [...new Map(list.map((e) => [JSON.stringify(e), e])).values()].slice(0, 20);

function certaintyOf(type: EventType, signal: Signal): number {
  const dated = signal.date === null ? 0 : 0.05;
  return Math.round((type === 'death' ? 0.95 : 0.8 + dated + (signal.item?.recap === true ? -0.05 : 0)) * 100) / 100;
}

function isSame(a: Signal, b: Signal): boolean {
  if (a.date !== null && b.date !== null)
    return a.date.startsWith(b.date) || b.date.startsWith(a.date) || Math.abs(daysBetween(a.date, b.date)) <= SAME_EVENT_DAYS;
  if (b.item?.recap === true) return true;
  if (a.item !== null && b.item !== null && a.item.documentId === b.item.documentId)
    return Math.abs(b.item.mention.sentence - a.item.mention.sentence) <= SAME_SENTENCES;
  return false;
}

/** A relapse without a kind beside named metastases tells of the metastases. */
function nearMetastasis(signals: readonly Signal[], signal: Signal): boolean {
  return signals.some(
    (s) =>
      s.kind === 'metastasis' &&
      s.item !== null &&
      signal.item !== null &&
      s.item.documentId === signal.item.documentId &&
      Math.abs(s.item.mention.sentence - signal.item.mention.sentence) <= 1,
  );
}

const REMISSION_NEGATIONS: ReadonlySet<string> = new Set(['recurrence', 'progression']);

function signalsOf(items: readonly Item[], treatments: readonly Placed[]): Signal[] {
  const signals: Signal[] = [];
  const push = (kind: Signal['kind'], item: Item, change: Partial<Signal> = {}): void => {
    signals.push({
      kind,
      item,
      date: item.when,
      order: item.order,
      evidence: [item.evidence],
      codes: [],
      recurrence: null,
      curative: false,
      ...change,
    });
  };
  for (const item of ofType(
    items,
    'metastasis',
    'recurrence',
    'progression',
    'remission',
    'response',
    'surveillance',
    'transformation',
    'death',
  )) {
    const { mention } = item;
    if (mention.family || mention.hypothetical || mention.planned) continue;
    // "Sans signe de récidive" after care is the statement of a remission; "pas de métastase" before care only of the stage.
    if (mention.negated) {
      if (REMISSION_NEGATIONS.has(mention.type)) push('remission', item);
      continue;
    }
    switch (mention.type) {
      case 'metastasis':
        if (mention.code !== null) push('metastasis', item, { codes: [mention.code] });
        break;
      case 'recurrence': {
        const kind = field(mention, 'kind') ?? (typeof mention.value === 'string' ? mention.value : null);
        push('recurrence', item, {
          recurrence: kind === 'local' || kind === 'regional' || kind === 'metastatic' ? kind : 'unknown',
          codes: listField(mention, 'sites'),
        });
        break;
      }
      case 'response': {
        const said = (
          typeof mention.value === 'string' ? mention.value : (field(mention, 'response') ?? field(mention, 'value') ?? mention.code ?? '')
        ).toUpperCase();
        if (said === 'CR' || said === 'PCR' || said === 'COMPLETE') push('remission', item);
        else if (said === 'PD' || said === 'PROGRESSION') push('progression', item);
        break;
      }
      case 'progression':
      case 'remission':
      case 'surveillance':
      case 'transformation':
      case 'death':
        push(mention.type, item, { codes: listField(mention, 'sites') });
        break;
      default:
        break;
    }
  }
  for (const { treatment, statement } of treatments) {
    const date = treatment.start;
    if (date === null && statement === null) continue;
    signals.push({
      kind: 'care',
      item: null,
      date,
      order: statement !== null && date === null ? statement.item.order : [date ?? '', 0, -1],
      evidence: treatment.evidence,
      codes: [],
      recurrence: null,
      curative: treatment.intent !== 'palliative',
    });
    if (statement !== null && date !== null && statement.item.order[0] === '')
      signals.push({
        kind: 'care',
        item: null,
        date,
        order: statement.item.order,
        evidence: [],
        codes: [],
        recurrence: null,
        curative: treatment.intent !== 'palliative',
      });
  }
  const undated = items.every((item) => item.order[0] === '');
  return signals
    .filter((s) => !undated || s.order[0] === '' || s.item !== null)
    .sort(
      (a, b) => compareText(a.order[0], b.order[0]) || a.order[1] - b.order[1] || a.order[2] - b.order[2] || compareText(a.kind, b.kind),
    );
}
const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The latest day among dates that may be partial. */
export const latestOf = (dates: readonly (string | null)[]): string | null =>
  dates
    .filter((d): d is string => d !== null)
    .sort(compareDates)
    .at(-1) ?? null;
