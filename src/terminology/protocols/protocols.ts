import { parts, readRows } from '../drugs/rows.ts';

/** A regimen: its usual name and its medicines (French INN). */
export interface Protocol {
  readonly name: string;
  /** The name also means something else: words of treatment must stand around. */
  readonly needsCue: boolean;
  readonly names: readonly string[];
  readonly drugs: readonly string[];
  readonly field: string;
}

export const PROTOCOLS: readonly Protocol[] = Object.freeze(
  readRows(new URL('./protocols.tsv', import.meta.url), 5).map(([name = '', cue = '', names = '', drugs = '', field = '']) =>
    Object.freeze({ name, needsCue: cue === 'yes', names: parts(names), drugs: parts(drugs), field }),
  ),
);
