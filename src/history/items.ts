import { earliestDay, latestDay, type Mention } from '../model/index.ts';
import type { HistoryDocument, HistoryInput } from './input.ts';
import { compareInDay, compareText, field, type Home, Item, isAffirmed } from './item.ts';
import { classOfDocument } from './sources.ts';

const RECAP: ReadonlySet<string> = new Set(['antecedents', 'history_of_disease', 'family_history']);

/** What a history is made of, with the dates that stand beside; values, scores, toxicities and co-morbidities are read elsewhere. */
const READ: ReadonlyMap<string, Mention['type']> = new Map(
  (
    [
      'date',
      'duration',
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
    ] as const
  ).map((type) => [type, type]),
);

/** Mentions of all documents in the order of the course. The same input in any order gives the same list. */
export function itemsOf(input: HistoryInput): Item[] {
  const record = input.documents.some((d) => d.date !== null);
  const documents = input.documents
    .map((d) => (record && d.date === null ? { ...d, date: latestDateIn(d) } : d))
    .sort((a, b) => compareText(a.date ?? '', b.date ?? '') || compareText(a.documentId, b.documentId));
  const seen = new Set<string>();
  const days = new Map<string, Item[]>();
  let sentences = 0;
  for (const [n, document] of documents.entries()) {
    if (seen.has(document.documentId)) continue;
    seen.add(document.documentId);
    const items = itemsIn(document, n, sentences);
    for (const item of items) {
      const of = days.get(item.day);
      if (of === undefined) days.set(item.day, [item]);
      else of.push(item);
    }
    sentences = items.reduce((last, { sentence }) => Math.max(last, sentence), sentences) + 1;
  }
  return [...days.keys()].sort(compareText).flatMap((day) => days.get(day) ?? []);
}

/** Items of one document, in the order of the text. `sentences`: how many the record has before it. */
function itemsIn(document: HistoryDocument, n: number, sentences: number): Item[] {
  const home: Home = { id: document.documentId, n, source: classOfDocument(document.type), told: document.date };
  const dates = new Map<number, Mention[]>();
  const told: [Mention, Mention['type']][] = [];
  for (const mention of document.mentions) {
    const type = READ.get(mention.type);
    if (type === undefined) continue;
    if (type !== 'date' && type !== 'duration') told.push([mention, type]);
    else if (dates.get(mention.sentence)?.push(mention) === undefined) dates.set(mention.sentence, [mention]);
  }
  const items = told.map(([read, type]) => {
    const mention = type === 'morphology' ? beforeCarried(read, dates.get(read.sentence)) : read;
    const recap = mention.history || (mention.section !== null && RECAP.has(mention.section));
    // A document of an unknown kind may tell of years: its own day is no day of what it tells (law 8).
    const when = mention.date ?? (recap || document.type === null ? null : document.date);
    const beside = mention.date === null ? undefined : dates.get(mention.sentence);
    return new Item(mention, home, {
      type,
      sentence: sentences + mention.sentence,
      when,
      // One undated text is told in the order of the course; among dated documents an undated recall sorts with its document.
      day: document.date === null ? '' : earliestDay(when ?? document.date),
      stamped: beside?.some(isDate) === true,
      lapsed: beside !== undefined && !beside.some(isDate),
      yearsAgo: mention.date === null && dates.get(mention.sentence)?.some(isYearsAgo) === true,
      dateAt: beside?.findLast((m) => m.type === 'date' && m.date === mention.date)?.begin ?? null,
      recap,
    });
  });
  return items.sort(compareInDay);
}

const isDate = ({ type }: Mention): boolean => type === 'date';
/** "Il y a 4 ans", where nothing says from when. */
const isYearsAgo = (m: Mention): boolean => m.type === 'date' && m.date === null && /^-P\d+Y/.test(field(m, 'norm') ?? '');
/**
 * A histology with a day carried over from words before it whose own sentence goes on with an earlier one ("un adénocarcinome […] opéré en février
 * 2003", after a sentence of 2013): the account has gone back, and the day is that one.
 */
function beforeCarried(mention: Mention, dates: readonly Mention[] | undefined): Mention {
  const carried = mention.date;
  if (carried === null || dates === undefined || dates.some((d) => d.begin < mention.begin || d.date === carried)) return mention;
  const next = dates.find((d) => d.type === 'date' && d.date !== null && isAffirmed(d));
  return next?.date != null && latestDay(next.date) < earliestDay(carried) ? { ...mention, date: next.date } : mention;
}

/** An undated document among dated ones is as old as the latest day that it speaks of, at least. */
function latestDateIn(document: HistoryDocument): string | null {
  let latest: string | null = null;
  for (const m of document.mentions)
    if (m.type === 'date' && m.date?.length === 10 && (latest === null || m.date > latest) && isAffirmed(m)) latest = m.date;
  return latest;
}
