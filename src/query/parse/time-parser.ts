import { type QueryNode, Relation } from '../tree/index.ts';
import { type Grammar, POWER, type TokenOf } from './grammar.ts';
import type { Asked } from './leaves.ts';
import { readTimeOptions } from './options.ts';

/** `A APRÈS[1m..5a] B`, with `SANS_ENTRE C` where it follows; `left` is what was read before the sign. */
export function readTimed(
  { cursor, expression }: Grammar,
  left: QueryNode | null,
  token: TokenOf<'time'>,
  context: Asked,
): QueryNode | null {
  cursor.at++;
  if (!cursor.enter(token)) return null;
  const options = readTimeOptions(token.options ?? '');
  const to = cursor.ended ? null : expression(POWER.time, context);
  let between: QueryNode | null = null;
  const sign = cursor.token;
  if (sign?.kind === 'between') {
    cursor.at++;
    between = cursor.ended ? null : expression(POWER.time, context);
    if (between === null) cursor.report('missing_operand', sign);
  }
  cursor.leave();
  if (options === null) return cursor.report('bad_options', token);
  if (left === null || to === null) return cursor.report('missing_operand', token);
  const timed = token.relation === 'before' || token.relation === 'after';
  if (token.relation === 'with' && options.same.length === 0) return cursor.report('missing_options', token);
  if ((!timed && (options.min !== null || options.max !== null)) || (between !== null && (!timed || token.none)))
    return cursor.report('bad_relation', token);
  const node = Relation.create<QueryNode>(left, token.relation, to, { ...options, none: token.none, between });
  return cursor.placed(node, cursor.placeOf(left).begin, cursor.placeOf(between ?? to).end);
}
