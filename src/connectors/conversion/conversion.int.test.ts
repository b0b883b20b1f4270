import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Connector, ConnectorLimits } from '../connector.ts';
import { contextFor, problemsOf, readContent, recordsOf } from '../connectors.testing.ts';
import { docxConnector } from '../docx/docx.ts';
import { htmlConnector } from '../html/html.ts';
import { pdfConnector } from '../pdf/pdf.ts';

async function outcome(connector: Connector, content: Uint8Array, limits: Partial<ConnectorLimits> = {}): Promise<string> {
  const items = await readContent(connector, 'f', content, contextFor([], limits));
  const [record] = recordsOf(items);
  return record?.kind === 'document' ? record.text : problemsOf(items).join();
}

/** A PDF 1.4 file with one content stream a page; Helvetica in WinAnsi bytes. */
function pdf(pages: readonly string[], trailer = ''): Uint8Array {
  const kids = pages.map((_, i) => `${4 + 2 * i} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    ...pages.flatMap((content, i) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${5 + 2 * i} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    ]),
  ];
  let out = '%PDF-1.4\n';
  const offsets = objects.map((body, i) => {
    const at = out.length;
    out += `${i + 1} 0 obj\n${body}\nendobj\n`;
    return at;
  });
  const table = out.length;
  out += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')}`;
  return Buffer.from(`${out}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${table}\n%%EOF\n`, 'latin1');
}
const run = (x: number, y: number, text: string, size = 10): string => `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm (${text}) Tj ET`;

describe('PDF', () => {
  test('lines come from places, whatever the order in the file; rows of a table are rows; paragraphs are apart', async () => {
    const page = [
      run(50, 700, 'RP'),
      run(200, 700, 'n\xe9gatif'),
      run(50, 714, 'RE'),
      run(200, 714, '90 %'),
      run(50, 728, 'Tumeur T'),
      run(92, 726, '2', 6),
      run(50, 742, 'Lettre'),
      run(50, 660, 'Conclusion'),
      run(50, 646, 'R\xe9cidive'),
    ].join('\n');
    expect(await outcome(pdfConnector, pdf([page, run(50, 700, 'Page deux')]))).toBe(
      'Lettre\nTumeur T2\nRE\t90 %\nRP\tnégatif\n\nConclusion\nRécidive\n\nPage deux',
    );
  });
  test('text written along the margin stands apart', async () => {
    expect(await outcome(pdfConnector, pdf([`${run(50, 700, 'Corps')}\nBT /F1 10 Tf 0 1 -1 0 20 300 Tm (Marge) Tj ET`]))).toBe(
      'Corps\n\nMarge',
    );
  });
  test.each([
    ['without text: an image, or nothing', pdf(['0 0 100 100 re f']), 'no_text@-'],
    [
      'protected',
      pdf(
        [run(50, 700, 'x')],
        `/ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 /Length 40 /P -64 /O <${'00'.repeat(32)}> /U <${'11'.repeat(32)}> >>`,
      ),
      'encrypted@-',
    ],
    ['no PDF', Buffer.from('%PDF-1.4\nrien'), 'broken_file@-'],
    ['too many pages', pdf(Array.from({ length: 6 }, () => run(50, 700, 'x'))), 'too_large@-'],
  ])('%s', async (_, content, expected) => {
    expect(await outcome(pdfConnector, content, { maxPdfPages: 5 })).toBe(expected);
  });
  test('a file that takes too long loses its time, and the next one is read', async () => {
    const slow = pdf(Array.from({ length: 400 }, () => Array.from({ length: 400 }, (_, i) => run(50, 800 - i, 'mot mot mot')).join('\n')));
    expect(await outcome(pdfConnector, slow, { pdfTimeoutMs: 60 })).toBe('timeout@-');
    expect(await outcome(pdfConnector, pdf([run(50, 700, 'suite')]))).toBe('suite');
  });
  test('mutated files give a text or a reason (200 inputs)', async () => {
    const content = Buffer.from(pdf([run(50, 700, 'Corps'), run(50, 700, 'Suite')]));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ at: fc.nat(content.length - 1), value: fc.nat(255) }), { maxLength: 20 }),
        fc.nat(content.length),
        async (changes, end) => {
          const mutated = Buffer.from(content);
          for (const { at, value } of changes) mutated[at] = value;
          expect(typeof (await outcome(pdfConnector, mutated.subarray(0, end % 4 === 0 ? end : undefined), { pdfTimeoutMs: 5000 }))).toBe(
            'string',
          );
        },
      ),
      { numRuns: 200 },
    );
  });
});

function docx(body: string, more: Readonly<Record<string, Uint8Array>> = {}): Uint8Array {
  const types =
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
  const rels =
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';
  const document = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;
  return zipSync({ '[Content_Types].xml': strToU8(types), '_rels/.rels': strToU8(rels), 'word/document.xml': strToU8(document), ...more });
}
const p = (text: string, style = ''): string =>
  `<w:p>${style === '' ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const row = (...cells: string[]): string => `<w:tr>${cells.map((cell) => `<w:tc>${p(cell)}</w:tc>`).join('')}</w:tr>`;

describe('DOCX', () => {
  test('titles, paragraphs and tables', async () => {
    const body = `${p('CONCLUSION', 'Heading1')}${p('Récidive hépatique.')}<w:tbl>${row('RE', '90 %')}${row('RP', 'négatif')}</w:tbl>${p('Fin &lt; 1 cm')}`;
    expect(await outcome(docxConnector, docx(body))).toBe('CONCLUSION\n\nRécidive hépatique.\n\nRE\t90 %\nRP\tnégatif\n\nFin < 1 cm');
  });

  test('lists of Word become lists', async () => {
    const numbering =
      '<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>';
    const rels =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/></Relationships>';
    const item = (text: string, level: number): string =>
      `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
    const file = docx(`${p('Décision :')}${item('chirurgie', 0)}${item('chimiothérapie', 0)}${item('FOLFOX', 1)}${p('Fin')}`, {
      'word/numbering.xml': strToU8(numbering),
      'word/_rels/document.xml.rels': strToU8(rels),
    });
    expect((await outcome(docxConnector, file)).replaceAll(/\n+/g, '\n')).toBe('Décision :\n- chirurgie\n- chimiothérapie\n- FOLFOX\nFin');
  });

  /** Says in its directory that the part is small. */
  function lying(): Uint8Array {
    const bytes = Buffer.from(docx(p('x'), { 'word/big.xml': new Uint8Array(20_000_000) }));
    for (let at = bytes.indexOf('PK\u0001\u0002'); at !== -1; at = bytes.indexOf('PK\u0001\u0002', at + 1))
      if (bytes.readUInt32LE(at + 24) === 20_000_000) bytes.writeUInt32LE(10, at + 24);
    return bytes;
  }
  test.each([
    ['a zip bomb', docx(p('x'), { 'word/big.xml': new Uint8Array(50_000_000) }), 'unsafe@-'],
    ['a zip bomb that lies about its size', lying(), 'unsafe@-'],
    ['a protected or old Word file', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'encrypted@-'],
    ['a cut file', docx(p('x')).subarray(0, 300), 'broken_file@-'],
    ['a zip of something else', zipSync({ a: deflateRawSync(Buffer.from('x')) }), 'broken_file@-'],
    ['no text', docx(p('  ')), 'no_text@-'],
  ])('%s', async (_, content, expected) => {
    expect(await outcome(docxConnector, content, { maxUnzippedBytes: 10_000_000 })).toBe(expected);
  });
  test('mutated files give a text or a reason (200 inputs)', async () => {
    const content = Buffer.from(docx(p('Corps')));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.record({ at: fc.nat(content.length - 1), value: fc.nat(255) }), { maxLength: 6 }), async (changes) => {
        const mutated = Buffer.from(content);
        for (const { at, value } of changes) mutated[at] = value;
        expect(typeof (await outcome(docxConnector, mutated, { pdfTimeoutMs: 5000 }))).toBe('string');
      }),
      { numRuns: 200 },
    );
  });
});

describe('HTML', () => {
  test('a page, and one whose nesting would take minutes', async () => {
    expect(await outcome(htmlConnector, Buffer.from('<p>Récidive</p>'))).toBe('Récidive');
    expect(await outcome(htmlConnector, Buffer.from('<div><p>'.repeat(400_000)), { pdfTimeoutMs: 500 })).toBe('timeout@-');
    expect(await outcome(htmlConnector, Buffer.from('<p>Suite</p>'))).toBe('Suite');
  });
});
