import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import type { Account } from '../../../../src/access/account.ts';
import { type IssuedPassword, useAccounts, useChangeAccount, useResetPassword } from '../../api/administration.ts';
import { useLanguage } from '../../language/language.tsx';
import { Confirm } from '../../parts/confirm.tsx';
import { Failure, Loading } from '../../parts/failure.tsx';
import { Icon } from '../../parts/icons.tsx';
import { AccountForm } from './account-form.tsx';
import { AccountTable } from './account-table.tsx';
import { AdminPage } from './admin-page.tsx';
import { Issued } from './issued-password.tsx';

/** What is being done to an account, in a dialog of its own. */
type Act =
  | { readonly kind: 'new' }
  | { readonly kind: 'edit' | 'reset' | 'close'; readonly account: Account }
  | { readonly kind: 'issued'; readonly issued: IssuedPassword };

export default function AccountsScreen({ own }: { readonly own: string }) {
  const { t } = useLanguage();
  const accounts = useAccounts();
  const change = useChangeAccount();
  const [act, setAct] = useState<Act | null>(null);
  if (accounts.isPending) return <Loading />;
  if (accounts.isError) return <Failure error={accounts.error} retry={() => void accounts.refetch()} />;
  return (
    <AdminPage
      title="admin.accounts"
      intro={t('accounts.intro')}
      act={
        <Button className="button button-primary" onPress={() => setAct({ kind: 'new' })}>
          <Icon name="plus" />
          {t('accounts.new')}
        </Button>
      }
    >
      {change.isError && act === null && <Failure within error={change.error} />}
      <AccountTable
        accounts={accounts.data.accounts}
        own={own}
        onEdit={(account) => setAct({ kind: 'edit', account })}
        onReset={(account) => setAct({ kind: 'reset', account })}
        onClose={(account) => setAct({ kind: 'close', account })}
        onReopen={({ accountId }) => change.mutate({ accountId, active: true })}
      />
      {act !== null && <ActDialog act={act} own={own} onNext={setAct} />}
    </AdminPage>
  );
}

function ActDialog({ act, own, onNext }: { readonly act: Act; readonly own: string; readonly onNext: (act: Act | null) => void }) {
  const { t } = useLanguage();
  const change = useChangeAccount();
  const reset = useResetPassword();
  const done = (): void => onNext(null);
  const issued = (password: IssuedPassword): void => onNext({ kind: 'issued', issued: password });
  switch (act.kind) {
    case 'new':
      return <AccountForm account={null} isOwn={false} onClose={done} onIssued={issued} />;
    case 'edit':
      return <AccountForm account={act.account} isOwn={act.account.accountId === own} onClose={done} onIssued={issued} />;
    case 'reset':
      return (
        <Confirm
          title={t('accounts.reset.of', { name: act.account.name })}
          effect={t('accounts.reset.effect')}
          act={t('accounts.reset')}
          pending={reset.isPending}
          error={reset.error}
          onConfirm={() => reset.mutate(act.account.accountId, { onSuccess: issued })}
          onClose={done}
        />
      );
    case 'close':
      return (
        <Confirm
          title={t('accounts.close.of', { name: act.account.name })}
          effect={t('accounts.close.effect')}
          act={t('accounts.close')}
          pending={change.isPending}
          error={change.error}
          onConfirm={() => change.mutate({ accountId: act.account.accountId, active: false }, { onSuccess: done })}
          onClose={done}
        />
      );
    case 'issued':
      return <Issued issued={act.issued} onClose={done} />;
  }
}
