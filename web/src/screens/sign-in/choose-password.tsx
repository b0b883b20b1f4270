import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Form } from 'react-aria-components/Form';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { TextField } from 'react-aria-components/TextField';
import { ApiFailure } from '../../api/client.ts';
import { useChangePassword } from '../../api/queries.ts';
import { type Translate, useLanguage } from '../../language/language.tsx';
import { useFailureText } from '../../parts/failure.tsx';
import { Logo } from '../../parts/icons.tsx';

const REASONS = ['too_short', 'too_long', 'is_login', 'too_simple', 'unchanged'] as const;

/** Forced after a one-time password: nothing else is open until it is done. */
export function ChoosePassword({ login }: { readonly login: string }) {
  const { t } = useLanguage();
  const failureText = useFailureText();
  const change = useChangePassword();
  const [current, setCurrent] = useState('');
  const [wanted, setWanted] = useState('');
  const [again, setAgain] = useState('');
  const [differs, setDiffers] = useState(false);
  const problem = differs ? t('password.differs') : change.isError ? (reasonText(change.error, t) ?? failureText(change.error)) : null;
  return (
    <main className="gate">
      <div className="gate-card">
        <p className="gate-brand">
          <Logo size={40} />
          Continuum
        </p>
        <h1>{t('password.title')}</h1>
        <p className="gate-tagline">{t('password.intro')}</p>
        <Form
          className="form"
          onSubmit={(event) => {
            event.preventDefault();
            setDiffers(wanted !== again);
            if (wanted === again) change.mutate({ current, wanted });
          }}
        >
          <input type="text" name="username" value={login} readOnly autoComplete="username" hidden />
          <TextField
            className="field"
            type="password"
            value={current}
            onChange={setCurrent}
            isRequired
            autoFocus
            autoComplete="current-password"
          >
            <Label>{t('password.current')}</Label>
            <Input />
          </TextField>
          <TextField className="field" type="password" value={wanted} onChange={setWanted} isRequired autoComplete="new-password">
            <Label>{t('password.wanted')}</Label>
            <Input />
            <Text slot="description">{t('password.rule')}</Text>
          </TextField>
          <TextField className="field" type="password" value={again} onChange={setAgain} isRequired autoComplete="new-password">
            <Label>{t('password.again')}</Label>
            <Input />
          </TextField>
          {problem !== null && (
            <p className="form-error" role="alert">
              {problem}
            </p>
          )}
          <Button type="submit" className="button button-primary" isPending={change.isPending}>
            {t('password.submit')}
          </Button>
        </Form>
      </div>
    </main>
  );
}

function reasonText(error: Error, t: Translate): string | null {
  if (!(error instanceof ApiFailure) || error.code !== 'password_refused') return null;
  const reason = REASONS.find((known) => known === error.params['reason']);
  return reason === undefined ? null : t(`password.refused.${reason}`);
}
