import type { ConnectorContext, SourceFile } from '../connector.ts';
import { columnName } from './bind.ts';
import { headerOf, separatorOf } from './dialect.ts';
import type { Mapping } from './mapping.ts';

/** A file name pattern: `*` stands for any run of characters but `/`, `?` for one of them. Compared without case, with the base name or, where the pattern holds `/`, the path. */
export function matchesPattern(pattern: string, relative: string): boolean {
  const name = (pattern.includes('/') ? relative : relative.slice(relative.lastIndexOf('/') + 1)).toLowerCase();
  return matchesAt(pattern.toLowerCase(), name);
}

// Greedy matching with one point of return: linear in practice, never exponential as a regular expression of the same pattern may be.
function matchesAt(pattern: string, name: string): boolean {
  let p = 0;
  let n = 0;
  let star = -1;
  let mark = 0;
  while (n < name.length) {
    if (pattern[p] === '*') {
      star = p++;
      mark = n;
    } else if (p < pattern.length && (pattern[p] === name[n] || (pattern[p] === '?' && name[n] !== '/'))) {
      p++;
      n++;
    } else if (star !== -1 && name[mark] !== '/') {
      p = star + 1;
      n = ++mark;
    } else return false;
  }
  while (pattern[p] === '*') p++;
  return p === pattern.length;
}

/** How well a mapping fits a file: its pattern of names and the columns that it wants to see. 0 is not at all. */
function fitness(mapping: Mapping, file: SourceFile): number {
  const { file: patterns, header } = mapping.match;
  const named = patterns?.some((pattern) => matchesPattern(pattern, file.relative)) ?? true;
  if (!named) return 0;
  if (header === undefined) return 0.9;
  const columns = new Set(headerOf(file, separatorOf(file, mapping)).map(columnName));
  if (header.every((name) => columns.has(columnName(name)))) return patterns === undefined ? 0.92 : 0.95;
  // A file that has the right name and the wrong columns is this mapping's business: it says which columns it misses.
  return patterns === undefined ? 0 : 0.6;
}

/** The mapping that fits a file best, null where none does; among equals the first of the list. */
export function mappingFor(file: SourceFile, context: ConnectorContext): { readonly mapping: Mapping; readonly fit: number } | null {
  let best: { mapping: Mapping; fit: number } | null = null;
  for (const mapping of context.mappings) {
    const value = fitness(mapping, file);
    if (value > (best?.fit ?? 0)) best = { mapping, fit: value };
  }
  return best;
}
