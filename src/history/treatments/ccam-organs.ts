/**
 * Organ of a CCAM act by its first two letters (topography in the structure of the code), and whether its third letter says that something is taken
 * out. Written from the structure of the CCAM (ATIH): letters 1–2 topography, 3 action, 4 access; version 2026-11.
 */
const ORGANS: Readonly<Record<string, string>> = Object.freeze({
  AA: 'C71',
  AB: 'C71',
  BA: 'C44',
  BG: 'C69',
  BH: 'C69',
  FA: 'C09',
  FC: 'C77',
  GA: 'C30',
  GB: 'C31',
  GC: 'C11',
  GD: 'C32',
  GE: 'C33',
  GF: 'C34',
  GG: 'C38',
  GH: 'C38',
  HA: 'C06',
  HB: 'C07',
  HD: 'C14',
  HE: 'C15',
  HF: 'C16',
  HG: 'C17',
  HH: 'C18',
  HJ: 'C20',
  HK: 'C21',
  HL: 'C22',
  HM: 'C23',
  HN: 'C25',
  HP: 'C48',
  JA: 'C64',
  JC: 'C66',
  JD: 'C67',
  JE: 'C68',
  JF: 'C48',
  JG: 'C61',
  JH: 'C62',
  JJ: 'C56',
  JK: 'C54',
  JL: 'C52',
  JM: 'C51',
  KC: 'C73',
  KD: 'C75',
  KE: 'C74',
  PD: 'C49',
  QA: 'C44',
  QE: 'C50',
  QZ: 'C44',
});
/** F: exérèse; G: other removal (énucléation, ablation). */
const REMOVES = /^..[FG]/;

/** ICD-O-3 organ that an act removes something from; null for every other act. */
export const organOfResection = (ccam: string): string | null => (REMOVES.test(ccam) ? (ORGANS[ccam.slice(0, 2)] ?? null) : null);

/** Topographies that an act of an organ may also be about: the CCAM does not tell them apart, or takes them out together. */
const TOGETHER: Readonly<Record<string, RegExp>> = Object.freeze({
  C06: /^C(0[0-9]|1[0-4])/,
  C14: /^C(0[1-9]|1[0-3])/,
  C18: /^C19/,
  C20: /^C(18|19)/,
  C23: /^C(22|24)/,
  C25: /^C(17|24)/,
  C31: /^C30/,
  C38: /^C37/,
  C49: /^C(40|41|44|47|48)/,
  C54: /^C5[35]/,
});

/** Whether an act on this organ can be an operation of a tumour of this topography. */
export const sameOrgan = (ccamOrgan: string, topography: string): boolean =>
  topography.startsWith(ccamOrgan) || TOGETHER[ccamOrgan]?.test(topography) === true;
