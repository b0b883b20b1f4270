import type { EventType } from '../../model/index.ts';

/** The disease came back after it had gone. */
export const RECURRENCE_TYPES: ReadonlySet<EventType> = new Set(['local_recurrence', 'regional_recurrence', 'metastatic_recurrence']);
/** The disease came back or grew. */
export const RETURN_TYPES: ReadonlySet<EventType> = new Set([...RECURRENCE_TYPES, 'progression']);
