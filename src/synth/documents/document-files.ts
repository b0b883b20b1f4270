import type { DocumentPlan, DocumentRenderer, FileFormat } from '../course/types.ts';
import { frenchDate, rowOf, table } from '../native/csv.ts';
import type { FileForm, OutputFiles } from '../native/output.ts';
import type { Defect } from '../native/source.ts';
import { encodeWindows1252, toWindows1252Text } from '../render/windows-1252.ts';
import type { Rng } from '../rng.ts';

export const INDEX = table('documents/index.csv', 'utf-8', ['fichier', 'ipp', 'nda', 'type', 'date', 'unite', 'auteur', 'titre']);
const JSONL: FileForm = { encoding: 'utf-8', end: '\n' };
const EXTENSIONS: Readonly<Record<FileFormat, string>> = { txt: 'txt', pdf: 'pdf', docx: 'docx', rtf: 'rtf', html: 'html', cda: 'xml' };
const OTHER_FORMATS: readonly (readonly [FileFormat, number])[] = [
  ['pdf', 34],
  ['docx', 20],
  ['rtf', 18],
  ['html', 12],
  ['cda', 16],
];
const BOM = Uint8Array.of(0xef, 0xbb, 0xbf);

export type DocumentLayout = 'files' | 'shards';
export interface DocumentStore {
  /** Writes one document; gives back where it stands, relative to the hospital's folder. */
  write(
    plan: DocumentPlan,
    text: string,
    rng: Rng,
  ): { readonly file: string; readonly format: FileFormat } | Promise<{ readonly file: string; readonly format: FileFormat }>;
  readonly byFormat: Readonly<Record<FileFormat, number>>;
  readonly count: number;
}

const authorOf = (plan: DocumentPlan): string => `${plan.author.title} ${plan.author.givenName} ${plan.author.familyName.toUpperCase()}`;

/**
 * Where the documents go: one file each beside `documents/index.csv` (layout `files`), or many in one JSON Lines file (`shards`); the share that
 * is not plain text goes to files of its own in both.
 */
export function documentStore(
  files: OutputFiles,
  options: {
    readonly layout: DocumentLayout;
    readonly formatShare: number;
    readonly shard: number;
    readonly renderer: DocumentRenderer;
    readonly defects: Defect[];
  },
): DocumentStore {
  const byFormat: Record<FileFormat, number> = { txt: 0, pdf: 0, docx: 0, rtf: 0, html: 0, cda: 0 };
  let count = 0;
  let inShard = 0;
  let shard = 1;
  const shardName = (): string => `documents/documents-${String(shard).padStart(5, '0')}.jsonl`;

  const inFile = (plan: DocumentPlan, format: FileFormat, bytes: Uint8Array, rng: Rng): { file: string; format: FileFormat } => {
    const named = `${plan.key.slice(0, 5)}/${plan.key}.${EXTENSIONS[format]}`;
    files.whole(`documents/${named}`, bytes);
    const left = format === 'txt' && rng.chance(0.0012);
    if (left) options.defects.push({ file: `documents/${named}`, line: 1, what: 'not_in_index' });
    else {
      const cells = {
        fichier: named,
        ipp: plan.course.person.ipp,
        nda: plan.nda,
        type: rng.chance(0.03) ? null : plan.type,
        date: rng.chance(0.01) ? null : frenchDate(plan.date),
        unite: plan.unit.label,
        auteur: rng.chance(0.04) ? null : authorOf(plan),
        titre: plan.title,
      };
      files.line(INDEX.file, INDEX.form, rowOf(INDEX, cells));
      if (rng.chance(0.0003))
        options.defects.push({
          file: INDEX.file,
          line: files.line(INDEX.file, INDEX.form, rowOf(INDEX, { ...cells, fichier: `${plan.key.slice(0, 5)}/${plan.key}-bis.pdf` })),
          what: 'missing_file',
        });
    }
    return { file: `documents/${named}`, format };
  };

  return {
    byFormat,
    get count() {
      return count;
    },
    write(plan, text, rng) {
      const format = rng.chance(options.formatShare) ? rng.weighted(OTHER_FORMATS) : 'txt';
      count += 1;
      byFormat[format] += 1;
      if (format !== 'txt') {
        const made = options.renderer.render(format, plan, text, rng.split('render'));
        return made instanceof Promise ? made.then((bytes) => inFile(plan, format, bytes, rng)) : inFile(plan, format, made, rng);
      }
      if (options.layout === 'files') return inFile(plan, 'txt', textBytes(text, rng), rng);
      const name = shardName();
      files.line(
        name,
        JSONL,
        JSON.stringify({
          id: plan.key,
          ipp: plan.course.person.ipp,
          nda: plan.nda,
          type: plan.type,
          date: plan.date,
          title: plan.title,
          unit: plan.unit.label,
          author: authorOf(plan),
          text,
        }),
      );
      inShard += 1;
      if (inShard === options.shard) {
        files.finish(name);
        shard += 1;
        inShard = 0;
      }
      return { file: name, format: 'txt' };
    },
  };
}

/** Plain text as hospital systems export it: UTF-8, some with byte order mark, some in Windows-1252 where the text allows it. */
function textBytes(text: string, rng: Rng): Uint8Array {
  const how = rng.weighted([
    ['utf-8', 88],
    ['bom', 3],
    ['windows-1252', 9],
  ] as const);
  if (how === 'windows-1252' && toWindows1252Text(text) === text) return encodeWindows1252(text);
  const bytes = new TextEncoder().encode(text);
  if (how !== 'bom') return bytes;
  const out = new Uint8Array(BOM.length + bytes.length);
  out.set(BOM);
  out.set(bytes, BOM.length);
  return out;
}
