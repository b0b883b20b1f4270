import mammoth from 'mammoth';
import { htmlText } from '../html/render.ts';
import { type Parsed, parsed, unparsed } from '../item.ts';
import { checkZip } from './zip-directory.ts';

/** Old binary Word files, and new ones behind a password, are OLE containers. */
const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);

/** Lists alone need a rule: titles and paragraphs stand on lines of their own either way, and reading mammoth's whole style map costs more than the file. */
const STYLES = [1, 2, 3, 4, 5].flatMap((level) =>
  ['unordered', 'ordered'].map((kind) => `p:${kind}-list(${level}) => ${'ul|ol > li > '.repeat(level - 1)}ul > li:fresh`),
);

/** Text of a Word file: headings, paragraphs, lists and notes on lines of their own, table rows on one line. Pictures are passed over. */
export async function docxText(bytes: Buffer, maxUnzippedBytes: number): Promise<Parsed<string>> {
  if (bytes.subarray(0, 4).equals(OLE))
    return unparsed(
      'encrypted',
      'fichier Word protégé par mot de passe, ou de l’ancien format binaire / Word file protected by a password, or of the old binary format',
    );
  const safe = checkZip(bytes, maxUnzippedBytes);
  if (!safe.ok) return safe;
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: bytes },
      {
        convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
        externalFileAccess: false,
        includeDefaultStyleMap: false,
        styleMap: STYLES,
      },
    );
    return parsed(htmlText(value).text);
  } catch (error) {
    // Mammoth and its XML reader say by exceptions of many kinds that the file is not what it should be.
    if (error instanceof Error) return unparsed('broken_file', 'fichier Word illisible / not a Word file that can be read');
    throw error;
  }
}
