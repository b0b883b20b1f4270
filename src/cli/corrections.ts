import { randomUUID } from 'node:crypto';
import { fits, itemByRef, targetOf } from '../history/index.ts';
import type { CorrectedValue, Correction } from '../model/index.ts';
import { patientRecord } from '../query/index.ts';
import type { CorrectionOrder, CorrectionOutcome } from '../server/index.ts';
import type { Stack } from './stack.ts';

/** Records what a person says against a line of a history. The caller infers the history anew: `rebuildPending`. */
export async function recordCorrection(
  stack: Stack,
  patientId: number,
  order: CorrectionOrder,
  author: string,
): Promise<CorrectionOutcome> {
  const opposed = await stack.access.oppositions.patientIds();
  const record = await patientRecord(await stack.warehouse(), patientId, { opposed });
  if (record === null || record.history === null) return { ok: false, fault: 'patient_not_found' };
  const line = itemByRef(record.history, order.item);
  if (line === null) return { ok: false, fault: 'item_not_found' };
  const value: CorrectedValue = 'field' in order ? order.value : null;
  if ('field' in order && !fits(line.kind, order.field, value)) return { ok: false, fault: 'bad_correction' };
  const correction: Correction = {
    correctionId: randomUUID(),
    target: targetOf(line),
    action: 'field' in order ? 'set' : 'withdraw',
    field: 'field' in order ? order.field : null,
    value,
    author,
    reason: order.reason,
    at: new Date().toISOString(),
  };
  await stack.corrections.record(patientId, correction);
  return { ok: true, correctionId: correction.correctionId };
}
