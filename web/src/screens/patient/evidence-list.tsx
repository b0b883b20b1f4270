import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import type { Evidence } from '../../../../src/model/evidence.ts';
import type { PatientRecord } from '../../../../src/query/answers.ts';
import { useLanguage } from '../../language/language.tsx';
import { EvidenceSentence } from './evidence-sentence.tsx';
import { SourceRow } from './source-row.tsx';

const SHOWN = 3;

/** Each piece of evidence with its words or its row. Three first: each sentence opens a document, which is traced. */
export function EvidenceList({
  evidence,
  record,
  q,
}: {
  readonly evidence: readonly Evidence[];
  readonly record: PatientRecord;
  readonly q: string;
}) {
  const { t } = useLanguage();
  const [all, setAll] = useState(false);
  if (evidence.length === 0) return <p className="muted">{t('item.noEvidence')}</p>;
  const shown = all ? evidence : evidence.slice(0, SHOWN);
  return (
    <>
      <ul className="evidence-list">
        {shown.map((piece) => (
          <li key={piece.kind === 'text' ? `${piece.documentId}:${piece.begin}` : piece.factId}>
            <Piece piece={piece} record={record} q={q} />
          </li>
        ))}
      </ul>
      {shown.length < evidence.length && (
        <Button className="button button-quiet" onPress={() => setAll(true)}>
          {t('item.more', { n: evidence.length - shown.length })}
        </Button>
      )}
    </>
  );
}

function Piece({ piece, record, q }: { readonly piece: Evidence; readonly record: PatientRecord; readonly q: string }) {
  const { t } = useLanguage();
  if (piece.kind === 'text') {
    const summary = record.documents.find(({ documentId }) => documentId === piece.documentId);
    return <EvidenceSentence documentId={piece.documentId} begin={piece.begin} end={piece.end} summary={summary ?? null} q={q} />;
  }
  const fact = record.facts.find(({ factId }) => factId === piece.factId);
  return fact === undefined ? <p className="muted">{t('item.noEvidence')}</p> : <SourceRow fact={fact} />;
}
