import fc from 'fast-check';
import { expect, test } from 'vitest';
import { frenchSpaces } from './typography.ts';

test.each([
  ['Chercher « traitement » ?', 'Chercher «\u202ftraitement\u202f»\u202f?'],
  ['Source : 12 %, puis ; fin', 'Source\u00a0: 12\u202f%, puis\u202f; fin'],
  ['à 22:57, type:34794-8 et date:2015..', 'à 22:57, type:34794-8 et date:2015..'],
  ['a ?b', 'a ?b'],
])('%s', (text, set) => {
  expect(frenchSpaces(text)).toBe(set);
  expect(frenchSpaces(set)).toBe(set);
});

test('only spaces change, never their number', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', ' ', '«', '»', ':', ';', '?', '!', '%', '\u00a0', '\u202f') }), (text) => {
      const plain = (t: string): string => t.replace(/[\u00a0\u202f]/g, ' ');
      expect(plain(frenchSpaces(text))).toBe(plain(text));
    }),
  );
});
