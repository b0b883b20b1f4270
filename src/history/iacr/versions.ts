import { HISTOLOGY_GROUPS } from './groups.ts';

export const ICDO_VERSIONS = ['3.0', '3.1', '3.2'] as const;
export type IcdoVersion = (typeof ICDO_VERSIONS)[number];

/**
 * Histologies that a revision of ICD-O-3 added or whose range of the 2004 table no longer fits, with their group. 3.2 keeps what 3.1 added.
 * The IACR table of 2004 knows none of them: the groups are ours, read from what each code names. Version 2026-11.
 */
const ADDED: Readonly<Record<IcdoVersion, readonly (readonly [from: number, to: number, group: number])[]>> = Object.freeze({
  '3.0': [],
  '3.1': [
    [8158, 8158, 4], // endocrine tumour, functioning
    [8163, 8163, 3], // pancreatobiliary carcinoma
    [8552, 8552, 3], // mixed acinar ductal carcinoma
    [9712, 9712, 9], // intravascular large B-cell lymphoma: B, in the range of T
    [9724, 9726, 10],
    [9735, 9738, 9],
    [9759, 9759, 13],
    [9806, 9809, 14],
    [9811, 9818, 9],
    [9965, 9967, 8],
    [9971, 9971, 14],
    [9991, 9992, 8],
  ],
  '3.2': [
    [8085, 8086, 1], // squamous cell carcinoma by HPV status
    [8483, 8484, 3], // adenocarcinoma by HPV status
    [9715, 9715, 10], // anaplastic lymphoma of the breast implant
    [9749, 9749, 13], // Erdheim-Chester disease
    [9819, 9819, 9],
    [9877, 9880, 8],
    [9968, 9968, 8],
    [9993, 9993, 8],
  ],
});

function tableOf(version: IcdoVersion): Uint8Array {
  const table = new Uint8Array(2000);
  for (const { group, ranges } of HISTOLOGY_GROUPS) for (const [from, to] of ranges) table.fill(group, from - 8000, to - 8000 + 1);
  for (const known of ICDO_VERSIONS.slice(0, ICDO_VERSIONS.indexOf(version) + 1))
    for (const [from, to, group] of ADDED[known]) table.fill(group, from - 8000, to - 8000 + 1);
  return table;
}

const TABLES: Readonly<Record<IcdoVersion, Uint8Array>> = Object.freeze({
  '3.0': tableOf('3.0'),
  '3.1': tableOf('3.1'),
  '3.2': tableOf('3.2'),
});

/** Histological group of a morphology ("8500/3") in a version of ICD-O-3; null for a code outside its tables. */
export function groupIn(version: IcdoVersion, morphology: string): number | null {
  const group = TABLES[version][Number(morphology.slice(0, 4)) - 8000] ?? 0;
  return group === 0 ? null : group;
}
