import { Button } from 'react-aria-components/Button';
import type { Diagnostic, SearchAnswer } from '../../../../src/query/answers.ts';
import { type SearchPlace, searchFor } from '../../app/address.ts';
import { goTo } from '../../app/navigation.tsx';
import { formatNumber } from '../../format/format.ts';
import { useLanguage } from '../../language/language.tsx';
import { Icon } from '../../parts/icons.tsx';
import { withProposal } from './concept-text.ts';
import { Concepts } from './concepts.tsx';

/** The answer in one look: how many, of what, and what to mind about it. */
export function Summary({ answer, place, stale }: { readonly answer: SearchAnswer; readonly place: SearchPlace; readonly stale: boolean }) {
  const { code, t, local } = useLanguage();
  const number = (n: number): string => formatNumber(n, code);
  return (
    <section className="summary" aria-live="polite">
      <h1 className="counts">
        <span className="count-main">{t('search.patients', { n: answer.patients, shown: number(answer.patients) })}</span>{' '}
        <span className="count-second">{t('search.documents', { n: answer.documents, shown: number(answer.documents) })}</span>
      </h1>
      <p className="restated">
        {local(answer.restated)}
        <span className="took">
          {stale ? t('search.pending') : `${t('search.exact')} · ${t('search.took', { ms: number(Math.round(answer.milliseconds)) })}`}
        </span>
      </p>
      {!stale && <Concepts answer={answer} place={place} />}
      {answer.excluded.patients > 0 && (
        <p className="note">
          <span aria-hidden="true">⊘</span>
          {t('search.excluded', { n: answer.excluded.patients, shown: number(answer.excluded.patients) })}
        </p>
      )}
      {answer.diagnostics.map((d) => (
        <p key={`${d.code}:${d.begin}`} className={d.severity === 'information' ? 'note' : 'note note-warning'}>
          <Icon name={d.severity === 'information' ? 'help' : 'warning'} />
          <span>{local(d)}</span>
          {!stale && <Proposal diagnostic={d} place={place} />}
        </p>
      ))}
      {answer.expansions.some((e) => e.forms.length > 0) && (
        <details className="expansions">
          <summary>{t('search.expansions')}</summary>
          <dl>
            {answer.expansions
              .filter((e) => e.forms.length > 0)
              .map((e) => (
                <div key={e.word}>
                  <dt>{e.word}</dt>
                  <dd>{e.forms.join(', ')}</dd>
                </div>
              ))}
          </dl>
        </details>
      )}
    </section>
  );
}

/** What may have been meant, taken by one press. */
function Proposal({ diagnostic: { proposal, begin, end }, place }: { readonly diagnostic: Diagnostic; readonly place: SearchPlace }) {
  const { t } = useLanguage();
  if (proposal === undefined || end <= begin) return null;
  const next = withProposal(place.q, begin, end, proposal);
  return (
    <Button className="button button-small" onPress={() => goTo(searchFor(next, place.filters))}>
      {t('search.proposal', { word: proposal })}
    </Button>
  );
}
