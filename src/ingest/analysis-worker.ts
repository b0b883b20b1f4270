import type { DocumentAnalysis } from '../model/index.ts';
import { createReader } from '../nlp/index.ts';

// One reader a worker: the lexicon is compiled once, when the worker starts.
const reader = createReader();

export interface AnalysisTask {
  readonly documents: readonly { readonly text: string; readonly date: string | null; readonly type: string | null }[];
}

export default function analyse(task: AnalysisTask): DocumentAnalysis[] {
  return task.documents.map(({ text, date, type }) => reader.read(text, { date, type }));
}
