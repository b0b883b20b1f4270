import { type Driver, identifier } from './driver.ts';
import { BATCH_TABLES, HISTORY_TABLES } from './schema/tables.ts';

/** The condition by which each kind of record is named, and the tables that its rows stand in. */
const KINDS = {
  patient: { key: 'toString(patient_id)', tables: ['patients'] },
  stay: { key: 'record_id', tables: ['stays'] },
  fact: { key: 'fact_id', tables: ['facts', 'samples'] },
  document: { key: 'document_id', tables: ['documents'] },
} as const;
type Kind = keyof typeof KINDS;
/** Rows that hang on a document by its compact number. */
const BY_DOC = ['mentions'] as const;

export async function removeBatch(driver: Driver, database: string, batch: number): Promise<void> {
  for (const table of BATCH_TABLES) await remove(driver, database, table, 'batch = {batch:UInt32}', { batch });
}

/**
 * Applies what `superseded` holds: a record goes where a later batch replaced or deleted it. May be repeated and cut off at any
 * point: what is told to go stays told until all is done.
 */
export async function removeSuperseded(driver: Driver, database: string): Promise<void> {
  const kinds = await driver.rows<{ kind: Kind }>(database, 'SELECT DISTINCT kind FROM superseded');
  for (const { kind } of kinds) {
    const { key, tables } = KINDS[kind];
    const condition = `(${key}, batch) IN ${oldVersions(kind)}`;
    // Mentions first, they are found through the document that goes; its words stay in the lists of its batch, told as gone.
    if (kind === 'document') {
      await driver.execute(
        database,
        `INSERT INTO gone_documents SELECT doc, batch, ${WORDS_OF_DOCUMENT} FROM documents WHERE ${condition}`,
      );
      for (const table of BY_DOC) await remove(driver, database, table, `doc IN (SELECT doc FROM documents WHERE ${condition})`);
    }
    for (const table of tables) await remove(driver, database, table, condition);
  }
  if (kinds.length > 0) await driver.execute(database, 'TRUNCATE TABLE superseded');
}

const WORDS_OF_DOCUMENT = "arrayFilter(x -> x != '', arrayDistinct(splitByChar(' ', lexical)))";

const oldVersions = (kind: Kind): string => {
  const { key, tables } = KINDS[kind];
  return `(SELECT r.key, r.batch FROM (SELECT DISTINCT ${key} AS key, batch FROM ${tables[0]}) AS r
    INNER JOIN (SELECT id, max(before) AS before FROM superseded WHERE kind = '${kind}' GROUP BY id) AS s ON r.key = s.id
    WHERE r.batch < s.before)`;
};

/**
 * Of every patient only the newest complete inference stays; rows without their `history_meta` were cut off while written.
 * A patient who has gone (merged into another, or of whom nothing is left) leaves no history.
 */
export async function removeOldHistories(driver: Driver, database: string): Promise<void> {
  for (const table of HISTORY_TABLES)
    await remove(
      driver,
      database,
      table,
      '(patient_id, batch) NOT IN (SELECT patient_id, max(batch) FROM history_meta WHERE patient_id IN (SELECT patient_id FROM patients) GROUP BY patient_id)',
    );
}

/** Looks before it deletes: a mutation without effect would still touch every part. */
export async function remove(
  driver: Driver,
  database: string,
  table: string,
  condition: string,
  parameters: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  const name = identifier(table);
  const found = await driver.rows(database, `SELECT 1 FROM ${name} WHERE ${condition} LIMIT 1`, { parameters });
  if (found.length > 0)
    await driver.execute(database, `DELETE FROM ${name} WHERE ${condition} SETTINGS lightweight_deletes_sync = 2`, parameters);
}
