import { HISTOLOGY_GROUPS } from './table-2004.ts';

export const ICDO_VERSIONS = ['3.0', '3.1', '3.2'] as const;
export type IcdoVersion = (typeof ICDO_VERSIONS)[number];

type Moves = readonly (readonly [from: number, to: number, group: number])[];

/**
 * What the later tables change in that of 2004 (there '3.0'): codes that a revision of ICD-O-3 added and codes that it moved to another group. 3.2
 * keeps what 3.1 changed; a code that a revision withdrew keeps the group that it had, for old records have it still.
 * Source: the tables by version as design and reference/standards.md 1.1 give them. Version 2026-11.
 */
const CHANGED: Readonly<Record<IcdoVersion, Moves>> = Object.freeze({
  '3.0': [],
  '3.1': [
    [9597, 9597, 14],
    [9726, 9726, 10],
    [9735, 9738, 9],
    [9806, 9809, 14],
    [9811, 9816, 14],
    [9965, 9967, 8],
    [9971, 9971, 14],
    [9992, 9992, 8],
  ],
  '3.2': [
    [8026, 8026, 4],
    [8085, 8086, 1],
    [8158, 8158, 4],
    [8163, 8163, 3],
    [8250, 8552, 3],
    [8590, 8671, 16],
    [8714, 8714, 6],
    [8930, 8936, 6],
    [8992, 8992, 6],
    [9045, 9045, 6],
    [9110, 9110, 3],
    [9137, 9138, 6],
    [9597, 9597, 9],
    [9712, 9712, 9],
    [9724, 9726, 10],
    [9749, 9749, 13],
    [9759, 9759, 13],
    [9811, 9819, 9],
    [9860, 9860, 8],
    [9960, 9960, 8],
    [9965, 9965, 14],
    [9966, 9966, 8],
    [9967, 9968, 14],
    [9975, 9975, 8],
    [9988, 9989, 8],
    [9993, 9993, 8],
  ],
});

/**
 * Codes that ICD-O-3 has since the version named and of which no table says the group: it is ours, read from what each code names. They give way to
 * the tables.
 */
const OURS: Readonly<Record<IcdoVersion, Moves>> = Object.freeze({
  '3.0': [],
  '3.1': [
    [8158, 8158, 4], // endocrine tumour, functioning
    [8163, 8163, 3], // pancreatobiliary carcinoma
    [8552, 8552, 3], // mixed acinar ductal carcinoma
    [9724, 9725, 10], // T-cell lymphoproliferations with EBV
    [9759, 9759, 13], // fibroblastic reticular cell tumour
    [9817, 9818, 14], // B lymphoblastic, with the codes beside them
    [9991, 9991, 8], // refractory neutropenia
  ],
  '3.2': [
    [9877, 9880, 8], // acute myeloid leukaemia by mutation
  ],
});

function tableOf(version: IcdoVersion): Uint8Array {
  const table = new Uint8Array(2000);
  for (const { group, ranges } of HISTOLOGY_GROUPS) for (const [from, to] of ranges) table.fill(group, from - 8000, to - 8000 + 1);
  for (const known of ICDO_VERSIONS.slice(0, ICDO_VERSIONS.indexOf(version) + 1))
    for (const [from, to, group] of [...OURS[known], ...CHANGED[known]]) table.fill(group, from - 8000, to - 8000 + 1);
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
