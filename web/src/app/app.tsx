import { lazy, Suspense } from 'react';
import { useSession } from '../api/queries.ts';
import { useLanguage } from '../language/language.tsx';
import { Failure, Loading } from '../parts/failure.tsx';
import { SearchScreen } from '../screens/search/search-screen.tsx';
import { ChoosePassword } from '../screens/sign-in/choose-password.tsx';
import { SignInScreen } from '../screens/sign-in/sign-in-screen.tsx';
import { home, type Place } from './address.ts';
import { PlaceLink, usePlace } from './navigation.tsx';
import { Shell } from './shell.tsx';

const DocumentScreen = lazy(() => import('../screens/document/document-screen.tsx'));
const PatientScreen = lazy(() => import('../screens/patient/patient-screen.tsx'));
const IngestScreen = lazy(() => import('../screens/ingest/ingest-screen.tsx'));

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
        <Screen place={place} />
      </Suspense>
    </Shell>
  );
}

function Screen({ place }: { readonly place: Place }) {
  switch (place.screen) {
    case 'search':
      return <SearchScreen place={place} />;
    case 'document':
      return <DocumentScreen key={place.id} place={place} />;
    case 'patient':
      return <PatientScreen key={place.id} place={place} />;
    case 'ingest':
      return <IngestScreen />;
    case 'unknown':
      return <NotFound />;
  }
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
