import { type Kysely, type Selectable, sql } from 'kysely';
import { Correction } from '../../model/index.ts';
import type { IdentityTables } from '../identity/schema.ts';
import type { CorrectionTables } from './schema.ts';

export interface RecordedCorrection extends Correction {
  /** The patient that the number stands for now: corrections follow a merge. */
  readonly patientId: number;
  readonly undoneAt: string | null;
  readonly undoneBy: string | null;
  /** No published history has met it yet. */
  readonly pending: boolean;
}

const COLUMNS = [
  'correction_id',
  'target',
  'action',
  'field',
  'value',
  'author',
  'reason',
  'at',
  'undone_at',
  'undone_by',
  'pending',
] as const;
/** The patient that the number stands for now. */
const CANONICAL = sql<number>`coalesce(person.canonical_id, history_correction.patient_id)`;
type Row = Selectable<CorrectionTables['history_correction']>;

/** Corrections of histories. They are never deleted: one that is undone keeps who undid it, and when. */
export class CorrectionStore {
  readonly #db: Kysely<CorrectionTables & IdentityTables>;
  constructor(db: Kysely<CorrectionTables & IdentityTables>) {
    this.#db = db;
  }

  async record(patientId: number, correction: Correction): Promise<void> {
    await this.#db
      .insertInto('history_correction')
      .values({
        correction_id: correction.correctionId,
        patient_id: patientId,
        target: JSON.stringify(correction.target),
        action: correction.action,
        field: correction.field,
        value: JSON.stringify(correction.value),
        author: correction.author,
        reason: correction.reason,
        at: correction.at,
        undone_at: null,
        undone_by: null,
        pending: 1,
      })
      .execute();
  }

  /** All that was said of a patient, oldest first, what was undone included; of all patients without one. */
  async list(patientId?: number): Promise<RecordedCorrection[]> {
    const rows = await this.#withPatient()
      .$if(patientId !== undefined, (q) => q.where(CANONICAL, '=', patientId ?? 0))
      .orderBy('at')
      .orderBy('correction_id')
      .execute();
    return rows.map(correctionOf);
  }

  async byId(correctionId: string): Promise<RecordedCorrection | null> {
    const row = await this.#withPatient().where('correction_id', '=', correctionId).executeTakeFirst();
    return row === undefined ? null : correctionOf(row);
  }

  #withPatient() {
    return this.#db
      .selectFrom('history_correction')
      .leftJoin('person', 'person.patient_id', 'history_correction.patient_id')
      .select([...COLUMNS, CANONICAL.as('patient_id')]);
  }

  /** False where there is none of this id, or it was undone already. */
  async undo(correctionId: string, by: string, at: string): Promise<boolean> {
    const done = await this.#db
      .updateTable('history_correction')
      .set({ undone_at: at, undone_by: by, pending: 1 })
      .where('correction_id', '=', correctionId)
      .where('undone_at', 'is', null)
      .executeTakeFirst();
    return Number(done.numUpdatedRows) === 1;
  }

  /** A published history has met these as they are here; one that was undone meanwhile stays pending. */
  async met(corrections: readonly RecordedCorrection[]): Promise<void> {
    for (const { correctionId, undoneAt } of corrections)
      await this.#db
        .updateTable('history_correction')
        .set({ pending: 0 })
        .where('correction_id', '=', correctionId)
        .where('undone_at', undoneAt === null ? 'is' : '=', undoneAt)
        .execute();
  }
}

const correctionOf = (row: Row): RecordedCorrection => ({
  ...Correction.parse({
    correctionId: row.correction_id,
    target: JSON.parse(row.target),
    action: row.action,
    field: row.field,
    value: JSON.parse(row.value),
    author: row.author,
    reason: row.reason,
    at: row.at,
  }),
  patientId: row.patient_id,
  undoneAt: row.undone_at,
  undoneBy: row.undone_by,
  pending: row.pending === 1,
});
