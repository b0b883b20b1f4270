import type { Grounds } from '../../../../src/model/evidence.ts';
import type { PatientExplanations, PatientRecord } from '../../../../src/query/answers.ts';
import { PlaceLink } from '../../app/navigation.tsx';
import { useLanguage } from '../../language/language.tsx';
import type { Wording } from '../../timeline/describe.ts';
import type { TimelineItem } from '../../timeline/items.ts';
import { EvidenceList } from './evidence-list.tsx';
import { type Explanation, explanationOf } from './explained.ts';
import { itemLines } from './item-lines.ts';
import { SourceRow } from './source-row.tsx';
import { ValuesNotKept } from './values-not-kept.tsx';

interface Props {
  readonly explained: PatientExplanations | undefined;
  readonly item: TimelineItem | null;
  /** Items drawn as one sign, where one was chosen: to pick from. */
  readonly group: readonly TimelineItem[];
  readonly record: PatientRecord;
  readonly words: Wording;
  readonly q: string;
  readonly mayCorrect: boolean;
  readonly onSelect: (item: TimelineItem) => void;
}

/** What is stated, and right beneath it what says so. */
export function ItemDetail({ explained, item, group, record, words, q, mayCorrect, onSelect }: Props) {
  const { code, t } = useLanguage();
  return (
    <section className="card detail" aria-labelledby="detail-title" aria-live="polite">
      <h2 id="detail-title" className="card-title">
        {t('item.detail')}
      </h2>
      {group.length > 1 && (
        <ul className="group">
          {group.map((other) => (
            <li key={other.id}>
              <button type="button" className="tag" aria-pressed={other.id === item?.id} onClick={() => onSelect(other)}>
                {words.when(other)} · {words.title(other)}
              </button>
            </li>
          ))}
        </ul>
      )}
      {item === null ? (
        <p className="muted">{t('item.choose')}</p>
      ) : (
        <>
          <p className="detail-when">{words.when(item)}</p>
          <h3 className="detail-title">{words.title(item)}</h3>
          <p className="detail-what">{words.detail(item)}</p>
          <Why explanation={explanationOf(item, explained)} />
          <ValuesNotKept explanation={explanationOf(item, explained)} patient={record.patient.patientId} mayCorrect={mayCorrect} />
          <dl className="facts">
            {itemLines(item, code, t, words).map(([name, value]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
          <Basis item={item} record={record} q={q} />
        </>
      )}
    </section>
  );
}

/** The explanation in the words of the history: what, from what, and what spoke against it. */
function Why({ explanation }: { readonly explanation: Explanation | null }) {
  const { t, local } = useLanguage();
  if (explanation === null || explanation.fr.length === 0) return null;
  return (
    <div className="why">
      <h4>{t('item.why')}</h4>
      {explanation.fr.map((fr, i) => (
        <p key={fr}>{local({ fr, en: explanation.en[i] ?? '' })}</p>
      ))}
    </div>
  );
}

function Basis({ item, record, q }: { readonly item: TimelineItem; readonly record: PatientRecord; readonly q: string }) {
  const { t } = useLanguage();
  const grounds = groundsOf(item);
  if (grounds !== null) {
    return (
      <>
        <h4>{t('item.evidence', { n: grounds.evidence.length })}</h4>
        <EvidenceList evidence={grounds.evidence} record={record} q={q} />
        {grounds.against.length > 0 && (
          <>
            <h4>{t('item.against')}</h4>
            <EvidenceList evidence={grounds.against} record={record} q={q} />
          </>
        )}
      </>
    );
  }
  if (item.kind === 'document') {
    return (
      <PlaceLink className="button button-primary" to={{ screen: 'document', id: item.document.documentId, q, at: null }}>
        {t('item.openDocument')}
      </PlaceLink>
    );
  }
  if (item.kind === 'sample') {
    const fact = record.facts.find(({ factId }) => factId === item.sample.factId);
    return fact === undefined ? <p className="muted">{t('item.noEvidence')}</p> : <SourceRow fact={fact} />;
  }
  if (item.kind === 'stay') {
    const { file, line } = item.stay.origin;
    return (
      <p className="origin">
        {t('item.sourceRow')} : {t('item.row', { file, line: line === undefined ? '' : String(line) })}
      </p>
    );
  }
  return null;
}

export function groundsOf(item: TimelineItem): Grounds | null {
  if (item.kind === 'diagnosis') return item.tumour;
  if (item.kind === 'event') return item.event;
  return item.kind === 'treatment' ? item.treatment : null;
}
