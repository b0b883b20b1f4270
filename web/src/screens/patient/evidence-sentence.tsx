import type { DocumentSummary } from '../../../../src/query/answers.ts';
import { useDocument } from '../../api/queries.ts';
import { PlaceLink } from '../../app/navigation.tsx';
import { formatDate } from '../../format/format.ts';
import { documentTypeLabel } from '../../language/document-types.ts';
import { useLanguage } from '../../language/language.tsx';
import { useFailureText } from '../../parts/failure.tsx';
import { Icon } from '../../parts/icons.tsx';
import { sentenceAround } from './sentence-around.ts';

interface Props {
  readonly documentId: string;
  readonly begin: number;
  readonly end: number;
  readonly summary: DocumentSummary | null;
  readonly q: string;
}

/** The sentence that says so, with the words that decided marked in it, and the way to its place in the document. */
export function EvidenceSentence({ documentId, begin, end, summary, q }: Props) {
  const { code, t } = useLanguage();
  const failureText = useFailureText();
  const found = useDocument(documentId, '');
  const type = documentTypeLabel(summary?.type ?? null, code) ?? t('document.untyped');
  const date = summary?.date ?? null;
  const parts = found.isSuccess ? sentenceAround(found.data, begin, end) : null;
  return (
    <figure className="evidence">
      <blockquote lang="fr">
        {found.isPending && <span className="muted">{t('app.loading')}</span>}
        {found.isError && <span className="muted">{failureText(found.error)}</span>}
        {parts !== null && (
          <>
            {parts.before}
            <mark>{parts.words}</mark>
            {parts.after}
          </>
        )}
      </blockquote>
      <figcaption>
        <PlaceLink to={{ screen: 'document', id: documentId, q, at: [begin, end] }}>
          <Icon name="document" size={14} />
          {type}
          {date !== null && `, ${formatDate(date, code)}`}
        </PlaceLink>
      </figcaption>
    </figure>
  );
}
