import { lexemesOf } from '../../nlp/lexeme/index.ts';
import { type ConceptSpan, conceptOf, conceptsIn } from '../concept/concept.ts';
import { ATTRIBUTE_NAMES, CONTEXT_NAMES } from '../parse/fields.ts';
import { type ConceptNode, type QueryContext, type QueryNode, type QueryTree, type Visitor, visit } from '../tree/index.ts';

const SPECIAL = /[\s()"«»“”\\:*=]/gu;
const OPERATOR = /^(?:OU|OR|ET|AND|SAUF|NOT)$/;
const BARE_VALUE = /^[\p{L}\p{N}._/-]+$/u;

/** The tree as text of the box, in its one canonical form: reading it again gives the same tree. */
export const print = (tree: QueryTree): string => (tree.where.kind === 'all' ? '' : printNode(tree.where));

const printNode = (node: QueryNode): string => visit(node, PRINTER);

const PRINTER: Visitor<string> = {
  all: () => '*',
  and: ({ of }) => printSideBySide(of),
  or: ({ of }) => of.map((child) => within(child, child.kind === 'or')).join(' OU '),
  not: ({ of }) => `SAUF ${within(of, of.kind === 'and' || of.kind === 'or')}`,
  word: ({ text, exact, context }) => `${contextPrefix(context, 'any')}${exact ? `=${bare(text)}` : alone(text)}`,
  phrase: ({ text, context }) => `${contextPrefix(context, 'any')}${quoted(text)}`,
  prefix: ({ text, context }) => `${contextPrefix(context, 'any')}${bare(text)}*`,
  concept: (node) => `${contextPrefix(node.context, 'affirmed')}${isBare(node) ? node.text : `notion:${value(node.text)}`}`,
  mention: ({ code, context }) => `${contextPrefix(context, 'affirmed')}code:${value(code)}`,
  site: ({ code }) => `site:${value(code)}`,
  attribute: ({ field, value: wanted }) => `${ATTRIBUTE_NAMES[field][0]}:${value(wanted)}`,
  date: ({ from, to }) => `date:${from === to ? from : `${from ?? ''}..${to ?? ''}`}`,
};

const within = (child: QueryNode, parentheses: boolean): string => (parentheses ? `(${printNode(child)})` : printNode(child));
const contextPrefix = (context: QueryContext, usual: QueryContext): string => (context === usual ? '' : `${CONTEXT_NAMES[context][0]}:`);
const bare = (text: string): string => (OPERATOR.test(text) ? `\\${text}` : text.replace(SPECIAL, (c) => `\\${c}`));
const quoted = (text: string): string => `"${text.replace(/["\\]/g, (c) => `\\${c}`)}"`;
const value = (text: string): string => (BARE_VALUE.test(text) && !OPERATOR.test(text) ? text : quoted(text));

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
    printed += `${first === 0 ? '' : ' '}${readsBack(run) ? run.map(inside).join(' ') : run.map(apart).join(' ET ')}`;
    first += size;
  }
  return printed;
}

const inside = (child: QueryNode): string => within(child, child.kind === 'and' || child.kind === 'or');
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
