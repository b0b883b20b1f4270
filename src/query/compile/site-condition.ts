import { normalCode } from '../../warehouse/lexical/marks.ts';
import type { Parameters } from './parameters.ts';

/** `C50`, `C50.*` and `c50` name the same branch. */
export const branchOf = (code: string): string => normalCode(code).replace(/\.?\*$/, '');

/** A code lies in a branch when it is it or goes on after a point. */
export const liesIn = (code: string, branch: string): boolean => code === branch || code.startsWith(`${branch}.`);

/** Condition on rows of `tumours`. */
export function siteCondition(code: string, parameters: Parameters): string {
  const branch = branchOf(code);
  const same = parameters.bind('String', branch);
  const beneath = parameters.bind('String', `${branch}.`);
  return `icd10 = ${same} OR startsWith(icd10, ${beneath}) OR topography = ${same} OR startsWith(topography, ${beneath})`;
}
