import type { HistoryDocument, HistoryInput } from '../history/input.ts';
import type { Fact, Mention, Sex } from '../model/index.ts';
import type { Driver } from './driver.ts';
import {
  FACT_SELECT,
  type FactRow,
  factOf,
  MENTION_SELECT,
  type MentionRow,
  mentionOf,
  type SentencesRow,
  sentencesOf,
} from './stored-rows.ts';

export interface PatientInput {
  readonly patientId: number;
  readonly input: HistoryInput;
}

/** Patients looked up at a time, and rows (mentions and facts) read at a time: both bound the memory, whatever the warehouse's size. */
const PATIENTS_AT_A_TIME = 20_000;
const ROWS_AT_A_TIME = 40_000;

/** Every patient with facts and mentions, by rising number; of `wanted` only, where given. A patient of whom nothing is left comes with empty lists. */
export async function* historyInputs(driver: Driver, database: string, wanted: readonly number[] | null): AsyncGenerator<PatientInput> {
  if (wanted === null) {
    for (let after = 0; ; ) {
      const page = await weights(driver, database, 'patient_id > {after:UInt32}', { after }, PATIENTS_AT_A_TIME);
      if (page.length === 0) return;
      for (const range of ranges(page)) yield* inputsOf(driver, database, range);
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
      yield* inputsOf(driver, database, range);
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

interface PatientRow {
  readonly patient_id: number;
  readonly sex: Sex | null;
  readonly birth_date: string | null;
  readonly death_date: string | null;
  readonly last_news: string | null;
}
type DocumentRow = SentencesRow & {
  readonly patient_id: number;
  readonly doc: number;
  readonly document_id: string;
  readonly type: string | null;
  readonly date: string | null;
};

async function* inputsOf(driver: Driver, database: string, patients: readonly number[]): AsyncGenerator<PatientInput> {
  const options = { parameters: { patients } };
  const among = 'WHERE patient_id IN {patients:Array(UInt32)}';
  const [people, documents, mentions, facts] = await Promise.all([
    driver.rows<PatientRow>(database, `SELECT patient_id, sex, birth_date, death_date, last_news FROM patients ${among}`, options),
    driver.rows<DocumentRow>(
      database,
      `SELECT patient_id, doc, document_id, type, date, sentence_begins, sentence_ends, sections FROM documents ${among} ORDER BY patient_id, document_id`,
      options,
    ),
    driver.rows<MentionRow & { readonly doc: number }>(
      database,
      `SELECT doc, ${MENTION_SELECT} FROM mentions ${among} ORDER BY patient_id, doc, begin, end`,
      options,
    ),
    driver.rows<FactRow>(database, `SELECT ${FACT_SELECT} FROM facts ${among} ORDER BY patient_id, fact_id`, options),
  ]);
  const mentionsByDoc = grouped(mentions, (row) => row.doc, mentionOf);
  const documentsByPatient = grouped(
    documents,
    (row) => row.patient_id,
    (row) => historyDocument(row, mentionsByDoc.get(row.doc) ?? []),
  );
  const factsByPatient = grouped<FactRow, Fact>(facts, (row) => row.patient_id, factOf);
  const peopleById = new Map(people.map((row) => [row.patient_id, row]));
  for (const patientId of patients) {
    const person = peopleById.get(patientId);
    yield {
      patientId,
      input: {
        patient:
          person === undefined
            ? null
            : { sex: person.sex, birthDate: person.birth_date, deathDate: person.death_date, lastNews: person.last_news },
        documents: documentsByPatient.get(patientId) ?? [],
        facts: factsByPatient.get(patientId) ?? [],
      },
    };
  }
}

const historyDocument = (row: DocumentRow, mentions: readonly Mention[]): HistoryDocument => ({
  documentId: row.document_id,
  type: row.type,
  date: row.date,
  mentions,
  sentences: sentencesOf(row),
});

function grouped<Row, Value>(rows: readonly Row[], key: (row: Row) => number, value: (row: Row) => Value): Map<number, Value[]> {
  const groups = new Map<number, Value[]>();
  for (const row of rows) {
    const at = key(row);
    const group = groups.get(at);
    if (group === undefined) groups.set(at, [value(row)]);
    else group.push(value(row));
  }
  return groups;
}
