import { isOccurrence } from '../compile/occurrences.ts';
import { isOfPatients } from '../tree/grain.ts';
import type { QueryNode } from '../tree/index.ts';
import { walk } from '../tree/walk.ts';
import type { Checker } from './checker.ts';

const standsInTime = (node: QueryNode): boolean => isOccurrence(node) || (node.kind === 'or' && node.of.every(standsInTime));
/** Facts tied together have no day of their own, and stand for no document. */
const hasNoDay = (node: QueryNode): boolean => (node.kind === 'or' ? node.of.some(hasNoDay) : isOfPatients(node) && !standsInTime(node));

/** `(stade:II ET ligne:2) AVANT …`: what is compared in time must be one thing that happened. */
export const datable: Checker = (where) =>
  [...walk(where)].flatMap((node) => {
    const operands: readonly QueryNode[] =
      node.kind === 'relation'
        ? [node.of, node.to, ...(node.between === null ? [] : [node.between])]
        : node.kind === 'nth' || node.kind === 'times'
          ? [node.of]
          : [];
    return operands.filter(hasNoDay).map((operand) => ({
      code: 'no_date',
      severity: 'error' as const,
      node: operand,
      fr: 'Ce groupe n’a pas de date propre : comparez un seul fait, ou reliez les faits par AVEC[même_tumeur], AVANT ou APRÈS.',
      en: 'This group has no date of its own: compare one fact, or tie facts together by WITH[same_tumour], BEFORE or AFTER.',
    }));
  });
