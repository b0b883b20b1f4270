export { HISTORY_RULES, inferHistory } from './infer.ts';
export type { HistoryDocument, HistoryInput } from './input.ts';
