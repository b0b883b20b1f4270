import { getDocumentProxy } from 'unpdf';
import { type Parsed, parsed, unparsed } from '../item.ts';
import { tidyText } from '../tidy-text.ts';
import { pageText } from './layout.ts';
import type { PlacedRun } from './placed-run.ts';

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

/** Text of a PDF, pages parted by an empty line. Runs in the conversion worker: a page can take any time and memory it likes. */
export async function pdfText(bytes: Uint8Array, maxPages: number): Promise<Parsed<string>> {
  let pdf: Pdf;
  try {
    pdf = await getDocumentProxy(bytes, { verbosity: 0, stopAtErrors: false });
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException')
      return unparsed('encrypted', 'PDF protégé par mot de passe / PDF protected by a password');
    return unparsed('broken_file', 'PDF illisible / not a PDF that can be read');
  }
  try {
    if (pdf.numPages > maxPages)
      return unparsed('too_large', `PDF de ${pdf.numPages} pages, limite ${maxPages} / PDF of ${pdf.numPages} pages, limit ${maxPages}`);
    const pages: string[] = [];
    let unreadable = 0;
    for (let number = 1; number <= pdf.numPages; number++) {
      const text = await textOfPage(pdf, number);
      if (text === null) unreadable++;
      else pages.push(text);
    }
    const text = tidyText(pages.join('\n\n'));
    if (unreadable > 0)
      return unparsed(
        'broken_file',
        `${unreadable} pages illisibles sur ${pdf.numPages} / ${unreadable} of ${pdf.numPages} pages cannot be read`,
      );
    return text === ''
      ? unparsed(
          'no_text',
          `PDF de ${pdf.numPages} pages sans texte : images seules / PDF of ${pdf.numPages} pages without text: images only`,
        )
      : parsed(text);
  } finally {
    await pdf.loadingTask.destroy();
  }
}

async function textOfPage(pdf: Pdf, number: number): Promise<string | null> {
  try {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    const text = pageText(items.flatMap((item) => ('str' in item ? [runOf(item)] : [])));
    page.cleanup();
    return text;
  } catch (error) {
    // Damaged pages fail inside the PDF engine in many ways; each is one unreadable page.
    if (error instanceof Error) return null;
    throw error;
  }
}

function runOf(item: {
  readonly str: string;
  readonly transform: readonly unknown[];
  readonly width: number;
  readonly height: number;
}): PlacedRun {
  const [a = 1, b = 0, c = 0, d = 1, x = 0, y = 0] = item.transform.map(Number);
  const size = Math.hypot(c, d) || Math.hypot(a, b) || item.height;
  return { text: item.str, x, y, width: item.width, size, turned: Math.abs(b) > Math.abs(a) * 0.2 };
}
