export { targetOf } from './correction/apply.ts';
export { correctableFields, fits } from './correction/fields.ts';
export { type Change, diffHistories, type Reason, type SourceChanges } from './diff/diff.ts';
export { type Explanation, explain, type FindSource, type Source, what } from './explain/explain.ts';
export { type HistoryItem, itemByRef, itemsOfHistory } from './explain/item-ref.ts';
export { documentWord, factWord, ofDay } from './explain/words.ts';
export { HISTORY_RULES, inferHistory } from './infer.ts';
export type { HistoryDocument, HistoryInput } from './input.ts';
export { type Placement, placementsOf, placeSample, type SamplePlacement } from './states/placement.ts';
