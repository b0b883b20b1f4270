import type { IdentityTables } from './schema.ts';

type Link = IdentityTables['identity_link'];

/**
 * For each number of the centre, the number that it stands for once all merges and splits are applied in the order of their dates.
 * A split takes `from` out of every merge before it; numbers without links are left out of the answer.
 */
export function canonicalNumbers(links: readonly Link[]): ReadonlyMap<string, string> {
  const ordered = [...links].sort((a, b) => compare(a.date ?? '', b.date ?? '') || compare(a.key, b.key));
  const parent = new Map<string, string>();
  for (const link of ordered) {
    if (link.from_ipp === link.into_ipp) continue;
    if (link.relation === 'split') parent.delete(link.from_ipp);
    else if (!leadsThrough(parent, link.into_ipp, link.from_ipp)) parent.set(link.from_ipp, link.into_ipp);
  }
  const numbers = new Set(ordered.flatMap((link) => [link.from_ipp, link.into_ipp]));
  return new Map([...numbers].map((ipp) => [ipp, root(parent, ipp)]));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function root(parent: ReadonlyMap<string, string>, ipp: string): string {
  let current = ipp;
  for (let next = parent.get(current); next !== undefined; next = parent.get(current)) current = next;
  return current;
}

/** True where `number` stands for `other` already, directly or over others: linking the two again would close a circle. */
function leadsThrough(parent: ReadonlyMap<string, string>, number: string, other: string): boolean {
  for (let current: string | undefined = number; current !== undefined; current = parent.get(current)) if (current === other) return true;
  return false;
}
