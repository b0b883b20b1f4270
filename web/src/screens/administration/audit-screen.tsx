import { AUDIT_PAGE, useAudit } from '../../api/administration.ts';
import type { AuditAddress } from '../../app/address.ts';
import { PlaceLink } from '../../app/navigation.tsx';
import { useLanguage } from '../../language/language.tsx';
import { Failure, Loading } from '../../parts/failure.tsx';
import { Icon } from '../../parts/icons.tsx';
import { AdminPage } from './admin-page.tsx';
import { exportAddress, parametersOf, without } from './audit-filter.ts';
import { AuditFilters } from './audit-filters.tsx';
import { AuditTable } from './audit-table.tsx';

/** Who did what, filtered by person, action and period; the whole state stands in the address. */
export default function AuditScreen({ filter }: { readonly filter: AuditAddress }) {
  const { code, t } = useLanguage();
  const asked = parametersOf(filter);
  if (filter.before !== undefined) asked.set('before', filter.before);
  const found = useAudit(asked);
  const entries = found.data?.entries.slice(0, AUDIT_PAGE) ?? [];
  const last = (found.data?.entries.length ?? 0) > AUDIT_PAGE ? entries.at(-1) : undefined;
  return (
    <AdminPage
      title="admin.audit"
      intro={t('audit.intro')}
      act={
        <a className="button" href={exportAddress(filter, code)} download="audit.csv">
          <Icon name="download" />
          {t('audit.export')}
        </a>
      }
    >
      <AuditFilters filter={filter} />
      {found.isPending && <Loading />}
      {found.isError && <Failure within error={found.error} retry={() => void found.refetch()} />}
      {found.isSuccess && entries.length === 0 && (
        <div className="empty card">
          <h2>{t('audit.none')}</h2>
          <p>{t('audit.none.hint')}</p>
        </div>
      )}
      {entries.length > 0 && (
        <div aria-busy={found.isPlaceholderData} className={found.isPlaceholderData ? 'stale' : undefined}>
          <AuditTable entries={entries} filter={filter} />
        </div>
      )}
      {(filter.before !== undefined || last !== undefined) && (
        <nav className="pages" aria-label={t('search.pages')}>
          {filter.before !== undefined && (
            <PlaceLink className="button" to={{ screen: 'audit', filter: without(filter, 'before') }}>
              {t('audit.newest')}
            </PlaceLink>
          )}
          {last !== undefined && (
            <PlaceLink className="button" to={{ screen: 'audit', filter: { ...filter, before: last.auditId } }}>
              {t('audit.older')}
              <Icon name="next" />
            </PlaceLink>
          )}
        </nav>
      )}
    </AdminPage>
  );
}
