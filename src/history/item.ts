import { compareDates, type Evidence, earliestDay, type Fact, type Mention } from '../model/index.ts';
import type { HistoryDocument, HistoryInput } from './input.ts';
import { classOfDocument, type SourceClass } from './sources.ts';

/** A mention with what the history needs to know of its place: document, order, date. */
export interface Item {
  readonly mention: Mention;
  readonly documentId: string;
  readonly source: SourceClass;
  /** Day of the document. */
  readonly told: string | null;
  /** Date that the words themselves carry. */
  readonly date: string | null;
  /** Best date to order by: the words' own, else the document's where the words tell of the present. Null in an undated text. */
  readonly when: string | null;
  /** The date stands in the item's own sentence; otherwise it was carried over from words before it, and is only a lower bound. */
  readonly stamped: boolean;
  /** Where the words of that date begin in the item's own sentence; null where it was carried over. */
  readonly dateAt: number | null;
  /** The words restate the past: antecedents, "on rappelle", history of the disease. */
  readonly recap: boolean;
  /** Place in the course as told: dates first, then documents, then position. */
  readonly order: readonly [day: string, document: number, begin: number];
  readonly evidence: Evidence;
}

const RECAP: ReadonlySet<string> = new Set(['antecedents', 'history_of_disease', 'family_history']);

/** What a history is made of; values, scores, toxicities and co-morbidities are read elsewhere. */
const TOLD: ReadonlySet<Mention['type']> = new Set([
  'topography',
  'morphology',
  'metastasis',
  'drug',
  'protocol',
  'procedure',
  'radiotherapy',
  'transplant',
  'tnm',
  'stage',
  'grade',
  'biomarker',
  'performance_status',
  'response',
  'recurrence',
  'progression',
  'remission',
  'transformation',
  'surveillance',
  'death',
  'age',
  'sex',
  'tobacco',
  'family_cancer',
  'cycle',
  'intent',
  'laterality',
]);

/** True where the mention says what is or was, of this patient. */
export const isAffirmed = (m: Mention): boolean => !m.negated && !m.hypothetical && !m.family && !m.planned;

/** Mentions of all documents in the order of the course. The same input in any order gives the same list. */
export function itemsOf(input: HistoryInput): Item[] {
  const record = input.documents.some((d) => d.date !== null);
  const documents = input.documents
    .map((d) => (record && d.date === null ? { ...d, date: latestDateIn(d) } : d))
    .sort((a, b) => compareText(a.date ?? '', b.date ?? '') || compareText(a.documentId, b.documentId));
  const seen = new Set<string>();
  const items: Item[] = [];
  for (const [n, document] of documents.entries()) {
    if (seen.has(document.documentId)) continue;
    seen.add(document.documentId);
    const source = classOfDocument(document.type);
    const stamped = new Set(document.mentions.flatMap((m) => (m.type === 'date' || m.type === 'duration' ? [m.sentence] : [])));
    const placesOfDates = new Map(document.mentions.flatMap((m) => (m.type === 'date' ? [[`${m.sentence} ${m.date}`, m.begin]] : [])));
    for (const mention of document.mentions) {
      if (!TOLD.has(mention.type)) continue;
      const recap = mention.history || (mention.section !== null && RECAP.has(mention.section));
      // A document of an unknown kind may tell of years: its own day is no day of what it tells (law 8).
      const when = mention.date ?? (recap || document.type === null ? null : document.date);
      items.push({
        mention,
        documentId: document.documentId,
        source,
        told: document.date,
        date: mention.date,
        when,
        stamped: mention.date !== null && stamped.has(mention.sentence),
        dateAt: mention.date === null ? null : (placesOfDates.get(`${mention.sentence} ${mention.date}`) ?? null),
        recap,
        // One undated text is told in the order of the course; among dated documents an undated recall sorts with its document.
        order: [document.date === null ? '' : earliestDay(when ?? document.date), n, mention.begin],
        evidence: { kind: 'text', documentId: document.documentId, begin: mention.begin, end: mention.end },
      });
    }
  }
  return items.sort(compareItems);
}

/** An undated document among dated ones is as old as the latest day that it speaks of, at least. */
function latestDateIn(document: HistoryDocument): string | null {
  let latest: string | null = null;
  for (const m of document.mentions)
    if (m.type === 'date' && m.date?.length === 10 && (latest === null || m.date > latest) && isAffirmed(m)) latest = m.date;
  return latest;
}

export function compareItems(a: Item, b: Item): number {
  return (
    compareText(a.order[0], b.order[0]) ||
    a.order[1] - b.order[1] ||
    a.order[2] - b.order[2] ||
    compareText(a.mention.type, b.mention.type) ||
    compareText(a.mention.code ?? '', b.mention.code ?? '')
  );
}
const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Places of the items of each type, made once for a list: it is asked dozens of times. */
const PLACES = new WeakMap<readonly Item[], ReadonlyMap<Mention['type'], readonly number[]>>();

function placesOf(items: readonly Item[]): ReadonlyMap<Mention['type'], readonly number[]> {
  const known = PLACES.get(items);
  if (known !== undefined) return known;
  const places = new Map<Mention['type'], number[]>();
  for (let at = 0; at < items.length; at++) {
    const { type } = items[at]!.mention;
    const of = places.get(type);
    if (of === undefined) places.set(type, [at]);
    else of.push(at);
  }
  PLACES.set(items, places);
  return places;
}

/** Items of these types, in the order of the list. */
export function ofType(items: readonly Item[], ...types: readonly Mention['type'][]): readonly Item[] {
  if (items.length < 50) return items.filter((item) => types.includes(item.mention.type));
  const places = placesOf(items);
  const found = types.flatMap((type) => places.get(type) ?? []);
  if (types.length > 1) found.sort((a, b) => a - b);
  return found.map((at) => items[at]!);
}

export const sameEvidence = (a: Evidence, b: Evidence): boolean =>
  a.kind === 'text'
    ? b.kind === 'text' && a.begin === b.begin && a.end === b.end && a.documentId === b.documentId
    : b.kind === 'fact' && a.factId === b.factId;

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
  return found === undefined || Array.isArray(found) ? null : String(found);
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
