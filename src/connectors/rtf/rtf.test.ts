import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contextFor, problemsOf, readContent, recordsOf } from '../connectors.testing.ts';
import { rtfText } from './render.ts';
import { rtfConnector } from './rtf.ts';

const text = (rtf: string): unknown => {
  const result = rtfText(Buffer.from(rtf, 'latin1'), 200);
  return result.ok ? result.value : result.code;
};
const file = (body: string): string =>
  `{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fswiss Arial;}{\\f1\\fcharset238 Arial CE;}{\\f2\\fcharset2 Symbol;}}{\\colortbl;\\red0\\green0\\blue0;}\n${body}}`;

describe('text of RTF', () => {
  const cases: readonly { readonly name: string; readonly body: string; readonly expected: string }[] = [
    { name: 'paragraphs', body: '\\pard Un\\par Deux\\line Trois\\par\\par\\par Quatre', expected: 'Un\nDeux\nTrois\n\nQuatre' },
    { name: 'line ends of the file mean nothing', body: 'récidi\r\nve\\par', expected: 'récidive' },
    { name: 'bytes of the code page', body: "r\\'e9cidive \\'9cuvre \\'80", expected: 'récidive œuvre €' },
    { name: 'Unicode with a byte for older readers', body: "\\u8364?\\u233\\'e9\\uc2\\u339 oe!", expected: '€éœ!' },
    { name: 'no fallback', body: '\\uc0\\u233\\u8217 x', expected: 'é’x' },
    { name: 'surrogate pairs, negative numbers', body: '\\u-10179?\\u-8704?', expected: '😀' },
    { name: 'the page of the font', body: "\\f1 \\'b3\\f0 \\'b3", expected: 'ł³' },
    { name: 'a group gives its settings back', body: "{\\f1 \\'b3}\\'b3{\\uc0 \\u233 x}\\u233 yz", expected: 'ł³éxéz' },
    {
      name: 'table rows',
      body: '\\trowd\\cellx100\\cellx200 RE\\cell 90 %\\cell\\row\\trowd RP\\cell -\\cell\\row\\pard fin',
      expected: 'RE\t90 %\nRP\t-\nfin',
    },
    {
      name: 'signs',
      body: 'T2\\~N0 \\emdash  \\lquote x\\rquote  a\\_b c\\-d \\{\\}\\\\ \\bullet',
      expected: 'T2\u00A0N0 — ‘x’ a-b cd {}\\ •',
    },
    {
      name: 'pictures, objects and unknown optional groups are passed over',
      body: 'A{\\pict\\wmetafile8 0102ff}{\\*\\unknown texte{caché}}{\\object{\\*\\objdata 00}{\\result B}}C',
      expected: 'AC',
    },
    { name: 'binary data is passed over', body: 'A{\\pict\\bin5 }}{{\\}B', expected: 'AB' },
    { name: 'fields give their result', body: '{\\field{\\*\\fldinst HYPERLINK "x"}{\\fldrslt lien}}', expected: 'lien' },
    {
      name: 'text boxes of a letterhead',
      body: '{\\shp{\\*\\shpinst\\shpleft0{\\sp{\\sn f}{\\sv 1}}{\\shptxt Service d\\rquote oncologie\\par}}}Corps',
      expected: 'Service d’oncologie\nCorps',
    },
    {
      name: 'headers, footers and comments are not the letter',
      body: '{\\header Page}{\\footer bas}{\\*\\annotation note}Corps',
      expected: 'Corps',
    },
    { name: 'hidden and deleted text', body: 'A{\\v caché}B{\\deleted ôté}C\\v x\\v0 D', expected: 'ABCD' },
    { name: 'bullets of lists', body: '{\\listtext\\bullet\\tab}Un\\par{\\pntext 2.\\tab}Deux', expected: '•\tUn\n2.\tDeux' },
    {
      name: 'style sheet and properties',
      body: '{\\stylesheet{\\s0 Normal;}}{\\info{\\author Quelqu un}{\\title T}}Corps',
      expected: 'Corps',
    },
  ];
  test.each(cases)('$name', ({ body, expected }) => {
    expect(text(file(body))).toBe(expected);
  });

  test('the last brace may be missing, more than that is a cut', () => {
    expect(text('{\\rtf1 Un')).toBe('Un');
    expect(text('{\\rtf1 {\\b Un')).toBe('truncated');
  });
  test('what follows the document is not read; what is no RTF says so', () => {
    expect(text('{\\rtf1 Un}reste}}}')).toBe('Un');
    expect(text('bonjour')).toBe('broken_file');
    expect(text('{\\rtf1 \\')).toBe('');
  });
  test('a million nested groups are refused at once', () => {
    const begin = performance.now();
    expect(text(`{\\rtf1 ${'{'.repeat(1_000_000)}`)).toBe('unsafe');
    expect(performance.now() - begin).toBeLessThan(10_000);
  });
});

test('the connector gives a document, and the reason where there is none', async () => {
  expect(recordsOf(await readContent(rtfConnector, 'a.rtf', file("R\\'e9cidive")))).toMatchObject([
    { kind: 'document', format: 'rtf', text: 'Récidive', key: 'a.rtf' },
  ]);
  expect(problemsOf(await readContent(rtfConnector, 'a.rtf', file('{\\pict 00}')))).toEqual(['no_text@-']);
  expect(problemsOf(await readContent(rtfConnector, 'a.rtf', 'x'.repeat(500), contextFor([], { maxFileBytes: 100 })))).toEqual([
    'too_large@-',
  ]);
});

test('any RTF made of its own signs gives a text or a reason (3,000 inputs)', () => {
  const pieces = fc.constantFrom(
    '{',
    '}',
    '\\',
    "\\'",
    "\\'e9",
    '\\u233 ',
    '\\u-1',
    '\\uc5 ',
    '\\par ',
    '\\cell',
    '\\row',
    '\\*',
    '\\pict',
    '\\fonttbl',
    '\\f1',
    '\\fcharset161',
    '\\bin9 ',
    'texte',
    '\n',
    '\u00E9',
    '\\v',
    '\\v0 ',
    '\\plain',
    '\u0000',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
      const result = rtfText(Buffer.from(`{\\rtf1${parts.join('')}`, 'latin1'), 50);
      expect(result.ok ? typeof result.value : result.code).toMatch(/^(?:string|truncated|unsafe)$/);
    }),
    { numRuns: 3000 },
  );
});

test('any plain text comes back from RTF as it was (300 inputs)', () => {
  const sign = fc.constantFrom('a', 'É', '€', 'œ', '\\', '{', '}', ' ', '<', '😀', '3', 'ł');
  const encode = (value: string): string =>
    value
      .replaceAll(/[\\{}]/g, '\\$&')
      .replaceAll(/[\u0080-\uFFFF]/g, (unit) => `\\u${unit.charCodeAt(0) > 32767 ? unit.charCodeAt(0) - 65536 : unit.charCodeAt(0)}?`);
  fc.assert(
    fc.property(fc.string({ unit: sign, minLength: 1, maxLength: 40 }), (value) => {
      expect(text(file(`x${encode(value)}x`))).toBe(`x${value}x`);
    }),
    { numRuns: 300 },
  );
});
