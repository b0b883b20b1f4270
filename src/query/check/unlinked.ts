import { isOccurrence } from '../compile/occurrences.ts';
import type { ItemKind, LinkName, QueryNode } from '../tree/index.ts';
import { walk } from '../tree/walk.ts';
import type { Checker } from './checker.ts';

/** Which rows know of what they could be tied by. */
const KNOWS: Readonly<Record<LinkName, readonly (ItemKind | 'document')[]>> = Object.freeze({
  tumour: ['tumour', 'event', 'treatment', 'state'],
  other_tumour: ['tumour', 'event', 'treatment', 'state'],
  document: ['document', 'mention'],
  sentence: ['mention'],
  stay: ['document', 'mention', 'fact', 'stay'],
  other_code: ['tumour', 'mention', 'fact'],
});
function kindsOf(node: QueryNode): readonly (ItemKind | 'document')[] {
  if (node.kind === 'item') return [node.item];
  if (node.kind === 'relation' || node.kind === 'nth') return kindsOf(node.of);
  return node.kind === 'or' && node.of.some(isOccurrence) ? node.of.flatMap(kindsOf) : ['document'];
}

/** `"colite" APRÈS[même_tumeur] …`: a document belongs to no tumour, so that nothing could be found. */
export const unlinked: Checker = (where) =>
  [...walk(where)].flatMap((node) => {
    if (node.kind !== 'relation') return [];
    const sides = [node.of, node.to, ...(node.between === null ? [] : [node.between])];
    return node.same.some((link) => sides.some((side) => !kindsOf(side).some((kind) => KNOWS[link].includes(kind))))
      ? [
          {
            code: 'no_link',
            severity: 'error' as const,
            node,
            fr: 'Ce lien n’existe pas entre ces critères : un document n’est d’aucune tumeur, une phrase se compare entre deux mentions.',
            en: 'There is no such link between these criteria: a document belongs to no tumour, a sentence is compared between two mentions.',
          },
        ]
      : [];
  });
