import type { ItemKind, ItemNode, NthNode, QueryNode, RelationNode } from '../tree/index.ts';
import { firstDay, lastDay } from './days.ts';
import { rowsOf } from './item-columns.ts';
import { itemCondition } from './item-condition.ts';
import type { Meaning } from './meaning.ts';
import type { Parameters } from './parameters.ts';
import { relationSql } from './relation.ts';

/**
 * What a relation in time compares: rows of one patient with the days between which they begin (`lo`, `hi`) and end (`elo`, `ehi`), NULL where not
 * known; the tumour, document, sentence and stay that they belong to; and `kind` and `key`, by which each is told from the others.
 */
export const OCCURRENCE_COLUMNS = ['patient_id', 'kind', 'key', 'lo', 'hi', 'elo', 'ehi', 'tumour', 'doc', 'sent', 'stay', 'code'] as const;
export const COLUMNS: string = OCCURRENCE_COLUMNS.join(', ');
/** Nodes that are made of rows themselves; any other node stands for the documents that it takes. */
export const isOccurrence = (node: QueryNode): boolean => node.kind === 'item' || node.kind === 'relation' || node.kind === 'nth';
const holdsOccurrence = (node: QueryNode): boolean => isOccurrence(node) || (node.kind === 'or' && node.of.some(holdsOccurrence));

/** The condition of a node on rows of `documents`: given by who asks, since it asks for occurrences in turn. */
export type OnDocuments = (node: QueryNode, meaning: Meaning, parameters: Parameters) => string;

/** SELECT of the occurrences of a node, each once. */
export function occurrences(node: QueryNode, meaning: Meaning, parameters: Parameters, onDocuments: OnDocuments): string {
  if (node.kind === 'item') return itemOccurrences(node, meaning, parameters);
  if (node.kind === 'relation') return relation(node, meaning, parameters, onDocuments);
  if (node.kind === 'nth') return nth(node, meaning, parameters, onDocuments);
  if (node.kind === 'or' && holdsOccurrence(node))
    return `SELECT DISTINCT ${COLUMNS} FROM (${node.of.map((child) => occurrences(child, meaning, parameters, onDocuments)).join(' UNION ALL ')})`;
  const day = (column: string): string => `if(date IS NULL, NULL, ${column})`;
  const span = `${day('first_day')} AS lo, ${day('last_day')} AS hi, lo AS elo, hi AS ehi`;
  return `SELECT patient_id, 'document' AS kind, leftPad(toString(doc), 20, '0') AS key, ${span}, ${NO_TUMOUR}, toNullable(doc) AS doc, ${NO_SENTENCE}, ifNull(stay_id, '') AS stay, '' AS code FROM documents WHERE ${onDocuments(node, meaning, parameters)}`;
}

const NO_TUMOUR = "CAST(NULL, 'Nullable(UInt16)') AS tumour";
const NO_DOCUMENT = "CAST(NULL, 'Nullable(UInt64)') AS doc";
const NO_SENTENCE = "CAST(NULL, 'Nullable(UInt32)') AS sent";
const padded = (column: string): string => `leftPad(toString(${column}), 10, '0')`;
interface Place {
  readonly key: string;
  readonly start: string;
  /** Column of the end; null where the row is of one day. An end that is not known stays open. */
  readonly end: string | null;
  readonly tumour: string;
  readonly stay: string;
  /** By which two rows may differ: the morphology of a tumour, the code of a record or mention. */
  readonly code: string;
}
const place = (key: string, start: string, over: Partial<Place> = {}): Place => ({
  key,
  start,
  end: null,
  tumour: NO_TUMOUR,
  stay: "'' AS stay",
  code: "'' AS code",
  ...over,
});
const TUMOUR = { tumour: 'tumour' } as const;
const STAY = { stay: "ifNull(stay_id, '') AS stay" } as const;
const PLACES: Readonly<Record<Exclude<ItemKind, 'mention'>, Place>> = Object.freeze({
  patient: place(padded('patient_id'), 'birth_date'),
  tumour: place(padded('n'), 'diagnosed', { tumour: 'toNullable(n) AS tumour', code: "ifNull(toString(morphology), '') AS code" }),
  event: place(padded('position'), 'date', TUMOUR),
  treatment: place(padded('position'), 'start', { ...TUMOUR, end: 'end' }),
  state: place(padded('position'), 'start', { ...TUMOUR, end: 'end' }),
  fact: place('fact_id', 'start', { ...STAY, code: "ifNull(toString(code), '') AS code" }),
  sample: place('sample_id', 'collected'),
  stay: place('record_id', 'start', { end: 'end', stay: 'stay_id AS stay' }),
});

function itemOccurrences(node: ItemNode, meaning: Meaning, parameters: Parameters): string {
  const where = itemCondition(node, meaning.today, parameters);
  if (node.item === 'mention') return mentionOccurrences(where);
  const { key, start, end, tumour, stay, code } = PLACES[node.item];
  const rows = rowsOf(
    node.item,
    node.fields.some((f) => f.field === 'age'),
  );
  const ends = end === null ? 'lo AS elo, hi AS ehi' : `${firstDay(end)} AS elo, ${lastDay(end)} AS ehi`;
  // The condition names columns of the rows, which the names given here must not hide.
  return `SELECT patient_id, '${node.item}' AS kind, ${key} AS key, ${firstDay(start)} AS lo, ${lastDay(start)} AS hi, ${ends}, ${tumour}, ${NO_DOCUMENT}, ${NO_SENTENCE}, ${stay}, ${code} FROM (SELECT * FROM ${rows} WHERE ${where})`;
}

/** A mention is dated by itself, or by its document. */
function mentionOccurrences(where: string): string {
  const date = 'ifNull(own.date, papers.date)';
  return `SELECT own.patient_id AS patient_id, 'mention' AS kind, concat(leftPad(toString(own.doc), 20, '0'), ':', ${padded('own.begin')}, ':', toString(own.end), ':', own.type, ':', ifNull(own.code, '')) AS key, ${firstDay(date)} AS lo, ${lastDay(date)} AS hi, lo AS elo, hi AS ehi, ${NO_TUMOUR}, toNullable(own.doc) AS doc, toNullable(own.sentence) AS sent, ifNull(papers.stay_id, '') AS stay, ifNull(toString(own.code), '') AS code
    FROM (SELECT * FROM mentions WHERE ${where}) AS own INNER JOIN documents AS papers ON own.patient_id = papers.patient_id AND own.doc = papers.doc`;
}

/** Condition on `patient_id`: some row of the item is there. Without days it needs no second look into the documents. */
export function itemPatients(node: ItemNode, meaning: Meaning, parameters: Parameters): string {
  const rows = rowsOf(
    node.item,
    node.fields.some((f) => f.field === 'age'),
  );
  return `SELECT patient_id FROM ${rows} WHERE ${itemCondition(node, meaning.today, parameters)}`;
}

const relation = (node: RelationNode<QueryNode>, meaning: Meaning, parameters: Parameters, onDocuments: OnDocuments): string =>
  relationSql(node, {
    of: occurrences(node.of, meaning, parameters, onDocuments),
    to: occurrences(node.to, meaning, parameters, onDocuments),
    between: node.between === null ? null : occurrences(node.between, meaning, parameters, onDocuments),
  });

function nth({ n, per, of }: NthNode<QueryNode>, meaning: Meaning, parameters: Parameters, onDocuments: OnDocuments): string {
  const order = n > 0 ? 'ASC' : 'DESC';
  const group = per === 'tumour' ? 'patient_id, tumour' : 'patient_id';
  const dated = per === 'tumour' ? 'lo IS NOT NULL AND tumour IS NOT NULL' : 'lo IS NOT NULL';
  const ranked = `SELECT ${COLUMNS}, row_number() OVER (PARTITION BY ${group} ORDER BY ${['lo', 'hi', 'kind', 'key'].map((c) => `${c} ${order}`).join(', ')}) AS place FROM (${occurrences(of, meaning, parameters, onDocuments)}) WHERE ${dated}`;
  return `SELECT ${COLUMNS} FROM (${ranked}) WHERE place = ${Math.abs(n)}`;
}
