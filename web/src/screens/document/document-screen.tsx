import { useCallback, useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Switch } from 'react-aria-components/Switch';
import type { DocumentRecord } from '../../../../src/query/answers.ts';
import { useDocument } from '../../api/queries.ts';
import type { Place } from '../../app/address.ts';
import { useLanguage } from '../../language/language.tsx';
import { Failure, Loading } from '../../parts/failure.tsx';
import { Icon } from '../../parts/icons.tsx';
import { ConceptPanel } from './concept-panel.tsx';
import { DocumentHead } from './document-head.tsx';
import { DocumentText } from './document-text.tsx';
import { useHits } from './use-hits.ts';

type DocumentPlace = Extract<Place, { screen: 'document' }>;

export default function DocumentScreen({ place }: { readonly place: DocumentPlace }) {
  const found = useDocument(place.id, place.q);
  if (found.isPending) return <Loading />;
  if (found.isError) return <Failure error={found.error} retry={() => void found.refetch()} />;
  return <Reader record={found.data} place={place} />;
}

function Reader({ record, place }: { readonly record: DocumentRecord; readonly place: DocumentPlace }) {
  const { t } = useLanguage();
  const text = useRef<HTMLDivElement>(null);
  const hits = useHits(record.highlights, place.at?.[0] ?? null);
  const [showConcepts, setShowConcepts] = useState(true);
  const [selected, setSelected] = useState<number | null>(null);

  const scrollTo = useCallback((begin: number | undefined) => {
    const target = begin === undefined ? null : text.current?.querySelector(`[data-begin="${begin}"]`);
    if (target === null || target === undefined || isInSight(target)) return;
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    target.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' });
  }, []);
  // The evidence, or else the first hit, is in sight when the page opens; afterwards the hit that one steps to.
  useEffect(() => {
    if (place.at !== null) scrollTo(place.at[0]);
  }, [place.at, scrollTo]);
  const hit = hits.current === null ? undefined : record.highlights[hits.current];
  const opened = useRef(false);
  useEffect(() => {
    if (opened.current || place.at === null) scrollTo(hit?.[0]);
    opened.current = true;
  }, [hit, place.at, scrollTo]);

  const jump = (mention: number): void => {
    setSelected(mention);
    // After the paint that marks it.
    requestAnimationFrame(() => scrollTo(record.mentions[mention]?.begin));
  };

  return (
    <article className="document">
      <DocumentHead document={record.document} q={place.q} />
      <div className="document-tools">
        {place.q !== '' && (
          <div className="hit-walk">
            <Button className="icon-button" aria-label={t('document.previous')} isDisabled={hits.count === 0} onPress={hits.previous}>
              <Icon name="up" />
            </Button>
            <Button className="icon-button" aria-label={t('document.next')} isDisabled={hits.count === 0} onPress={hits.next}>
              <Icon name="down" />
            </Button>
            <span aria-live="polite">
              {hits.current === null ? t('document.hits.none') : t('document.hits', { at: hits.current + 1, of: hits.count })}
            </span>
          </div>
        )}
        <Switch className="switch" isSelected={showConcepts} onChange={setShowConcepts}>
          <span className="switch-track" aria-hidden="true" />
          {t('document.concepts.show')}
        </Switch>
      </div>
      <div className="document-body">
        <section ref={text} className="sheet" aria-label={t('document.text')}>
          <DocumentText
            record={record}
            showConcepts={showConcepts}
            evidence={place.at}
            currentHit={hits.current}
            selected={selected}
            onSelect={setSelected}
          />
        </section>
        <ConceptPanel record={record} selected={selected} onJump={jump} />
      </div>
    </article>
  );
}

/** Below the bars at the top and above the edge: no need to move what one reads. */
function isInSight(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return top > 170 && bottom < innerHeight - 40;
}
