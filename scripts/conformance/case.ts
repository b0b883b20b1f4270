import { readFileSync } from 'node:fs';
import type { Mention } from '../../src/model/index.ts';
import type { Reader } from '../../src/nlp/index.ts';

/** What a case of another team expects of one place or of the whole text; the keys differ from component to component. */
export interface Expected {
  readonly start?: number;
  readonly end?: number;
  readonly text?: string;
  readonly label?: string;
  readonly source?: string;
  readonly value?: unknown;
  readonly canonical?: Readonly<Record<string, boolean>>;
  readonly [key: string]: unknown;
}
export interface Case {
  readonly text: string;
  readonly expected: readonly Expected[];
  readonly config?: Readonly<Record<string, unknown>>;
}

/** One check: what the reader says otherwise than the case, a line each; nothing where it passes. */
export type Check = (c: Case, reader: Reader) => readonly string[];

export const loadCases = (file: string): Case[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Case);

/** Two lists of lines, compared. */
export function differences(found: readonly string[], expected: readonly string[]): string[] {
  const missing = expected.filter((line) => !found.includes(line));
  const added = found.filter((line) => !expected.includes(line));
  return [...missing.map((line) => `missing: ${line}`), ...added.map((line) => `not expected: ${line}`)];
}

export const valueKey = ({ value }: Mention, key: string): unknown =>
  value !== null && typeof value === 'object' ? (value as Readonly<Record<string, unknown>>)[key] : undefined;

export const overlaps = (m: Mention, e: Expected): boolean =>
  e.start === undefined || e.end === undefined || (m.begin < e.end && m.end > e.start);

/** Any value as words. */
export const shown = (value: unknown): string =>
  typeof value === 'string' ? value : value === undefined ? 'undefined' : JSON.stringify(value);
