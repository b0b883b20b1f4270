import { lexemesOf } from '../../nlp/lexeme/index.ts';
import { type ConceptSpan, conceptOf, conceptsIn } from '../concept/concept.ts';
import { FIELDS, fieldSpec, ITEM_NAMES, MAIN_FIELD } from '../item/catalogue.ts';
import { SECTIONS } from '../item/choices.ts';
import { printValue } from '../item/print-test.ts';
import { ATTRIBUTE_NAMES, CONTEXT_NAMES } from '../parse/fields.ts';
import { documentType } from '../parse/leaves.ts';
import {
  BETWEEN_NAMES,
  CERTAIN_NAMES,
  LINK_NAMES,
  OPERATORS,
  PER_TUMOUR_NAMES,
  PREFIX_NAMES,
  type PrefixName,
  TIME_NAMES,
} from '../parse/operators.ts';
import {
  type ConceptNode,
  type Duration,
  type FieldCriterion,
  type ItemNode,
  type QueryContext,
  type QueryNode,
  type QueryTree,
  type Range,
  type RelationNode,
  type Visitor,
  visit,
} from '../tree/index.ts';

const SPECIAL = /[\s()"«»“”\\:*=<>[]/gu;
const BARE_VALUE = /^[\p{L}\p{N}.<>][\p{L}\p{N}._/|<>=+-]*$/u;

/** The tree as text of the box, in its one canonical form: reading it again gives the same tree. */
export const print = (tree: QueryTree): string => (tree.where.kind === 'all' ? '' : printNode(tree.where));

const printNode = (node: QueryNode): string => visit(node, PRINTER);

const PRINTER: Visitor<string> = {
  all: () => '*',
  and: ({ of }) => printSideBySide(of),
  or: ({ of }) => of.map((child) => within(child, child.kind === 'or')).join(' OU '),
  not: ({ of }) => `SAUF ${within(of, of.kind === 'and' || of.kind === 'or')}`,
  near: ({ text, distance }) => `${quoted(text)}~${distance}`,
  sentence: ({ of }) => prefixed('sentence', '', of),
  section: ({ sections, of }) => prefixed('section', sections.map(sectionName).join('|'), of),
  title: ({ text }) => `titre:${value(text)}`,
  item: (node) => printItem(node),
  list: ({ ipp }) => `ipp:${value(ipp.join('|'))}`,
  cohort: ({ name }) => `cohorte:${value(name)}`,
  among: ({ of, ...range }) => prefixed('among', printRange(range), of),
  times: ({ of, ...range }) => prefixed('times', printRange(range), [of]),
  nth: ({ of, n, per }) => {
    const name = n === 1 ? 'first' : n === -1 ? 'last' : 'nth';
    return prefixed(name, [...(name === 'nth' ? [String(n)] : []), ...(per === 'tumour' ? [PER_TUMOUR_NAMES[0]] : [])].join(' '), [of]);
  },
  relation: (node) => printRelation(node),
  word: ({ text, exact, context }) => `${contextPrefix(context, 'any')}${exact ? `=${bare(text)}` : alone(text)}`,
  phrase: ({ text, context }) => `${contextPrefix(context, 'any')}${quoted(text)}`,
  prefix: ({ text, context }) => `${contextPrefix(context, 'any')}${bare(text)}*`,
  concept: (node) => `${contextPrefix(node.context, 'affirmed')}${isBare(node) ? node.text : `notion:${value(node.text)}`}`,
  mention: ({ code, context }) => `${contextPrefix(context, 'affirmed')}code:${value(code)}`,
  site: ({ code }) => `site:${value(code)}`,
  attribute: ({ field, value: wanted }) =>
    `${ATTRIBUTE_NAMES[field][0]}:${value(field === 'type' && documentType(wanted) !== wanted ? `=${wanted}` : wanted)}`,
  date: ({ from, to }) => `date:${from === to ? from : `${from ?? ''}..${to ?? ''}`}`,
};

const sectionName = (section: string): string => SECTIONS.find((choice) => choice.value === section)!.fr.replaceAll(' ', '_');
/** Members stand between ET, so that no two of them are read as one. */
const prefixed = (name: PrefixName, options: string, of: readonly QueryNode[]): string =>
  `${PREFIX_NAMES[name][0]}${options === '' ? '' : `[${options}]`} (${of.map((child) => (of.length === 1 ? printNode(child) : apart(child))).join(' ET ')})`;
const printRange = ({ from, to }: Range): string => (from === to ? String(from) : `${from ?? ''}..${to ?? ''}`);
const UNIT_LETTERS = { day: 'j', month: 'm', year: 'a' } as const;
const printDuration = (duration: Duration | null): string => (duration === null ? '' : `${duration.n}${UNIT_LETTERS[duration.unit]}`);

function printRelation({ of, relation, none, to, between, min, max, same, certain }: RelationNode<QueryNode>): string {
  const options = [
    ...(min === null && max === null ? [] : [`${printDuration(min)}..${printDuration(max)}`]),
    ...same.map((link) => LINK_NAMES[link][0]!),
    ...(certain ? [CERTAIN_NAMES[0]] : []),
  ];
  const name = `${none ? 'PAS_' : ''}${TIME_NAMES[relation][0]}${options.length === 0 ? '' : `[${options.join(' ')}]`}`;
  const after = between === null ? '' : ` ${BETWEEN_NAMES[0]} ${operand(between)}`;
  // Relations are read from the left: only the first may stand without parentheses, and only where no third criterion follows it.
  const left = of.kind === 'relation' && of.between === null ? printNode(of) : operand(of);
  return `${left} ${name} ${operand(to)}${after}`;
}
const OPEN_KINDS: ReadonlySet<QueryNode['kind']> = new Set(['and', 'or', 'not', 'relation']);
const operand = (child: QueryNode): string => within(child, OPEN_KINDS.has(child.kind));

function printItem({ item, fields }: ItemNode): string {
  const name = ITEM_NAMES[item][0]!;
  const [first] = fields;
  if (first === undefined) return `${name}:*`;
  if (fields.length === 1 && first.field === MAIN_FIELD[item] && first.of === null) return `${name}:${value(printField(item, first))}`;
  return `${name}:(${fields.map((f) => `${fieldSpec(item, f.field)?.names[0] ?? f.field}:${value(printField(item, f))}`).join(' ')})`;
}
/** A field that no item has prints as it stands: reading it tells so. */
const printField = (item: ItemNode['item'], criterion: FieldCriterion): string =>
  printValue(fieldSpec(item, criterion.field) ?? FIELDS[0]!, criterion);

const within = (child: QueryNode, parentheses: boolean): string => (parentheses ? `(${printNode(child)})` : printNode(child));
const contextPrefix = (context: QueryContext, usual: QueryContext): string => (context === usual ? '' : `${CONTEXT_NAMES[context][0]}:`);
const bare = (text: string): string => (OPERATORS.has(text) ? `\\${text}` : text.replace(SPECIAL, (c) => `\\${c}`));
const quoted = (text: string): string => `"${text.replace(/["\\]/g, (c) => `\\${c}`)}"`;
const value = (text: string): string => (BARE_VALUE.test(text) ? text : quoted(text));

/** A single word that would be understood as a concept (`HER2+`) is escaped where it is meant as a word. */
const alone = (text: string): string => (isPlain(text) && conceptsIn([text]).length > 0 ? `\\${text}` : bare(text));
const isPlain = (text: string): boolean => bare(text) === text && lexemesOf(text).length > 0;

/** A concept can be written as its words where reading them alone gives it back. */
function isBare({ text }: ConceptNode): boolean {
  const words = text.split(' ');
  return words.every(isPlain) && conceptOf(text) !== null && sameSpans(conceptsIn(words), [{ from: 0, to: words.length }]);
}

const sameSpans = (a: readonly ConceptSpan[], b: readonly ConceptSpan[]): boolean =>
  a.length === b.length && a.every(({ from, to }, i) => from === b[i]!.from && to === b[i]!.to);

/** Criteria side by side: `ET` and `notion:` are written only where the words would otherwise be understood as other concepts. */
function printSideBySide(of: readonly QueryNode[]): string {
  let printed = '';
  for (let first = 0; first < of.length; ) {
    let size = 1;
    while (first + size < of.length && tailOf(of[first + size - 1]!) !== null && headIsBare(of[first + size]!)) size++;
    const run = of.slice(first, first + size);
    const joins = first > 0 && wouldJoin(of[first - 1]!, of[first]!);
    printed += `${first === 0 ? '' : joins ? ' ET ' : ' '}${readsBack(run) ? run.map(inside).join(' ') : run.map(apart).join(' ET ')}`;
    first += size;
  }
  return printed;
}

const inside = (child: QueryNode): string => within(child, child.kind === 'and' || child.kind === 'or');
/** Fields side by side are read as one item; `ET` keeps them apart. */
const ITEM_SIDE: ReadonlySet<QueryNode['kind']> = new Set(['item', 'site', 'attribute', 'date', 'mention', 'title']);
const WORD_SIDE: ReadonlySet<QueryNode['kind']> = new Set(['word', 'concept']);
/** Whether a criterion would be read together with what a relation beside it begins or ends with. */
function wouldJoin(before: QueryNode, after: QueryNode): boolean {
  const [last, next] = [sideOf(before, 'last'), sideOf(after, 'first')];
  if (ITEM_SIDE.has(last) && ITEM_SIDE.has(next)) return true;
  return (last !== before.kind || next !== after.kind) && WORD_SIDE.has(last) && WORD_SIDE.has(next);
}
/** The kind of what stands first or last in a printed criterion. */
function sideOf(node: QueryNode, side: 'first' | 'last'): QueryNode['kind'] {
  if (node.kind === 'not' && side === 'last') return sideOf(node.of, side);
  if (node.kind !== 'relation') return node.kind;
  const end = side === 'first' ? node.of : (node.between ?? node.to);
  return side === 'first' && end.kind === 'relation' ? sideOf(end, side) : end.kind;
}

/** Each criterion in the form that is the same beside any other. */
const apart = (child: QueryNode): string =>
  child.kind === 'concept' ? `${contextPrefix(child.context, 'affirmed')}notion:${value(child.text)}` : inside(child);

/** The bare words with which a criterion ends; null where it ends otherwise. */
function tailOf(node: QueryNode): readonly string[] | null {
  if (node.kind === 'not') return tailOf(node.of);
  if (node.kind === 'word' && !node.exact && alone(node.text) === node.text && isPlain(node.text)) return [node.text];
  return node.kind === 'concept' && isBare(node) ? node.text.split(' ') : null;
}

const headIsBare = (node: QueryNode): boolean =>
  tailOf(node) !== null && ((node.kind === 'word' && node.context === 'any') || (node.kind === 'concept' && node.context === 'affirmed'));

function readsBack(run: readonly QueryNode[]): boolean {
  const words: string[] = [];
  const spans: ConceptSpan[] = [];
  for (const node of run) {
    const own = tailOf(node) ?? [];
    if (conceptInside(node)) spans.push({ from: words.length, to: words.length + own.length });
    words.push(...own);
  }
  return sameSpans(conceptsIn(words), spans);
}

const conceptInside = (node: QueryNode): boolean => (node.kind === 'not' ? conceptInside(node.of) : node.kind === 'concept');
