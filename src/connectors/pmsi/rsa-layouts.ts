import type { Place } from './layouts.ts';

/**
 * Layouts of the RSA (anonymous discharge abstract) by version, only what is read; blocks of the variable part follow each other:
 * authorisations, radiotherapy supplements, units (RUM), associated diagnoses, acts. Facts from the ATIH format notes of 2014 to 2026; table of 2026-11.
 */
export type RsaField =
  | 'finess'
  | 'index'
  | 'ghm'
  | 'units'
  | 'sessions'
  | 'authorisations'
  | 'supplements'
  | 'principal'
  | 'related'
  | 'associated'
  | 'acts';
export interface RsaLayout {
  readonly version: string;
  readonly fields: Readonly<Record<RsaField, Place>>;
  readonly variable: number;
  readonly unitWidth: number;
}

/** Widths that no version has changed. */
export const RSA_WIDTHS = Object.freeze({ authorisation: 2, supplement: 7, diagnosis: 6, act: 24 });
/** Places inside the block of one act; `delay` counts days from the entry. */
export const RSA_ACT: Readonly<Record<'delay' | 'code' | 'extension' | 'phase' | 'activity' | 'count', Place>> = {
  delay: [1, 3],
  code: [4, 7],
  extension: [11, 2],
  phase: [13, 1],
  activity: [14, 1],
  count: [22, 2],
};

const COMMON = { finess: [1, 9], index: [13, 10], ghm: [42, 6], units: [51, 2] } as const;
const EARLY = {
  ...COMMON,
  sessions: [89, 2],
  authorisations: [109, 1],
  supplements: [131, 1],
  principal: [203, 6],
  related: [209, 6],
  associated: [215, 4],
  acts: [219, 5],
} as const;
const LATER = { ...COMMON, sessions: [94, 2], authorisations: [114, 1], supplements: [136, 1] } as const;
const OF_226 = { ...LATER, principal: [212, 6], related: [218, 6], associated: [224, 4], acts: [228, 5] } as const;
const OF_229 = { ...LATER, principal: [215, 6], related: [221, 6], associated: [227, 4], acts: [231, 5] } as const;

/** By version token, columns 10 to 12. */
export const RSA_LAYOUTS: ReadonlyMap<string, RsaLayout> = new Map(
  [
    { version: '222', fields: EARLY, variable: 224, unitWidth: 60 },
    ...['223', '224', '225'].map((version) => ({ version, fields: EARLY, variable: 239, unitWidth: 60 })),
    ...['226', '227'].map((version) => ({ version, fields: OF_226, variable: 248, unitWidth: 61 })),
    { version: '228', fields: OF_226, variable: 263, unitWidth: 61 },
    { version: '229', fields: OF_229, variable: 266, unitWidth: 61 },
  ].map((layout) => [layout.version, layout] as const),
);

/** TRA: the key from the anonymous abstracts back to the stays of the hospital. */
export const TRA: Readonly<Record<'index' | 'rss' | 'nda' | 'entry' | 'exit', Place>> = {
  index: [1, 10],
  rss: [11, 20],
  nda: [41, 20],
  entry: [61, 8],
  exit: [75, 8],
};
