/** Secondary sites of CIM-10 by ICD-O-3 topography: the first prefix that fits decides. Source: CIM-10 chapter II, C77-C79; ours, 2026-11-24. */
const SECONDARY: readonly (readonly [prefixes: string, code: string])[] = [
  ['C77.0', 'C77.0'],
  ['C77.1', 'C77.1'],
  ['C77.2', 'C77.2'],
  ['C77.3', 'C77.3'],
  ['C77.4', 'C77.4'],
  ['C77.5', 'C77.5'],
  ['C77.8', 'C77.8'],
  ['C77', 'C77.9'],
  ['C34', 'C78.0'],
  ['C38.1 C38.2 C38.3', 'C78.1'],
  ['C38.4', 'C78.2'],
  ['C30 C31 C32 C33 C39', 'C78.3'],
  ['C17', 'C78.4'],
  ['C18 C19 C20', 'C78.5'],
  ['C48', 'C78.6'],
  ['C22', 'C78.7'],
  ['C15 C16 C21 C23 C24 C25 C26', 'C78.8'],
  ['C64 C65', 'C79.0'],
  ['C66 C67 C68', 'C79.1'],
  ['C44', 'C79.2'],
  ['C70 C71', 'C79.3'],
  ['C72 C47', 'C79.4'],
  ['C40 C41 C42.1', 'C79.5'],
  ['C56', 'C79.6'],
  ['C74', 'C79.7'],
  ['C80', 'C79.9'],
];
const SECONDARY_BY_PREFIX: ReadonlyMap<string, string> = new Map(SECONDARY.flatMap(([prefixes, code]) => prefixes.split(' ').map((p) => [p, code] as const)));

/** CIM-10 code of a metastasis in an ICD-O-3 topography ("C22.0" gives "C78.7"); null where the topography is not one. */
export function secondarySite(topography: string): string | null {
  if (!/^C\d\d(\.\d)?$/.test(topography)) return null;
  return SECONDARY_BY_PREFIX.get(topography) ?? SECONDARY_BY_PREFIX.get(topography.slice(0, 3)) ?? 'C79.8';
}
