import type { IngestOverview } from '../../../../src/server/ports.ts';
import { useQuarantine } from '../../api/queries.ts';
import { formatNumber } from '../../format/format.ts';
import { useLanguage } from '../../language/language.tsx';
import { problemLabel, problemMessage } from '../../language/problems.ts';
import { Failure } from '../../parts/failure.tsx';
import { TableScroll } from '../../parts/table-scroll.tsx';

/** Why records were set aside, in numbers, and the latest ones with the place where each can be found. Never their content. */
export function Quarantine({ summary }: { readonly summary: IngestOverview['quarantine'] }) {
  const { code, t } = useLanguage();
  const latest = useQuarantine();
  return (
    <section className="block">
      <h2>{t('ingest.quarantine')}</h2>
      {summary.length === 0 ? (
        <p className="note">{t('ingest.quarantine.empty')}</p>
      ) : (
        <TableScroll label={t('ingest.quarantine')}>
          <thead>
            <tr>
              <th scope="col">{t('ingest.quarantine.reason')}</th>
              <th scope="col">{t('ingest.source')}</th>
              <th scope="col" className="num">
                {t('ingest.quarantine.count')}
              </th>
            </tr>
          </thead>
          <tbody>
            {summary.map((row) => (
              <tr key={`${row.source}:${row.code}`}>
                <th scope="row">
                  {problemLabel(row.code, code)} <code className="muted">{row.code}</code>
                </th>
                <td>{row.source}</td>
                <td className="num">{formatNumber(row.count, code)}</td>
              </tr>
            ))}
          </tbody>
        </TableScroll>
      )}
      {latest.isError && <Failure within error={latest.error} retry={() => void latest.refetch()} />}
      {latest.isSuccess && latest.data.records.length > 0 && (
        <details className="latest">
          <summary>{t('ingest.quarantine.latest')}</summary>
          <TableScroll label={t('ingest.quarantine.latest')}>
            <thead>
              <tr>
                <th scope="col">{t('ingest.quarantine.place')}</th>
                <th scope="col">{t('ingest.quarantine.reason')}</th>
                <th scope="col">{t('ingest.quarantine.message')}</th>
              </tr>
            </thead>
            <tbody>
              {latest.data.records.map((record) => (
                <tr key={record.id}>
                  <th scope="row">
                    {t('item.row', {
                      file: record.origin.file,
                      line: record.origin.line === undefined ? '' : String(record.origin.line),
                    })}
                  </th>
                  <td>
                    {problemLabel(record.code, code)}
                    {record.field !== null && <span className="muted"> ({record.field})</span>}
                  </td>
                  <td>{problemMessage(record.message, code)}</td>
                </tr>
              ))}
            </tbody>
          </TableScroll>
        </details>
      )}
    </section>
  );
}
