import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WordLists } from '../../warehouse/lexical/word-lists.ts';
import { DocumentSet } from './document-set.ts';
import { ListMemory } from './list-memory.ts';
import { Segment, WordList } from './word-list.ts';

/** A list of one patient's documents, the place of each being its number: how often the word stands in each, with another word before each time. */
function listOf(times: readonly number[]): WordList {
  const lists = new WordLists();
  for (const [doc, n] of times.entries())
    lists.add(
      doc,
      Array.from({ length: 2 * n }, (_, i) => (i % 2 === 0 ? 'b' : 'a')),
      [],
    );
  const row = lists.rows().find(({ lexeme }) => lexeme === 'a');
  const places = Int32Array.from(times.flatMap((n, doc) => (n === 0 ? [] : [doc])));
  return new WordList(row === undefined ? [] : [new Segment(places, row.times, row.positions)], times.length);
}
const setOf = (room: number, places: Iterable<number>): DocumentSet => {
  const set = new DocumentSet(room);
  for (const place of places) set.add(place);
  return set;
};

describe('a list of a word', () => {
  it('gives the places of the candidates that are wanted, and of no other, however far apart', () => {
    const times = fc.array(fc.oneof({ weight: 4, arbitrary: fc.nat(3) }, { weight: 1, arbitrary: fc.integer({ min: 253, max: 258 }) }), {
      minLength: 1,
      maxLength: 400,
      size: 'max',
    });
    fc.assert(
      fc.property(times, fc.infiniteStream(fc.nat(30)), fc.integer({ min: 1, max: 5 }), (counts, gaps, every) => {
        const candidates: number[] = [];
        for (let at = -1; at < counts.length; ) {
          at += 1 + gaps.next().value!;
          if (at < counts.length) candidates.push(at);
        }
        const found: [number, number[]][] = [];
        const visit = (place: number, places: Uint32Array, count: number): void => {
          found.push([place, [...places.subarray(0, count)]]);
        };
        const list = listOf(counts);
        for (const segment of list.segments) segment.eachPlaces(setOf(counts.length, candidates), (place) => place % every === 0, visit);
        expect(found).toEqual(
          candidates
            .filter((place) => place % every === 0 && counts[place]! > 0)
            .map((place) => [place, Array.from({ length: counts[place]! }, (_, i) => 2 * i + 1)]),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('leaves out what has gone, in its number and in its set', () => {
    const list = new WordList([new Segment(Int32Array.of(2, -1, 5), Uint8Array.of(1, 1, 1), null)], 8);
    expect([list.documents, list.hasPlaces, [...list.set.places()]]).toEqual([2, false, [2, 5]]);
  });

  it('keeps the set of a frequent word, makes that of a rare one', () => {
    const frequent = new WordList([new Segment(Int32Array.of(1, 2), Uint8Array.of(1, 1), null)], 8);
    const rare = new WordList([new Segment(Int32Array.of(1), Uint8Array.of(1), null)], 8_000);
    expect(frequent.set).toBe(frequent.set);
    expect(rare.set).not.toBe(rare.set);
    expect([...rare.set.places()]).toEqual([1]);
  });
});

describe('lists in memory', () => {
  const plain = (n: number): WordList => new WordList([new Segment(new Int32Array(n), new Uint8Array(n), null)], 1_000_000);

  it('forgets what was asked for longest ago, and does not keep what would push out the others', () => {
    const memory = new ListMemory(4 * plain(100).bytes);
    for (const key of ['a', 'b', 'c', 'd']) memory.remember(key, plain(100));
    memory.recall('a', false);
    memory.remember('e', plain(100));
    memory.remember('f', plain(1_000));
    expect(['a', 'b', 'c', 'd', 'e', 'f'].filter((key) => memory.recall(key, false) !== null)).toEqual(['a', 'c', 'd', 'e']);
  });

  it('knows a word in no document, and that a list lacks its places', () => {
    const memory = new ListMemory();
    memory.remember('a', plain(1));
    memory.remember('absent', new WordList([], 10));
    expect([memory.recall('a', false)?.documents, memory.recall('a', true)]).toEqual([1, null]);
    expect(memory.recall('absent', true)?.documents).toBe(0);
    expect(memory.recall('other', false)).toBeNull();
  });
});
