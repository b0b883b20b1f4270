import type { Occurrence } from './occurrences.ts';

/** How much more the best sentence counts than the whole document. */
const SENTENCE = 8;

/** Sum over the terms of their best place. */
export function strengthOf(occurrences: readonly Occurrence[]): number {
  const best = new Map<number, number>();
  for (const { term, weight } of occurrences) best.set(term, Math.max(best.get(term) ?? 0, weight));
  return [...best.values()].reduce((sum, weight) => sum + weight, 0);
}

export function bySentence(occurrences: readonly Occurrence[]): ReadonlyMap<number, readonly Occurrence[]> {
  const sentences = new Map<number, Occurrence[]>();
  for (const occurrence of occurrences) {
    const own = sentences.get(occurrence.sentence);
    if (own === undefined) sentences.set(occurrence.sentence, [occurrence]);
    else own.push(occurrence);
  }
  return sentences;
}

/** Documents whose terms stand affirmed and in one sentence have the highest grade; suspected, told as past, negated, a relative's less. */
export const gradeOf = (occurrences: readonly Occurrence[]): number =>
  SENTENCE * Math.max(0, ...[...bySentence(occurrences).values()].map(strengthOf)) + strengthOf(occurrences);
