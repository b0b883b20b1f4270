import { earliestDay, isPartialDate, latestDay } from '../../model/index.ts';
import { lexemesOf } from '../../nlp/lexeme/index.ts';
import { codeMarks, neverAffirmedMark, wordMark } from '../../warehouse/lexical/marks.ts';
import { branchOf, liesIn } from '../compile/site-condition.ts';
import { matchesPrefix, prefixOf } from '../compile/terms.ts';
import { conceptOf } from '../concept/concept.ts';
import type { ExpansionTable } from '../expand/expansion.ts';
import {
  type CohortNode,
  type ListNode,
  type QueryContext,
  type QueryNode,
  type QueryTree,
  type SentencePart,
  type Visitor,
  visit,
  within,
} from '../tree/index.ts';
import { itemHolds } from './field-holds.ts';
import type { PlainDocument, PlainHospital } from './hospital.ts';
import { daysOf, itemsOf, type PlainItem } from './items.ts';
import { related } from './relation-holds.ts';

export interface PlainAnswer {
  readonly documents: readonly string[];
  readonly patients: readonly number[];
}

export interface PlainMeaning {
  readonly table: ExpansionTable;
  readonly patientsOf: (node: ListNode | CohortNode) => readonly number[];
}

/** Reference semantics: plain, slow, and compared with the engine on random questions and hospitals. */
export function evaluate(tree: QueryTree, hospital: PlainHospital, meaning: PlainMeaning, opposed: readonly number[] = []): PlainAnswer {
  const own: PlainMeaning = { ...meaning };
  const documents = hospital.documents.filter(
    (d) => !opposed.includes(d.patientId) && holds(tree.where, hospital, d.patientId, d, own) === true,
  );
  const alone = hospital.patients
    .map((p) => p.patientId)
    .filter((p) => !opposed.includes(p) && holds(tree.where, hospital, p, null, own) === true);
  return {
    documents: documents.map((d) => d.documentId).sort(),
    patients: [...new Set([...documents.map((d) => d.patientId), ...alone])].sort((a, b) => a - b),
  };
}

/** True, false, or null (unknown) where no document is there to say. */
function holds(
  node: QueryNode,
  hospital: PlainHospital,
  patientId: number,
  document: PlainDocument | null,
  meaning: PlainMeaning,
): boolean | null {
  const { table } = meaning;
  const said = (test: (d: PlainDocument) => boolean): boolean | null => (document === null ? null : test(document));
  const visitor: Visitor<boolean | null> = {
    all: () => true,
    and: ({ of }) => least(of.map((child) => visit(child, visitor))),
    or: ({ of }) => not(least(of.map((child) => not(visit(child, visitor))))),
    not: ({ of }) => not(visit(of, visitor)),
    word: ({ text, exact, context }) =>
      said((d) => {
        const lexemes = lexemesOf(text);
        if (lexemes.length > 1) return phraseIn(d, lexemes, context);
        const forms = exact ? lexemes : [...lexemes, ...table.others(lexemes[0]!)];
        return forms.some((form) => wordIn(d, form, context));
      }),
    phrase: ({ text, context }) =>
      said((d) => {
        const lexemes = lexemesOf(text);
        return lexemes.length === 1 ? wordIn(d, lexemes[0]!, context) : phraseIn(d, lexemes, context);
      }),
    prefix: (prefix) =>
      said((d) =>
        [...new Set(d.sentences.flat())].some((lexeme) => matchesPrefix(lexeme, prefixOf(prefix)) && wordIn(d, lexeme, prefix.context)),
      ),
    concept: ({ text, context }) =>
      said((d) => {
        const conditions = conceptOf(text) ?? [];
        return (
          conditions.length > 0 &&
          conditions.every(
            ({ key, words }) => codeMarks(context, key).some((mark) => d.marks.has(mark)) || words.some((word) => wordIn(d, word, context)),
          )
        );
      }),
    mention: ({ code, context }) => said((d) => codeMarks(context, code).some((mark) => d.marks.has(mark))),
    site: ({ code }) =>
      (hospital.histories.get(patientId)?.tumours ?? []).some(
        (t) => liesIn(t.icd10, branchOf(code)) || liesIn(t.topography, branchOf(code)),
      ),
    attribute: ({ field, value }) => said((d) => d[field] === value),
    date: ({ from, to }) =>
      said(
        (d) =>
          d.date !== null &&
          isPartialDate(d.date) &&
          (from === null || latestDay(d.date) >= earliestDay(from)) &&
          (to === null || earliestDay(d.date) <= latestDay(to)),
      ),
    near: ({ text, distance }) => said((d) => d.sentences.some((sentence) => areNear(sentence, lexemesOf(text), distance))),
    sentence: ({ of }) => said((d) => d.sentences.some((sentence) => of.every((part) => partIn(sentence, part, table)))),
    section: ({ sections, of }) =>
      said((d) =>
        of.every((part) =>
          d.sentences.some((sentence, i) => sections.some((section) => section === d.sections[i]) && partIn(sentence, part, table)),
        ),
      ),
    title: ({ text }) => said((d) => holdsSequence(d.title, lexemesOf(text))),
    among: ({ of, from, to }) => {
      const values = of.map((child) => visit(child, visitor));
      const sure = values.filter((v) => v === true).length;
      const possible = values.filter((v) => v !== false).length;
      if (sure >= (from ?? 0) && possible <= (to ?? of.length)) return true;
      return possible < (from ?? 0) || sure > (to ?? of.length) ? false : null;
    },
    item: (item) => occurrencesOf(item, hospital, meaning).some((one) => one.patientId === patientId),
    relation: (relation) => occurrencesOf(relation, hospital, meaning).some((one) => one.patientId === patientId),
    nth: (nth) => occurrencesOf(nth, hospital, meaning).some((one) => one.patientId === patientId),
    times: ({ of, ...range }) => within(occurrencesOf(of, hospital, meaning).filter((one) => one.patientId === patientId).length, range),
    list: (list) => meaning.patientsOf(list).includes(patientId),
    cohort: (cohort) => meaning.patientsOf(cohort).includes(patientId),
  };
  return visit(node, visitor);
}

/** What a node stands for in time: its own items, or the documents that it takes. */
function occurrencesOf(node: QueryNode, hospital: PlainHospital, meaning: PlainMeaning): readonly PlainItem[] {
  // Only saves time: the same node of the same question is asked once, not for every document.
  const known = REMEMBERED.get(meaning) ?? new WeakMap<QueryNode, readonly PlainItem[]>();
  REMEMBERED.set(meaning, known);
  const found = known.get(node) ?? lookUp(node, hospital, meaning);
  known.set(node, found);
  return found;
}
const REMEMBERED = new WeakMap<PlainMeaning, WeakMap<QueryNode, readonly PlainItem[]>>();

function lookUp(node: QueryNode, hospital: PlainHospital, meaning: PlainMeaning): readonly PlainItem[] {
  const again = (child: QueryNode): readonly PlainItem[] => occurrencesOf(child, hospital, meaning);
  switch (node.kind) {
    case 'item':
      return itemsOf(hospital, node.item).filter((one) => itemHolds(one, node));
    case 'relation':
      return related(node, again(node.of), again(node.to), node.between === null ? null : again(node.between));
    case 'nth': {
      const groups = Map.groupBy(
        again(node.of).filter((one) => one.start !== null && (node.per === 'patient' || one.tumour !== null)),
        (one) => `${one.patientId}:${node.per === 'tumour' ? one.tumour : ''}`,
      );
      return [...groups.values()].flatMap((group) => group.sort(inOrder).at(node.n > 0 ? node.n - 1 : node.n) ?? []);
    }
    case 'or':
      if (node.of.some(standsForItems))
        return [...new Map(node.of.flatMap(again).map((one) => [`${one.patientId}:${one.kind}:${one.key}`, one])).values()];
      break;
    default:
  }
  return hospital.documents
    .filter((d) => holds(node, hospital, d.patientId, d, meaning) === true)
    .map((d) => ({
      patientId: d.patientId,
      kind: 'document',
      key: String(d.doc).padStart(20, '0'),
      start: daysOf(d.date),
      end: null,
      lasts: false,
      tumour: null,
      doc: d.doc,
      sentence: null,
      stay: d.stayId ?? '',
      code: '',
      texts: {},
      intervals: {},
      results: {},
      number: null,
    }));
}

const standsForItems = (node: QueryNode): boolean =>
  node.kind === 'item' || node.kind === 'relation' || node.kind === 'nth' || (node.kind === 'or' && node.of.some(standsForItems));
const inOrder = (a: PlainItem, b: PlainItem): number =>
  a.start!.lo - b.start!.lo ||
  a.start!.hi - b.start!.hi ||
  (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : a.key < b.key ? -1 : a.key > b.key ? 1 : 0);

const holdsSequence = (words: readonly string[], wanted: readonly string[]): boolean =>
  words.some((_, at) => wanted.every((lexeme, i) => words[at + i] === lexeme));
const areNear = (sentence: readonly string[], lexemes: readonly string[], distance: number): boolean =>
  sentence.some((_, at) => {
    const window = sentence.slice(at, at + lexemes.length + distance);
    return lexemes.every((lexeme) => window.includes(lexeme));
  });
function partIn(sentence: readonly string[], part: SentencePart, table: ExpansionTable): boolean {
  if (part.kind === 'prefix') return sentence.some((lexeme) => matchesPrefix(lexeme, prefixOf(part)));
  const lexemes = lexemesOf(part.text);
  const others = part.kind === 'word' && !part.exact && lexemes.length === 1 ? table.others(lexemes[0]!) : [];
  return holdsSequence(sentence, lexemes) || others.some((other) => sentence.includes(other));
}

const not = (value: boolean | null): boolean | null => (value === null ? null : !value);
const least = (values: readonly (boolean | null)[]): boolean | null =>
  values.includes(false) ? false : values.includes(null) ? null : true;

function wordIn(d: PlainDocument, lexeme: string, context: QueryContext): boolean {
  if (context !== 'any' && context !== 'affirmed') return d.marks.has(wordMark(context, lexeme));
  return d.sentences.some((sentence) => sentence.includes(lexeme)) && (context === 'any' || !d.marks.has(neverAffirmedMark(lexeme)));
}

function phraseIn(d: PlainDocument, phrase: readonly string[], context: QueryContext): boolean {
  const found = d.sentences.some((sentence) => sentence.some((_, at) => phrase.every((lexeme, i) => sentence[at + i] === lexeme)));
  if (!found || context === 'any') return found;
  return context === 'affirmed'
    ? !phrase.some((lexeme) => d.marks.has(neverAffirmedMark(lexeme)))
    : phrase.every((lexeme) => d.marks.has(wordMark(context, lexeme)));
}
