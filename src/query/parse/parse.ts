import type { Diagnostic } from '../answers.ts';
import { All, And, Not, Or, type QueryNode, type QueryTree, queryTree } from '../tree/index.ts';
import { Cursor, type Places } from './cursor.ts';
import { readFieldCriterion } from './field-parser.ts';
import { type Grammar, POWER } from './grammar.ts';
import type { Asked } from './leaves.ts';
import type { Token } from './lexer.ts';
import { readPrefixed } from './prefix-parser.ts';
import { readTimed } from './time-parser.ts';
import { readQuoted, readWord } from './word-parser.ts';

export type { Places };
/** `tree` is null where the text has an error; the diagnostics then say which and where. */
export interface Parsed {
  readonly tree: QueryTree | null;
  readonly places: Places;
  readonly diagnostics: readonly Diagnostic[];
}

const LONGEST = 2_000;

/** Reads the text of the box. Never throws; an empty text asks for everything. */
export function parse(text: string): Parsed {
  const cursor = new Cursor(text);
  const criteria = cursor.tokens.filter((token) => token.kind === 'word' || token.kind === 'quoted').length;
  const where =
    criteria > LONGEST ? cursor.report('too_long', { begin: 0, end: text.length }, { count: String(criteria) }) : readAll(cursor);
  return { tree: cursor.failed ? null : queryTree(where ?? All.create()), places: cursor.places, diagnostics: cursor.diagnostics };
}

function readAll(cursor: Cursor): QueryNode | null {
  const { expression } = grammarOver(cursor);
  const where = expression(0, 'default');
  for (let token = cursor.token; token?.kind === 'close'; token = cursor.token) {
    cursor.report('unopened_parenthesis', token);
    cursor.at++;
    expression(0, 'default');
  }
  return where;
}

function grammarOver(cursor: Cursor): Grammar {
  const grammar: Grammar = { cursor, expression, chain, operand };
  return grammar;

  function expression(power: number, context: Asked): QueryNode | null {
    let left = operand(context);
    for (let token = cursor.token; token !== undefined && token.kind !== 'close'; token = cursor.token) {
      if (token.kind === 'time') {
        if (POWER.time <= power) break;
        left = readTimed(grammar, left, token, context);
        continue;
      }
      if (token.kind === 'between' && power >= POWER.time) break;
      const operator = token.kind === 'or' ? 'or' : 'and';
      if (POWER[operator] <= power) break;
      left = chain(operator, left, context);
    }
    return left;
  }

  /** `a b c` and `a OU b OU c` become one node with three criteria. */
  function chain(operator: 'or' | 'and', first: QueryNode | null, context: Asked): QueryNode | null {
    const operands: (QueryNode | null)[] = [first];
    for (let token = cursor.token; token !== undefined && token.kind !== 'close'; token = cursor.token) {
      if (operator === 'or' && token.kind !== 'or') break;
      if (operator === 'and' && token.kind === 'or') break;
      const written = token.kind === operator;
      if (written) cursor.at++;
      if (written && cursor.ended) {
        cursor.report('missing_operand', token);
        break;
      }
      operands.push(expression(POWER[operator], context));
    }
    const found = operands.filter((one) => one !== null);
    if (found.length < 2) return found[0] ?? null;
    const node = operator === 'or' ? Or.create(found) : And.create(found);
    return cursor.placed(node, cursor.placeOf(found[0]!).begin, cursor.placeOf(found.at(-1)!).end);
  }

  function operand(context: Asked): QueryNode | null {
    const { token } = cursor;
    if (token === undefined) return null;
    switch (token.kind) {
      case 'open':
        return readParentheses(grammar, token, context);
      case 'close':
        return null;
      case 'not':
        return readNot(grammar, token, context);
      case 'prefix':
        return readPrefixed(grammar, token, context);
      case 'or':
      case 'and':
      case 'time':
      case 'between':
        cursor.report('missing_operand', token);
        cursor.at++;
        return operand(context);
      case 'field':
        return readFieldCriterion(grammar, token, context);
      case 'quoted':
        return readQuoted(cursor, token, context);
      case 'word':
        return readWord(cursor, token, context);
    }
  }
}

function readNot({ cursor, expression }: Grammar, token: Token, context: Asked): QueryNode | null {
  cursor.at++;
  if (cursor.ended) return cursor.report('missing_operand', token);
  if (!cursor.enter(token)) return null;
  const operand = expression(POWER.not, context);
  cursor.leave();
  return operand === null ? null : cursor.placed(Not.create(operand), token.begin, cursor.placeOf(operand).end);
}

function readParentheses({ cursor, expression }: Grammar, open: Token, context: Asked): QueryNode | null {
  cursor.at++;
  if (!cursor.enter(open)) return null;
  const empty = cursor.token?.kind === 'close';
  const node = expression(0, context);
  cursor.leave();
  const close = cursor.token;
  if (close?.kind === 'close') cursor.at++;
  else cursor.report('unclosed_parenthesis', open);
  if (empty) cursor.report('empty_group', { begin: open.begin, end: close?.end ?? open.end });
  return node;
}
