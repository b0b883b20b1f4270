import { UNIT_NAMES } from '../../terminology/units/units.ts';
import { FIELDS, type FieldSpec, fieldNamed, fieldSpec, MAIN_FIELD } from '../item/catalogue.ts';
import { readCriterion } from '../item/read-test.ts';
import type { FieldCriterion, ItemKind } from '../tree/index.ts';
import { fieldOf } from './fields.ts';
import type { Token } from './lexer.ts';
import type { ParseCode } from './messages.ts';

/** What is wrong at a token of an item. */
export interface ItemFault {
  readonly code: ParseCode;
  readonly begin: number;
  readonly end: number;
  readonly values: Readonly<Record<string, string>>;
}
/** Criteria of one item, and the number of the token after them. */
export interface ReadItem {
  readonly item: ItemKind;
  readonly fields: readonly FieldCriterion[];
  readonly next: number;
  readonly faults: readonly ItemFault[];
}
type FieldToken = Extract<Token, { kind: 'field' }>;
type ValueToken = Extract<Token, { kind: 'word' | 'quoted' }>;

/** The value that directly follows a field. */
export function valueAfter(tokens: readonly Token[], at: number): ValueToken | null {
  const value = tokens[at + 1];
  return value !== undefined && value.begin === tokens[at]!.end && (value.kind === 'word' || value.kind === 'quoted') ? value : null;
}
/** A value as it was typed, without the quotation marks. */
export const typedValue = (value: ValueToken): string =>
  value.kind === 'quoted' ? value.text : `${value.exact ? '=' : ''}${value.text}${value.prefix ? '*' : ''}`;

/** `tumeur:(site:C50 stade:II)`; the token `open` is the parenthesis. */
export function readGroup(tokens: readonly Token[], open: number, item: ItemKind): ReadItem {
  const fields: FieldCriterion[] = [];
  const faults: ItemFault[] = [];
  let at = open + 1;
  for (; at < tokens.length && tokens[at]!.kind !== 'close'; ) {
    const token = tokens[at]!;
    if (token.kind === 'and') {
      at++;
      continue;
    }
    const spec = token.kind === 'field' ? specInside(item, token.name) : undefined;
    if (token.kind !== 'field' || spec === undefined) {
      const known = FIELDS.filter((f) => f.item === item).map((f) => f.names[0]!);
      const name = token.kind === 'field' ? token.name : token.kind === 'word' || token.kind === 'quoted' ? token.text : '…';
      faults.push({ code: 'unknown_item_field', begin: token.begin, end: token.end, values: { name, known: known.join(', ') } });
      at += token.kind === 'field' && valueAfter(tokens, at) !== null ? 2 : 1;
      continue;
    }
    readField(tokens, at, spec, fields, faults);
    at += valueAfter(tokens, at) === null ? 1 : 2;
  }
  const close = tokens[at];
  if (close === undefined) faults.push({ code: 'unclosed_parenthesis', begin: tokens[open]!.begin, end: tokens[open]!.end, values: {} });
  else if (at === open + 1) faults.push({ code: 'empty_group', begin: tokens[open]!.begin, end: close.end, values: {} });
  return { item, fields, next: close === undefined ? at : at + 1, faults };
}

/** A field inside its item, or a marker by its own name. */
function specInside(item: ItemKind, name: string): { readonly spec: FieldSpec; readonly of: string | null } | undefined {
  const spec = fieldNamed(item, name);
  if (spec !== undefined) return { spec, of: null };
  const meaning = fieldOf(name);
  return meaning?.kind === 'item_field' && meaning.of !== null && meaning.spec.item === item ? meaning : undefined;
}

function readField(
  tokens: readonly Token[],
  at: number,
  { spec, of }: { readonly spec: FieldSpec; readonly of: string | null },
  fields: FieldCriterion[],
  faults: ItemFault[],
): void {
  const token = tokens[at] as FieldToken;
  const value = valueAfter(tokens, at);
  if (value === null) {
    faults.push({ code: 'missing_value', begin: token.begin, end: token.end, values: { name: token.name } });
    return;
  }
  if (value.kind === 'quoted' && !value.closed) faults.push({ code: 'unclosed_quote', begin: value.begin, end: value.end, values: {} });
  const typed = typedValue(value);
  const read = readCriterion(spec, of === null ? typed : `${of}${/^[=<>]/u.test(typed) ? '' : '='}${typed}`);
  if (typeof read === 'string') {
    const known = read === 'unknown_unit' ? UNIT_NAMES.join(', ') : spec.choices.map((choice) => choice.fr.replaceAll(' ', '_')).join(', ');
    faults.push({ code: read, begin: value.begin, end: value.end, values: { name: token.name, known } });
  } else fields.push(read);
}

/** A field that stands alone, or `évènement:décès`, with the fields of the same item that follow it side by side. */
export function readRun(
  tokens: readonly Token[],
  first: number,
  start: { readonly spec: FieldSpec; readonly of: string | null } | { readonly item: ItemKind },
): ReadItem {
  const fields: FieldCriterion[] = [];
  const faults: ItemFault[] = [];
  const item = 'item' in start ? start.item : start.spec.item;
  const value = valueAfter(tokens, first);
  if ('item' in start && value?.kind === 'word' && value.prefix && value.text === '') return { item, fields, next: first + 2, faults };
  readField(tokens, first, 'item' in start ? { spec: fieldSpec(item, MAIN_FIELD[item])!, of: null } : start, fields, faults);
  let at = first + (value === null ? 1 : 2);
  for (let token = tokens[at]; token?.kind === 'field'; token = tokens[at]) {
    const joined = joining(item, token.name, 'item' in start);
    if (joined === undefined || valueAfter(tokens, at) === null) break;
    if (joined.spec.type !== 'marker' && fields.some((f) => f.field === joined.spec.field)) break;
    readField(tokens, at, joined, fields, faults);
    at += 2;
  }
  return { item, fields, next: at, faults };
}

/** After `évènement:` every field of events belongs to it; beside a field that stands alone only others of its item do. */
function joining(item: ItemKind, name: string, named: boolean): { readonly spec: FieldSpec; readonly of: string | null } | undefined {
  const meaning = fieldOf(name);
  if (meaning?.kind === 'item_field') return meaning.spec.item === item ? meaning : undefined;
  if (meaning?.kind === 'site') {
    const spec = fieldSpec(item, 'site');
    return spec === undefined ? undefined : { spec, of: null };
  }
  const spec = named && meaning?.kind !== 'context' && meaning?.kind !== 'item' ? fieldNamed(item, name) : undefined;
  return spec === undefined ? undefined : { spec, of: null };
}
