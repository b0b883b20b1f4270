import { fieldSpec } from '../item/catalogue.ts';
import { Item, type QueryNode } from '../tree/index.ts';
import type { Cursor } from './cursor.ts';
import { FIELD_NAMES, fieldOf } from './fields.ts';
import type { Grammar, TokenOf } from './grammar.ts';
import { type ReadItem, readGroup, readRun, typedValue, valueAfter } from './item-parser.ts';
import { type Asked, leafOfField } from './leaves.ts';

const TUMOUR_SITE = fieldSpec('tumour', 'site')!;

/** A field and what it asks for: a value, a group of fields, fields side by side, or a criterion in a context. */
export function readFieldCriterion({ cursor, operand }: Grammar, token: TokenOf<'field'>, context: Asked): QueryNode | null {
  cursor.at++;
  const meaning = fieldOf(token.name);
  const value = cursor.token;
  if (meaning === undefined) return cursor.report('unknown_field', token, { name: token.name, known: FIELD_NAMES.join(', ') });
  if (meaning.kind === 'item' && value?.kind === 'open' && value.begin === token.end)
    return itemOf(cursor, readGroup(cursor.tokens, cursor.at, meaning.item), token.begin);
  if (meaning.kind === 'item' || meaning.kind === 'item_field')
    return itemOf(cursor, readRun(cursor.tokens, cursor.at - 1, meaning), token.begin);
  if (meaning.kind === 'site' && sitesTumour(cursor))
    return itemOf(cursor, readRun(cursor.tokens, cursor.at - 1, { spec: TUMOUR_SITE, of: null }), token.begin);
  if (meaning.kind === 'context' && value !== undefined && value.begin === token.end && value.kind !== 'close')
    return operand(meaning.context);
  if (value === undefined || value.begin !== token.end || (value.kind !== 'word' && value.kind !== 'quoted'))
    return cursor.report('missing_value', token, { name: token.name });
  cursor.at++;
  if (value.kind === 'quoted' && !value.closed) cursor.report('unclosed_quote', value);
  const leaf = leafOfField(meaning, typedValue(value), context);
  return typeof leaf === 'string' ? cursor.report(leaf, value, { name: token.name }) : cursor.placed(leaf, token.begin, value.end);
}

/** `site:C50 stade:II` is one tumour: whether a field of tumours follows the site. */
function sitesTumour({ tokens, at }: Cursor): boolean {
  const next = tokens[at + 1];
  if (next?.kind !== 'field' || valueAfter(tokens, at - 1) === null || valueAfter(tokens, at + 1) === null) return false;
  const meaning = fieldOf(next.name);
  return meaning?.kind === 'item_field' && meaning.spec.item === 'tumour';
}

/** Facts and history: a group of fields, or fields side by side. */
function itemOf(cursor: Cursor, read: ReadItem, begin: number): QueryNode | null {
  cursor.at = read.next;
  for (const fault of read.faults) cursor.report(fault.code, fault, fault.values);
  return read.faults.length > 0 ? null : cursor.placed(Item.create(read.item, read.fields), begin, cursor.tokens[read.next - 1]!.end);
}
