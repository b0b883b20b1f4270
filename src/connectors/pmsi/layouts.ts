/**
 * Fixed-width layouts of the French PMSI MCO, only the fields that are read: name → [first column, width], columns from 1.
 * Facts from the ATIH format notes of 2010 to 2025 (RSS 015-022, VID-HOSP V011-V016, FICHCOMP medicines); version of this table: 2026-11.
 */
export type Place = readonly [first: number, width: number];

interface ActLayout {
  readonly width: number;
  /** Places inside the block of one act. */
  readonly fields: Readonly<Record<'date' | 'code' | 'phase' | 'activity' | 'count', Place>> & { readonly extension?: Place };
}

export interface RumLayout {
  readonly version: string;
  readonly fields: Readonly<Record<RumField, Place>> & Readonly<Partial<Record<GroupingField, Place>>>;
  /** First column of the variable part: associated diagnoses, documentary data, acts. */
  readonly variable: number;
  readonly act: ActLayout;
}
export type RumField =
  | 'finess'
  | 'rss'
  | 'nda'
  | 'rum'
  | 'birthDate'
  | 'sex'
  | 'unit'
  | 'entry'
  | 'entryMode'
  | 'exit'
  | 'exitMode'
  | 'destination'
  | 'postcode'
  | 'sessions'
  | 'associated'
  | 'documentary'
  | 'acts'
  | 'principal'
  | 'related';
type GroupingField = 'groupVersion' | 'ghm' | 'groupReturn';

/** Of one associated diagnosis or documentary datum. */
export const DIAGNOSIS_WIDTH = 8;

/** The RUM from format 016 on; the grouped RSS holds the same fields 15 columns to the right. */
const RUM_016: Readonly<Record<RumField, Place>> = {
  finess: [1, 9],
  rss: [13, 20],
  nda: [33, 20],
  rum: [53, 10],
  birthDate: [63, 8],
  sex: [71, 1],
  unit: [72, 4],
  entry: [78, 8],
  entryMode: [86, 1],
  exit: [88, 8],
  exitMode: [96, 1],
  destination: [97, 1],
  postcode: [98, 5],
  sessions: [117, 2],
  associated: [119, 2],
  documentary: [121, 2],
  acts: [123, 3],
  principal: [126, 8],
  related: [134, 8],
};

const GROUPING: Readonly<Record<GroupingField, Place>> = { groupVersion: [1, 2], ghm: [3, 6], groupReturn: [13, 3] };
const GROUPING_WIDTH = 15;

const shifted = (fields: Readonly<Record<RumField, Place>>, by: number): Readonly<Record<RumField, Place>> =>
  Object.fromEntries(Object.entries(fields).map(([name, [first, width]]) => [name, [first + by, width]])) as unknown as Readonly<
    Record<RumField, Place>
  >;

const ACT_26: ActLayout = { width: 26, fields: { date: [1, 8], code: [9, 7], phase: [16, 1], activity: [17, 1], count: [25, 2] } };
/** From format 017 on a PMSI extension of 3 characters (`-01`) follows the code. */
const ACT_29: ActLayout = {
  width: 29,
  fields: { date: [1, 8], code: [9, 7], extension: [16, 3], phase: [19, 1], activity: [20, 1], count: [28, 2] },
};

/** Format 115: without the date of last periods, so that all that follows stands 8 columns to the left, and a shorter reserved zone. */
const RSS_115: Readonly<Record<RumField, Place>> = {
  ...shifted(RUM_016, GROUPING_WIDTH),
  sessions: [124, 2],
  associated: [126, 2],
  documentary: [128, 2],
  acts: [130, 3],
  principal: [133, 8],
  related: [141, 8],
};

const rum = (version: string, act: ActLayout): RumLayout => ({ version, fields: RUM_016, variable: 178, act });
const rss = (version: string, act: ActLayout): RumLayout => ({
  version,
  fields: { ...GROUPING, ...shifted(RUM_016, GROUPING_WIDTH) },
  variable: 193,
  act,
});

/** By version token, columns 10 to 12 of every line: `0nn` RUM not grouped, `1nn` grouped. */
export const RUM_LAYOUTS: ReadonlyMap<string, RumLayout> = new Map(
  [
    rum('016', ACT_26),
    ...['017', '018', '019', '020', '021', '022'].map((version) => rum(version, ACT_29)),
    { version: '115', fields: { ...GROUPING, ...RSS_115 }, variable: 166, act: ACT_26 },
    rss('116', ACT_26),
    ...['117', '118', '119', '120', '121', '122'].map((version) => rss(version, ACT_29)),
  ].map((layout) => [layout.version, layout] as const),
);

type VidHospField = 'nda' | 'birthDate' | 'sex' | 'finess' | 'entry' | 'exit';
export interface VidHospLayout {
  readonly version: string;
  readonly fields: Readonly<Record<VidHospField, Place>> & { readonly ipp?: Place; readonly ins?: Place };
}
const VID_HOSP: Readonly<Record<VidHospField, Place>> = {
  nda: [29, 20],
  birthDate: [20, 8],
  sex: [28, 1],
  finess: [53, 9],
  entry: [275, 8],
  exit: [283, 8],
};
const IPP: Place = [354, 20];
const INS: Place = [374, 15];

/** By version token, columns 49 to 52. Files of format V016 still carry the token V015. */
export const VID_HOSP_LAYOUTS: ReadonlyMap<string, VidHospLayout> = new Map(
  [
    { version: 'V011', fields: VID_HOSP },
    { version: 'V012', fields: VID_HOSP },
    { version: 'V013', fields: { ...VID_HOSP, ipp: IPP } },
    { version: 'V014', fields: { ...VID_HOSP, ipp: IPP, ins: INS } },
    { version: 'V015', fields: { ...VID_HOSP, ipp: IPP, ins: INS } },
    { version: 'V016', fields: { ...VID_HOSP, ipp: IPP, ins: INS } },
  ].map((layout) => [layout.version, layout] as const),
);
export const VID_HOSP_TOKEN: Place = [49, 4];

export type FichcompField = 'finess' | 'kind' | 'nda' | 'date' | 'ucd' | 'number' | 'price' | 'initial' | 'indication';
/** FICHCOMP medicines (input file): one layout for all years; the indication is empty before 2018. Kinds: 06 listed, 09 early access. */
export const FICHCOMP_DRUG: Readonly<Record<FichcompField, Place>> = {
  finess: [1, 9],
  kind: [10, 2],
  nda: [12, 20],
  date: [32, 8],
  ucd: [40, 15],
  number: [55, 10],
  price: [65, 10],
  initial: [75, 1],
  indication: [76, 7],
};
export const FICHCOMP_DRUG_KINDS: Readonly<Record<string, string>> = { '06': 'listed', '09': 'early_access' };

/** Text of a place in a line, without its padding. */
export const textAt = (line: string, [first, width]: Place): string => line.slice(first - 1, first - 1 + width).trim();
/** Columns that a set of places reaches. */
export const reach = (places: readonly Place[]): number => places.reduce((end, [first, width]) => Math.max(end, first + width - 1), 0);
