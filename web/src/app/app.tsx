import { lazy, Suspense } from 'react';
import { type Session, useSession } from '../api/queries.ts';
import { useLanguage } from '../language/language.tsx';
import { Failure, Loading } from '../parts/failure.tsx';
import { SearchScreen } from '../screens/search/search-screen.tsx';
import { ChoosePassword } from '../screens/sign-in/choose-password.tsx';
import { SignInScreen } from '../screens/sign-in/sign-in-screen.tsx';
import { home, type Place } from './address.ts';
import { PlaceLink, usePlace } from './navigation.tsx';
import { mayOpen } from './rights.ts';
import { Shell } from './shell.tsx';

const DocumentScreen = lazy(() => import('../screens/document/document-screen.tsx'));
const PatientScreen = lazy(() => import('../screens/patient/patient-screen.tsx'));
const IngestScreen = lazy(() => import('../screens/ingest/ingest-screen.tsx'));
const AccountsScreen = lazy(() => import('../screens/administration/accounts-screen.tsx'));
const OppositionsScreen = lazy(() => import('../screens/administration/oppositions-screen.tsx'));
const AuditScreen = lazy(() => import('../screens/administration/audit-screen.tsx'));

export function App() {
  const session = useSession();
  const place = usePlace();
  if (session.isPending) return <Loading />;
  if (session.isError) return <Failure error={session.error} retry={() => void session.refetch()} />;
  if (session.data === null) return <SignInScreen ended={place.screen !== 'search' || place.q !== ''} />;
  if (session.data.mustChangePassword) return <ChoosePassword login={session.data.account.login} />;
  return (
    <Shell session={session.data} place={place}>
      <Suspense fallback={<Loading />}>
        <Screen place={place} session={session.data} />
      </Suspense>
    </Shell>
  );
}

function Screen({ place, session }: { readonly place: Place; readonly session: Session }) {
  if (!mayOpen(place, session.rights)) return <Forbidden />;
  switch (place.screen) {
    case 'search':
      return <SearchScreen place={place} />;
    case 'document':
      return <DocumentScreen key={place.id} place={place} />;
    case 'patient':
      return (
        <PatientScreen
          key={place.id}
          place={place}
          mayOppose={session.rights.includes('opposition.manage')}
          mayCorrect={session.rights.includes('history.correct')}
        />
      );
    case 'ingest':
      return <IngestScreen />;
    case 'accounts':
      return <AccountsScreen own={session.account.accountId} />;
    case 'oppositions':
      return <OppositionsScreen key={place.patient} patient={place.patient} />;
    case 'audit':
      return <AuditScreen filter={place.filter} />;
    case 'unknown':
      return <NotFound />;
  }
}

/** The server refuses the data whatever the page does; this says so before anything is asked for. */
function Forbidden() {
  const { t } = useLanguage();
  return (
    <div className="empty">
      <h1>{t('admin.forbidden')}</h1>
      <p>{t('admin.forbidden.hint')}</p>
      <PlaceLink to={home}>{t('app.home')}</PlaceLink>
    </div>
  );
}

function NotFound() {
  const { t } = useLanguage();
  return (
    <div className="empty">
      <h1>{t('app.notFound')}</h1>
      <PlaceLink to={home}>{t('app.home')}</PlaceLink>
    </div>
  );
}
