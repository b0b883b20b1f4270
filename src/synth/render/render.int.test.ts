import mammoth from 'mammoth';
import { parse } from 'parse5';
import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, it } from 'vitest';
import { writeCda } from './cda.ts';
import { writeDocx } from './docx.ts';
import { writeHtml } from './html.ts';
import { writePdf } from './pdf.ts';
import type { PrintableDocument, PrintableIdentity } from './printable.ts';

const SENTENCE = 'Masse de l’œil gauche à 12 h, évolutive ; pas d’ADP (Ki-67 < 10 %) « stable » & bénin, 38 °C.';
const document: PrintableDocument = {
  header: ['CENTRE DE LUTTE CONTRE LE CANCER', 'Patient : ESSAI Zoé   IPP 000123'],
  footer: ['Service d’oncologie – tél. 01 00 00 00 00'],
  blocks: [
    { kind: 'title', text: 'Compte rendu d’imagerie' },
    { kind: 'heading', text: 'RÉSULTATS' },
    { kind: 'paragraph', text: SENTENCE },
    {
      kind: 'table',
      rows: [
        ['Récepteur', 'Résultat'],
        ['RO', '90 %'],
        ['RP', 'négatif'],
      ],
    },
    { kind: 'heading', text: 'CONCLUSION' },
    { kind: 'paragraph', text: 'Première ligne\nSeconde ligne (à suivre\\fin).' },
  ],
  date: '2015-06-12',
};
const long: PrintableDocument = {
  ...document,
  blocks: Array.from({ length: 60 }, (_, i) => ({ kind: 'paragraph' as const, text: `Ligne ${i} : ${SENTENCE} ${SENTENCE}` })),
};
const identity: PrintableIdentity = {
  documentKey: 'D1',
  ipp: '000123',
  ins: '299019900000142',
  nda: 'N77',
  familyName: 'ESSAI',
  givenName: 'Zoé',
  sex: 'F',
  birthDate: '1950-02-03',
  type: '18748-4',
  typeLabel: 'Imagerie',
  authorFamilyName: 'AUTEUR',
  authorGivenName: 'Léo',
  unit: 'Radiologie',
  hospital: 'Centre',
};

async function pdfText(bytes: Uint8Array): Promise<{ pages: number; text: string[] }> {
  const proxy = await getDocumentProxy(new Uint8Array(bytes));
  const { totalPages, text } = await extractText(proxy, { mergePages: false });
  return { pages: totalPages, text };
}
const flat = (text: string): string => text.replace(/\s+/g, ' ');

/** Text of all nodes, in order; enough to see what a page says. */
function nodeText(node: unknown): string {
  const n = node as { value?: string; nodeName?: string; childNodes?: unknown[] };
  if (n.nodeName === '#text') return n.value ?? '';
  if (n.nodeName === 'br') return '\n';
  return (n.childNodes ?? []).map(nodeText).join(' ');
}

describe('PDF', () => {
  it.each([true, false])('keeps accents, quotes and escapes (compressed %s)', async (compressed) => {
    const { pages, text } = await pdfText(writePdf(document, compressed));
    expect(pages).toBe(1);
    expect(flat(text[0] ?? '')).toContain(SENTENCE);
    expect(flat(text[0] ?? '')).toContain('RO 90 %');
    expect(text[0]).toContain('Page 1/1');
    expect(text[0]).toContain('(à suivre\\fin)');
  });

  it('breaks pages and repeats header and footer', async () => {
    const { pages, text } = await pdfText(writePdf(long));
    expect(pages).toBeGreaterThan(2);
    text.forEach((page, i) => {
      expect(page).toContain('IPP 000123');
      expect(page).toContain(`Page ${i + 1}/${pages}`);
    });
    const all = flat(text.join(' '));
    for (let i = 0; i < 60; i++) expect(all).toContain(`Ligne ${i} :`);
  });
});

describe('DOCX', () => {
  it('is read by mammoth, with tables, the same bytes each time', async () => {
    const bytes = writeDocx(document);
    expect(Buffer.from(writeDocx(document)).equals(Buffer.from(bytes))).toBe(true);
    const { value, messages } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
    expect(messages.filter((m) => m.type === 'error')).toEqual([]);
    expect(value).toContain('<h1>RÉSULTATS</h1>');
    expect(value).toContain('<td><p>négatif</p></td>');
    const raw = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
    expect(raw.value).toContain(SENTENCE);
  });
});

describe('HTML', () => {
  it.each([
    ['utf-8', false],
    ['utf-8', true],
    ['windows-1252', false],
  ] as const)('%s, entities %s', (encoding, entities) => {
    const source = new TextDecoder(encoding).decode(writeHtml(document, encoding, entities));
    const text = nodeText(parse(source));
    expect(flat(text)).toContain(SENTENCE);
    expect(text).toContain('négatif');
    expect(text).toMatch(/Première ligne\s*\n\s*Seconde ligne/);
  });
});

describe('CDA', () => {
  it('N1 carries a PDF that reads back', async () => {
    const xml = new TextDecoder().decode(writeCda(document, identity, 'n1-pdf'));
    expect(xml).toContain('<templateId root="1.3.6.1.4.1.19376.1.2.20"/>');
    expect(xml).toContain('<id root="1.2.250.1.213.1.4.10" extension="299019900000142"/>');
    const base64 = /representation="B64">([^<]*)</.exec(xml)?.[1] ?? '';
    const { text } = await pdfText(Buffer.from(base64, 'base64'));
    expect(flat(text.join(' '))).toContain(SENTENCE);
  });

  it('N1 carries a text', () => {
    const xml = new TextDecoder().decode(writeCda(document, identity, 'n1-text'));
    const base64 = /mediaType="text\/plain" representation="B64">([^<]*)</.exec(xml)?.[1] ?? '';
    expect(Buffer.from(base64, 'base64').toString('utf8')).toContain(`RÉSULTATS\n\n${SENTENCE}`);
  });

  it('N3 has a section per heading', () => {
    const xml = new TextDecoder().decode(writeCda(document, identity, 'n3'));
    expect(xml.match(/<section>/g)).toHaveLength(2);
    expect(xml).toContain('<title>RÉSULTATS</title>');
    expect(xml).toContain('<td>négatif</td>');
    expect(xml).toContain('Ki-67 &lt; 10 %');
    expect(xml).toContain('Première ligne<br/>Seconde ligne');
    expect(xml).not.toContain('1.3.6.1.4.1.19376.1.2.20');
  });

  it('refuses a document without a date', () => {
    expect(() => writeCda({ ...document, date: null }, identity, 'n3')).toThrow(TypeError);
  });
});
