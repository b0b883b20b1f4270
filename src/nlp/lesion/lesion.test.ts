import { expect, test } from 'vitest';
import { createReader } from '../index.ts';
import { lesion } from './lesion.ts';

const reader = createReader([lesion]);

test('time grows with the length where one sentence holds everything', () => {
  const row = (n: number): string =>
    Array.from({ length: n }, (_, i) => (i % 3 === 0 ? 'tumeur' : i % 3 === 1 ? 'du foie' : 'et du rein droit')).join(' ');
  const time = (text: string): number => {
    const from = process.threadCpuUsage();
    reader.read(text);
    const { user, system } = process.threadCpuUsage(from);
    return user + system;
  };
  time(row(3_000));
  const small = Math.min(time(row(6_000)), time(row(6_000)), time(row(6_000)));
  const large = Math.min(time(row(60_000)), time(row(60_000)));
  expect(large / small).toBeLessThan(40);
});

test('an abbreviation that the document defines is the tumour wherever it stands', () => {
  const text = 'Carcinome papillaire urothélial (CPU) opéré en 2010. Récidive du CPU en 2012.';
  const found = reader.read(text).mentions.filter((m) => m.type === 'morphology' && m.text === 'CPU');
  expect(found.map((m) => m.code)).toEqual(['8130/3', '8130/3']);
});

test('an abbreviation made of other letters is none', () => {
  const text = 'Carcinome épidermoïde (IRM du 3 mai). IRM de contrôle.';
  expect(reader.read(text).mentions.filter((m) => m.text === 'IRM')).toEqual([]);
});

test.each(['Fondation pour la recherche sur le cancer', 'Fondation ARC pour la recherche sur le cancer', 'anticorps anti-GBM, anti-LAGC'])(
  '%s names no tumour',
  (text) => {
    expect(reader.read(text).mentions.filter((m) => m.type === 'morphology')).toEqual([]);
  },
);

test('a word that belongs to the name before it is read once, and its site stands behind it', () => {
  const found = reader.read('Mélanome SSM du dos').mentions.filter((m) => m.type === 'morphology' || m.type === 'topography');
  expect(found.map((m) => m.text)).toEqual(['Mélanome SSM', 'dos']);
});
