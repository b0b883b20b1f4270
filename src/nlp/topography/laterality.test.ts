import { expect, test } from 'vitest';
import { createReader } from '../index.ts';
import { lesion } from '../lesion/lesion.ts';

const reader = createReader([lesion]);
const sidesOf = (text: string): string[] =>
  reader
    .read(text)
    .mentions.flatMap((m) => (m.type === 'laterality' ? [`${m.text} ${m.code} ${typeof m.value === 'string' ? m.value : ''}`] : []));

test.each<[text: string, sides: string[]]>([
  ['Cancer du sein gauche.', ['gauche C50.9 left']],
  ['Exophtalmie de l’orbite droite.', ['droite C69.6 right']],
  ['Carcinome rénal à cellules claires gauche.', ['gauche C64.9 left']],
  ['Annexes bilatérales, masse du LSD.', ['bilatérales C57.4 bilateral', 'LSD C34.1 right']],
  ['Ganglion axillaire gauche.', []],
  ['Sein droit : rien à signaler.', ['droit C50.9 right']],
  ['Marche à droite du lit.', []],
])('%s', (text, sides) => expect(sidesOf(text)).toEqual(sides));
