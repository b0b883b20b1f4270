import { headText } from '../extension.ts';

/** Lines that the first bytes of a file show, at most ten, empty ones aside; the last one may be cut. Latin-1, so that columns are bytes. */
export const headLines = (head: Uint8Array): string[] =>
  headText(head)
    .split('\n', 11)
    .map((line) => line.trimEnd())
    .filter((line) => line !== '')
    .slice(0, 10);
