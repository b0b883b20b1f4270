import * as z from 'zod';

/** The last document of a page: the next page holds what comes after it. `key` is the score, or the day where nothing is weighed. */
export interface Cursor {
  readonly generation: number;
  readonly key: number;
  readonly doc: number;
  /** Documents on the pages before. */
  readonly shown: number;
}
const Shape = z.tuple([z.int(), z.int(), z.int().nonnegative(), z.int().nonnegative()]);

export const writeCursor = ({ generation, key, doc, shown }: Cursor): string =>
  Buffer.from(JSON.stringify([generation, key, doc, shown])).toString('base64url');

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
  if (!parsed.success) return null;
  const [generation, key, doc, shown] = parsed.data;
  return { generation, key, doc, shown };
}
