import { expect, test } from 'vitest';
import { sectionBlocks } from './section-blocks.ts';

const TEXT = 'Motif : suivi.\n\n  Conclusion : RAS. Projet : scanner.\n';

test('a new section at the begin of a line is a new block, in the middle of one it is not', () => {
  const blocks = sectionBlocks(TEXT, [
    { begin: 0, end: 14, section: 'reason' },
    { begin: 18, end: 35, section: 'conclusion' },
    { begin: 36, end: 53, section: 'plan' },
  ]);
  expect(blocks.map((b) => [TEXT.slice(b.begin, b.end), b.section])).toEqual([
    ['Motif : suivi.\n\n', 'reason'],
    ['  Conclusion : RAS. Projet : scanner.\n', 'conclusion'],
  ]);
});

test('without sentences the text is one block', () => {
  expect(sectionBlocks('abc', [])).toEqual([{ begin: 0, end: 3, section: null }]);
});
