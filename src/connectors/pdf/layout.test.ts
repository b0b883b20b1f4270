import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pageText } from './layout.ts';
import type { PlacedRun } from './placed-run.ts';

const run = (x: number, y: number, text: string, size = 10): PlacedRun => ({
  text,
  x,
  y,
  width: text.length * size * 0.5,
  size,
  turned: false,
});

test('a letter beside the list of doctors: the list, then the letter', () => {
  const doctors = ['Service d’oncologie', 'Dr DURAND', 'Dr MARTIN', 'Secrétariat', '01 00 00 00 00'].map((text, i) =>
    run(40, 700 - i * 21.3, text, 8),
  );
  const letter = Array.from({ length: 12 }, (_, i) => run(200, 697 - i * 14, `Ligne ${i + 1} de la lettre adressée au médecin traitant`));
  const text = pageText([run(40, 760, 'CENTRE DE LUTTE CONTRE LE CANCER'), ...letter, ...doctors, run(40, 100, 'Page 1')]);
  expect(text.split('\n\n').map((part) => part.split('\n')[0])).toEqual([
    'CENTRE DE LUTTE CONTRE LE CANCER',
    'Service d’oncologie',
    'Ligne 1 de la lettre adressée au médecin traitant',
    'Page 1',
  ]);
  expect(text).not.toContain('\t');
});

test('a table is read row by row', () => {
  const rows = Array.from({ length: 12 }, (_, i) => [
    run(40, 700 - i * 14, `Critère ${i + 1}`),
    run(200, 700 - i * 14, `valeur ${i + 1}`),
  ]).flat();
  expect(pageText(rows).split('\n').slice(0, 2)).toEqual(['Critère 1\tvaleur 1', 'Critère 2\tvaleur 2']);
});

test('no word of a page is lost, in whatever order its runs come (500 pages)', () => {
  const runs = fc.array(
    fc.record({
      x: fc.integer({ min: 0, max: 590 }),
      y: fc.integer({ min: 0, max: 840 }),
      size: fc.integer({ min: 6, max: 14 }),
      n: fc.nat(9999),
    }),
    { maxLength: 60 },
  );
  fc.assert(
    fc.property(runs, (places) => {
      const page = places.map(({ x, y, size, n }) => run(x, y, `mot${n}`, size));
      const words = (text: string): string[] => (text.match(/mot\d+/g) ?? []).sort();
      expect(words(pageText(page))).toEqual(page.map(({ text }) => text).sort());
    }),
    { numRuns: 500 },
  );
});
