import {
  explain,
  explainAll,
  explainWithdrawn,
  type FindSource,
  itemByRef,
  itemsOfHistory,
  ruleWords,
  type Source,
  withdrawnItems,
} from '../../history/index.ts';
import type { Evidence, Fact, FactKind, History, SentenceSpan } from '../../model/index.ts';
import type { Warehouse } from '../../warehouse/contract.ts';
import { type SentencesRow, sentencesOf } from '../../warehouse/stored-rows.ts';
import { type Ask, asking } from '../answer/ask.ts';
import type { PatientExplanations } from '../answers.ts';
import { withoutOpposed } from '../compile/opposition.ts';
import { Parameters } from '../compile/parameters.ts';
import type { RecordOptions } from './document.ts';
import { readHistory } from './history.ts';

/**
 * Explains one line (T1, E2, S3; R1 a line that was taken back) or all of them, each with the values that it does not keep. Null where the patient is unknown, objects or has no history; no items where the history has no
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
  const find = await sourcesOf(evidenceOf(history, ref), condition, parameters.values, ask);
  return { generation, patientId, rules: history.rules, items: explained(history, ref, find), fired: history.fired.map(spoken) };
}

function explained(history: History, ref: string | null, find: FindSource): PatientExplanations['items'] {
  if (ref === null) return explainAll(history, find);
  const line = itemByRef(history, ref);
  if (line !== null) return [explain(history, line, find)];
  const gone = withdrawnItems(history.disagreements).find((item) => item.ref === ref.toUpperCase());
  return gone === undefined ? [] : [explainWithdrawn(gone, find)];
}

/** All that the lines point at, or the one of this name. */
function evidenceOf(history: History, ref: string | null): readonly Evidence[] {
  const name = ref?.toUpperCase() ?? null;
  const gone = new Map(withdrawnItems(history.disagreements).map((item) => [item.item, item.ref]));
  const is = (line: string | null | undefined): boolean => name === null || line === name;
  return [
    ...itemsOfHistory(history).flatMap(({ ref: line, item }) => (is(line) ? [...item.evidence, ...item.against] : [])),
    ...history.disagreements.flatMap((d) => (is(d.line ?? gone.get(d)) ? d.others.flatMap((other) => other.evidence) : [])),
  ];
}

/** A rule that spoke, in words; those without words of their own by their name. */
function spoken(rule: string): PatientExplanations['fired'][number] {
  const [id = rule, version = ''] = rule.split('@');
  return { id, version, ...(ruleWords(id) ?? { fr: id, en: id }) };
}

type FactSourceRow = Pick<Fact, 'code' | 'label'> & { readonly fact_id: string; readonly kind: FactKind; readonly start: string | null };
type TextRow = SentencesRow & {
  readonly document_id: string;
  readonly type: string | null;
  readonly date: string | null;
  readonly text: string;
};

/** Fetches all that evidence points at, in two questions. `condition` names the patient. */
async function sourcesOf(
  all: readonly Evidence[],
  condition: string,
  values: Readonly<Record<string, unknown>>,
  ask: Ask,
): Promise<FindSource> {
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
