import { FIRST_STAGE } from './first-stage.ts';
import { METASTASES } from './metastases.ts';
import { OUTCOMES } from './outcomes.ts';
import { RETURNS } from './returns.ts';
import type { Rule } from './rule.ts';

/** Every rule of the course, in the order in which they are asked. */
export const COURSE_RULES: readonly Rule[] = Object.freeze([...OUTCOMES, ...FIRST_STAGE, ...METASTASES, ...RETURNS]);
