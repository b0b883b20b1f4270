import type { Stay } from '../../model/index.ts';
import { ORIGIN_SELECT, type OriginRow, originOf } from '../../warehouse/stored-rows.ts';

/** A stay as one record tells it. Sources tell of the same stay: movements, abstracts (RSS), VID-HOSP, messages. */
export type StayRow = OriginRow & {
  readonly stay_id: string;
  readonly start: string | null;
  readonly end: string | null;
  readonly unit: string | null;
  readonly kind: Stay['kind'];
  readonly exit_mode: string | null;
};
export const STAY_SELECT = `stay_id, start, end, unit, kind, exit_mode, ${ORIGIN_SELECT}`;

/**
 * One stay a number (NDA), by rising start: from its earliest start to its latest end; unit and kind as the earliest record that states
 * them, the way out as the latest one. Rows come in an order that does not change from call to call, so that the answer does not either.
 */
export function staysOf(rows: readonly StayRow[]): Stay[] {
  const stays = [...Map.groupBy(rows, (row) => row.stay_id).values()].map(oneStay);
  return stays.sort((a, b) => ascending(a.start, b.start) || ascending(a.stayId, b.stayId));
}

function oneStay(rows: readonly StayRow[]): Stay {
  const byStart = [...rows].sort((a, b) => ascending(a.start, b.start));
  const byEnd = [...rows].sort((a, b) => -ascending(a.end ?? '', b.end ?? ''));
  const first = byStart[0]!;
  return {
    stayId: first.stay_id,
    start: first.start,
    end: byEnd[0]?.end ?? null,
    unit: byStart.find((row) => row.unit !== null)?.unit ?? null,
    kind: byStart.find((row) => row.kind !== null)?.kind ?? null,
    exitMode: byEnd.find((row) => row.exit_mode !== null)?.exit_mode ?? null,
    origin: originOf(first),
  };
}

/** Dates are texts that sort in the order of time; an unknown one comes last. */
function ascending(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a < b ? -1 : 1;
}
