import { Button } from 'react-aria-components/Button';
import type { Account } from '../../../../src/access/account.ts';
import { formatDate, formatMoment, localDay } from '../../format/format.ts';
import { useLanguage } from '../../language/language.tsx';
import { TableScroll } from '../../parts/table-scroll.tsx';

interface Props {
  readonly accounts: readonly Account[];
  readonly own: string;
  readonly onEdit: (account: Account) => void;
  readonly onReset: (account: Account) => void;
  readonly onClose: (account: Account) => void;
  readonly onReopen: (account: Account) => void;
}

/** Every account, the closed ones last. */
export function AccountTable({ accounts, own, ...acts }: Props) {
  const { t } = useLanguage();
  const ordered = accounts.toSorted((a, b) => Number(b.active) - Number(a.active));
  return (
    <TableScroll stacks label={t('admin.accounts')}>
      <thead>
        <tr>
          <th scope="col">{t('accounts.name')}</th>
          <th scope="col">{t('accounts.role')}</th>
          <th scope="col">{t('accounts.state')}</th>
          <th scope="col">{t('accounts.created')}</th>
          <th scope="col">{t('accounts.lastSignIn')}</th>
          <th scope="col">{t('admin.actions')}</th>
        </tr>
      </thead>
      <tbody>
        {ordered.map((account) => (
          <AccountRow key={account.accountId} account={account} isOwn={account.accountId === own} {...acts} />
        ))}
      </tbody>
    </TableScroll>
  );
}

type RowProps = Omit<Props, 'accounts' | 'own'> & { readonly account: Account; readonly isOwn: boolean };

function AccountRow({ account, isOwn, onEdit, onReset, onClose, onReopen }: RowProps) {
  const { code, t } = useLanguage();
  const { name, login, role, active, passwordState, createdAt, lastSignInAt } = account;
  const state = !active ? 'closed' : passwordState === 'one_time' ? 'oneTime' : 'active';
  const act = (key: 'edit' | 'reset.short' | 'close.short' | 'reopen.short', run: (account: Account) => void) => (
    <Button className="button button-quiet" onPress={() => run(account)}>
      {t(`accounts.${key}`)}
      <span className="visually-hidden"> : {name}</span>
    </Button>
  );
  return (
    <tr className={active ? undefined : 'row-closed'}>
      <th scope="row">
        {name}
        {isOwn && <span className="muted"> ({t('accounts.you')})</span>}
        <span className="row-second">{login}</span>
      </th>
      <td data-head={t('accounts.role')}>{t(`app.role.${role}`)}</td>
      <td data-head={t('accounts.state')}>
        <span className={`state when state-${state}`}>{t(`accounts.state.${state}`)}</span>
      </td>
      <td className="when" data-head={t('accounts.created')}>
        {formatDate(localDay(createdAt), code)}
      </td>
      <td className="when" data-head={t('accounts.lastSignIn')}>
        {lastSignInAt === null ? t('accounts.never') : formatMoment(lastSignInAt, code)}
      </td>
      <td className="row-acts">
        {act('edit', onEdit)}
        {act('reset.short', onReset)}
        {!isOwn && (active ? act('close.short', onClose) : act('reopen.short', onReopen))}
      </td>
    </tr>
  );
}
