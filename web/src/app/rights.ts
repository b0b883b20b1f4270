import type { Right } from '../../../src/access/rights.ts';
import type { Place } from './address.ts';

/** The right that a page takes beyond being signed in. */
const WANTED: Readonly<Partial<Record<Place['screen'], Right>>> = Object.freeze({
  accounts: 'account.manage',
  oppositions: 'opposition.manage',
  audit: 'audit.read',
});

export function mayOpen({ screen }: Pick<Place, 'screen'>, rights: readonly Right[]): boolean {
  const wanted = WANTED[screen];
  return wanted === undefined || rights.includes(wanted);
}
