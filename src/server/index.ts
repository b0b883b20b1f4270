export { isLoopback, type ListenOutcome, type ListenSettings, listenSettings } from './listen-policy.ts';
export type {
  Answered,
  CodeLabel,
  CorrectionOrder,
  CorrectionOutcome,
  HistoryKeeper,
  IngestControl,
  IngestCurrent,
  IngestOrder,
  IngestOverview,
  IngestStatus,
  KnownCorrection,
  LedgerCounts,
  PatientDirectory,
  Person,
  QuarantinedRecord,
  Question,
  RunStatus,
  SearchPort,
  SourceStatus,
  Visibility,
} from './ports.ts';
export { PROBLEM_TEXTS } from './problem-texts.ts';
export { createServer, type ServerDeps } from './server.ts';
