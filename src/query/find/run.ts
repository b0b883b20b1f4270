import { SENTENCE_MARK } from '../../warehouse/lexical/index-document.ts';
import type { Sequences } from '../compile/terms.ts';
import type { DocumentColumns } from './document-columns.ts';
import { DocumentSet } from './document-set.ts';
import type { Lists } from './lists.ts';
import { placesOfSequence } from './places.ts';
import type { Plan } from './plan.ts';

/** All that plans need to be run: nothing is asked any more. */
export interface Read {
  readonly columns: DocumentColumns;
  readonly lists: Lists;
  /** What the engine said to each plan of rows. */
  readonly rows: ReadonlyMap<Plan, DocumentSet>;
}

/** The documents that a plan takes, patients who object among them. */
export function run(plan: Plan, read: Read): DocumentSet {
  const { columns } = read;
  const { size } = columns;
  switch (plan.kind) {
    case 'all':
      return DocumentSet.all(size);
    case 'none':
      return new DocumentSet(size);
    case 'lists':
      return holding(plan.keys, read);
    case 'phrase':
      return phrase(plan.words, read);
    case 'near':
      return near(plan.words, plan.size, read);
    case 'sentence':
      return sentence(plan.parts, read);
    case 'title':
      return title(plan.words, read);
    case 'value': {
      const { codes, values } = columns.values[plan.field];
      const code = values.indexOf(plan.value);
      const set = new DocumentSet(size);
      if (code > 0) for (let place = 0; place < size; place++) if (codes[place] === code) set.add(place);
      return set;
    }
    case 'rows':
      return read.rows.get(plan)!;
    case 'and':
      return plan.of.map((child) => run(child, read)).reduce((a, b) => a.and(b));
    case 'or':
      return plan.of.map((child) => run(child, read)).reduce((a, b) => a.or(b));
    case 'not':
      return DocumentSet.all(size).without(run(plan.of, read));
    case 'among':
      return among(
        plan.of.map((child) => run(child, read)),
        plan.from ?? 0,
        plan.to ?? plan.of.length,
        size,
      );
  }
}

function holding(keys: readonly string[], { columns, lists }: Read): DocumentSet {
  const found = keys.flatMap((key) => lists.get(key) ?? []);
  if (found.length === 1) return found[0]!.set;
  const set = new DocumentSet(columns.size);
  for (const list of found) list.addTo(set);
  return set;
}

const holdingAll = (words: readonly string[], read: Read): DocumentSet =>
  [...new Set(words)].map((word) => holding([word], read)).reduce((a, b) => a.and(b));

function among(sets: readonly DocumentSet[], from: number, to: number, size: number): DocumentSet {
  const counts = new Uint8Array(size);
  const found = new DocumentSet(size);
  for (const set of sets) for (const place of set.places()) counts[place]!++;
  for (let place = 0; place < size; place++) if (counts[place]! >= from && counts[place]! <= to) found.add(place);
  return found;
}

/** The documents among some for which this holds; it is given their rank among them and their place. */
function those(candidates: DocumentSet, holds: (document: number, place: number) => boolean): DocumentSet {
  const found = new DocumentSet(candidates.room);
  for (const [document, place] of candidates.places().entries()) if (holds(document, place)) found.add(place);
  return found;
}

function phrase(words: readonly string[], read: Read): DocumentSet {
  const candidates = holdingAll(words, read);
  const places = placesOfSequence(words, candidates, read.lists);
  return those(candidates, (document) => places.count(document) > 0);
}

/** The title is the first sentence. */
function title(words: readonly string[], read: Read): DocumentSet {
  const candidates = words.length === 1 ? holding(words, read) : phrase(words, read);
  const places = placesOfSequence(words, candidates, read.lists);
  const marks = placesOfSequence([SENTENCE_MARK], candidates, read.lists);
  return those(candidates, (document) => {
    const end = marks.of(document)[0] ?? Number.POSITIVE_INFINITY;
    return places.of(document)[0]! < end;
  });
}

function near(words: readonly string[], size: number, read: Read): DocumentSet {
  const candidates = holdingAll(words, read);
  const places = words.map((word) => placesOfSequence([word], candidates, read.lists));
  const marks = placesOfSequence([SENTENCE_MARK], candidates, read.lists);
  return those(candidates, (document) =>
    withinReach(
      places.map((of) => of.of(document)),
      marks.of(document),
      size,
    ),
  );
}

/** Whether one place of each list lie within so many successive ones of one sentence: the span that begins at the lowest of them is tried, then the next. */
function withinReach(lists: readonly Uint32Array[], marks: Uint32Array, size: number): boolean {
  const at = lists.map(() => 0);
  for (;;) {
    let lowest = 0;
    let highest = 0;
    for (let i = 0; i < lists.length; i++) {
      const place = lists[i]![at[i]!]!;
      if (place < lists[lowest]![at[lowest]!]!) lowest = i;
      highest = Math.max(highest, place);
    }
    const first = lists[lowest]![at[lowest]!]!;
    if (highest - first < size && sentenceOf(first, marks) === sentenceOf(highest, marks)) return true;
    at[lowest]!++;
    if (at[lowest]! >= lists[lowest]!.length) return false;
  }
}

/** Each part stands in the same sentence in one of its forms. */
function sentence(parts: readonly Sequences[], read: Read): DocumentSet {
  const having = parts.map((sequences) =>
    sequences.map((words) => (words.length === 1 ? holding(words, read) : phrase(words, read))).reduce((a, b) => a.or(b)),
  );
  const candidates = having.reduce((a, b) => a.and(b));
  // Not every form stands in every candidate: each is looked for in its own documents.
  const forms = parts.map((sequences) =>
    sequences.map((words) => {
      const own = candidates.and(holdingAll(words, read));
      return { own, places: placesOfSequence(words, own, read.lists) };
    }),
  );
  const marks = placesOfSequence([SENTENCE_MARK], candidates, read.lists);
  return those(candidates, (document, place) => {
    const ends = marks.of(document);
    const [first, ...others] = forms.map((of) => {
      const numbers = new Set<number>();
      for (const { own, places } of of) if (own.has(place)) for (const at of places.of(own.rank(place))) numbers.add(sentenceOf(at, ends));
      return numbers;
    });
    return [...first!].some((number) => others.every((other) => other.has(number)));
  });
}

/** Number of the sentence that a place lies in. */
function sentenceOf(place: number, marks: Uint32Array): number {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (marks[middle]! < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
