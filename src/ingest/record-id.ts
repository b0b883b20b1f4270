import { hash } from 'node:crypto';
import type { SourceRecord } from '../model/index.ts';

/** 16 hexadecimal digits: the same record of the same ingested folder (`root`, by name) has the same id in every run. */
export const recordId = (root: string, record: Pick<SourceRecord, 'source' | 'kind' | 'key'>): string =>
  hash('sha256', `${root}\0${record.source}\0${record.kind}\0${record.key}`).slice(0, 16);

/** Digest of all that a record says, its place left out: a row that only moved is the same row. */
export function contentHash(record: SourceRecord): string {
  const { origin: _origin, ...said } = record;
  const inner = said.kind === 'stay' ? { ...said, stay: { ...said.stay, origin: undefined } } : said;
  return hash('sha256', JSON.stringify(inner)).slice(0, 32);
}
