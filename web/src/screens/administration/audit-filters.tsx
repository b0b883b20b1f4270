import { useId } from 'react';
import { AUDIT_ACTIONS } from '../../../../src/access/audit.ts';
import { useAccounts } from '../../api/administration.ts';
import type { AuditAddress } from '../../app/address.ts';
import { goTo, PlaceLink } from '../../app/navigation.tsx';
import { useLanguage } from '../../language/language.tsx';
import { ChoiceField } from '../../parts/choice-field.tsx';
import { Icon } from '../../parts/icons.tsx';
import { without } from './audit-filter.ts';

/** Person, action, period; each change asks at once and begins at the newest again. */
export function AuditFilters({ filter }: { readonly filter: AuditAddress }) {
  const { t } = useLanguage();
  const accounts = useAccounts();
  const change = (key: keyof AuditAddress, value: string): void =>
    goTo({ screen: 'audit', filter: { ...without(filter, 'before', key), ...(value !== '' && { [key]: value }) } });
  const logins = new Set([
    ...(accounts.data?.accounts ?? []).map(({ login }) => login),
    'cli',
    ...(filter.login === undefined ? [] : [filter.login]),
  ]);
  const filtered = Object.keys(without(filter, 'before')).length > 0;
  return (
    <fieldset className="form-row audit-filters">
      <legend className="visually-hidden">{t('audit.filters')}</legend>
      <ChoiceField
        label={t('audit.who')}
        value={filter.login ?? ''}
        options={[
          ['', t('audit.who.all')],
          ...[...logins].map((login): [string, string] => [login, login === 'cli' ? `${t('audit.who.cli')} (cli)` : login]),
        ]}
        onChange={(login) => change('login', login)}
      />
      <ChoiceField
        label={t('audit.what')}
        value={filter.action ?? ''}
        options={[['', t('audit.what.all')], ...AUDIT_ACTIONS.map((action): [string, string] => [action, t(`audit.action.${action}`)])]}
        onChange={(action) => change('action', action)}
      />
      <DayField label={t('audit.from')} value={filter.from ?? ''} onChange={(day) => change('from', day)} />
      <DayField label={t('audit.to')} value={filter.to ?? ''} onChange={(day) => change('to', day)} />
      {filter.subject !== undefined && (
        <PlaceLink className="chip" to={{ screen: 'audit', filter: without(filter, 'before', 'subject') }}>
          {t('audit.subject.only', { subject: filter.subject })}
          <Icon name="close" size={12} />
        </PlaceLink>
      )}
      {filtered && (
        <PlaceLink className="button button-quiet" to={{ screen: 'audit', filter: {} }}>
          {t('audit.clear')}
        </PlaceLink>
      )}
    </fieldset>
  );
}

function DayField({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (day: string) => void;
}) {
  const id = useId();
  return (
    <div className="field field-day">
      <label htmlFor={id}>{label}</label>
      <input id={id} type="date" value={value} onChange={(event) => onChange(event.target.value)} />
    </div>
  );
}
