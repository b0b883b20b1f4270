import type { TreatmentType } from '../../../src/model/history.ts';

/** Types of treatment in the order of the timeline. The record makes a new type break the build here. */
const ORDER: Readonly<Record<TreatmentType, number>> = {
  surgery: 0,
  radiotherapy: 1,
  brachytherapy: 2,
  chemotherapy: 3,
  hormone: 4,
  targeted: 5,
  immunotherapy: 6,
  transplant: 7,
  other: 8,
};
export const TREATMENT_TYPES_SHOWN = (Object.keys(ORDER) as TreatmentType[]).sort((a, b) => ORDER[a] - ORDER[b]);
