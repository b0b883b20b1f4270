import { analysisPool, historyPort, LedgerStatus, rebuildHistories } from '../ingest/index.ts';
import type { CountingPolicy } from '../model/index.ts';
import type { WarehouseLoad } from '../warehouse/index.ts';
import { CliFault, EXIT } from './fault.ts';
import { setHistoryPolicy } from './history-policy.ts';
import { soleWriter } from './sole-writer.ts';
import type { Stack } from './stack.ts';

export interface RebuildOrder {
  /** Null: every patient. */
  readonly patients: readonly number[] | null;
  /** A new way of counting tumours: kept for every later inference, and every patient is inferred anew. */
  readonly policy?: CountingPolicy | undefined;
}
export interface RebuildSummary {
  readonly patients: number;
  readonly generation: number;
  readonly rules: string;
  readonly seconds: number;
}

/** Patients from which on worker threads pay for their start. */
const MANY = 500;

/**
 * Infers histories anew from what the warehouse holds: no text is read. Readers stay on the old histories until all new ones stand. Where the rules
 * have changed since the last time, every patient is inferred, whoever was asked for.
 */
export const rebuild = (stack: Stack, order: RebuildOrder, onProgress: (done: number, total: number) => void): Promise<RebuildSummary> =>
  soleWriter(stack, () => rebuildAlone(stack, order, onProgress));

async function rebuildAlone(stack: Stack, order: RebuildOrder, onProgress: (done: number, total: number) => void): Promise<RebuildSummary> {
  const { runs } = await new LedgerStatus(stack.registry.db as never).overview();
  if (runs[0]?.state === 'loading')
    throw new CliFault(
      EXIT.setup,
      'Une ingestion n’est pas finie : relancez « continuum ingest », puis recommencez.',
      'An ingestion is not finished: run "continuum ingest" again first.',
    );
  const began = performance.now();
  const warehouse = await stack.warehouse();
  if (order.policy !== undefined) await setHistoryPolicy(stack.ledger, order.policy);
  // Nobody to infer: an empty generation would hide that the warehouse was never filled.
  if (warehouse.generation === 0) return { patients: 0, generation: 0, rules: historyPort().rules, seconds: 0 };
  const everyone = order.patients === null || order.policy !== undefined;
  const patients = everyone
    ? (await warehouse.query<{ patient_id: number }>('SELECT patient_id FROM patients ORDER BY patient_id')).map((row) => row.patient_id)
    : order.patients;
  const pool = patients.length < MANY ? null : analysisPool();
  try {
    const history = historyPort(pool ?? undefined);
    let load: Promise<WarehouseLoad> | null = null;
    const done = await rebuildHistories({
      ledger: stack.ledger,
      history,
      load: () => (load ??= warehouse.beginLoad()),
      patients,
      onProgress,
    });
    if (load !== null) await (await (load as Promise<WarehouseLoad>)).publish();
    await stack.ledger.set('history_rules', history.rules);
    const seconds = Math.round((performance.now() - began) / 10) / 100;
    return { patients: done, generation: warehouse.generation, rules: history.rules, seconds };
  } finally {
    await pool?.close();
  }
}

/** Infers anew the histories that corrections still wait for; null where none does. */
export async function rebuildPending(stack: Stack): Promise<RebuildSummary | null> {
  return soleWriter(stack, () => rebuildPendingAlone(stack));
}

/** The same inside a work that is the only writer already. */
export async function rebuildPendingAlone(stack: Stack): Promise<RebuildSummary | null> {
  const waiting = [...new Set((await stack.corrections.list()).filter((c) => c.pending).map((c) => c.patientId))];
  return waiting.length === 0 ? null : rebuildAlone(stack, { patients: waiting }, () => undefined);
}
