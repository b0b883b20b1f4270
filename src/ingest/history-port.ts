import { HISTORY_RULES, inferHistory } from '../history/index.ts';
import type { HistoryPort } from './ports.ts';

/** Histories are cheap beside texts: inferred in this thread, a portion of patients at a time. */
export const historyPort = (): HistoryPort => ({ rules: HISTORY_RULES, infer: async (inputs) => inputs.map(inferHistory) });
