import { fromDayNumber } from '../../model/index.ts';
import type { Ask } from '../answer/ask.ts';
import type { Ready } from '../answer/question.ts';
import { documentCondition } from '../compile/document-condition.ts';
import { occurrences } from '../compile/occurrences.ts';
import { withoutOpposed } from '../compile/opposition.ts';
import { Parameters } from '../compile/parameters.ts';
import { print } from '../print/print.ts';
import { restate } from '../restate/restate.ts';
import type { CriterionWitnesses } from '../taken-apart.ts';
import { type QueryNode, queryTree } from '../tree/index.ts';
import { witnessDocuments } from './witness-sentence.ts';

const SHOWN = 5;

/** Criteria that something can witness: not what is excluded, nor what says something of the patient as a whole. */
function criteriaOf(node: QueryNode): readonly QueryNode[] {
  switch (node.kind) {
    case 'and':
    case 'or':
    case 'among':
      return node.of.flatMap(criteriaOf);
    case 'times':
      return criteriaOf(node.of);
    case 'relation':
      return node.none ? [node] : [node, node.to];
    case 'all':
    case 'not':
    case 'list':
    case 'cohort':
    case 'site':
      return [];
    default:
      return [node];
  }
}

interface Row {
  readonly kind: string;
  readonly key: string;
  readonly doc: number | null;
  readonly lo: number | null;
  readonly hi: number | null;
  readonly total: number;
}

/** What of this patient satisfies which criterion, by day. */
export async function witnessesOf(
  { tree, places, meaning }: Ready,
  patientId: number,
  opposed: readonly number[],
  ask: Ask,
): Promise<readonly CriterionWitnesses[]> {
  const found = await Promise.all(
    criteriaOf(tree.where).map(async (criterion) => {
      const parameters = new Parameters();
      const condition = withoutOpposed(`patient_id = ${parameters.bind('UInt32', patientId)}`, opposed, parameters);
      // Which document it is comes with its text: joined here, the engine refuses what no document tells (a constant joins nothing).
      const rows = await ask<Row>(
        `SELECT kind, key, doc, lo, hi, count() OVER () AS total FROM (${occurrences(criterion, meaning, parameters, documentCondition)}) WHERE ${condition}
          ORDER BY lo IS NULL, lo, kind, key LIMIT ${parameters.bind('UInt32', SHOWN)}`,
        parameters.values,
      );
      return { criterion, rows };
    }),
  );
  const docs = found.flatMap(({ rows }) => rows.flatMap(({ doc }) => (doc === null ? [] : [Number(doc)])));
  const documents = await witnessDocuments(patientId, docs, meaning, opposed, ask);
  return found.map(({ criterion, rows }) => {
    const one = queryTree(criterion);
    return {
      text: print(one),
      restated: restate(one, meaning.table),
      ...(places.get(criterion) ?? { begin: 0, end: 0 }),
      count: rows[0]?.total ?? 0,
      shown: rows.map((row) => ({
        kind: row.kind,
        key: row.key.replace(/^0+(?=.)/u, ''),
        documentId: row.doc === null ? null : documents.documentOf(Number(row.doc)),
        from: row.lo === null ? null : fromDayNumber(row.lo),
        to: row.hi === null ? null : fromDayNumber(row.hi),
        sentence: row.doc === null ? null : documents.sentenceOf(criterion, { doc: Number(row.doc), mention: mentionAt(row) }),
      })),
    };
  });
}

/** The key of a mention holds its place: document, begin, end, type, code. */
function mentionAt({ kind, key }: Row): readonly [number, number] | null {
  if (kind !== 'mention') return null;
  const [, begin, end] = key.split(':');
  return [Number(begin), Number(end)];
}
