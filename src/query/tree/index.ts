import * as z from 'zod';
import { type AllNode, AllSchema } from './all.ts';
import { type AmongNode, amongSchema } from './among.ts';
import { type AndNode, andSchema } from './and.ts';
import { type AttributeNode, AttributeSchema } from './attribute.ts';
import { type CohortNode, CohortSchema, type ListNode, ListSchema } from './cohort.ts';
import { type ConceptNode, ConceptSchema } from './concept.ts';
import { type DateNode, DateSchema } from './date.ts';
import { type ItemNode, ItemSchema } from './item.ts';
import { type MentionNode, MentionSchema } from './mention.ts';
import { type NearNode, NearSchema } from './near.ts';
import { type NotNode, notSchema } from './not.ts';
import { type NthNode, nthSchema } from './nth.ts';
import { type OrNode, orSchema } from './or.ts';
import { type PhraseNode, PhraseSchema } from './phrase.ts';
import { type PrefixNode, PrefixSchema } from './prefix.ts';
import { type RelationNode, relationSchema } from './relation.ts';
import { type SectionNode, SectionSchema } from './section.ts';
import { type SentenceNode, SentenceSchema } from './sentence.ts';
import { type SiteNode, SiteSchema } from './site.ts';
import { type TimesNode, timesSchema } from './times.ts';
import { type TitleNode, TitleSchema } from './title.ts';
import { type WordNode, WordSchema } from './word.ts';

export type Leaf =
  | AllNode
  | WordNode
  | PhraseNode
  | PrefixNode
  | NearNode
  | SentenceNode
  | SectionNode
  | TitleNode
  | ConceptNode
  | MentionNode
  | SiteNode
  | AttributeNode
  | DateNode
  | ItemNode
  | ListNode
  | CohortNode;
export type QueryNode =
  | Leaf
  | AndNode<QueryNode>
  | OrNode<QueryNode>
  | NotNode<QueryNode>
  | AmongNode<QueryNode>
  | RelationNode<QueryNode>
  | NthNode<QueryNode>
  | TimesNode<QueryNode>;
export type NodeKind = QueryNode['kind'];
export type NodeOf<Kind extends NodeKind> = Extract<QueryNode, { readonly kind: Kind }>;

/** What is sent, saved and compared: plain JSON, frozen, versioned. */
export interface QueryTree {
  readonly version: 1;
  readonly where: QueryNode;
}

export const QueryNodeSchema: z.ZodType<QueryNode> = z.lazy(() =>
  z.union([
    AllSchema,
    WordSchema,
    PhraseSchema,
    PrefixSchema,
    NearSchema,
    SentenceSchema,
    SectionSchema,
    TitleSchema,
    ConceptSchema,
    MentionSchema,
    SiteSchema,
    AttributeSchema,
    DateSchema,
    ItemSchema,
    ListSchema,
    CohortSchema,
    andSchema(QueryNodeSchema),
    orSchema(QueryNodeSchema),
    notSchema(QueryNodeSchema),
    amongSchema(QueryNodeSchema),
    relationSchema(QueryNodeSchema),
    nthSchema(QueryNodeSchema),
    timesSchema(QueryNodeSchema),
  ]),
);
export const QueryTreeSchema: z.ZodType<QueryTree> = z.strictObject({ version: z.literal(1), where: QueryNodeSchema });
export const queryTree = (where: QueryNode): QueryTree => Object.freeze({ version: 1, where });

/** One function per kind of node: a new kind breaks the build wherever it must be handled. */
export type Visitor<Result> = { readonly [Kind in NodeKind]: (node: NodeOf<Kind>) => Result };

export function visit<Result>(node: QueryNode, visitor: Visitor<Result>): Result {
  const handle = visitor[node.kind] as (node: QueryNode) => Result;
  return handle(node);
}

export * from './all.ts';
export * from './among.ts';
export * from './and.ts';
export * from './attribute.ts';
export * from './cohort.ts';
export * from './concept.ts';
export * from './context.ts';
export * from './date.ts';
export * from './item.ts';
export * from './mention.ts';
export * from './near.ts';
export * from './not.ts';
export * from './nth.ts';
export * from './or.ts';
export * from './phrase.ts';
export * from './prefix.ts';
export * from './range.ts';
export * from './relation.ts';
export * from './section.ts';
export * from './sentence.ts';
export * from './site.ts';
export * from './times.ts';
export * from './title.ts';
export * from './word.ts';
