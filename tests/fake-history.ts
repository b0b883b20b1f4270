import type { HistoryKeeper } from '../src/server/index.ts';

/** Nobody has corrected anything, and no inference came after the first. */
export const fakeHistory: HistoryKeeper = {
  corrections: async () => [],
  correct: async () => ({ ok: false, fault: 'item_not_found' }),
  undo: async () => null,
  changes: async () => null,
  review: async () => ({ generation: 1, conflicts: [], decided: 0, corrections: [], rules: [], next: null }),
};
