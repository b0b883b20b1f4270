import { hash } from 'node:crypto';

/** 16 hexadecimal digits that name a content: the key of a row that has no natural key. Parts never run together ("a","bc" is not "ab","c"). */
export const contentKey = (...parts: readonly string[]): string =>
  hash('sha256', parts.map((part) => `${part.length}:${part}`).join('')).slice(0, 16);
