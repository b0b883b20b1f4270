import { once } from 'node:events';
import type { HistoryDocument, HistoryInput } from '../history/input.ts';
import type { DocumentAnalysis, History } from '../model/index.ts';
import type { Reader } from '../nlp/reader.ts';
import { ANALYSE_ERRORS, type AnalyseLine, linesOf, parseLine, textOf } from './analyse-input.ts';
import { analysisJson, historyJson } from './analyse-output.ts';

export interface AnalyseOptions {
  /** Bytes or strings: a file stream or standard input. */
  readonly input: AsyncIterable<Uint8Array | string>;
  readonly output: NodeJS.WritableStream;
  readonly reader: Reader;
  /** Infers the history; without it, no `history` is written. */
  readonly infer?: (input: HistoryInput) => History;
  /** One JSON object a line; else the input is one text. */
  readonly jsonl: boolean;
  /** Id of the plain text. */
  readonly id?: string;
}

/**
 * `continuum analyse` (design/analyse.md): texts in, JSON lines out, in order and as they come. Memory holds one text at a time, and
 * the mentions of patients named on several lines, whose history comes at the end. Returns the exit status: 0, or 1 where a line was bad.
 */
export async function analyse(options: AnalyseOptions): Promise<0 | 1> {
  const write = writer(options.output);
  if (!options.jsonl) {
    const text = await textOf(options.input);
    await write(one({ id: options.id ?? null, text }, 'text', options));
    return 0;
  }
  const patients = new Map<string | number, HistoryDocument[]>();
  let status: 0 | 1 = 0;
  let number = 0;
  for await (const source of linesOf(options.input)) {
    number++;
    const json = number === 1 ? source.replace(/^\ufeff/, '') : source;
    if (json.trim() === '') continue;
    const parsed = parseLine(json);
    if (!parsed.ok) {
      status = 1;
      const { id, code, field } = parsed;
      await write({ id, line: number, error: { code, message: ANALYSE_ERRORS[code], ...(field === null ? {} : { field }) } });
      continue;
    }
    const { line } = parsed;
    const patient = line.patient ?? null;
    if (patient === null) {
      await write(one(line, `line-${number}`, options));
      continue;
    }
    const analysis = read(line, options.reader);
    const documents = patients.get(patient);
    const document = detached(documentOf(line, `line-${number}`, analysis));
    if (documents === undefined) patients.set(patient, [document]);
    else documents.push(document);
    await write({ ...analysisJson(line.id ?? null, analysis, line.spans != null), patient });
  }
  const { infer } = options;
  if (infer !== undefined)
    for (const [patient, documents] of patients)
      await write({ patient, history: historyJson(infer({ patient: null, documents, facts: [] })) });
  return status;
}

function one(line: AnalyseLine, fallback: string, options: AnalyseOptions): Record<string, unknown> {
  const analysis = read(line, options.reader);
  const said = analysisJson(line.id ?? null, analysis, line.spans != null);
  if (options.infer === undefined) return said;
  const history = options.infer({ patient: null, documents: [documentOf(line, fallback, analysis)], facts: [] });
  return { ...said, history: historyJson(history) };
}

const read = (line: AnalyseLine, reader: Reader): DocumentAnalysis =>
  reader.read(line.text, { date: line.date ?? null, type: line.type ?? null, ...(line.spans == null ? {} : { spans: line.spans }) });

const documentOf = (line: AnalyseLine, fallback: string, analysis: DocumentAnalysis): HistoryDocument => ({
  documentId: String(line.id ?? fallback),
  type: line.type ?? null,
  date: line.date ?? null,
  mentions: analysis.mentions,
  sentences: analysis.sentences,
});

/** The same, without its hold on the text: a slice of a string keeps the whole string alive. */
const detached = (document: HistoryDocument): HistoryDocument => JSON.parse(JSON.stringify(document)) as HistoryDocument;

/** Writes one JSON line and waits where the reader of the output is slower. */
function writer(output: NodeJS.WritableStream): (value: unknown) => Promise<void> {
  return async (value) => {
    if (!output.write(`${JSON.stringify(value)}\n`)) await once(output, 'drain');
  };
}
