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
  ['Reins droit et gauche de taille normale.', ['droit C64.9 right']],
  ['Adénocarcinome du lobe sup droit.', ['lobe sup droit C34.1 right']],
  ['Nodule du LIG, masse du LID.', ['LIG C34.3 left', 'LID C34.3 right']],
  ['K sein G opéré.', ['G C50.9 left']],
  ['TNE du grêle G1.', []],
  ['Adénocarcinome prostatique G3.', []],
  ['Ovaires bilatéraux, tumeur.', ['bilatéraux C56.9 bilateral']],
  ['Carcinome du poumon dt.', ['dt C34.9 right']],
  ['Poumon gche libre.', ['gche C34.9 left']],
  ['En droit français.', []],
  ['Hypocondre douloureux, foie homogène.', []],
  ['Œil gauche énucléé.', ['gauche C69.9 left']],
])('%s', (text, sides) => expect(sidesOf(text)).toEqual(sides));
