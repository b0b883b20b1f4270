import type { HistoryPacket } from './contract.ts';
import type { Driver } from './driver.ts';
import { FACT_SELECT, MENTION_SELECT } from './stored-rows.ts';

/** Patients looked up at a time, and rows (mentions and facts) read at a time: both bound the memory, whatever the warehouse's size. */
const PATIENTS_AT_A_TIME = 20_000;
const ROWS_AT_A_TIME = 20_000;

/** Every patient with facts and mentions, by rising number; of `wanted` only, where given. A patient of whom nothing is left comes with nothing. */
export async function* historyPackets(driver: Driver, database: string, wanted: readonly number[] | null): AsyncGenerator<HistoryPacket> {
  if (wanted === null) {
    for (let after = 0; ; ) {
      const page = await weights(driver, database, 'patient_id > {after:UInt32}', { after }, PATIENTS_AT_A_TIME);
      if (page.length === 0) return;
      for (const range of ranges(page)) yield await packetOf(driver, database, range);
      after = page.at(-1)!.patient_id;
    }
  }
  const sorted = [...new Set(wanted)].sort((a, b) => a - b);
  for (let i = 0; i < sorted.length; i += PATIENTS_AT_A_TIME) {
    const patients = sorted.slice(i, i + PATIENTS_AT_A_TIME);
    const found = new Map(
      (await weights(driver, database, 'patient_id IN {patients:Array(UInt32)}', { patients }, patients.length)).map((row) => [
        row.patient_id,
        row.rows,
      ]),
    );
    for (const range of ranges(patients.map((patient_id) => ({ patient_id, rows: found.get(patient_id) ?? 0 }))))
      yield await packetOf(driver, database, range);
  }
}

interface Weight {
  readonly patient_id: number;
  readonly rows: number;
}

/** How much there is of each patient. */
const weights = (
  driver: Driver,
  database: string,
  condition: string,
  parameters: Readonly<Record<string, unknown>>,
  limit: number,
): Promise<Weight[]> =>
  driver.rows<Weight>(
    database,
    `SELECT patient_id, sum(n) AS rows FROM (
      SELECT patient_id, count() AS n FROM mentions WHERE ${condition} GROUP BY patient_id
      UNION ALL SELECT patient_id, count() AS n FROM facts WHERE ${condition} GROUP BY patient_id
      UNION ALL SELECT patient_id, count() AS n FROM documents WHERE ${condition} GROUP BY patient_id
      UNION ALL SELECT patient_id, 1 AS n FROM patients WHERE ${condition}
    ) GROUP BY patient_id ORDER BY patient_id LIMIT {limit:UInt32}`,
    { parameters: { ...parameters, limit } },
  );

function* ranges(page: readonly Weight[]): Generator<number[]> {
  let range: number[] = [];
  let rows = 0;
  for (const { patient_id, rows: n } of page) {
    if (range.length > 0 && rows + n > ROWS_AT_A_TIME) {
      yield range;
      range = [];
      rows = 0;
    }
    range.push(patient_id);
    rows += n;
  }
  if (range.length > 0) yield range;
}

async function packetOf(driver: Driver, database: string, patients: readonly number[]): Promise<HistoryPacket> {
  const among = 'WHERE patient_id IN {patients:Array(UInt32)}';
  const ask = (select: string, order: string): Promise<Uint8Array<ArrayBuffer>> =>
    driver.body(database, `${select} ${among} ${order}`, { parameters: { patients } });
  const [people, documents, mentions, facts] = await Promise.all([
    ask('SELECT patient_id, sex, birth_date, death_date, last_news FROM patients', ''),
    ask(
      'SELECT patient_id, doc, document_id, type, date, sentence_begins, sentence_ends, sections FROM documents',
      'ORDER BY patient_id, document_id',
    ),
    ask(`SELECT doc, ${MENTION_SELECT} FROM mentions`, 'ORDER BY patient_id, doc, begin, end'),
    ask(`SELECT ${FACT_SELECT} FROM facts`, 'ORDER BY patient_id, fact_id'),
  ]);
  return { patients, people, documents, mentions, facts, beside: [] };
}
