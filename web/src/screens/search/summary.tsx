import type { SearchAnswer } from '../../../../src/query/answers.ts';
import { formatNumber } from '../../format/format.ts';
import { useLanguage } from '../../language/language.tsx';
import { Icon } from '../../parts/icons.tsx';

/** The answer in one look: how many, of what, and what to mind about it. */
export function Summary({ answer, stale }: { readonly answer: SearchAnswer; readonly stale: boolean }) {
  const { code, t } = useLanguage();
  const number = (n: number): string => formatNumber(n, code);
  return (
    <section className="summary" aria-live="polite">
      <h1 className="counts">
        <span className="count-main">{t('search.patients', { n: answer.patients, shown: number(answer.patients) })}</span>{' '}
        <span className="count-second">{t('search.documents', { n: answer.documents, shown: number(answer.documents) })}</span>
      </h1>
      <p className="restated">
        {answer.restated[code]}
        <span className="took">
          {stale ? t('search.pending') : `${t('search.exact')} · ${t('search.took', { ms: number(Math.round(answer.milliseconds)) })}`}
        </span>
      </p>
      {answer.excluded.patients > 0 && (
        <p className="note">
          <span aria-hidden="true">⊘</span>
          {t('search.excluded', { n: answer.excluded.patients, shown: number(answer.excluded.patients) })}
        </p>
      )}
      {answer.diagnostics.map((d) => (
        <p key={`${d.code}:${d.begin}`} className={d.severity === 'information' ? 'note' : 'note note-warning'}>
          <Icon name={d.severity === 'information' ? 'help' : 'warning'} />
          {d[code]}
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
