import type { DocumentHit, HitSentence } from '../../../../src/query/answers.ts';
import { PlaceLink } from '../../app/navigation.tsx';
import { formatDate, formatPatientNumber } from '../../format/format.ts';
import { documentTypeLabel } from '../../language/document-types.ts';
import { useLanguage } from '../../language/language.tsx';
import { segmentsOf } from '../../marked-text/segments.ts';
import { ContextChips } from '../../parts/context-chips.tsx';

/** One document found: what it is, whose, and the sentences that answer. */
export function Hit({ hit, q }: { readonly hit: DocumentHit; readonly q: string }) {
  const { code, t } = useLanguage();
  const type = documentTypeLabel(hit.type, code) ?? t('document.untyped');
  return (
    <article className="hit">
      <div className="hit-head">
        <h3>
          <PlaceLink to={{ screen: 'document', id: hit.documentId, q, at: null }}>{hit.title ?? type}</PlaceLink>
        </h3>
        <time className="hit-date" dateTime={hit.date ?? undefined}>
          {hit.date === null ? t('document.undated') : formatDate(hit.date, code)}
        </time>
      </div>
      <p className="hit-meta">
        <PlaceLink className="patient-link" to={{ screen: 'patient', id: hit.patientId, q, item: null }}>
          {t('document.patient', { n: formatPatientNumber(hit.patientId) })}
        </PlaceLink>
        {hit.title !== null && <span>{type}</span>}
        {hit.unit !== null && <span>{hit.unit}</span>}
        <span className="source-tag">{hit.source}</span>
      </p>
      <ul className="sentences">
        {hit.sentences.map((sentence) => (
          <li key={sentence.begin}>
            <PlaceLink to={{ screen: 'document', id: hit.documentId, q, at: [sentence.begin, sentence.end] }} className="sentence">
              <MarkedSentence sentence={sentence} />
            </PlaceLink>
            <ContextChips contexts={sentence.contexts ?? []} />
          </li>
        ))}
      </ul>
    </article>
  );
}

function MarkedSentence({ sentence }: { readonly sentence: HitSentence }) {
  const ranges = sentence.highlights.map(([begin, end]) => ({ begin: begin - sentence.begin, end: end - sentence.begin, name: 'hit' }));
  return segmentsOf(sentence.text, ranges).map((segment) =>
    segment.names.length === 0 ? <span key={segment.begin}>{segment.text}</span> : <mark key={segment.begin}>{segment.text}</mark>,
  );
}
