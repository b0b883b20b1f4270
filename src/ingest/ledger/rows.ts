import type { Kysely } from 'kysely';
import { bulkInsert } from '../../registry/index.ts';
import type { LedgerTables } from './schema.ts';

export type LedgerRow = LedgerTables['ledger'];
export type FileRow = LedgerTables['source_file'];

const FILE_COLUMNS = [
  'file_id',
  'root_id',
  'path',
  'source',
  'connector',
  'size',
  'modified',
  'state',
  'seen_run',
  'read_run',
  'counts',
] as const;

/** Values of one statement that lists them. */
const CHUNK = 300;
export const chunks = <T>(list: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(list.length / CHUNK) }, (_, i) => list.slice(i * CHUNK, (i + 1) * CHUNK));

export const writeFiles = (db: Kysely<LedgerTables>, files: readonly FileRow[]): Promise<void> =>
  bulkInsert(db, 'source_file', FILE_COLUMNS, files, { key: ['file_id'], on: 'replace' });
