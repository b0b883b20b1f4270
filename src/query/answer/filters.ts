import type { SearchFilters } from '../answers.ts';
import { And, Attribute, type AttributeField, DateCriterion, Or, type QueryNode, type QueryTree, queryTree, Site } from '../tree/index.ts';

/** Chosen facet values are criteria like any other: the tree that is answered holds them. */
export function withFilters(tree: QueryTree, filters: SearchFilters = {}): QueryTree {
  const criteria: QueryNode[] = [
    ...attributes('source', filters.sources),
    ...attributes('type', filters.types),
    ...attributes('unit', filters.units),
    ...anyOf((filters.years ?? []).map((year) => DateCriterion.create(year4(year), year4(year)))),
    ...anyOf((filters.sites ?? []).map((code) => Site.create(code))),
  ];
  if (criteria.length === 0) return tree;
  const all = tree.where.kind === 'all' ? criteria : [tree.where, ...criteria];
  return queryTree(all.length === 1 ? all[0]! : And.create(all));
}

const year4 = (year: number): string => String(year).padStart(4, '0');
const attributes = (field: AttributeField, values: readonly string[] = []): QueryNode[] =>
  anyOf(values.map((value) => Attribute.create(field, value)));
const anyOf = (nodes: readonly QueryNode[]): QueryNode[] => (nodes.length < 2 ? [...nodes] : [Or.create(nodes)]);
