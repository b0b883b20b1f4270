export { isLoopback, type ListenOutcome, type ListenSettings, listenSettings } from './listen-policy.ts';
export type {
  Answered,
  CodeLabel,
  CohortKeeper,
  CohortOrder,
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
  SavedCohort,
  SearchPort,
  SourceStatus,
  Visibility,
} from './ports.ts';
export { PROBLEM_TEXTS } from './problem-texts.ts';
export { createServer, type ServerDeps } from './server.ts';
