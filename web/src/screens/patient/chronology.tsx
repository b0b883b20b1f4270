import { useEffect, useRef, useState } from 'react';
import { Switch } from 'react-aria-components/Switch';
import type { PatientExplanations } from '../../../../src/query/answers.ts';
import { useLanguage } from '../../language/language.tsx';
import { type Wording, yearOfItem } from '../../timeline/describe.ts';
import { byTime, type TimelineItem } from '../../timeline/items.ts';
import { Mark } from '../../timeline/marks.tsx';
import { explanationOf, firstSentence } from './explained.ts';

interface Props {
  readonly explained: PatientExplanations | undefined;
  readonly items: readonly TimelineItem[];
  readonly words: Wording;
  readonly selected: string | null;
  readonly onSelect: (item: TimelineItem) => void;
}

/** The same items as a list by year: what is chosen here is chosen on the timeline, and the other way round. */
export function Chronology({ explained, items, words, selected, onSelect }: Props) {
  const { t } = useLanguage();
  const [all, setAll] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const chosen = items.find(({ id }) => id === selected);
  const shown = [...items].filter((item) => all || !isBackground(item) || item === chosen).sort(byTime);
  const years = [...Map.groupBy(shown, yearOfItem)];
  useEffect(() => {
    if (selected === null || list.current === null) return;
    const row = list.current.querySelector<HTMLElement>(`[data-id="${CSS.escape(selected)}"]`);
    // Only the list moves, not the page: the timeline stays where one is looking.
    if (row !== null && list.current.scrollHeight > list.current.clientHeight) {
      const top = row.offsetTop - list.current.offsetTop;
      if (top < list.current.scrollTop || top + row.offsetHeight > list.current.scrollTop + list.current.clientHeight)
        list.current.scrollTop = top - 60;
    }
  }, [selected]);
  return (
    <section className="card chronology" aria-labelledby="chronology-title">
      <div className="card-bar">
        <h2 id="chronology-title" className="card-title">
          {t('timeline.list')}
        </h2>
        <Switch className="switch" isSelected={all} onChange={setAll}>
          <span className="switch-track" aria-hidden="true" />
          {t('timeline.list.documents')}
        </Switch>
      </div>
      <div ref={list} className={shown.length > 300 ? 'chronology-list chronology-long' : 'chronology-list'}>
        {years.map(([year, ofYear]) => (
          <section key={year ?? 'none'} className="year-group">
            <h3>{year ?? t('timeline.undated')}</h3>
            <ul>
              {ofYear.map((item) => (
                <li key={item.id}>
                  <button
                    type="button"
                    className="moment"
                    data-id={item.id}
                    aria-pressed={item.id === selected}
                    onClick={() => onSelect(item)}
                  >
                    <span className="moment-date">{words.when(item)}</span>
                    <svg width={22} height={22} viewBox="-11 -11 22 22" aria-hidden="true">
                      <Mark item={item} />
                    </svg>
                    <span className="moment-what">
                      <strong>{words.title(item)}</strong>
                      <span>{words.detail(item)}</span>
                      <Quote sentence={firstSentence(explanationOf(item, explained))} />
                    </span>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </section>
  );
}

/** The words of the record themselves, cut to two lines by the style. */
function Quote({ sentence }: { readonly sentence: string | null }) {
  return sentence === null ? null : (
    <q className="moment-quote" lang="fr">
      {sentence}
    </q>
  );
}

/** Documents and stays are many and say little by themselves. */
const isBackground = (item: TimelineItem): boolean => item.kind === 'document' || item.kind === 'stay';
