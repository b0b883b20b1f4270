import mammoth from 'mammoth';
import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, it } from 'vitest';
import { simulateCourse } from '../course/simulate.ts';
import type { FileFormat } from '../course/types.ts';
import { planDocuments } from '../plan/plan-documents.ts';
import { Staff } from '../plan/staff.ts';
import { rngOf } from '../rng.ts';
import { documentWriter } from '../text/writer.ts';
import { documentRenderer } from './renderer.ts';

const SEED = 5;
const plans = [0, 1, 2, 3].flatMap((i) => [...planDocuments(simulateCourse(SEED, i), rngOf(SEED).split(i), new Staff(SEED))]);
const sample = plans.filter((_, i) => i % 7 === 0).slice(0, 20);
const textOf = (plan: (typeof plans)[number]): string => documentWriter.write(plan, rngOf(SEED).split(plan.key)).text;
/** Letters and digits only: what every format must keep. Compatibility forms count as one: fonts write the micro sign as the Greek letter. */
const words = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/-{3,}/g, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
const bytesOf = (format: FileFormat, plan: (typeof plans)[number]): Promise<Uint8Array> =>
  Promise.resolve(documentRenderer.render(format, plan, textOf(plan), rngOf(SEED).split(`file-${plan.key}`)));

describe('files of written documents', () => {
  it('PDF keeps every word, between the page header and footer', async () => {
    for (const plan of sample) {
      const proxy = await getDocumentProxy(new Uint8Array(await bytesOf('pdf', plan)));
      const { text } = await extractText(proxy, { mergePages: true });
      const read = words(text);
      // A page break puts header and footer between two blocks, so each line is looked for by itself.
      for (const line of textOf(plan).split('\n')) if (!line.includes('\t') && line.length < 60) expect(read).toContain(words(line));
    }
  });

  it('DOCX keeps every word in order', async () => {
    for (const plan of sample) {
      const { value } = await mammoth.extractRawText({ buffer: Buffer.from(await bytesOf('docx', plan)) });
      expect(words(value)).toBe(words(textOf(plan)));
    }
  });

  it.each(['txt', 'pdf', 'docx', 'rtf', 'html', 'cda'] as const)('%s is the same each time', async (format) => {
    for (const plan of sample.slice(0, 5))
      expect(Buffer.from(await bytesOf(format, plan)).equals(Buffer.from(await bytesOf(format, plan)))).toBe(true);
  });

  it('CDA names the patient under the test OID and the LOINC type', async () => {
    for (const plan of sample) {
      const xml = new TextDecoder().decode(await bytesOf('cda', plan));
      expect(xml).toContain(`<id root="1.2.250.1.213.1.4.10" extension="${plan.course.person.ins}"/>`);
      expect(xml).toContain(`<code code="${plan.type}"`);
      expect(xml).not.toContain('1.2.250.1.213.1.4.8');
    }
  });
});
