import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { EXTRACTORS } from './registry.ts';

/** Rows of the tables of tests beside an extractor, read as text: how many, and how many of them say that nothing may be found. */
interface Cases {
  readonly all: number;
  readonly nothing: number;
}

/** The tumour extractor has its tests by what it finds. */
const FOLDERS: Readonly<Record<string, readonly string[]>> = { lesion: ['lesion', 'morphology', 'topography', 'metastasis'] };
const ROW = /^ {2}(?:\[\n? *)?(['`])((?:\\.|(?!\1).)*)\1(.*)$/gm;
const EMPTY = /^, *(?:''|\[\]|null|\['-'\])/;

function casesIn(source: string): Cases {
  let all = 0;
  let nothing = 0;
  for (const [row, , text = '', rest = ''] of source.matchAll(ROW)) {
    all++;
    if (row.trimStart().startsWith('[') ? EMPTY.test(rest) : !text.includes('{')) nothing++;
  }
  return { all, nothing };
}

const casesOf = (extractor: string): Cases =>
  (FOLDERS[extractor] ?? [extractor])
    .flatMap((folder) => globSync(path.join(import.meta.dirname, folder, '*.test.ts')))
    .map((file) => casesIn(readFileSync(file, 'utf8')))
    .reduce((sum, { all, nothing }) => ({ all: sum.all + all, nothing: sum.nothing + nothing }), { all: 0, nothing: 0 });

test('rows are told from what stands around them', () => {
  expect(casesIn("test.each([\n  'HTA {x | y}',\n  // 'no row'\n  'nothing here',\n  ['A', ''],\n  ['B', 'C'],\n])")).toEqual({
    all: 4,
    nothing: 2,
  });
});

test.each(EXTRACTORS.map(({ name }) => name))('%s has at least 15 cases, and three that must find nothing', (name) => {
  const { all, nothing } = casesOf(name);
  expect(all).toBeGreaterThanOrEqual(15);
  expect(nothing).toBeGreaterThanOrEqual(3);
});
