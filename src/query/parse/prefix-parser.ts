import { SECTIONS } from '../item/choices.ts';
import { Among, And, InSection, Nth, type QueryNode, Sentence, type SentencePart, Times } from '../tree/index.ts';
import { type Grammar, POWER, type TokenOf } from './grammar.ts';
import type { Asked } from './leaves.ts';
import type { Token } from './lexer.ts';
import type { ParseCode } from './messages.ts';
import { readRange, readRank, readSections } from './options.ts';

/** A sign before a group: `NOMBRE[3..] (…)`. */
export function readPrefixed(grammar: Grammar, token: TokenOf<'prefix'>, context: Asked): QueryNode | null {
  const { cursor } = grammar;
  cursor.at++;
  const open = cursor.token;
  // Words of one sentence are asked for one by one, not as the concept that they may be together.
  const outer = cursor.plain;
  cursor.plain = outer || token.prefix === 'sentence' || token.prefix === 'section';
  const of = open?.kind === 'open' ? readMembers(grammar, open, context) : [];
  cursor.plain = outer;
  const end = cursor.tokens[cursor.at - 1]!.end;
  const bad = (code: ParseCode): null => cursor.report(code, token);
  if (of === null) return null;
  if (of.length === 0) return bad('missing_operand');
  const placed = (node: QueryNode): QueryNode => cursor.placed(node, token.begin, end);
  const one =
    of.length === 1 ? of[0]! : cursor.placed(And.create<QueryNode>(of), cursor.placeOf(of[0]!).begin, cursor.placeOf(of.at(-1)!).end);
  const range = readRange(token.options ?? '');
  const rank = readRank(token.options ?? '');
  switch (token.prefix) {
    case 'among':
      if (range === null) return bad(token.options === null ? 'missing_options' : 'bad_options');
      return of.length < 2 || of.length > 200 ? bad('missing_operand') : placed(Among.create(of, range.from, range.to));
    case 'times':
      if (range === null) return bad(token.options === null ? 'missing_options' : 'bad_options');
      return placed(Times.create(one, range.from, range.to));
    case 'patient':
      return token.options === null ? placed(Times.create(one, 1)) : bad('bad_options');
    case 'sentence': {
      const parts = of.filter(isSentencePart);
      if (token.options !== null) return bad('bad_options');
      return parts.length !== of.length || parts.length < 2 || parts.length > 20 ? bad('sentence_members') : placed(Sentence.create(parts));
    }
    case 'section': {
      const sections = readSections(token.options ?? '');
      const parts = of.filter(isSentencePart);
      if (token.options === null) return bad('missing_options');
      if (sections === null) return cursor.report('unknown_section', token, { known: KNOWN_SECTIONS });
      return parts.length !== of.length || parts.length > 20 ? bad('section_members') : placed(InSection.create(sections, parts));
    }
    case 'first':
    case 'last':
      if (rank === null || rank.n !== null) return bad('bad_options');
      return placed(Nth.create(one, token.prefix === 'first' ? 1 : -1, rank.per));
    case 'nth':
      if (rank === null || rank.n === null) return bad(token.options === null ? 'missing_options' : 'bad_options');
      return placed(Nth.create(one, rank.n, rank.per));
  }
}

const KNOWN_SECTIONS = SECTIONS.map((choice) => choice.fr.replaceAll(' ', '_')).join(', ');
const isSentencePart = (node: QueryNode): node is SentencePart =>
  (node.kind === 'word' || node.kind === 'phrase' || node.kind === 'prefix') && node.context === 'any';

/** What stands in a group, each criterion by itself; null where the group has an error. */
function readMembers({ cursor, expression, chain }: Grammar, open: Token, context: Asked): QueryNode[] | null {
  const before = cursor.diagnostics.length;
  const members: QueryNode[] = [];
  cursor.at++;
  if (!cursor.enter(open)) return null;
  for (let token = cursor.token; token !== undefined && token.kind !== 'close'; token = cursor.token) {
    if (token.kind === 'and' && members.length > 0) {
      cursor.at++;
      if (cursor.ended) cursor.report('missing_operand', token);
      continue;
    }
    const node = expression(POWER.and, context);
    if (node !== null) members.push(node);
    if (cursor.token?.kind === 'or') {
      const either = chain('or', members.pop() ?? null, context);
      if (either !== null) members.push(either);
    }
  }
  cursor.leave();
  if (cursor.token === undefined) cursor.report('unclosed_parenthesis', open);
  else cursor.at++;
  return cursor.failedSince(before) ? null : members;
}
