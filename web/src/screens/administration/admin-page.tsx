import type { ReactNode } from 'react';
import type { Place } from '../../app/address.ts';
import { PlaceLink } from '../../app/navigation.tsx';
import { useLanguage } from '../../language/language.tsx';

const PAGES = [
  ['admin.accounts', { screen: 'accounts' }],
  ['admin.oppositions', { screen: 'oppositions', patient: null }],
  ['admin.audit', { screen: 'audit', filter: {} }],
] as const satisfies readonly (readonly [string, Place])[];

interface Props {
  readonly title: 'admin.accounts' | 'admin.oppositions' | 'admin.audit';
  readonly intro: string;
  /** What one can do on the page as a whole, beside its title. */
  readonly act?: ReactNode;
  readonly children: ReactNode;
}

/** The three pages of administration: the way between them, a title, and what the page is for in a sentence. */
export function AdminPage({ title, intro, act, children }: Props) {
  const { t } = useLanguage();
  return (
    <div className="page">
      <nav className="tabs" aria-label={t('admin.nav')}>
        {PAGES.map(([name, to]) => (
          <PlaceLink key={name} to={to} aria-current={name === title ? 'page' : undefined}>
            {t(name)}
          </PlaceLink>
        ))}
      </nav>
      <div className="admin-head">
        <div>
          <h1>{t(title)}</h1>
          <p className="admin-intro">{intro}</p>
        </div>
        {act}
      </div>
      {children}
    </div>
  );
}
