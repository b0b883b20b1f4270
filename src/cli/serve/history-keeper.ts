import { historyChanges, historyReview } from '../../query/index.ts';
import type { HistoryKeeper } from '../../server/index.ts';
import type { Warehouse } from '../../warehouse/index.ts';
import { recordCorrection } from '../corrections.ts';
import type { Stack } from '../stack.ts';

/** Corrections and changes of histories, for the API of one data directory. */
export const historyKeeper = (stack: Stack, warehouse: Warehouse): HistoryKeeper => ({
  corrections: (patientId) => stack.corrections.list(patientId),
  correct: (patientId, order, author) => recordCorrection(stack, patientId, order, author),
  async undo(correctionId, by) {
    const undone = await stack.corrections.undo(correctionId, by, new Date().toISOString());
    return undone ? ((await stack.corrections.byId(correctionId))?.patientId ?? null) : null;
  },
  changes: async (options) =>
    warehouse.generation < 2
      ? null
      : historyChanges(warehouse, { before: warehouse.generation - 1, after: warehouse.generation, ...options }),
  review: (options) => historyReview(warehouse, options),
});
