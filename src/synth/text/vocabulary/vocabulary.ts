import type { Vocabulary } from '../engine/scribe.ts';
import { DATE_CONDITIONS, DATE_SLOTS } from './date-slots.ts';
import { EXAM_CONDITIONS, EXAM_SLOTS } from './exam-slots.ts';
import { MARKER_SLOTS } from './marker-slots.ts';
import { PERSON_CONDITIONS, PERSON_SLOTS } from './person-slots.ts';
import { PLAN_SLOTS } from './plan-slots.ts';
import { RADIOTHERAPY_SLOTS } from './radiotherapy-slots.ts';
import { NAMED_MENTIONS, stated } from './stated.ts';
import { TREATMENT_CONDITIONS, TREATMENT_SLOTS } from './treatment-slots.ts';
import { TUMOUR_CONDITIONS, TUMOUR_SLOTS } from './tumour-slots.ts';
import { VALUE_CONDITIONS, VALUE_SLOTS } from './value-slots.ts';

/** All slots, conditions and mentions that phrases may name. */
export const VOCABULARY: Vocabulary = {
  slots: new Map([
    ...DATE_SLOTS,
    ...TUMOUR_SLOTS,
    ...TREATMENT_SLOTS,
    ...VALUE_SLOTS,
    ...PLAN_SLOTS,
    ...RADIOTHERAPY_SLOTS,
    ...MARKER_SLOTS,
    ...EXAM_SLOTS,
    ...PERSON_SLOTS,
  ]),
  conditions: new Map([
    ...DATE_CONDITIONS,
    ...TUMOUR_CONDITIONS,
    ...TREATMENT_CONDITIONS,
    ...VALUE_CONDITIONS,
    ...EXAM_CONDITIONS,
    ...PERSON_CONDITIONS,
  ]),
  mentions: NAMED_MENTIONS,
  stated,
};
