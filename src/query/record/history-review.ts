import type { Disagreement, MetCorrection } from '../../model/index.ts';
import type { Warehouse } from '../../warehouse/contract.ts';
import { asking } from '../answer/ask.ts';
import type { CorrectionMeasure, HistoryReview, OpenConflict } from '../answers.ts';
import { withoutOpposed } from '../compile/opposition.ts';
import { Parameters } from '../compile/parameters.ts';

/** Conflicts on one page. */
const PAGE = 500;

interface Options {
  /** Only this patient; all where left out. */
  readonly patient?: number;
  /** Patients with a higher number only: the last one of the page before. */
  readonly from?: number;
  readonly opposed?: readonly number[];
  readonly signal?: AbortSignal;
}

/**
 * What a person should look at, and what became of what persons said: open conflicts patient by patient, how many others were decided, how often a
 * correction confirmed what the rules had chosen, which rules spoke and for how many patients. `next` is the number to go on from, null at the end.
 */
export async function historyReview(warehouse: Warehouse, { patient, from = 0, opposed = [], signal }: Options): Promise<HistoryReview> {
  if (warehouse.generation === 0) return { generation: 0, conflicts: [], decided: 0, corrections: [], rules: [], next: null };
  const ask = asking(warehouse, signal === undefined ? {} : { signal });
  const parameters = new Parameters();
  const whose = patient === undefined ? 'patient_id > 0' : `patient_id = ${parameters.bind('UInt32', patient)}`;
  const seen = withoutOpposed(whose, opposed, parameters);
  const after = `${seen} AND patient_id > ${parameters.bind('UInt32', from)}`;
  const { values } = parameters;
  const [open, decided, met, rules] = await Promise.all([
    ask<OpenRow>(
      `SELECT patient_id AS patientId, tumour, line, field, kept, others, rule FROM disagreements WHERE conflict = 1 AND ${after} ORDER BY patient_id, position LIMIT ${PAGE + 1}`,
      values,
    ),
    ask<{ n: number }>(`SELECT toUInt32(count()) AS n FROM disagreements WHERE rule LIKE 'correction/%' AND ${seen}`, values),
    ask<{ corrections: string }>(`SELECT corrections FROM history_meta WHERE corrections != '[]' AND ${seen}`, values),
    ask<{ rule: string; patients: number }>(
      `SELECT arrayJoin(fired) AS rule, toUInt32(count()) AS patients FROM history_meta WHERE ${seen} GROUP BY rule ORDER BY rule`,
      values,
    ),
  ]);
  // A page ends with the last conflict of a patient, unless one patient fills it.
  const last = open.length > PAGE ? open[PAGE]!.patientId : null;
  const whole = last === null ? open : open.filter((row) => row.patientId < last);
  const shown = last !== null && whole.length === 0 ? open.slice(0, PAGE) : whole;
  return {
    generation: warehouse.generation,
    conflicts: shown.map(({ others, ...row }): OpenConflict => ({ ...row, others: JSON.parse(others) as Disagreement['others'] })),
    decided: decided[0]?.n ?? 0,
    corrections: measured(met.flatMap((row) => JSON.parse(row.corrections) as MetCorrection[])),
    rules,
    next: last === null ? null : (shown.at(-1)?.patientId ?? null),
  };
}

interface OpenRow extends Omit<OpenConflict, 'others'> {
  readonly others: string;
}

/** How often persons found right and wrong what had been inferred, by field; a withdrawn line counts under `withdrawn`. */
function measured(corrections: readonly MetCorrection[]): CorrectionMeasure[] {
  return [...Map.groupBy(corrections, (c) => c.field ?? 'withdrawn')]
    .map(([field, of]): CorrectionMeasure => {
      const met = of.filter((c) => c.found);
      const confirmed = met.filter((c) => c.action === 'set' && JSON.stringify(c.before) === JSON.stringify(c.value)).length;
      return { field, n: of.length, confirmed, changed: met.length - confirmed, lost: of.length - met.length };
    })
    .sort((a, b) => (a.field < b.field ? -1 : 1));
}
