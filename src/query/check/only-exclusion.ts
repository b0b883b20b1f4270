import type { Checker } from './checker.ts';

/** `SAUF a` alone: found is nearly everything, which is rarely meant. */
export const onlyExclusion: Checker = (where) =>
  where.kind === 'not' || (where.kind === 'and' && where.of.every((child) => child.kind === 'not'))
    ? [
        {
          code: 'only_exclusion',
          severity: 'warning',
          node: where,
          fr: 'La demande ne fait qu’exclure : elle rend tous les autres documents.',
          en: 'The question only excludes: it gives all other documents.',
        },
      ]
    : [];
