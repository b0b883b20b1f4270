import { HISTORY_RULES } from '../history/index.ts';
import type { AnalysisPool } from './analysis-pool.ts';
import type { HistoryPort } from './ports.ts';
import { infer } from './worker.ts';

/** Histories inferred over the workers that read the texts, or in this thread. */
export const historyPort = (pool?: Pick<AnalysisPool, 'infer'>): HistoryPort => ({
  rules: HISTORY_RULES,
  infer: (packet, number, spool) => (pool === undefined ? infer({ packet, number, spool }) : pool.infer(packet, number, spool)),
});
