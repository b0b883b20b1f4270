import { describe, expect, test } from 'vitest';
import { decodeHtml } from './charset.ts';
import { htmlText } from './render.ts';

describe('text of HTML', () => {
  const cases: readonly { readonly name: string; readonly html: string; readonly expected: string }[] = [
    { name: 'paragraphs and titles', html: '<h1>Lettre</h1><p>Un\n  mot</p><p>Deux</p>', expected: 'Lettre\n\nUn mot\n\nDeux' },
    {
      name: 'inline elements do not part words',
      html: '<p>T<sub>2</sub>N0 <b>HER2</b> 3+, <i>récidive</i>.</p>',
      expected: 'T2N0 HER2 3+, récidive.',
    },
    { name: 'line ends', html: 'Un<br>Deux<br/>Trois', expected: 'Un\nDeux\nTrois' },
    { name: 'lists', html: '<ul><li>Un</li><li><p>Deux</p></li></ul>', expected: '- Un\n\n- Deux' },
    {
      name: 'tables row by row',
      html: '<table><tr><th>RE</th><td><p>90&nbsp;%</p></td></tr><tr><td>RP</td><td>-<br>faible</td></tr></table>',
      expected: 'RE\t90\u00A0%\nRP\t- faible',
    },
    {
      name: 'a table that lays out the page keeps its lines',
      html: '<table><tr><td><h2>Titre</h2><p>Un</p><p>Deux</p></td></tr></table>',
      expected: 'Titre\n\nUn\n\nDeux',
    },
    {
      name: 'what is not seen',
      html: '<head><style>p{}</style></head><script>x</script><p hidden>a</p><p style="display: none">b</p>Vu<!-- c -->',
      expected: 'Vu',
    },
    { name: 'preformatted text', html: '<pre>a  b\n c</pre>', expected: 'a  b\n c' },
    { name: 'entities', html: '&eacute; &lt; 10&#37; &amp; &#x153;', expected: 'é < 10% & œ' },
    { name: 'broken markup', html: '<p>Un<p>Deux</b></table>Trois', expected: 'Un\n\nDeux Trois'.replace(' ', '') },
  ];
  test.each(cases)('$name', ({ html, expected }) => {
    expect(htmlText(html).text).toBe(expected);
  });

  test('title of the page', () => {
    expect(htmlText('<title> CR </title>x').title).toBe('CR');
    expect(htmlText('x').title).toBeNull();
  });
  test('deep nesting does not end the process', () => {
    expect(htmlText(`${'<span>'.repeat(20_000)}x`).text).toBe('x');
  });
});

describe('encoding of a page', () => {
  test.each([
    { bytes: Buffer.from('<meta charset="iso-8859-1">é', 'latin1'), end: 'é' },
    { bytes: Buffer.from('<meta charset="utf-8">é'), end: 'é' },
    { bytes: Buffer.from('<meta charset="utf-8">é', 'latin1'), end: 'é' },
    { bytes: Buffer.from('<meta charset="iso-8859-1">é'), end: 'é' },
    { bytes: Buffer.from('\uFEFFé', 'utf16le'), end: 'é' },
  ])('case %#', ({ bytes, end }) => {
    expect(decodeHtml(bytes).endsWith(end)).toBe(true);
  });
});
