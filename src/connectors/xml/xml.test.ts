import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { at, attribute, parseXml, textOf } from './element.ts';

const parse = (source: string): unknown => {
  const result = parseXml(source, 100);
  return result.ok ? result.value : result.code;
};

describe('XML', () => {
  test('elements, attributes, entities and CDATA, prefixes taken off', () => {
    const result = parseXml(
      `<?xml version="1.0"?><!-- a --><c:d xmlns:c="u" x='1 &lt; 2' >é &amp; &#233;<b y="&quot;"/><![CDATA[<z>]]></c:d >`,
      100,
    );
    if (!result.ok) throw new Error(result.code);
    expect(result.value.name).toBe('d');
    expect(attribute(result.value, 'x')).toBe('1 < 2');
    expect(attribute(at(result.value, 'b'), 'y')).toBe('"');
    expect(textOf(result.value)).toBe('é & é<z>');
  });

  const bad: readonly { readonly source: string; readonly code: string }[] = [
    { source: '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>', code: 'unsafe' },
    { source: '<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>', code: 'unsafe' },
    { source: '<a>&x;</a>', code: 'broken_file' },
    { source: '<a>& b</a>', code: 'broken_file' },
    { source: '<a><b></a></b>', code: 'broken_file' },
    { source: '<a/><b/>', code: 'broken_file' },
    { source: '<a x="1" x="2"/>', code: 'broken_file' },
    { source: '<a x=1/>', code: 'broken_file' },
    { source: '<a x="<"/>', code: 'broken_file' },
    { source: 'texte', code: 'broken_file' },
    { source: '', code: 'broken_file' },
    { source: '<a>&#0;</a>', code: 'broken_file' },
    { source: '<a><b>', code: 'truncated' },
    { source: '<a', code: 'truncated' },
    { source: '<a x="', code: 'truncated' },
    { source: '<a><!-- ', code: 'truncated' },
    { source: '<a><![CDATA[', code: 'truncated' },
    { source: '<a>'.repeat(101), code: 'unsafe' },
  ];
  test.each(bad)('$source → $code', ({ source, code }) => {
    expect(parse(source)).toBe(code);
  });

  test('time grows with the length of the text, not faster', () => {
    const begin = performance.now();
    parse(`<a>${'<b c="d">x</b>&amp;'.repeat(100_000)}`);
    parse(`<a ${'x'.repeat(1_000_000)}`);
    parse(`<a>${'&'.repeat(500_000)}`);
    expect(performance.now() - begin).toBeLessThan(15_000);
  });

  test('any text made of its signs gives an element or a reason (3,000 inputs)', () => {
    const pieces = fc.constantFrom(
      '<',
      '>',
      '/',
      '</',
      '/>',
      '<a',
      '<b>',
      '</b>',
      '</a>',
      '"',
      "'",
      '=',
      'x',
      ' ',
      '&',
      '&amp;',
      '&#x',
      ';',
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '<?',
      '?>',
      '<!',
      'é',
      '\u0000',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        const result = parseXml(`<a>${parts.join('')}`, 20);
        expect(result.ok || ['broken_file', 'truncated', 'unsafe'].includes(result.code)).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });
});
