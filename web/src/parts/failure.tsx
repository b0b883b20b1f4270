import { Button } from 'react-aria-components/Button';
import { ApiFailure } from '../api/client.ts';
import { useLanguage } from '../language/language.tsx';
import { Icon } from './icons.tsx';

/** The sentence for a failure, in the language of the user. */
export function useFailureText(): (error: Error) => string {
  const { t, local } = useLanguage();
  return (error) => (error instanceof ApiFailure && error.text !== null ? local(error.text) : t('app.offline'));
}

/** What went wrong and what can be done, in the place of what was asked for; `within` a page that has its own heading, without one. */
export function Failure({
  error,
  retry,
  within = false,
}: {
  readonly error: Error;
  readonly retry?: () => void;
  readonly within?: boolean;
}) {
  const { t, local } = useLanguage();
  const text = useFailureText();
  const diagnostics = error instanceof ApiFailure ? error.diagnostics : [];
  return (
    <div className="failure" role="alert">
      <Icon name="warning" size={20} />
      <div>
        {within ? <p>{text(error)}</p> : <h1 className="failure-title">{text(error)}</h1>}
        {diagnostics.map((d) => (
          <p key={`${d.code}-${d.begin}`} className="failure-detail">
            {local(d)}
          </p>
        ))}
        {error instanceof ApiFailure && <p className="failure-code">{t('app.errorCode', { code: error.code })}</p>}
      </div>
      {retry !== undefined && (
        <Button className="button" onPress={retry}>
          {t('app.retry')}
        </Button>
      )}
    </div>
  );
}

export function Loading() {
  const { t } = useLanguage();
  return (
    <p className="loading" role="status">
      <span className="loading-dot" aria-hidden="true" />
      {t('app.loading')}
    </p>
  );
}
