export { analysisPool } from './analysis-pool.ts';
export { addsUp, type Counts } from './counts.ts';
export { historyPort } from './history-port.ts';
export { Ledger } from './ledger/ledger.ts';
export { type LedgerTables, ledgerMigrations } from './ledger/schema.ts';
export { type LedgerOverview, LedgerStatus, type QuarantineRow } from './ledger/status.ts';
export type { AnalysisPort, FoundFile, HistoryPort, Progress, RunSummary, SourcePort } from './ports.ts';
export { type RunOptions, runIngest } from './run.ts';
export { folderSource } from './source.ts';
