import { createHash } from 'node:crypto';

/** 16 hexadecimal digits that name a content: the key of a row that has no natural key. Parts never run together ("a","bc" is not "ab","c"). */
export function contentKey(...parts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length}:`).update(part);
  return hash.digest('hex').slice(0, 16);
}
