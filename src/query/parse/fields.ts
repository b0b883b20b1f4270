import { ALONE, type FieldSpec, fieldSpec, ITEM_OF_NAME } from '../item/catalogue.ts';
import { plainName } from '../item/choices.ts';
import { markerNamed } from '../item/read-test.ts';
import type { AttributeField, ItemKind, QueryContext } from '../tree/index.ts';

/** What stands before a colon in the box. French names first: they are what the printer writes. */
export type FieldMeaning =
  | { readonly kind: 'context'; readonly context: QueryContext }
  | { readonly kind: 'attribute'; readonly field: AttributeField }
  | { readonly kind: 'site' }
  | { readonly kind: 'code' }
  | { readonly kind: 'concept' }
  | { readonly kind: 'date' }
  | { readonly kind: 'year' }
  | { readonly kind: 'title' }
  | { readonly kind: 'list' }
  | { readonly kind: 'cohort' }
  /** `tumeur:(…)`, `évènement:décès`. */
  | { readonly kind: 'item'; readonly item: ItemKind }
  /** A field of an item that may stand alone; `of` for `HER2:positif`. */
  | { readonly kind: 'item_field'; readonly spec: FieldSpec; readonly of: string | null };

export const CONTEXT_NAMES: Readonly<Record<QueryContext, readonly string[]>> = Object.freeze({
  any: ['tout', 'any'],
  affirmed: ['affirmé', 'affirmed'],
  negated: ['nié', 'negated'],
  suspected: ['suspecté', 'suspected'],
  family: ['famille', 'family'],
  history: ['antécédent', 'history'],
  planned: ['prévu', 'planned'],
});
export const ATTRIBUTE_NAMES: Readonly<Record<AttributeField, readonly string[]>> = Object.freeze({
  source: ['source'],
  type: ['type'],
  unit: ['unité', 'unit', 'service'],
});
export const SITE_NAMES = ['site', 'localisation'] as const;
export const CODE_NAMES = ['code'] as const;
export const CONCEPT_NAMES = ['notion', 'concept'] as const;
export const DATE_NAMES = ['date'] as const;
export const YEAR_NAMES = ['année', 'year', 'an'] as const;

export const TITLE_NAMES = ['titre', 'title'] as const;
export const LIST_NAMES = ['ipp'] as const;
export const COHORT_NAMES = ['cohorte', 'cohort'] as const;

const plain = plainName;

const FIELDS: ReadonlyMap<string, FieldMeaning> = new Map<string, FieldMeaning>([
  ...entries(CONTEXT_NAMES, (context) => ({ kind: 'context', context })),
  ...entries(ATTRIBUTE_NAMES, (field) => ({ kind: 'attribute', field })),
  ...SITE_NAMES.map((name) => [name, { kind: 'site' }] as const),
  ...CONCEPT_NAMES.map((name) => [name, { kind: 'concept' }] as const),
  ...CODE_NAMES.map((name) => [name, { kind: 'code' }] as const),
  ...DATE_NAMES.map((name) => [name, { kind: 'date' }] as const),
  ...YEAR_NAMES.map((name) => [plain(name), { kind: 'year' }] as const),
  ...TITLE_NAMES.map((name) => [name, { kind: 'title' }] as const),
  ...LIST_NAMES.map((name) => [name, { kind: 'list' }] as const),
  ...COHORT_NAMES.map((name) => [name, { kind: 'cohort' }] as const),
]);

function entries<Key extends string>(
  names: Readonly<Record<Key, readonly string[]>>,
  meaning: (key: Key) => FieldMeaning,
): (readonly [string, FieldMeaning])[] {
  return (Object.keys(names) as Key[]).flatMap((key) => names[key].map((name) => [plain(name), meaning(key)] as const));
}

/** The meaning of a field name, whatever accents and case; undefined where there is none. Fields of documents come before those of items. */
export function fieldOf(name: string): FieldMeaning | undefined {
  const known = plain(name);
  const own = FIELDS.get(known);
  if (own !== undefined) return own;
  const item = ITEM_OF_NAME.get(known);
  if (item !== undefined) return { kind: 'item', item };
  const spec = ALONE.get(known);
  if (spec !== undefined) return { kind: 'item_field', spec, of: null };
  const marker = markerNamed(name);
  return marker === undefined ? undefined : { kind: 'item_field', spec: MARKER, of: name };
}
const MARKER = fieldSpec('tumour', 'marker')!;

/** Whether `name<2` compares a field. */
export function isComparable(name: string): boolean {
  const meaning = fieldOf(name);
  return meaning?.kind === 'date' || meaning?.kind === 'year' || meaning?.kind === 'item_field';
}
export const FIELD_NAMES: readonly string[] = [
  ...SITE_NAMES,
  'type',
  'source',
  'unité',
  'date',
  'année',
  'code',
  'notion',
  'titre',
  'ipp',
  'cohorte',
  ...ITEM_OF_NAME.keys(),
  ...[...new Set(ALONE.values())].map((spec) => spec.names[0]!),
  ...Object.values(CONTEXT_NAMES).map((names) => names[0]!),
];
