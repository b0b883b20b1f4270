import type { RunStatus } from '../../../../src/server/ports.ts';
import { useIngest } from '../../api/queries.ts';
import { formatDuration, formatMoment, formatNumber } from '../../format/format.ts';
import { useLanguage } from '../../language/language.tsx';
import { Failure, Loading } from '../../parts/failure.tsx';
import { TableScroll } from '../../parts/table-scroll.tsx';
import { Quarantine } from './quarantine.tsx';

const LEDGER = ['read', 'new', 'updated', 'same', 'deleted'] as const;

/** What was loaded from where, what was set aside, and whether the ledger adds up. */
export default function IngestScreen() {
  const { code, t } = useLanguage();
  const ingest = useIngest();
  if (ingest.isPending) return <Loading />;
  if (ingest.isError) return <Failure error={ingest.error} retry={() => void ingest.refetch()} />;
  const { patients, documents, facts, sources, runs, quarantine } = ingest.data;
  const number = (n: number): string => formatNumber(n, code);
  const setAside = quarantine.reduce((sum, row) => sum + row.count, 0);
  return (
    <div className="page">
      <h1>{t('ingest.title')}</h1>
      <dl className="figures">
        {(
          [
            ['ingest.patients', patients],
            ['ingest.documents', documents],
            ['ingest.facts', facts],
            ['ingest.quarantined', setAside],
          ] as const
        ).map(([key, n]) => (
          <div key={key} className={key === 'ingest.quarantined' && n > 0 ? 'figure figure-mind' : 'figure'}>
            <dt>{t(key)}</dt>
            <dd>{number(n)}</dd>
          </div>
        ))}
      </dl>
      {runs.length === 0 && <p className="empty">{t('ingest.none')}</p>}
      {sources.length > 0 && (
        <section className="block">
          <h2>{t('ingest.sources')}</h2>
          <TableScroll label={t('ingest.sources')}>
            <thead>
              <tr>
                <th scope="col">{t('ingest.source')}</th>
                <th scope="col" className="num">
                  {t('ingest.files')}
                </th>
                <th scope="col" className="num">
                  {t('ingest.records')}
                </th>
                <th scope="col" className="num">
                  {t('ingest.quarantined')}
                </th>
                <th scope="col">{t('ingest.lastRun')}</th>
              </tr>
            </thead>
            <tbody>
              {sources.map((source) => (
                <tr key={source.source}>
                  <th scope="row">
                    {source.label?.[code] ?? source.source}
                    {source.label !== null && <span className="muted"> {source.source}</span>}
                  </th>
                  <td className="num">{number(source.files)}</td>
                  <td className="num">{number(source.records)}</td>
                  <td className={source.quarantined > 0 ? 'num mind' : 'num'}>{number(source.quarantined)}</td>
                  <td>{source.lastRunAt === null ? '' : formatMoment(source.lastRunAt, code)}</td>
                </tr>
              ))}
            </tbody>
          </TableScroll>
        </section>
      )}
      {runs.length > 0 && <Runs runs={runs} />}
      <Quarantine summary={quarantine} />
    </div>
  );
}

function Runs({ runs }: { readonly runs: readonly RunStatus[] }) {
  const { code, t } = useLanguage();
  const number = (n: number): string => formatNumber(n, code);
  return (
    <section className="block">
      <h2>{t('ingest.runs')}</h2>
      <TableScroll label={t('ingest.runs')}>
        <thead>
          <tr>
            <th scope="col">{t('ingest.run.started')}</th>
            <th scope="col">{t('ingest.run.state')}</th>
            <th scope="col">{t('ingest.run.duration')}</th>
            {LEDGER.map((key) => (
              <th key={key} scope="col" className="num">
                {t(`ingest.ledger.${key}`)}
              </th>
            ))}
            <th scope="col" className="num">
              {t('ingest.quarantined')}
            </th>
          </tr>
        </thead>
        <tbody>
          {runs.map((run) => (
            <tr key={run.runId}>
              <th scope="row">{formatMoment(run.startedAt, code)}</th>
              <td>
                <span className={`state state-${run.state}`}>{t(`ingest.run.state.${run.state}`)}</span>
                {run.state === 'running' && run.progress !== null && (
                  <progress value={run.progress} max={1} aria-label={t('ingest.run.state.running')} />
                )}
              </td>
              <td>{run.endedAt === null ? '' : formatDuration(Date.parse(run.endedAt) - Date.parse(run.startedAt))}</td>
              {LEDGER.map((key) => (
                <td key={key} className="num">
                  {number(run.counts[key])}
                </td>
              ))}
              <td className={run.counts.quarantined > 0 ? 'num mind' : 'num'}>{number(run.counts.quarantined)}</td>
            </tr>
          ))}
        </tbody>
      </TableScroll>
      <Balance runs={runs} />
    </section>
  );
}

/** Law 4 said aloud: either every ended run adds up, or the first one that does not is named. */
function Balance({ runs }: { readonly runs: readonly RunStatus[] }) {
  const { code, t } = useLanguage();
  const off = runs.find(
    ({ state, counts }) => state === 'complete' && counts.read !== counts.new + counts.updated + counts.same + counts.quarantined,
  );
  return off === undefined ? (
    <p className="note">{t('ingest.balance')}</p>
  ) : (
    <p className="note note-warning">
      {t('ingest.unbalanced')} {formatMoment(off.startedAt, code)}
    </p>
  );
}
