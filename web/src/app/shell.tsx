import { type ReactNode, useEffect } from 'react';
import type { Session } from '../api/queries.ts';
import { useLanguage } from '../language/language.tsx';
import { Icon, Logo } from '../parts/icons.tsx';
import { SearchBox } from '../screens/search/search-box.tsx';
import { AccountMenu } from './account-menu.tsx';
import { home, type Place } from './address.ts';
import { PlaceLink } from './navigation.tsx';
import { mayOpen } from './rights.ts';

/** What stands around every screen: the box, the way about, whose data one sees, the account. */
export function Shell({ session, place, children }: { readonly session: Session; readonly place: Place; readonly children: ReactNode }) {
  const { t } = useLanguage();
  const atHome = isHome(place);
  const nominative = session.rights.includes('identity.read');
  useFocusBox();
  return (
    <div className="shell">
      <a className="skip" href="#content">
        {t('app.skip')}
      </a>
      <header className={atHome ? 'top top-home' : 'top'}>
        <PlaceLink to={home} className="brand" aria-label={`Continuum. ${t('app.home')}`}>
          <Logo />
          <span>Continuum</span>
        </PlaceLink>
        {!atHome && <SearchBox key={'q' in place ? place.q : ''} q={'q' in place ? place.q : ''} />}
        <nav className="top-nav" aria-label={t('app.nav')}>
          <PlaceLink to={{ screen: 'ingest' }} aria-current={place.screen === 'ingest' ? 'page' : undefined}>
            {t('app.ingest')}
          </PlaceLink>
          {mayOpen({ screen: 'accounts' }, session.rights) && (
            <PlaceLink to={{ screen: 'accounts' }} aria-current={isAdministration(place) ? 'true' : undefined}>
              {t('admin.title')}
            </PlaceLink>
          )}
        </nav>
        <AccountMenu account={session.account} />
      </header>
      <aside className={nominative ? 'banner banner-nominative' : 'banner'} aria-label={t('app.banner')}>
        <Icon name={nominative ? 'person' : 'masked'} />
        <span>{nominative ? t('app.banner.nominative') : `${t('app.banner.masked')} ${t('app.banner.traced')}`}</span>
      </aside>
      <main id="content" tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}

export const isHome = (place: Place): boolean => place.screen === 'search' && place.q === '' && Object.keys(place.filters).length === 0;

const isAdministration = ({ screen }: Place): boolean => screen === 'accounts' || screen === 'oppositions' || screen === 'audit';

/** `/` puts the cursor into the box from anywhere, except where one is typing. */
function useFocusBox(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const box = document.querySelector<HTMLInputElement>('input[type="search"]');
      if (box === null) return;
      event.preventDefault();
      box.focus();
      box.select();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
}

export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
