import { useState } from 'react';
import type { Explanation } from '../../../../src/query/taken-apart.ts';
import { useApart } from '../../api/queries.ts';
import type { SearchPlace } from '../../app/address.ts';
import { formatDate, formatNumber } from '../../format/format.ts';
import { useLanguage } from '../../language/language.tsx';
import { Failure, Loading } from '../../parts/failure.tsx';
import { TableScroll } from '../../parts/table-scroll.tsx';

/** The question criterion by criterion, and who its patients are, with what each number rests on. Asked for only once it is opened. */
export function Apart({ place }: { readonly place: SearchPlace }) {
  const { t } = useLanguage();
  const [open, setOpen] = useState(false);
  return (
    <details className="apart" onToggle={(e) => setOpen(e.currentTarget.open)}>
      <summary>{t('search.apart')}</summary>
      {open && <TakenApart place={place} />}
    </details>
  );
}

function TakenApart({ place }: { readonly place: SearchPlace }) {
  const taken = useApart(place.q, place.filters);
  if (taken.isPending) return <Loading />;
  if (taken.isError) return <Failure error={taken.error} retry={() => void taken.refetch()} />;
  return (
    <>
      <Attrition steps={taken.data.attrition} />
      <Statistics statistics={taken.data.statistics} />
      <DataNote data={taken.data.data} />
    </>
  );
}

function Attrition({ steps }: { readonly steps: Explanation['attrition'] }) {
  const { code, t, local } = useLanguage();
  const number = (n: number): string => formatNumber(n, code);
  return (
    <TableScroll label={t('search.apart.attrition')}>
      <thead>
        <tr>
          <th scope="col">{t('search.apart.criterion')}</th>
          <th scope="col" className="num">
            {t('search.apart.alone')}
          </th>
          <th scope="col" className="num">
            {t('search.apart.remaining')}
          </th>
        </tr>
      </thead>
      <tbody>
        {steps.map((step) => (
          <tr key={`${step.begin}:${step.text}`}>
            <th scope="row" title={local(step.restated)}>
              <code>{step.text}</code>
            </th>
            <td className="num">{number(step.alone.patients)}</td>
            <td className="num">{number(step.remaining.patients)}</td>
          </tr>
        ))}
      </tbody>
    </TableScroll>
  );
}

const SHOWN = 5;
function Statistics({ statistics }: { readonly statistics: Explanation['statistics'] }) {
  const { code, t, local } = useLanguage();
  const number = (n: number): string => formatNumber(n, code);
  return (
    <dl className="statistics">
      {statistics.map(({ name, values, missing, completeness, card }) => (
        <div key={name}>
          <dt>{t(`search.apart.${name}`)}</dt>
          <dd>
            {values
              .slice(0, SHOWN)
              .map(({ value, label, patients }) => `${label === null ? value : local(label)} (${number(patients)})`)
              .join(' · ')}
            {values.length > SHOWN && ' …'}
          </dd>
          <dd className="trust">
            {completeness !== null && (
              <>
                <meter min={0} max={1} value={completeness} aria-label={t('search.apart.completeness')} />{' '}
                {t('search.apart.stated', { percent: number(Math.round(completeness * 100)), missing: number(missing) })}
                <br />
              </>
            )}
            {local(card.made)}
            {card.measures.length > 0 && (
              <>
                {' '}
                {card.measures
                  .map(({ kind, value, n }) =>
                    t('search.apart.measure', {
                      kind: t(kind === 'f1' ? 'search.apart.f1' : 'search.apart.accuracy'),
                      value: value.toLocaleString(code),
                      n: number(n),
                    }),
                  )
                  .join(' · ')}
              </>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function DataNote({ data }: { readonly data: Explanation['data'] }) {
  const { code, t } = useLanguage();
  return (
    <p className="trust">
      {t('search.apart.data', {
        generation: String(data.generation),
        until: data.until === null ? '—' : formatDate(data.until, code),
        lexicon: data.lexicons.join(', ') || '—',
        rules: data.rules.join(', ') || '—',
      })}
    </p>
  );
}
