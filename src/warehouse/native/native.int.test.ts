import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Session } from 'chdb';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nativeBlock } from './block.ts';
import type { ColumnType } from './column.ts';

let dir: string;
let session: Session;
beforeAll(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'continuum-native-'));
  session = new Session(path.join(dir, 'engine'));
});
afterAll(() => {
  session.close();
  rmSync(dir, { recursive: true, force: true });
});

/** What the engine reads in a file that holds these blocks, column by column; by one thread, as several give blocks in any order. */
function readBack(blocks: readonly Uint8Array[]): Record<string, unknown>[] {
  const file = path.join(dir, 'block.native');
  writeFileSync(file, Buffer.concat(blocks));
  const answer = session.query(
    `SELECT * FROM file('${file}', 'Native') SETTINGS output_format_json_quote_64bit_integers = 0, max_threads = 1`,
    'JSONEachRow',
  );
  return String(answer)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

const text = fc.string({ unit: 'grapheme', maxLength: 130 });
const CASES: readonly (readonly [ColumnType, fc.Arbitrary<unknown>])[] = [
  ['UInt8', fc.nat(255)],
  ['UInt16', fc.nat(65_535)],
  ['UInt32', fc.nat(4_294_967_295)],
  ['UInt64', fc.maxSafeNat()],
  ['Int32', fc.integer()],
  ['Float64', fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0)],
  ['String', text],
  ['Nullable(String)', fc.option(text)],
  ['Nullable(UInt16)', fc.option(fc.nat(65_535))],
  ['Nullable(Float64)', fc.option(fc.integer())],
  ['Array(String)', fc.array(text, { maxLength: 4 })],
  ['Array(UInt32)', fc.array(fc.nat(), { maxLength: 4 })],
  ['Map(String, String)', fc.dictionary(fc.string({ unit: fc.constantFrom('a', 'é', 'Z'), minLength: 1 }), text, { maxKeys: 4 })],
];

describe('blocks of the format Native', () => {
  it.each(CASES)('the engine reads %s as it was written', (type, value) => {
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 12 }), fc.array(value, { minLength: 1, maxLength: 3 }), (first, second) => {
        const blocks = [first, second].map((values) => nativeBlock([['value', type, values]]));
        expect(readBack(blocks).map((row) => row['value'])).toEqual([...first, ...second]);
      }),
      { numRuns: 25 },
    );
  });

  it('several columns stand side by side', () => {
    const block = nativeBlock([
      ['n', 'UInt32', [1, 2]],
      ['said', 'Nullable(String)', ['é'.repeat(200), null]],
      ['list', 'Array(String)', [[], ['a', 'b']]],
    ]);
    expect(readBack([block])).toEqual([
      { n: 1, said: 'é'.repeat(200), list: [] },
      { n: 2, said: null, list: ['a', 'b'] },
    ]);
  });

  it('a lone surrogate becomes one replacement character; a wrong value is our fault and says so', () => {
    expect(readBack([nativeBlock([['t', 'String', ['a\ud800b']]])])).toEqual([{ t: 'a\ufffdb' }]);
    expect(() => nativeBlock([['n', 'UInt32', ['1']]])).toThrow(TypeError);
    expect(() => nativeBlock([['t', 'String', [null]]])).toThrow(TypeError);
  });
});
