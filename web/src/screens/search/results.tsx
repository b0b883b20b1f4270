import type { SearchAnswer } from '../../../../src/query/answers.ts';
import type { SearchPlace } from '../../app/address.ts';
import { PlaceLink } from '../../app/navigation.tsx';
import { useLanguage } from '../../language/language.tsx';
import { Icon } from '../../parts/icons.tsx';
import { Hit } from './hit.tsx';

/** The page of documents and the way to the next one. Pages go by cursor: forward from here, or back to the first. */
export function Results({ answer, place }: { readonly answer: SearchAnswer; readonly place: SearchPlace }) {
  const { t } = useLanguage();
  if (answer.hits.length === 0) {
    return (
      <div className="empty">
        <h2>{t('search.none')}</h2>
        <p>{t('search.none.hint')}</p>
      </div>
    );
  }
  return (
    <>
      <h2 className="visually-hidden">{t('search.results')}</h2>
      <ol className="hits">
        {answer.hits.map((hit) => (
          <li key={hit.documentId}>
            <Hit hit={hit} q={place.q} />
          </li>
        ))}
      </ol>
      {(answer.cursor !== null || place.page > 1) && (
        <nav className="pages" aria-label={t('search.pages')}>
          {place.page > 1 && (
            <>
              <PlaceLink className="button" to={{ ...place, cursor: null, page: 1 }}>
                {t('search.first')}
              </PlaceLink>
              <button type="button" className="button" onClick={() => history.back()}>
                <Icon name="back" />
                {t('search.previous')}
              </button>
            </>
          )}
          <span className="pages-at">{t('search.page', { page: place.page })}</span>
          {answer.cursor !== null && (
            <PlaceLink className="button" to={{ ...place, cursor: answer.cursor, page: place.page + 1 }}>
              {t('search.next')}
              <Icon name="next" />
            </PlaceLink>
          )}
        </nav>
      )}
    </>
  );
}
