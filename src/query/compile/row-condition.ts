import { type QueryNode, type Visitor, visit } from '../tree/index.ts';
import { documentCondition } from './document-condition.ts';
import { itemCondition } from './item-condition.ts';
import type { Meaning } from './meaning.ts';
import { isOccurrence, occurrences } from './occurrences.ts';
import type { Parameters } from './parameters.ts';

/**
 * The question asked of each tumour, or each sample: criteria of this kind hold of the row itself, events and treatments of the row's tumour; what says
 * nothing of a tumour or sample holds of its patient.
 */
export function rowCondition(grain: 'tumour' | 'sample', node: QueryNode, meaning: Meaning, parameters: Parameters): string {
  const again = (child: QueryNode): string => `(${visit(child, visitor)})`;
  const ofPatient = (one: QueryNode): string =>
    `patient_id IN (SELECT patient_id FROM documents WHERE ${documentCondition(one, meaning, parameters)})`;
  /** What holds of the patient with or without a document. */
  const direct = (one: QueryNode): string => documentCondition(one, meaning, parameters);
  const inTime = (one: QueryNode): string => {
    const found = occurrences(one, meaning, parameters, documentCondition);
    if (grain === 'sample')
      return kindOf(one) === 'sample'
        ? `(patient_id, sample_id) IN (SELECT patient_id, key FROM (${found}) WHERE kind = 'sample')`
        : `patient_id IN (SELECT patient_id FROM (${found}))`;
    return TIED.has(kindOf(one))
      ? `(patient_id, n) IN (SELECT patient_id, ifNull(tumour, 0) FROM (${found}))`
      : `patient_id IN (SELECT patient_id FROM (${found}))`;
  };
  const visitor: Visitor<string> = {
    all: () => '1',
    and: ({ of }) => of.map(again).join(' AND '),
    or: ({ of }) => of.map(again).join(' OR '),
    not: ({ of }) => `NOT ${again(of)}`,
    among: ({ of, from, to }) => {
      const sum = of.map((child) => `toUInt8(${again(child)})`).join(' + ');
      return [...(from === null ? [] : [`${sum} >= ${from}`]), ...(to === null ? [] : [`${sum} <= ${to}`])].join(' AND ');
    },
    site: (site) =>
      grain === 'tumour'
        ? itemCondition(
            { kind: 'item', item: 'tumour', fields: [{ field: 'site', of: null, test: { op: 'is', values: [site.code] } }] },
            meaning.today,
            parameters,
          )
        : direct(site),
    item: inTime,
    relation: inTime,
    nth: inTime,
    times: direct,
    list: direct,
    cohort: direct,
    word: ofPatient,
    phrase: ofPatient,
    prefix: ofPatient,
    near: ofPatient,
    sentence: ofPatient,
    section: ofPatient,
    title: ofPatient,
    concept: ofPatient,
    mention: ofPatient,
    attribute: ofPatient,
    date: ofPatient,
  };
  return visit(node, visitor);
}

const TIED: ReadonlySet<string> = new Set(['tumour', 'event', 'treatment', 'state']);
/** What the occurrences of a node are; documents where they are no rows of history. */
function kindOf(node: QueryNode): string {
  if (node.kind === 'item') return node.item;
  return (node.kind === 'relation' || node.kind === 'nth') && isOccurrence(node) ? kindOf(node.of) : 'document';
}
