import { adicap } from './adicap/adicap.ts';
import { dates } from './dates/dates.ts';
import type { AnyExtractor } from './engine/contract.ts';
import { lesion } from './lesion/lesion.ts';
import { ONCOLOGY_EXTRACTORS } from './oncology.ts';

/** All extractors, in the order in which they run: one later in the list sees what those before found (`sink.found`). */
export const EXTRACTORS: readonly AnyExtractor[] = Object.freeze([dates, lesion, ...ONCOLOGY_EXTRACTORS, adicap]);
