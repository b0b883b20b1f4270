import * as z from 'zod';

export const RELATIONS = ['before', 'after', 'during', 'with'] as const;
export type RelationName = (typeof RELATIONS)[number];
export const LINKS = ['tumour', 'other_tumour', 'document', 'sentence', 'stay', 'other_code'] as const;
export type LinkName = (typeof LINKS)[number];
export const DURATION_UNITS = ['day', 'month', 'year'] as const;
export type DurationUnit = (typeof DURATION_UNITS)[number];
/** A span of calendar time: 30 days, 6 months. */
export interface Duration {
  readonly n: number;
  readonly unit: DurationUnit;
}

/**
 * The occurrences of `of` that stand in this relation to at least one of `to` (to none of them where `none`): the answer is a set of
 * occurrences again, so that relations nest. `before` and `after` compare beginnings and are strict unless `min` is given; `during` asks for the
 * time between beginning and end of `to`; `with` asks for the links alone. Dates that are partial count when they may fit, with `certain`
 * only when they must. With `between`, none of its occurrences lies between the two.
 */
export interface RelationNode<Node> {
  readonly kind: 'relation';
  readonly relation: RelationName;
  readonly none: boolean;
  readonly min: Duration | null;
  readonly max: Duration | null;
  readonly same: readonly LinkName[];
  readonly certain: boolean;
  readonly of: Node;
  readonly to: Node;
  readonly between: Node | null;
}
/** Beyond it a calendar of the engine ends. */
const LONGEST = { day: 36_500, month: 1_200, year: 100 } as const;
const duration = z
  .strictObject({ n: z.int().min(0), unit: z.enum(DURATION_UNITS) })
  .refine(({ n, unit }) => n <= LONGEST[unit], { message: 'more than a hundred years' })
  .nullable();
export const relationSchema = <Node>(node: z.ZodType<Node>) =>
  z
    .strictObject({
      kind: z.literal('relation'),
      relation: z.enum(RELATIONS),
      none: z.boolean(),
      min: duration,
      max: duration,
      same: z
        .array(z.enum(LINKS))
        .max(LINKS.length)
        .refine((links) => new Set(links).size === links.length, { message: 'a link twice' })
        .readonly(),
      certain: z.boolean(),
      of: node,
      to: node,
      between: node.nullable(),
    })
    .refine((r) => (r.min === null && r.max === null) || r.relation === 'before' || r.relation === 'after', { message: 'no duration here' })
    .refine((r) => r.between === null || (!r.none && (r.relation === 'before' || r.relation === 'after')), {
      message: 'nothing lies between here',
    });
export const isDuration = (n: number, unit: DurationUnit): boolean => Number.isInteger(n) && n >= 0 && n <= LONGEST[unit];

export type RelationOptions<Node> = Partial<Omit<RelationNode<Node>, 'kind' | 'relation' | 'of' | 'to'>>;
export const Relation = Object.freeze({
  is: <Node>(node: { readonly kind: string } | RelationNode<Node>): node is RelationNode<Node> => node.kind === 'relation',
  create: <Node>(of: Node, relation: RelationName, to: Node, over: RelationOptions<Node> = {}): RelationNode<Node> =>
    Object.freeze({
      kind: 'relation',
      relation,
      none: over.none ?? false,
      min: over.min ?? null,
      max: over.max ?? null,
      same: Object.freeze([...(over.same ?? [])]),
      certain: over.certain ?? false,
      of,
      to,
      between: over.between ?? null,
    }),
});
