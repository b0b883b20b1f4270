export const ROLES = ['reader', 'administrator'] as const;
export type Role = (typeof ROLES)[number];

export const RIGHTS = [
  'search',
  'record.read',
  'identity.read',
  'history.correct',
  'ingest.read',
  'ingest.run',
  'opposition.manage',
  'account.manage',
  'audit.read',
] as const;
export type Right = (typeof RIGHTS)[number];

/** Which role may do what. The only place that says so; the table of routes in the tests is checked against it. */
export const ROLE_RIGHTS: Readonly<Record<Role, ReadonlySet<Right>>> = Object.freeze({
  reader: new Set<Right>(['search', 'record.read', 'ingest.read']),
  administrator: new Set<Right>(RIGHTS),
});

export const may = (role: Role, right: Right): boolean => ROLE_RIGHTS[role].has(right);
export const isRole = (value: string): value is Role => ROLES.some((role) => role === value);
