import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { simulateCourse } from './course/simulate.ts';
import type { DocumentRenderer, DocumentWriter, FileFormat } from './course/types.ts';
import { type DocumentLayout, documentStore } from './documents/document-files.ts';
import { SOURCE_WRITERS } from './native/hospital-files.ts';
import { OutputFiles } from './native/output.ts';
import type { Defect } from './native/source.ts';
import { CourseView } from './plan/course-view.ts';
import { planDocuments } from './plan/plan-documents.ts';
import { Staff } from './plan/staff.ts';
import { rngOf } from './rng.ts';
import { writeMentions, writeTruth } from './truth/truth.ts';

export interface SynthOptions {
  /** 1 to 200,000. */
  readonly patients: number;
  /** The patients of these numbers (from 0) among them only: a small hospital that holds what a test asks for. */
  readonly only?: readonly number[];
  readonly seed: number;
  /** Folder that does not exist or is empty; `hopital/` and `truth/` are made in it. */
  readonly out: string;
  /** Share of documents in PDF, DOCX, RTF, HTML or CDA; by default 0.3 up to 2,000 patients and 0.0002 beyond. */
  readonly formatShare?: number;
  /** One file a document, or many documents in a JSON Lines file; by default `files` up to 2,000 patients. */
  readonly layout?: DocumentLayout;
  /** How many patients have their mentions written to the truth; by default 2,000, spread over the hospital. */
  readonly mentionPatients?: number;
  /** False leaves the documents out: courses and structured sources only. */
  readonly documents?: boolean;
  readonly onProgress?: (done: SynthProgress) => void;
}
export interface SynthProgress {
  readonly patients: number;
  readonly total: number;
  readonly documents: number;
}
export interface SynthSummary {
  readonly patients: number;
  readonly documents: number;
  readonly byFormat: Readonly<Record<FileFormat, number>>;
  readonly mentionPatients: number;
  readonly mentions: number;
  /** Rows and files that are wrong on purpose, listed in `truth/defects.jsonl`. */
  readonly defects: number;
  readonly files: number;
  readonly bytes: number;
  readonly seconds: number;
}
export interface SynthParts {
  readonly writer: DocumentWriter;
  readonly renderer: DocumentRenderer;
  /** Milliseconds, only for the summary's duration. */
  readonly now: () => number;
}

export const MOST_PATIENTS = 200_000;
const SMALL = 2_000;
const SHARD = 20_000;
const FORMER_IPP = 0.012;
/** Patients between two turns of the event loop. */
const TURN = 20;
const README = `Hôpital entièrement fictif, produit par « continuum synth ». Aucun nom, numéro ou texte n’est celui d’une personne réelle.
hopital/ : ce qu’un centre a (identités, mouvements, HL7, PMSI, fiche tumeur, chimiothérapie, pharmacie, biologie, biobanque, documents).
truth/   : ce qui est vraiment arrivé (à ne pas ingérer).

A wholly fictive hospital, made by "continuum synth". No name, number or text is that of a real person.
hopital/: what a centre has. truth/: what really happened (not to be ingested).
`;

/** Makes the synthetic hospital with the given writers. Same options, same bytes. Throws RangeError on options out of range and Error where `out` holds files. */
export async function synthesiseWith(parts: SynthParts, options: SynthOptions): Promise<SynthSummary> {
  check(options);
  const began = parts.now();
  const { patients, seed } = options;
  const small = patients <= SMALL;
  const hospital = new OutputFiles(path.join(options.out, 'hopital'));
  const truth = new OutputFiles(path.join(options.out, 'truth'));
  const defects: Defect[] = [];
  const store = documentStore(hospital, {
    layout: options.layout ?? (small ? 'files' : 'shards'),
    formatShare: options.formatShare ?? (small ? 0.3 : 0.0002),
    shard: SHARD,
    renderer: parts.renderer,
    defects,
  });
  const staff = new Staff(seed);
  const root = rngOf(seed);
  const wanted = options.only === undefined ? null : new Set(options.only);
  const [texts, sources] = [root.split('documents'), root.split('sources')];
  const step = Math.max(1, Math.ceil(patients / Math.max(1, options.mentionPatients ?? SMALL)));
  let mentions = 0;
  let mentionPatients = 0;
  let made = 0;
  for (let index = 0; index < patients; index++) {
    if (wanted !== null && !wanted.has(index)) continue;
    made++;
    const course = simulateCourse(seed, index);
    const rng = sources.split(index);
    const formerIpp = rng.chance(FORMER_IPP) ? String(7_000_000 + index).padStart(9, '0') : null;
    const view = new CourseView(course);
    for (const write of SOURCE_WRITERS) write({ view, rng, files: hospital, formerIpp, defects });
    const before = store.count;
    if (options.documents !== false) {
      const inTruth = index % step === 0 && options.mentionPatients !== 0;
      mentionPatients += inTruth ? 1 : 0;
      const own = texts.split(index);
      for (const plan of planDocuments(course, own, staff)) {
        const dice = own.split(plan.key);
        const written = parts.writer.write(plan, dice.split('text'));
        const placed = store.write(plan, written.text, dice.split('file'));
        const place = placed instanceof Promise ? await placed : placed;
        if (!inTruth) continue;
        mentions += written.mentions.length;
        writeMentions(truth, { key: plan.key, ipp: course.person.ipp, ...place }, written.mentions);
      }
    }
    writeTruth(truth, course, store.count - before);
    if (index % TURN === TURN - 1 || index === patients - 1) {
      options.onProgress?.({ patients: index + 1, total: patients, documents: store.count });
      await new Promise<void>((resolve) => setImmediate(resolve));
    }
  }
  for (const d of defects) truth.line('defects.jsonl', { encoding: 'utf-8', end: '\n' }, JSON.stringify(d));
  const [a, b] = [hospital.close(), truth.close()];
  writeFileSync(path.join(options.out, 'LISEZMOI.txt'), README);
  writeFileSync(
    path.join(options.out, 'truth', 'manifest.json'),
    `${JSON.stringify({ patients: made, seed, documents: store.count, byFormat: store.byFormat, mentionPatients, mentions, defects: defects.length }, null, 2)}\n`,
  );
  return {
    patients: made,
    documents: store.count,
    byFormat: store.byFormat,
    mentionPatients,
    mentions,
    defects: defects.length,
    files: a.files + b.files + 2,
    bytes: a.bytes + b.bytes,
    seconds: (parts.now() - began) / 1_000,
  };
}

function check(options: SynthOptions): void {
  if (!Number.isInteger(options.patients) || options.patients < 1 || options.patients > MOST_PATIENTS)
    throw new RangeError(`patients: a whole number from 1 to ${MOST_PATIENTS}`);
  if (!Number.isSafeInteger(options.seed)) throw new RangeError('seed: a whole number');
  if (options.formatShare !== undefined && !(options.formatShare >= 0 && options.formatShare <= 1))
    throw new RangeError('formatShare: from 0 to 1');
  let existing: readonly string[];
  try {
    existing = readdirSync(options.out);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return;
    throw error;
  }
  if (existing.length > 0) throw new Error(`${options.out} : le dossier n’est pas vide / the folder is not empty`);
}
