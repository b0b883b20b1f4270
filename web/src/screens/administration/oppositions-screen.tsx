import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Switch } from 'react-aria-components/Switch';
import type { Opposition } from '../../../../src/access/opposition.ts';
import { useOppositions, useWithdrawOpposition } from '../../api/administration.ts';
import { formatMoment, formatNumber, formatPatientNumber } from '../../format/format.ts';
import { useLanguage } from '../../language/language.tsx';
import { Confirm } from '../../parts/confirm.tsx';
import { Failure, Loading } from '../../parts/failure.tsx';
import { TableScroll } from '../../parts/table-scroll.tsx';
import { AdminPage } from './admin-page.tsx';
import { NewOpposition } from './new-opposition.tsx';

/** Patients who object: who recorded it, when, how it was said, and what it does. */
export default function OppositionsScreen({ patient }: { readonly patient: number | null }) {
  const { code, t } = useLanguage();
  const found = useOppositions();
  const withdraw = useWithdrawOpposition();
  const [all, setAll] = useState(false);
  const [asked, setAsked] = useState<Opposition | null>(null);
  const [said, setSaid] = useState('');
  if (found.isPending) return <Loading />;
  if (found.isError) return <Failure error={found.error} retry={() => void found.refetch()} />;
  const newest = found.data.oppositions.toSorted((a, b) => b.recordedAt.localeCompare(a.recordedAt));
  const standing = newest.filter((o) => o.withdrawnAt === null);
  const shown = all ? newest : standing;
  const number = (o: Opposition): string => formatPatientNumber(o.patientId);
  return (
    <AdminPage title="admin.oppositions" intro={t('oppositions.intro')}>
      <NewOpposition patient={patient} onRecorded={(o) => setSaid(t('oppositions.recorded', { n: number(o) }))} />
      <p className="said" role="status">
        {said}
      </p>
      <section className="block" aria-labelledby="oppositions-list">
        <div className="card-bar">
          <h2 id="oppositions-list">{t('oppositions.count', { n: standing.length, shown: formatNumber(standing.length, code) })}</h2>
          {newest.length > standing.length && (
            <Switch className="switch" isSelected={all} onChange={setAll}>
              <span className="switch-track" aria-hidden="true" />
              {t('oppositions.all')}
            </Switch>
          )}
        </div>
        {shown.length === 0 ? (
          <p className="empty card">{t('oppositions.none')}</p>
        ) : (
          <OppositionTable oppositions={shown} onWithdraw={setAsked} />
        )}
      </section>
      {asked !== null && (
        <Confirm
          title={t('oppositions.withdraw.of', { n: number(asked) })}
          effect={t('oppositions.withdraw.effect')}
          act={t('oppositions.withdraw.submit')}
          pending={withdraw.isPending}
          error={withdraw.error}
          onConfirm={() =>
            withdraw.mutate(asked.patientId, {
              onSuccess: () => {
                setSaid(t('oppositions.withdrawn', { n: number(asked) }));
                setAsked(null);
              },
            })
          }
          onClose={() => setAsked(null)}
        />
      )}
    </AdminPage>
  );
}

function OppositionTable({
  oppositions,
  onWithdraw,
}: {
  readonly oppositions: readonly Opposition[];
  readonly onWithdraw: (opposition: Opposition) => void;
}) {
  const { code, t } = useLanguage();
  return (
    <TableScroll stacks label={t('admin.oppositions')}>
      <thead>
        <tr>
          <th scope="col">{t('oppositions.patient')}</th>
          <th scope="col">{t('oppositions.recordedAt')}</th>
          <th scope="col">{t('oppositions.recordedBy')}</th>
          <th scope="col">{t('oppositions.why')}</th>
          <th scope="col">{t('oppositions.state')}</th>
          <th scope="col">{t('admin.actions')}</th>
        </tr>
      </thead>
      <tbody>
        {oppositions.map((o) => (
          <tr key={o.patientKey} className={o.withdrawnAt === null ? undefined : 'row-closed'}>
            <th scope="row" className="when">
              {formatPatientNumber(o.patientId)}
            </th>
            <td className="when" data-head={t('oppositions.recordedAt')}>
              {formatMoment(o.recordedAt, code)}
            </td>
            <td data-head={t('oppositions.recordedBy')}>{o.recordedBy}</td>
            <td data-head={t('oppositions.why')}>{o.reason ?? <span className="muted">{t('oppositions.why.none')}</span>}</td>
            <td data-head={t('oppositions.state')}>
              <span className={o.withdrawnAt === null ? 'state state-standing' : 'state state-closed'}>
                {o.withdrawnAt === null
                  ? t('oppositions.state.standing')
                  : t('oppositions.state.withdrawn', { date: formatMoment(o.withdrawnAt, code), by: o.withdrawnBy ?? '' })}
              </span>
            </td>
            <td className="row-acts">
              {o.withdrawnAt === null && (
                <Button className="button button-quiet" onPress={() => onWithdraw(o)}>
                  {t('oppositions.withdraw')}
                  <span className="visually-hidden"> : {formatPatientNumber(o.patientId)}</span>
                </Button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </TableScroll>
  );
}
