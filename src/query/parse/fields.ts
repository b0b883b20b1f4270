import type { AttributeField, QueryContext } from '../tree/index.ts';

/** What stands before a colon in the box. French names first: they are what the printer writes. */
export type FieldMeaning =
  | { readonly kind: 'context'; readonly context: QueryContext }
  | { readonly kind: 'attribute'; readonly field: AttributeField }
  | { readonly kind: 'site' }
  | { readonly kind: 'code' }
  | { readonly kind: 'concept' }
  | { readonly kind: 'date' }
  | { readonly kind: 'year' };

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

const plain = (name: string): string => name.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');

const FIELDS: ReadonlyMap<string, FieldMeaning> = new Map<string, FieldMeaning>([
  ...entries(CONTEXT_NAMES, (context) => ({ kind: 'context', context })),
  ...entries(ATTRIBUTE_NAMES, (field) => ({ kind: 'attribute', field })),
  ...SITE_NAMES.map((name) => [name, { kind: 'site' }] as const),
  ...CONCEPT_NAMES.map((name) => [name, { kind: 'concept' }] as const),
  ...CODE_NAMES.map((name) => [name, { kind: 'code' }] as const),
  ...DATE_NAMES.map((name) => [name, { kind: 'date' }] as const),
  ...YEAR_NAMES.map((name) => [plain(name), { kind: 'year' }] as const),
]);

function entries<Key extends string>(
  names: Readonly<Record<Key, readonly string[]>>,
  meaning: (key: Key) => FieldMeaning,
): (readonly [string, FieldMeaning])[] {
  return (Object.keys(names) as Key[]).flatMap((key) => names[key].map((name) => [plain(name), meaning(key)] as const));
}

/** The meaning of a field name, whatever accents and case; undefined where there is none. */
export const fieldOf = (name: string): FieldMeaning | undefined => FIELDS.get(plain(name));
export const FIELD_NAMES: readonly string[] = [
  ...SITE_NAMES,
  'type',
  'source',
  'unité',
  'date',
  'année',
  'code',
  'notion',
  ...Object.values(CONTEXT_NAMES).map((names) => names[0]!),
];
