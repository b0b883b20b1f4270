import { earliestDay, isPartialDate, latestDay } from '../../model/index.ts';
import { lexemesOf } from '../../nlp/lexeme/index.ts';
import { codeMarks, neverAffirmedMark, wordMark } from '../../warehouse/lexical/marks.ts';
import { branchOf, liesIn } from '../compile/site-condition.ts';
import { matchesPrefix, prefixOf } from '../compile/terms.ts';
import { conceptOf } from '../concept/concept.ts';
import type { ExpansionTable } from '../expand/expansion.ts';
import { type QueryContext, type QueryNode, type QueryTree, type Visitor, visit } from '../tree/index.ts';

/** A small hospital in memory: the reference for what a question means. */
export interface PlainDocument {
  readonly documentId: string;
  readonly patientId: number;
  readonly source: string;
  readonly type: string | null;
  readonly unit: string | null;
  readonly date: string | null;
  /** Lexemes by sentence, the title's first. */
  readonly sentences: readonly (readonly string[])[];
  readonly marks: ReadonlySet<string>;
}
export interface PlainHospital {
  readonly patients: readonly number[];
  readonly documents: readonly PlainDocument[];
  readonly tumours: readonly { readonly patientId: number; readonly icd10: string; readonly topography: string }[];
}
export interface PlainAnswer {
  readonly documents: readonly string[];
  readonly patients: readonly number[];
}

/** Reference semantics: plain, slow, and compared with the engine on random questions and hospitals. */
export function evaluate(tree: QueryTree, hospital: PlainHospital, table: ExpansionTable, opposed: readonly number[] = []): PlainAnswer {
  const documents = hospital.documents.filter(
    (d) => !opposed.includes(d.patientId) && holds(tree.where, hospital, d.patientId, d, table) === true,
  );
  const alone = hospital.patients.filter((p) => !opposed.includes(p) && holds(tree.where, hospital, p, null, table) === true);
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
  table: ExpansionTable,
): boolean | null {
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
      hospital.tumours.some((t) => t.patientId === patientId && (liesIn(t.icd10, branchOf(code)) || liesIn(t.topography, branchOf(code)))),
    attribute: ({ field, value }) => said((d) => d[field] === value),
    date: ({ from, to }) =>
      said(
        (d) =>
          d.date !== null &&
          isPartialDate(d.date) &&
          (from === null || latestDay(d.date) >= earliestDay(from)) &&
          (to === null || earliestDay(d.date) <= latestDay(to)),
      ),
  };
  return visit(node, visitor);
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
