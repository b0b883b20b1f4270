import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Form } from 'react-aria-components/Form';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { TextField } from 'react-aria-components/TextField';
import type { Account } from '../../../../src/access/account.ts';
import type { Role } from '../../../../src/access/rights.ts';
import { type IssuedPassword, useChangeAccount, useCreateAccount } from '../../api/administration.ts';
import { useLanguage } from '../../language/language.tsx';
import { ChoiceField } from '../../parts/choice-field.tsx';
import { useFailureText } from '../../parts/failure.tsx';
import { ModalCard } from '../../parts/modal-card.tsx';

interface Props {
  /** Null for a new one. */
  readonly account: Account | null;
  readonly isOwn: boolean;
  readonly onClose: () => void;
  readonly onIssued: (issued: IssuedPassword) => void;
}

/** A new account, or the name and role of one. Nobody takes the role of administrator from themselves by mistake. */
export function AccountForm({ account, isOwn, onClose, onIssued }: Props) {
  const { t } = useLanguage();
  const failureText = useFailureText();
  const create = useCreateAccount();
  const change = useChangeAccount();
  const [login, setLogin] = useState('');
  const [name, setName] = useState(account?.name ?? '');
  const [role, setRole] = useState<Role>(account?.role ?? 'reader');
  const { error } = account === null ? create : change;
  const submit = (): void => {
    if (account === null) create.mutate({ login: login.trim(), name: name.trim(), role }, { onSuccess: onIssued });
    else change.mutate({ accountId: account.accountId, name: name.trim(), role }, { onSuccess: onClose });
  };
  return (
    <ModalCard title={account === null ? t('accounts.new') : t('accounts.edit.of', { name: account.name })} onClose={onClose}>
      <Form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        {account === null && (
          <TextField className="field" value={login} onChange={setLogin} isRequired autoFocus autoComplete="off" maxLength={64}>
            <Label>{t('signIn.login')}</Label>
            <Input autoCapitalize="none" spellCheck="false" />
            <Text slot="description">{t('accounts.login.rule')}</Text>
          </TextField>
        )}
        <TextField
          className="field"
          value={name}
          onChange={setName}
          isRequired
          autoFocus={account !== null}
          autoComplete="off"
          maxLength={200}
        >
          <Label>{t('accounts.name')}</Label>
          <Input spellCheck="false" />
          <Text slot="description">{t('accounts.name.rule')}</Text>
        </TextField>
        <ChoiceField
          label={t('accounts.role')}
          value={role}
          options={[
            ['reader', t('app.role.reader')],
            ['administrator', t('app.role.administrator')],
          ]}
          onChange={setRole}
          isDisabled={isOwn}
          description={isOwn ? t('accounts.own') : t(`accounts.role.${role}`)}
        />
        {error !== null && (
          <p className="form-error" role="alert">
            {failureText(error)}
          </p>
        )}
        <div className="modal-acts">
          <Button className="button" onPress={onClose}>
            {t('admin.cancel')}
          </Button>
          <Button type="submit" className="button button-primary" isPending={create.isPending || change.isPending}>
            {account === null ? t('accounts.new.submit') : t('accounts.edit.submit')}
          </Button>
        </div>
      </Form>
    </ModalCard>
  );
}
