import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DOCUMENTS_PER_PATIENT } from '../schema/tables.ts';
import { type ListRow, markKey, Positions, readDocs, WordLists } from './word-lists.ts';

/** What a list says, document by document. */
function said({ documents, docs, times, positions }: ListRow): [doc: number, places: number[]][] {
  const { patients, numbers } = readDocs(docs, documents);
  const reader = new Positions(positions);
  return [...patients].map((patient, i) => {
    reader.read(times[i]!);
    return [patient * DOCUMENTS_PER_PATIENT + numbers[i]!, [...reader.places.subarray(0, reader.count)]];
  });
}

const WORDS = ['a', 'b', 'c', '.'];
const documents = fc
  .uniqueArray(
    fc.record({
      patient: fc.oneof(fc.nat(3), fc.nat(4_294_967_295)),
      number: fc.oneof(fc.nat(4), fc.nat(DOCUMENTS_PER_PATIENT - 1)),
      sequence: fc.oneof(
        fc.array(fc.constantFrom(...WORDS), { maxLength: 40 }),
        fc.integer({ min: 250, max: 300 }).map((n) => Array.from({ length: n }, () => 'a')),
      ),
    }),
    { selector: ({ patient, number }) => `${patient} ${number}`, maxLength: 12 },
  )
  .map((list) =>
    list
      .map(({ patient, number, sequence }) => ({ doc: patient * DOCUMENTS_PER_PATIENT + number, sequence }))
      .sort((a, b) => a.doc - b.doc),
  );

const listed = (of: readonly { readonly doc: number; readonly sequence: readonly string[] }[]): Map<string, ListRow> => {
  const lists = new WordLists();
  for (const { doc, sequence } of of) lists.add(doc, sequence, []);
  return new Map(lists.rows().map((row) => [row.lexeme, row]));
};
const expected = (of: readonly { readonly doc: number; readonly sequence: readonly string[] }[], word: string): [number, number[]][] =>
  of.flatMap(({ doc, sequence }): [number, number[]][] => {
    const places = sequence.flatMap((lexeme, at) => (lexeme === word ? [at] : []));
    return places.length === 0 ? [] : [[doc, places]];
  });

describe('lists of words', () => {
  it('give back documents and places whatever they are', () => {
    fc.assert(
      fc.property(documents, (of) => {
        const rows = listed(of);
        for (const word of WORDS) expect(rows.has(word) ? said(rows.get(word)!) : []).toEqual(expected(of, word));
      }),
    );
  });

  it('can be put behind each other', () => {
    fc.assert(
      fc.property(documents, documents, (first, second) => {
        const [a, b] = [listed(first).get('a'), listed(second).get('a')];
        if (a === undefined || b === undefined) return;
        const joined: ListRow = {
          lexeme: 'a',
          documents: a.documents + b.documents,
          docs: Buffer.concat([a.docs, b.docs]),
          times: Buffer.concat([a.times, b.times]),
          positions: Buffer.concat([a.positions, b.positions]),
        };
        expect(said(joined)).toEqual([...expected(first, 'a'), ...expected(second, 'a')]);
      }),
    );
  });

  it('pass over the places of a document as they read them', () => {
    fc.assert(
      fc.property(documents, fc.array(fc.boolean()), (of, read) => {
        const row = listed(of).get('a');
        if (row === undefined) return;
        const reader = new Positions(row.positions);
        for (const [i, [, places]] of expected(of, 'a').entries())
          if (read[i] === true) {
            reader.read(row.times[i]!);
            expect([...reader.places.subarray(0, reader.count)]).toEqual(places);
          } else reader.skip(row.times[i]!);
      }),
    );
  });

  it('keep marks apart from words', () => {
    const lists = new WordLists();
    lists.add(DOCUMENTS_PER_PATIENT, ['never'], ['never|a']);
    expect(lists.rows().map(({ lexeme, documents: n }) => [lexeme, n])).toEqual([
      ['never', 1],
      [markKey('never|a'), 1],
    ]);
  });
});
