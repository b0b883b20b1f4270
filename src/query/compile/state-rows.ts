import { firstDay, lastDay } from './days.ts';

/** Before and after every day of a course. */
export const FIRST_OF_DAYS = -1_000_000;
export const LAST_OF_DAYS = 10_000_000;

const course = 'PARTITION BY patient_id, tumour ORDER BY position';
/** A state begins no earlier than the one before it, and no later than the one after it. */
const earliest = `max(ifNull(${firstDay('start')}, ${FIRST_OF_DAYS})) OVER (${course} ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)`;
const latest = `min(ifNull(${lastDay('start')}, ${LAST_OF_DAYS})) OVER (${course} ROWS BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING)`;
/** It ends when the next one begins; the last one on its last day, which is its own; death never. */
const next = `leadInFrame(toNullable(latest), 1, NULL) OVER (${course} ROWS BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING)`;

/** Rows of states with the days between which each may have been true: `from_day` to `to_day`, both included, as `stateAt` of the history has it. */
export const STATE_ROWS = `(SELECT patient_id, batch, position, toNullable(number) AS tumour, state, metastatic, start, end, from_day, if(next IS NULL, ifNull(${lastDay('end')}, ${LAST_OF_DAYS}), next - 1) AS to_day
    FROM (SELECT *, ${next} AS next FROM (SELECT patient_id, batch, position, tumour, tumour AS number, state, metastatic, start, end, ${earliest} AS from_day, ${latest} AS latest FROM states)))`;
