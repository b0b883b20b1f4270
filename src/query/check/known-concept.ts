import { conceptOf } from '../concept/concept.ts';
import { walk } from '../tree/walk.ts';
import type { Checker } from './checker.ts';

/** `notion:"…"` with words that are no concept: they must not find nothing in silence. */
export const knownConcept: Checker = (where) =>
  [...walk(where)].flatMap((node) =>
    node.kind === 'concept' && conceptOf(node.text) === null
      ? [
          {
            code: 'unknown_concept',
            severity: 'error' as const,
            node,
            fr: `« ${node.text} » n’est pas une notion connue. Exemple : notion:"HER2 positif".`,
            en: `“${node.text}” is not a known concept. Example: concept:"HER2 positif".`,
          },
        ]
      : [],
  );
