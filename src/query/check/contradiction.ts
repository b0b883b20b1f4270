import type { QueryNode } from '../tree/index.ts';
import { walk } from '../tree/walk.ts';
import { type Checker, same } from './checker.ts';

/** `a SAUF a`: nothing can be found. */
export const contradiction: Checker = (where) =>
  [...walk(where)].flatMap((node) => {
    if (node.kind !== 'and') return [];
    const excluded: readonly QueryNode[] = node.of.flatMap((child) => (child.kind === 'not' ? [child.of] : []));
    return node.of
      .filter((child) => excluded.some((other) => same(other, child)))
      .map((child) => ({
        code: 'contradiction',
        severity: 'warning' as const,
        node: child,
        fr: 'Ce critère est à la fois demandé et exclu : rien ne peut être trouvé.',
        en: 'This criterion is both asked for and excluded: nothing can be found.',
      }));
  });
