import { ATTRIBUTE_NAMES, CONTEXT_NAMES } from '../parse/fields.ts';
import { type QueryContext, type QueryNode, type QueryTree, type Visitor, visit } from '../tree/index.ts';

const SPECIAL = /[\s()"«»“”\\:*=]/gu;
const OPERATOR = /^(?:OU|OR|ET|AND|SAUF|NOT)$/;
const BARE_VALUE = /^[\p{L}\p{N}._/-]+$/u;

/** The tree as text of the box, in its one canonical form: reading it again gives the same tree. */
export const print = (tree: QueryTree): string => (tree.where.kind === 'all' ? '' : printNode(tree.where));

const printNode = (node: QueryNode): string => visit(node, PRINTER);

const PRINTER: Visitor<string> = {
  all: () => '*',
  and: ({ of }) => of.map((child) => within(child, child.kind === 'and' || child.kind === 'or')).join(' '),
  or: ({ of }) => of.map((child) => within(child, child.kind === 'or')).join(' OU '),
  not: ({ of }) => `SAUF ${within(of, of.kind === 'and' || of.kind === 'or')}`,
  word: ({ text, exact, context }) => `${contextPrefix(context, 'any')}${exact ? '=' : ''}${bare(text)}`,
  phrase: ({ text, context }) => `${contextPrefix(context, 'any')}${quoted(text)}`,
  prefix: ({ text, context }) => `${contextPrefix(context, 'any')}${bare(text)}*`,
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
