import { expect, test } from 'vitest';
import { mapAhead } from './ahead.ts';

async function* numbers(to: number, seen: number[] = []): AsyncGenerator<number> {
  for (let n = 0; n < to; n++) {
    seen.push(n);
    yield n;
  }
}
const later = (n: number): Promise<number> => new Promise((resolve) => setTimeout(() => resolve(n * n), n % 2 === 0 ? 5 : 0));

test('answers come in the order of the input, whichever is ready first', async () => {
  const all: number[] = [];
  for await (const n of mapAhead(numbers(7), later, 3)) all.push(n);
  expect(all).toEqual([0, 1, 4, 9, 16, 25, 36]);
});

test('a reader that stops early asks for no more than was ahead', async () => {
  const seen: number[] = [];
  for await (const n of mapAhead(numbers(100, seen), later, 4)) if (n === 1) break;
  expect(seen.length).toBeLessThan(8);
});

test('a failure is thrown in its turn', async () => {
  const got: number[] = [];
  const failing = async (n: number): Promise<number> => {
    if (n === 2) throw new Error('two');
    return n;
  };
  await expect(
    (async () => {
      for await (const n of mapAhead(numbers(9), failing, 8)) got.push(n);
    })(),
  ).rejects.toThrow('two');
  expect(got).toEqual([0, 1]);
});
