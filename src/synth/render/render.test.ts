import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textWidth, wrapText } from './helvetica.ts';
import { writePdf } from './pdf.ts';
import { writePlainText } from './plain-text.ts';
import type { PrintableDocument } from './printable.ts';
import { writeRtf } from './rtf.ts';
import { encodeWindows1252, toWindows1252Text } from './windows-1252.ts';

const of = (text: string): PrintableDocument => ({ header: [], footer: [], blocks: [{ kind: 'paragraph', text }], date: null });
const rtf = (text: string, escapes: 'hex' | 'unicode' = 'hex'): string => new TextDecoder().decode(writeRtf(of(text), escapes));

describe('Windows-1252', () => {
  it('agrees with the decoder of the platform on every text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const inside = toWindows1252Text(text);
        expect(new TextDecoder('windows-1252').decode(encodeWindows1252(text))).toBe(inside);
      }),
    );
  });

  it.each([
    ['œdème à l’aine', 'œdème à l’aine'],
    ['≥ 10 → α', '>= 10 -> alpha'],
    ['ē ☃', 'e ?'],
  ])('%s', (text, inside) => {
    expect(toWindows1252Text(text)).toBe(inside);
  });
});

describe('plain text', () => {
  it('marks UTF-8 with a BOM on demand', () => {
    expect([...writePlainText('é', 'utf-8-bom')]).toEqual([0xef, 0xbb, 0xbf, 0xc3, 0xa9]);
    expect([...writePlainText('é', 'windows-1252')]).toEqual([0xe9]);
    expect([...writePlainText('é', 'utf-8')]).toEqual([0xc3, 0xa9]);
  });
});

describe('RTF', () => {
  it('writes accents as bytes of the code page, the rest as Unicode', () => {
    expect(rtf('Sein opéré à 3 €')).toContain("Sein op\\'e9r\\'e9 \\'e0 3 \\'80");
    expect(rtf('α')).toContain('\\u945?');
    expect(rtf('é', 'unicode')).toContain('\\u233?');
    expect(rtf('a{b}\\c')).toContain('a\\{b\\}\\\\c');
    expect(rtf('😀')).toContain('\\u-10179?\\u-8704?');
  });

  it('is pure ASCII and balanced whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom('hex' as const, 'unicode' as const), (text, escapes) => {
        const source = rtf(text, escapes);
        expect(/^\p{ASCII}*$/u.test(source)).toBe(true);
        const bare = source.replace(/\\[\\{}]/g, '');
        expect(bare.split('{').length).toBe(bare.split('}').length);
      }),
    );
  });
});

describe('line breaking', () => {
  it('loses no word and keeps to the width', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-zé]{1,12}$/), { minLength: 1, maxLength: 60 }),
        fc.integer({ min: 90, max: 500 }),
        (words, width) => {
          const lines = wrapText(words.join(' '), width, 10);
          expect(lines.join(' ')).toBe(words.join(' '));
          for (const line of lines) expect(textWidth(line, 10)).toBeLessThanOrEqual(width + 0.001);
        },
      ),
    );
  });
});

describe('PDF', () => {
  it('has a cross-reference table that points at its objects', () => {
    const file = Buffer.from(writePdf(of('Texte'))).toString('latin1');
    const start = Number(/startxref\n(\d+)/.exec(file)?.[1]);
    expect(file.slice(start, start + 4)).toBe('xref');
    const offsets = [...file.slice(start).matchAll(/^(\d{10}) 00000 n /gm)].map((m) => Number(m[1]));
    expect(offsets.length).toBeGreaterThan(5);
    for (const [i, offset] of offsets.entries()) expect(file.slice(offset)).toMatch(new RegExp(`^${i + 1} 0 obj\n`));
  });
});
