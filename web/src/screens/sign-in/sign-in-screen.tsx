import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Form } from 'react-aria-components/Form';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { TextField } from 'react-aria-components/TextField';
import { useSignIn } from '../../api/queries.ts';
import { useLanguage } from '../../language/language.tsx';
import { useFailureText } from '../../parts/failure.tsx';
import { Logo } from '../../parts/icons.tsx';
import { LanguageSwitch } from './language-switch.tsx';

/** `ended`: somebody was on a page, so that signing in goes on there. */
export function SignInScreen({ ended }: { readonly ended: boolean }) {
  const { t } = useLanguage();
  const failureText = useFailureText();
  const signIn = useSignIn();
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  return (
    <main className="gate">
      <div className="gate-card">
        <p className="gate-brand">
          <Logo size={40} />
          Continuum
        </p>
        <h1>{t('signIn.title')}</h1>
        <p className="gate-tagline">{t('app.tagline')}</p>
        {ended && <p className="gate-note">{t('signIn.ended')}</p>}
        <Form
          className="form"
          onSubmit={(event) => {
            event.preventDefault();
            signIn.mutate({ login, password });
          }}
        >
          <TextField className="field" value={login} onChange={setLogin} isRequired autoFocus autoComplete="username">
            <Label>{t('signIn.login')}</Label>
            <Input autoCapitalize="none" spellCheck="false" />
          </TextField>
          <TextField className="field" type="password" value={password} onChange={setPassword} isRequired autoComplete="current-password">
            <Label>{t('signIn.password')}</Label>
            <Input />
          </TextField>
          {signIn.isError && (
            <p className="form-error" role="alert">
              {failureText(signIn.error)}
            </p>
          )}
          <Button type="submit" className="button button-primary" isPending={signIn.isPending}>
            {signIn.isPending ? t('signIn.pending') : t('signIn.submit')}
          </Button>
        </Form>
        <p className="gate-help">{t('signIn.help')}</p>
      </div>
      <LanguageSwitch />
    </main>
  );
}
