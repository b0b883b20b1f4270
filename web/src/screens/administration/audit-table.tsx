import type { AuditEntry } from '../../../../src/access/audit.ts';
import type { AuditAddress, Place } from '../../app/address.ts';
import { PlaceLink } from '../../app/navigation.tsx';
import { formatMoment, formatNumber, formatPatientNumber } from '../../format/format.ts';
import { useLanguage } from '../../language/language.tsx';
import { Icon } from '../../parts/icons.tsx';
import { TableScroll } from '../../parts/table-scroll.tsx';
import { without } from './audit-filter.ts';
import { questionText } from './audit-words.ts';

export function AuditTable({ entries, filter }: { readonly entries: readonly AuditEntry[]; readonly filter: AuditAddress }) {
  const { code, t } = useLanguage();
  const number = (n: number | null): string => (n === null ? '' : formatNumber(n, code));
  return (
    <TableScroll stacks label={t('admin.audit')}>
      <thead>
        <tr>
          <th scope="col">{t('audit.when')}</th>
          <th scope="col">{t('audit.who')}</th>
          <th scope="col">{t('audit.what')}</th>
          <th scope="col">{t('audit.subject')}</th>
          <th scope="col">{t('audit.question')}</th>
          <th scope="col" className="num">
            {t('ingest.patients')}
          </th>
          <th scope="col" className="num">
            {t('ingest.documents')}
          </th>
          <th scope="col">{t('audit.address')}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.auditId} className={REFUSED.has(entry.action) ? 'row-mind' : undefined}>
            <td className="when" data-head={t('audit.when')}>
              {formatMoment(entry.at, code, { seconds: true })}
            </td>
            <td data-head={t('audit.who')}>{entry.login}</td>
            <th scope="row">{t(`audit.action.${entry.action}`)}</th>
            <td data-head={t('audit.subject')}>{entry.subject !== null && <Subject subject={entry.subject} filter={filter} />}</td>
            <td className="audit-question" data-head={t('audit.question')}>
              {questionText(entry.query, code, t)}
            </td>
            <td className="num" data-head={t('ingest.patients')}>
              {number(entry.patients)}
            </td>
            <td className="num" data-head={t('ingest.documents')}>
              {number(entry.documents)}
            </td>
            <td className="muted when" data-head={t('audit.address')}>
              {entry.address}
            </td>
          </tr>
        ))}
      </tbody>
    </TableScroll>
  );
}

const REFUSED: ReadonlySet<AuditEntry['action']> = new Set(['sign_in_failed', 'sign_in_locked']);

/** What it was done to, leading there where there is a page for it, and a way to all that was done to the same. */
function Subject({ subject, filter }: { readonly subject: string; readonly filter: AuditAddress }) {
  const { t } = useLanguage();
  const at = subject.indexOf(':');
  const [kind, id] = [subject.slice(0, at), subject.slice(at + 1)];
  const name = nameOf(kind, id, t) ?? subject;
  const place = placeOf(kind, id);
  return (
    <span className="subject">
      {place === null ? name : <PlaceLink to={place}>{name}</PlaceLink>}
      {filter.subject !== subject && (
        <PlaceLink
          className="icon-button subject-only"
          aria-label={t('audit.subject.only', { subject: name })}
          to={{ screen: 'audit', filter: { ...without(filter, 'before'), subject } }}
        >
          <Icon name="filter" size={14} />
        </PlaceLink>
      )}
    </span>
  );
}

function nameOf(kind: string, id: string, t: ReturnType<typeof useLanguage>['t']): string | null {
  switch (kind) {
    case 'patient':
      return t('audit.subject.patient', { n: formatPatientNumber(Number(id)) });
    case 'document':
      return t('audit.subject.document', { id: id.slice(0, 8) });
    case 'fact':
      return t('audit.subject.fact', { id: id.slice(0, 8) });
    case 'account':
      return t('audit.subject.account', { login: id });
    default:
      return null;
  }
}

function placeOf(kind: string, id: string): Place | null {
  if (kind === 'patient') return { screen: 'patient', id: Number(id), q: '', item: null };
  return kind === 'document' ? { screen: 'document', id, q: '', at: null } : null;
}
