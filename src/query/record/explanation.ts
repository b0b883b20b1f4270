import { explain, type FindSource, type HistoryItem, itemByRef, itemsOfHistory, type Source } from '../../history/index.ts';
import type { Evidence, Fact, FactKind, SentenceSpan } from '../../model/index.ts';
import type { Warehouse } from '../../warehouse/contract.ts';
import { type SentencesRow, sentencesOf } from '../../warehouse/stored-rows.ts';
import { type Ask, asking } from '../answer/ask.ts';
import type { PatientExplanations } from '../answers.ts';
import { withoutOpposed } from '../compile/opposition.ts';
import { Parameters } from '../compile/parameters.ts';
import type { RecordOptions } from './document.ts';
import { readHistory } from './history.ts';

/**
 * Explains one line (T1, E2, S3) or all of them. Null where the patient is unknown, objects or has no history; no items where the history has no
 * such line.
 */
export async function explainPatient(
  warehouse: Warehouse,
  patientId: number,
  ref: string | null,
  options: Pick<RecordOptions, 'opposed' | 'signal'> = {},
): Promise<PatientExplanations | null> {
  if (warehouse.generation === 0) return null;
  const { generation } = warehouse;
  const ask = asking(warehouse, options);
  const parameters = new Parameters();
  const condition = withoutOpposed(`patient_id = ${parameters.bind('UInt32', patientId)}`, options.opposed ?? [], parameters);
  const history = await readHistory(condition, parameters.values, ask);
  if (history === null) return null;
  const named = ref === null ? null : itemByRef(history, ref);
  const items = ref === null ? itemsOfHistory(history) : named === null ? [] : [named];
  const find = await sourcesOf(items, condition, parameters.values, ask);
  return { generation, patientId, rules: history.rules, items: items.map((item) => explain(history, item, find)) };
}

type FactSourceRow = Pick<Fact, 'code' | 'label'> & { readonly fact_id: string; readonly kind: FactKind; readonly start: string | null };
type TextRow = SentencesRow & {
  readonly document_id: string;
  readonly type: string | null;
  readonly date: string | null;
  readonly text: string;
};

/** Fetches all that the items' evidence points at, in two questions. `condition` names the patient. */
async function sourcesOf(
  items: readonly HistoryItem[],
  condition: string,
  values: Readonly<Record<string, unknown>>,
  ask: Ask,
): Promise<FindSource> {
  const all = items.flatMap(({ item }) => [...item.evidence, ...item.against]);
  const documents = [...new Set(all.flatMap((e) => (e.kind === 'text' ? [e.documentId] : [])))];
  const facts = [...new Set(all.flatMap((e) => (e.kind === 'fact' ? [e.factId] : [])))];
  const [texts, rows] = await Promise.all([
    documents.length === 0
      ? []
      : ask<TextRow>(
          `SELECT document_id, type, date, text, sentence_begins, sentence_ends, sections FROM documents WHERE ${condition} AND document_id IN {documents:Array(String)}`,
          { ...values, documents },
        ),
    facts.length === 0
      ? []
      : ask<FactSourceRow>(`SELECT fact_id, kind, code, label, start FROM facts WHERE ${condition} AND fact_id IN {facts:Array(String)}`, {
          ...values,
          facts,
        }),
  ]);
  const textOf = new Map(texts.map((row) => [row.document_id, { ...row, sentences: sentencesOf(row) }]));
  const factOf = new Map(rows.map((row) => [row.fact_id, row]));
  return (evidence: Evidence): Source | null => {
    if (evidence.kind === 'fact') {
      const row = factOf.get(evidence.factId);
      return row === undefined
        ? null
        : { kind: 'fact', factId: row.fact_id, fact: row.kind, date: row.start, code: row.code, label: row.label };
    }
    const row = textOf.get(evidence.documentId);
    return row === undefined
      ? null
      : { ...evidence, type: row.type, date: row.date, sentence: sentenceAt(row.text, row.sentences, evidence) };
  };
}

/** The whole sentence around the words; from the first to the last where they run over several. */
function sentenceAt(
  text: string,
  sentences: readonly SentenceSpan[],
  { begin, end }: { readonly begin: number; readonly end: number },
): string {
  const first = sentences.find((s) => s.end > begin);
  const last = sentences.findLast((s) => s.begin < end);
  return text.slice(Math.min(first?.begin ?? begin, begin), Math.max(last?.end ?? end, end));
}
