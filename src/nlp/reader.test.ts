import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createReader } from './index.ts';

const reader = createReader();

/** Strings with what breaks readers: lone surrogates, NUL, marks, and pieces of clinical text. */
const pieces = fc.constantFrom(
  'carcinome ',
  'pas de ',
  'sans ',
  ', ',
  '. ',
  '\n',
  '\n\n',
  ' le 12/06/2015 ',
  ' pT2N0 ',
  '« ',
  ' » ',
  '(',
  ')',
  ' ? ',
  'ne ',
  ' pas ',
  'mère ',
  ' il y a 2 ans ',
  'HER2 3+ ',
  '-\n',
  '\u0000',
  '\ud800',
  '\udc00',
  '😀',
  'e\u0301',
  '\ufeff',
  ' : ',
  '; ',
  'ANTÉCÉDENTS :\n',
  ' - ',
  '1/2',
  ' 3 ',
);
const hostile = fc
  .array(fc.oneof({ weight: 5, arbitrary: pieces }, fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 60 })
  .map((p) => p.join(''));

test('offsets are right on any string, and reading twice gives the same', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const spans = [{ begin: 0, end: Math.min(5, text.length) }];
      const a = reader.read(text, { date: '2020-01-01', spans });
      for (const m of a.mentions) {
        expect(m.text).toBe(text.slice(m.begin, m.end));
        expect(m.begin).toBeLessThan(m.end);
        expect(m.end).toBeLessThanOrEqual(text.length);
        for (const [b, e] of m.cues) expect(b).toBeLessThan(e);
        expect(m.sentence).toBeLessThan(a.sentences.length);
        const sentence = a.sentences[m.sentence]!;
        expect(sentence.begin).toBeLessThanOrEqual(m.begin);
      }
      expect(a.spans).toHaveLength(1);
      expect(reader.read(text, { date: '2020-01-01', spans })).toEqual(a);
    }),
    { numRuns: 300 },
  );
});

test('the empty text has no mention and no sentence', () => {
  expect(reader.read('')).toMatchObject({ mentions: [], sentences: [] });
  expect(reader.read(' \n\t ')).toMatchObject({ mentions: [], sentences: [] });
});

/** Microseconds of this thread's processor time: what else the machine does is not in it. */
const time = (text: string): number => {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < 3; i++) {
    const from = process.threadCpuUsage();
    reader.read(text);
    const { user, system } = process.threadCpuUsage(from);
    best = Math.min(best, user + system);
  }
  return best;
};

test.each([
  ['no sentence end', 'pas de fièvre , '],
  ['only digits', '12/06/2015 '],
  ['only digits without blank', '123456789'],
  ['open brackets', '('],
  ['cues', 'sans pas de possible mère antécédent de '],
  ['line breaks in words', 'carci-\n'],
  ['hyphens', '-'],
  ['months', 'juin '],
  ['one word', 'a'],
  ['numbers', '1 '],
])('time is linear: %s', (_name, unit) => {
  const small = unit.repeat(Math.ceil(40_000 / unit.length));
  const factor = time(small.repeat(8)) / Math.max(time(small), 1_000);
  // Eight times the text: quadratic work would take 64 times; a collection of garbage is allowed for.
  expect(factor).toBeLessThan(24);
});
