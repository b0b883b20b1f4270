import { expect, test } from 'vitest';
import { createReader } from '../index.ts';

const reader = createReader();
/** Treatments of a text that are said to follow another one. */
const sequels = (text: string): string[] =>
  reader
    .read(text)
    .mentions.filter(({ value }) => value !== null && typeof value === 'object' && value['sequel'] === true)
    .map((m) => m.text);

test.each([
  ['3 FEC 100 puis 3 docétaxel', ['docétaxel']],
  ['6 cures de FOLFOX suivies de 4 cures de chimiothérapie par FOLFIRI', ['chimiothérapie', 'FOLFIRI']],
  ['trastuzumab, relais par létrozole', ['létrozole']],
  ['FOLFIRI et bévacizumab, puis une toxicité sous irinotécan', []],
  ['puis le scanner montre, sous docétaxel, une progression', []],
  ['docétaxel et trastuzumab', []],
])('%s', (text, expected) => {
  expect(sequels(text)).toEqual(expected);
});
