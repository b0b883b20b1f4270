/** Fields of a fixed-width line: `[first column from 1, width, value]`; numbers are filled with zeros from the left, texts with blanks on the right. */
export type FixedField = readonly [first: number, width: number, value: string | number];

/** Line of `width` columns from fields in order of column. A value too long for its place, or fields out of order, are a fault of ours. */
export function fixedLine(width: number, fields: readonly FixedField[]): string {
  let line = '';
  for (const [first, size, value] of fields) {
    const text = typeof value === 'number' ? String(value).padStart(size, '0') : value.padEnd(size, ' ');
    if (text.length > size) throw new RangeError(`value of ${text.length} characters in a place of ${size} at column ${first}`);
    if (first <= line.length) throw new RangeError(`field at column ${first} comes after column ${line.length}`);
    line = line.padEnd(first - 1, ' ') + text;
  }
  return line.padEnd(width, ' ');
}
/** JJMMAAAA of a day. */
export const compactDate = (day: string): string => day.slice(8) + day.slice(5, 7) + day.slice(0, 4);
/** CIM-10 code without its dot. */
export const bareCode = (code: string): string => code.replace('.', '');
