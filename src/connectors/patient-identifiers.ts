/** Roots of the national identity: NIR, NIA, and those of test and of demonstration. */
const INS_ROOTS: ReadonlySet<string> = new Set([
  '1.2.250.1.213.1.4.8',
  '1.2.250.1.213.1.4.9',
  '1.2.250.1.213.1.4.10',
  '1.2.250.1.213.1.4.11',
]);
export const isInsRoot = (root: string | null): boolean => root !== null && INS_ROOTS.has(root);

/** True where an assigning authority may give numbers of this centre: any, unless the centre names its own. */
export const isOwnAuthority = (authority: string | null, own: readonly string[] | undefined): boolean =>
  own === undefined || (authority !== null && own.includes(authority));
