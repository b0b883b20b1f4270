import type { Driver } from './driver.ts';
import { SENTENCE_MARK, sequenceOf } from './lexical/index-document.ts';
import { markKey, WordLists } from './lexical/word-lists.ts';
import { remove } from './removal.ts';
import { listRows } from './rows/document-rows.ts';
import type { TableRows } from './rows/table-rows.ts';
import { COLUMNS } from './schema/columns.ts';
import { JOIN_LISTS } from './schema/word-lists.ts';

/** A batch of which more than this part has gone is listed anew. */
const MOST_GONE = 0.25;

export async function insertRows(driver: Driver, database: string, { table, bodies, rows }: TableRows): Promise<void> {
  if (rows === 0) return;
  await driver.insert(database, table, Object.keys(COLUMNS[table]), bodies, table === 'word_lists' ? JOIN_LISTS : undefined);
}

/**
 * Gives lists to every batch of documents that has none: those taken in before there were lists, and those of which much has gone. A batch is
 * listed in one insertion, so that it has all of its lists or none; may be cut off and done again.
 */
export async function completeLists(driver: Driver, database: string): Promise<void> {
  const worn = await driver.rows<{ batch: number }>(
    database,
    `SELECT batch FROM (SELECT batch, uniqExact(doc) AS gone FROM gone_documents GROUP BY batch) AS g
      LEFT JOIN (SELECT batch, count() AS live FROM documents GROUP BY batch) AS d USING (batch) WHERE gone > {most:Float64} * (gone + live)`,
    { parameters: { most: MOST_GONE } },
  );
  if (worn.length > 0)
    await remove(driver, database, 'word_lists', 'batch IN {batches:Array(UInt32)}', { batches: worn.map(({ batch }) => batch) });
  await remove(driver, database, 'gone_documents', 'batch NOT IN (SELECT DISTINCT batch FROM word_lists)');
  const unlisted = await driver.rows<{ batch: number }>(
    database,
    'SELECT DISTINCT batch FROM documents WHERE batch NOT IN (SELECT DISTINCT batch FROM word_lists) ORDER BY batch',
  );
  for (const { batch } of unlisted) await list(driver, database, batch);
}

async function list(driver: Driver, database: string, batch: number): Promise<void> {
  const rows = await driver.rows<{ doc: number; lexical: string; marks: readonly string[] }>(
    database,
    'SELECT doc, lexical, marks FROM documents WHERE batch = {batch:UInt32} ORDER BY doc',
    { parameters: { batch } },
  );
  const lists = new WordLists();
  for (const { doc, lexical, marks } of rows) lists.add(doc, sequenceOf(lexical), marks);
  await insertRows(driver, database, listRows(batch, lists));
}

/** Words with the number of documents that hold them: those listed, without those that have gone. */
export async function countWords(driver: Driver, database: string): Promise<void> {
  await driver.execute(database, 'TRUNCATE TABLE words');
  await driver.execute(
    database,
    `INSERT INTO words SELECT lexeme, toUInt32(n) FROM (
      SELECT lexeme, sum(one) AS n FROM (
        SELECT lexeme, toInt64(documents) AS one FROM word_lists WHERE NOT startsWith(lexeme, '${markKey('')}')
        UNION ALL
        SELECT arrayJoin(lexemes) AS lexeme, toInt64(-1) AS one FROM (SELECT doc, any(lexemes) AS lexemes FROM gone_documents GROUP BY doc)
      ) GROUP BY lexeme
    ) WHERE n > 0 AND lexeme != '${SENTENCE_MARK}' ORDER BY lexeme`,
  );
}
