import type { SourceDocument } from '../../../../src/model/document.ts';
import { searchFor } from '../../app/address.ts';
import { PlaceLink } from '../../app/navigation.tsx';
import { formatDate, formatPatientNumber } from '../../format/format.ts';
import { documentTypeLabel } from '../../language/document-types.ts';
import { useLanguage } from '../../language/language.tsx';
import { Icon } from '../../parts/icons.tsx';

/** What the document is, of whom, from where. */
export function DocumentHead({ document, q }: { readonly document: SourceDocument; readonly q: string }) {
  const { code, t } = useLanguage();
  const type = documentTypeLabel(document.type, code) ?? t('document.untyped');
  const { file, line } = document.origin;
  return (
    <header className="page-head">
      <p className="crumbs">
        {q !== '' && (
          <PlaceLink to={searchFor(q)}>
            <Icon name="back" size={14} />
            {q}
          </PlaceLink>
        )}
        <PlaceLink className="patient-link" to={{ screen: 'patient', id: document.patientId, q, item: null }}>
          {t('document.patient', { n: formatPatientNumber(document.patientId) })}
        </PlaceLink>
      </p>
      <h1>{document.title ?? type}</h1>
      <p className="hit-meta">
        <time dateTime={document.date ?? undefined}>
          {document.date === null ? t('document.undated') : formatDate(document.date, code)}
        </time>
        {document.title !== null && <span>{type}</span>}
        {document.unit !== null && <span>{document.unit}</span>}
        <span className="source-tag">{document.source}</span>
        <span className="origin" title={t('document.origin')}>
          {t('item.row', { file, line: line === undefined ? '' : String(line) })}
        </span>
      </p>
    </header>
  );
}
