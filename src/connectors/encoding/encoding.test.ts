import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { folder } from '../connectors.testing.ts';
import { decode, detectEncoding, type Line, looksBinary, readLines } from './index.ts';

async function linesOf(content: string | Uint8Array, maxBytes = 1_000_000): Promise<Line[]> {
  await using dir = await folder({ f: content });
  const lines: Line[] = [];
  for await (const line of readLines(`${dir.path}/f`, maxBytes)) lines.push(line);
  return lines;
}

describe('detection', () => {
  const cases: readonly { readonly bytes: Uint8Array; readonly encoding: string; readonly text: string }[] = [
    { bytes: Buffer.from('tumeur'), encoding: 'ascii', text: 'tumeur' },
    { bytes: Buffer.from('récidive'), encoding: 'utf-8', text: 'récidive' },
    { bytes: Buffer.from('\uFEFFrécidive'), encoding: 'utf-8-bom', text: 'récidive' },
    { bytes: Buffer.from('récidive', 'latin1'), encoding: 'windows-1252', text: 'récidive' },
    { bytes: Buffer.from([0x9c, 0x75, 0x76, 0x72, 0x65, 0x20, 0x80, 0x92]), encoding: 'windows-1252', text: 'œuvre €’' },
    { bytes: Buffer.from('\uFEFFété', 'utf16le'), encoding: 'utf-16le', text: 'été' },
    { bytes: Buffer.from([0xfe, 0xff, 0, 0xe9]), encoding: 'utf-16be', text: 'é' },
    { bytes: new Uint8Array(), encoding: 'ascii', text: '' },
  ];
  test.each(cases)('$encoding: $text', ({ bytes, encoding, text }) => {
    expect(detectEncoding(bytes)).toBe(encoding);
    expect(decode(bytes)).toEqual({ text, encoding });
  });

  test('what the centre declares wins where the bytes could be both', () => {
    expect(decode(Buffer.from('Ã©'), 'windows-1252').text).toBe('ÃƒÂ©');
    expect(decode(Buffer.from('é'), 'auto').text).toBe('é');
  });

  test('NUL bytes without a mark are no text', () => {
    expect(looksBinary(Buffer.from([0x50, 0, 1]))).toBe(true);
    expect(looksBinary(Buffer.from('\uFEFFa', 'utf16le'))).toBe(false);
  });
});

describe('lines', () => {
  test('number, offset and encoding of each line, whatever its end', async () => {
    const lines = await linesOf(Buffer.concat([Buffer.from('\uFEFFa\r\né\n'), Buffer.from('\xe9t\xe9\n\nfin', 'latin1')]));
    expect(lines.map(({ number, offset, text, encoding }) => [number, offset, text, encoding])).toEqual([
      [1, 3, 'a', 'ascii'],
      [2, 6, 'é', 'utf-8'],
      [3, 9, 'été', 'windows-1252'],
      [4, 13, '', 'ascii'],
      [5, 14, 'fin', 'ascii'],
    ]);
  });

  test('UTF-16 files', async () => {
    expect((await linesOf(Buffer.from('\uFEFFété\r\nĊ\u0A0A;à\n', 'utf16le'))).map((line) => line.text)).toEqual(['été', 'Ċ\u0A0A;à']);
  });

  test('a line over the limit is passed over, the next ones are read', async () => {
    const lines = await linesOf(`a\n${'x'.repeat(3_000_000)}\nb`, 1000);
    expect(lines.map(({ number, text, tooLong }) => [number, text, tooLong])).toEqual([
      [1, 'a', false],
      [2, '', true],
      [3, 'b', false],
    ]);
    expect(lines[2]?.offset).toBe(3_000_003);
  });

  test('lines put together again are the file', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: fc.constantFrom('a', 'é', '😀', ';', ' ') }), { minLength: 1, maxLength: 30 }),
        async (texts) => {
          const lines = await linesOf(texts.join('\n'));
          // A file that ends with a newline has no line after it.
          const expected = texts.at(-1) === '' ? texts.slice(0, -1) : texts;
          expect(lines.map((line) => line.text)).toEqual(expected);
        },
      ),
      { numRuns: 50 },
    );
  });
});
