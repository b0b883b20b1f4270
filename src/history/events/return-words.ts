import { field, type Item, listField } from '../item.ts';
import type { Signal } from './signal.ts';
import { apart } from './told-places.ts';

/** What one word of growth says. */
export function progressionOf({ mention }: Item, sites: readonly string[], topography: string): Partial<Signal> {
  const { codes, own } = apart([...new Set([...listField(mention, 'sites'), ...sites])], topography);
  const both = field(mention, 'kind') === 'local and metastatic';
  return { codes, recurrence: both ? 'metastatic' : own ? 'local' : 'unknown' };
}

/** What one word of return says, with the sites and regional nodes of its sentence; `here`: the organ of the primary is named as the place. */
export function recurrencesOf(
  { mention }: Item,
  { sites, nodes, here }: { readonly sites: readonly string[]; readonly nodes: readonly string[]; readonly here: boolean },
  topography: string,
): Partial<Signal>[] {
  const told = field(mention, 'kind') ?? (typeof mention.value === 'string' ? mention.value : 'unknown');
  const all = [...new Set([...listField(mention, 'sites'), ...sites])];
  const { codes, own } = apart(all, topography);
  // "Récidive hépatique" of a primary of the liver is back where it was.
  const kind = told === 'metastatic' && own && codes.every((code) => code.startsWith('C77')) ? 'local' : told;
  // "Récidive locale et adénopathie lombo-aortique": the nodes of the region beside it came back too.
  if (kind === 'local' && nodes.length > 0 && codes.length === 0)
    return [{ recurrence: 'local' }, { recurrence: 'regional', codes: nodes }];
  const worded = kind.includes('metastatic');
  // "Récidive au niveau du sein avec des nodules pulmonaires": the organ of the primary, named as the place, beside others.
  if (kind === 'unknown' && here && codes.length > 0) return [{ recurrence: 'local' }, { recurrence: 'unknown', codes }];
  const distant: Partial<Signal>[] = codes.length > 0 || worded ? [{ recurrence: worded ? 'metastatic' : 'unknown', codes }] : [];
  // "Locorégionale ganglionnaire" names the nodes: it is regional.
  if (kind === 'locoregional' && codes.length > 0 && codes.every((code) => code.startsWith('C77')))
    return /loco/i.test(mention.text) ? [{ recurrence: 'regional', codes }] : [{ recurrence: 'local' }, { recurrence: 'unknown', codes }];
  if (kind === 'local' || kind === 'locoregional' || kind === 'local and metastatic') return [{ recurrence: 'local' }, ...distant];
  if (kind === 'regional') return [{ recurrence: 'regional', codes: codes.filter((code) => code.startsWith('C77')) }];
  return distant.length > 0 ? distant : [{ recurrence: 'unknown' }];
}
