import * as z from 'zod';

/** The last document of a page: the next page holds what comes after it. `key` is the score, or the day where nothing is weighed. */
export interface Cursor {
  readonly generation: number;
  readonly key: number;
  readonly doc: number;
}
const Shape = z.tuple([z.int(), z.int(), z.int().nonnegative()]);

export const writeCursor = ({ generation, key, doc }: Cursor): string =>
  Buffer.from(JSON.stringify([generation, key, doc])).toString('base64url');

/** Null for anything that `writeCursor` did not make. */
export function readCursor(text: string): Cursor | null {
  let value: unknown;
  try {
    value = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
  const parsed = Shape.safeParse(value);
  return parsed.success ? { generation: parsed.data[0], key: parsed.data[1], doc: parsed.data[2] } : null;
}
