import type { QueryNode } from '../tree/index.ts';
import { walk } from '../tree/walk.ts';
import { type Checker, same } from './checker.ts';

/** `a OU SAUF a`, `a OU *`: every document is found. */
export const alwaysTrue: Checker = (where) =>
  [...walk(where)].flatMap((node) => {
    if (node.kind !== 'or') return [];
    const excluded: readonly QueryNode[] = node.of.flatMap((child) => (child.kind === 'not' ? [child.of] : []));
    const sure = node.of.some((child) => child.kind === 'all' || excluded.some((other) => same(other, child)));
    return sure
      ? [
          {
            code: 'always_true',
            severity: 'warning' as const,
            node,
            fr: 'Ce choix est toujours vrai : il ne restreint rien.',
            en: 'This choice is always true: it restricts nothing.',
          },
        ]
      : [];
  });
