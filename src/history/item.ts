import { compareDates, type Evidence, type Fact, type Mention } from '../model/index.ts';
import type { HistoryInput } from './input.ts';
import type { SourceClass } from './sources.ts';

/** A document as its mentions know it. */
export interface Home {
  readonly id: string;
  /** Place among the documents in the order of their days. */
  readonly n: number;
  readonly source: SourceClass;
  /** Day of the document. */
  readonly told: string | null;
}

/** What the words around a mention say of its time. */
interface Place {
  /** Type of the mention: one text for all of a type, where mentions read from a store have each their own. */
  readonly type: Mention['type'];
  /** Number of its sentence in the whole record: the same for all mentions of one sentence of one document, and for no others. */
  readonly sentence: number;
  /** Best date to order by: the words' own, else the document's where the words tell of the present. Null in an undated text. */
  readonly when: string | null;
  /** Day by which it stands in the course; empty in an undated text. */
  readonly day: string;
  /** The date stands in the item's own sentence; otherwise it was carried over from words before it, and is only a lower bound. */
  readonly stamped: boolean;
  /** A length of time stands in its sentence and no date ("pendant les 5 mois suivants"): a date carried over is older still. */
  readonly lapsed: boolean;
  /** Its sentence looks years back from a day not said ("il y a 4 ans"). */
  readonly yearsAgo: boolean;
  /** Where the words of that date begin in the item's own sentence; null where it was carried over. */
  readonly dateAt: number | null;
  /** The words restate the past: antecedents, "on rappelle", history of the disease. */
  readonly recap: boolean;
}

/** A mention with what the history needs to know of its place: document, order, date. A record has 100,000 of them: each holds as little as it can. */
export class Item implements Place {
  readonly mention: Mention;
  readonly home: Home;
  readonly type: Mention['type'];
  readonly sentence: number;
  readonly when: string | null;
  readonly day: string;
  readonly stamped: boolean;
  readonly lapsed: boolean;
  readonly yearsAgo: boolean;
  readonly dateAt: number | null;
  readonly recap: boolean;

  constructor(mention: Mention, home: Home, { type, sentence, when, day, stamped, lapsed, yearsAgo, dateAt, recap }: Place) {
    this.mention = mention;
    this.home = home;
    this.type = type;
    this.sentence = sentence;
    this.when = when;
    this.day = day;
    this.stamped = stamped;
    this.lapsed = lapsed;
    this.yearsAgo = yearsAgo;
    this.dateAt = dateAt;
    this.recap = recap;
  }

  get documentId(): string {
    return this.home.id;
  }
  get source(): SourceClass {
    return this.home.source;
  }
  get told(): string | null {
    return this.home.told;
  }
  /** Date that the words themselves carry. */
  get date(): string | null {
    return this.mention.date;
  }
  /** Place in the course as told: dates first, then documents, then position. */
  get order(): readonly [day: string, document: number, begin: number] {
    return [this.day, this.home.n, this.mention.begin];
  }
}

/** True where the mention says what is or was, of this patient. */
export const isAffirmed = (m: Mention): boolean => !m.negated && !m.hypothetical && !m.family && !m.planned;

export const compareItems = (a: Item, b: Item): number => compareText(a.day, b.day) || compareInDay(a, b);
/** Order of two items of one day. */
export const compareInDay = (a: Item, b: Item): number =>
  a.home.n - b.home.n ||
  a.mention.begin - b.mention.begin ||
  compareText(a.type, b.type) ||
  compareText(a.mention.code ?? '', b.mention.code ?? '');
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Items by the types that a list was asked for before, and by every single type. */
const ASKED = new WeakMap<readonly Item[], Map<string, readonly Item[]>>();
/** Shorter lists are quicker read than remembered. */
const REMEMBERED = 50;

/** Items of these types, in the order of the list. The list must not change: what was found in it once is kept. */
export function ofType(items: readonly Item[], ...types: readonly Mention['type'][]): readonly Item[] {
  if (items.length < REMEMBERED) return items.filter((item) => types.includes(item.type));
  const asked = ASKED.get(items) ?? byType(items);
  ASKED.set(items, asked);
  const name = types.join(' ');
  const known = asked.get(name);
  if (known !== undefined) return known;
  const wanted = new Set(types.filter((type) => asked.has(type)));
  const found = wanted.size === 0 ? [] : items.filter((item) => wanted.has(item.type));
  asked.set(name, found);
  return found;
}

function byType(items: readonly Item[]): Map<string, readonly Item[]> {
  const lists = new Map<string, Item[]>();
  for (const item of items) {
    const of = lists.get(item.type);
    if (of === undefined) lists.set(item.type, [item]);
    else of.push(item);
  }
  return lists;
}

export const textEvidence = ({ documentId, mention: { begin, end } }: Item): Evidence => ({ kind: 'text', documentId, begin, end });

export const sameEvidence = (a: Evidence, b: Evidence): boolean =>
  a.kind === 'text'
    ? b.kind === 'text' && a.begin === b.begin && a.end === b.end && a.documentId === b.documentId
    : b.kind === 'fact' && a.factId === b.factId;

/** Evidence kept of one line at most: beyond it repetition proves nothing more. */
const MOST_EVIDENCE = 20;

/** The evidence with what it does not hold yet of the other, up to the most that is kept. */
export function addEvidence(a: readonly Evidence[], b: readonly Evidence[]): Evidence[] {
  const out = [...a];
  for (const e of b) {
    if (out.length >= MOST_EVIDENCE) break;
    if (!out.some((known) => sameEvidence(known, e))) out.push(e);
  }
  return out;
}

export const factEvidence = (fact: Fact): Evidence => ({ kind: 'fact', factId: fact.factId });

/** Facts without repetition, in the order of their dates, then ids. */
export function orderedFacts(input: HistoryInput): Fact[] {
  return [...new Map(input.facts.map((fact) => [fact.factId, fact])).values()].sort(
    (a, b) => compareDates(a.start ?? '9999', b.start ?? '9999') || compareText(a.factId, b.factId),
  );
}

/** One field of a mention's value record, as text; null where the value is no record or lacks it. */
export function field(mention: Mention, name: string): string | null {
  const { value } = mention;
  if (value === null || typeof value !== 'object') return null;
  const found = value[name];
  return found === undefined || Array.isArray(found) ? null : typeof found === 'string' ? found : String(found);
}
export function listField(mention: Mention, name: string): readonly string[] {
  const { value } = mention;
  if (value === null || typeof value !== 'object') return [];
  const found = value[name];
  return Array.isArray(found)
    ? found
    : found === undefined
      ? []
      : String(found)
          .split(/[;, ]+/)
          .filter((part) => part !== '');
}
