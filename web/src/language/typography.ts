const NO_BREAK = '\u00a0';
const NARROW = '\u202f';

/**
 * French spaces of a text of the interface: before and within its signs, where a line must not break. Texts of records by themselves are
 * shown as they are and do not come here.
 */
export const frenchSpaces = (text: string): string =>
  text
    .replace(/«[ \u00a0]/g, `«${NARROW}`)
    .replace(/[ \u00a0](?=[»;?!%](?:[\s.,)»…]|$))/g, NARROW)
    .replace(/[ ](?=:(?:\s|$))/g, NO_BREAK);
