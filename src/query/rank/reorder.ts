import { scoreOf } from '../find/best.ts';
import { gradeOf } from './grade.ts';
import type { FoundDocument } from './page.ts';

/** Scores of one step count as equal: within it the newer document comes first. */
const STEPS = 8;

/** The documents by grade, then by score in steps, then by recency; the same in every run. */
export function reordered(documents: readonly FoundDocument[]): FoundDocument[] {
  const best = Math.max(1, ...documents.map(({ key }) => scoreOf(key)));
  const graded = documents.map((document) => ({
    document,
    grade: gradeOf(document.occurrences),
    step: Math.floor((STEPS * scoreOf(document.key)) / best),
  }));
  return graded
    .sort(
      (a, b) =>
        b.grade - a.grade ||
        b.step - a.step ||
        b.document.lastDay - a.document.lastDay ||
        b.document.key - a.document.key ||
        b.document.doc - a.document.doc,
    )
    .map(({ document }) => document);
}
