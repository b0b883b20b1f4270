import { HISTORY_RULES, inferHistory } from '../history/index.ts';
import type { AnalysisPool } from './analysis-pool.ts';
import type { HistoryPort } from './ports.ts';

/** Histories inferred over the workers that read the texts, or in this thread. */
export const historyPort = (pool?: Pick<AnalysisPool, 'infer'>): HistoryPort => ({
  rules: HISTORY_RULES,
  infer: pool === undefined ? async (inputs) => inputs.map(inferHistory) : (inputs) => pool.infer(inputs),
});
