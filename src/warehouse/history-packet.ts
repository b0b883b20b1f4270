import type { HistoryDocument, HistoryInput } from '../history/input.ts';
import type { Fact, Mention, Sex } from '../model/index.ts';
import type { HistoryPacket } from './contract.ts';
import { rowsOf } from './json-rows.ts';
import { type FactRow, factOf, type MentionRow, mentionOf, type SentencesRow, sentencesOf } from './stored-rows.ts';

export interface PatientInput {
  readonly patientId: number;
  readonly input: HistoryInput;
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

/** What a packet holds, patient by patient: for the thread that infers. */
export function inputsOf(packet: HistoryPacket): PatientInput[] {
  const mentionsByDoc = grouped(rowsOf<MentionRow & { readonly doc: number }>(packet.mentions), (row) => row.doc, mentionOf);
  const documentsByPatient = grouped(
    rowsOf<DocumentRow>(packet.documents),
    (row) => row.patient_id,
    (row) => historyDocument(row, mentionsByDoc.get(row.doc) ?? []),
  );
  const factsByPatient = grouped<FactRow, Fact>(rowsOf(packet.facts), (row) => row.patient_id, factOf);
  const people = new Map(rowsOf<PatientRow>(packet.people).map((row) => [row.patient_id, row]));
  const beside = new Map(packet.beside);
  return packet.patients.map((patientId) => {
    const person = people.get(patientId);
    return {
      patientId,
      input: {
        patient:
          person === undefined
            ? null
            : { sex: person.sex, birthDate: person.birth_date, deathDate: person.death_date, lastNews: person.last_news },
        documents: documentsByPatient.get(patientId) ?? [],
        facts: factsByPatient.get(patientId) ?? [],
        ...beside.get(patientId),
      },
    };
  });
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
