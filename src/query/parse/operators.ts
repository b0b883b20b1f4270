import type { LinkName, RelationName } from '../tree/index.ts';

/** Words in capitals that are signs of the language; the first French name is what the printer writes. */
export type Operator =
  | { readonly kind: 'or' | 'and' | 'not' | 'between' }
  | { readonly kind: 'time'; readonly relation: RelationName; readonly none: boolean }
  | { readonly kind: 'prefix'; readonly prefix: PrefixName };
export type PrefixName = 'section' | 'among' | 'times' | 'first' | 'last' | 'nth' | 'patient' | 'sentence';

export const PREFIX_NAMES: Readonly<Record<PrefixName, readonly string[]>> = Object.freeze({
  among: ['PARMI', 'AMONG'],
  times: ['NOMBRE', 'TIMES'],
  first: ['PREMIER', 'FIRST'],
  last: ['DERNIER', 'LAST'],
  nth: ['RANG', 'NTH'],
  patient: ['PATIENT'],
  sentence: ['MÊME_PHRASE', 'MEME_PHRASE', 'SAME_SENTENCE'],
  section: ['DANS', 'IN'],
});
export const TIME_NAMES: Readonly<Record<RelationName, readonly string[]>> = Object.freeze({
  before: ['AVANT', 'BEFORE'],
  after: ['APRÈS', 'APRES', 'AFTER'],
  during: ['PENDANT', 'DURING'],
  with: ['AVEC', 'WITH'],
});
const NONE_PREFIX = ['PAS_', 'NOT_'] as const;
export const BETWEEN_NAMES = ['SANS_ENTRE', 'NONE_BETWEEN'] as const;
export const LINK_NAMES: Readonly<Record<LinkName, readonly string[]>> = Object.freeze({
  tumour: ['même_tumeur', 'same_tumour'],
  other_tumour: ['autre_tumeur', 'other_tumour'],
  document: ['même_document', 'same_document'],
  sentence: ['même_phrase', 'same_sentence'],
  stay: ['même_séjour', 'same_stay'],
  other_code: ['autre_code', 'other_code'],
});
export const CERTAIN_NAMES = ['certain'] as const;
export const PER_TUMOUR_NAMES = ['par_tumeur', 'per_tumour'] as const;

export const OPERATORS: ReadonlyMap<string, Operator> = new Map<string, Operator>([
  ...(
    [
      ['OU', 'or'],
      ['OR', 'or'],
      ['ET', 'and'],
      ['AND', 'and'],
      ['SAUF', 'not'],
      ['NOT', 'not'],
    ] as const
  ).map(([name, kind]) => [name, { kind }] as const),
  ...BETWEEN_NAMES.map((name) => [name, { kind: 'between' }] as const),
  ...(Object.keys(TIME_NAMES) as RelationName[]).flatMap((relation) =>
    TIME_NAMES[relation].flatMap((name) => [
      [name, { kind: 'time', relation, none: false } as const] as const,
      ...NONE_PREFIX.map((no) => [`${no}${name}`, { kind: 'time', relation, none: true } as const] as const),
    ]),
  ),
  ...(Object.keys(PREFIX_NAMES) as PrefixName[]).flatMap((prefix) =>
    PREFIX_NAMES[prefix].map((name) => [name, { kind: 'prefix', prefix } as const] as const),
  ),
]);
