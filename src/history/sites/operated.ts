/**
 * Organs that one operation against a primary takes or opens together, by ICD-O-3 topography: head and neck; digestive tract, liver, pancreas and
 * peritoneum; chest; female pelvis; urinary and male organs; skin and soft parts. Written from surgical practice; version 2026-11.
 */
const FIELDS: readonly RegExp[] = [
  /^C(0\d|1[0-4]|30|31|32|41\.[01]|44\.[0-4]|69|73|75\.0|77)/,
  /^C(1[5-9]|2[0-6]|48|42\.2|77)/,
  /^C(15|33|34|37|38|77)/,
  /^C(48|5[1-8]|18|19|20|77)/,
  /^C(6\d|74|77)/,
  /^C(44|49|50|47|40|41|77)/,
  /^C(70|71|72|75|41\.0)/,
];
/** Topographies that say no organ, or of the whole body. */
const ANYWHERE = /^C(42\.[01]|76|77|80)/;

/** Whether an operation on an organ can be one against a primary of this topography. */
export const isOperatedWith = (organ: string, primary: string): boolean =>
  ANYWHERE.test(organ) ||
  ANYWHERE.test(primary) ||
  organ.slice(0, 3) === primary.slice(0, 3) ||
  FIELDS.some((f) => f.test(organ) && f.test(primary));
