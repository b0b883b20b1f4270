import type { Driver } from './driver.ts';
import { DOCUMENTS_PER_PATIENT } from './schema/tables.ts';

/** Patients whose last number is remembered: far more than the batches under way can hold, so that a number not yet written is never given again. */
const REMEMBERED = 100_000;

/** Gives the compact numbers of documents within one load: patient × 2^20 + running number. Numbers of replaced documents are not reused before they are gone. */
export class DocumentNumbers {
  readonly #driver: Driver;
  readonly #database: string;
  readonly #last = new Map<number, number>();
  #turn: Promise<unknown> = Promise.resolve();

  constructor(driver: Driver, database: string) {
    this.#driver = driver;
    this.#database = database;
  }

  /** One number a document, in the order of `patients`. Throws RangeError where one patient has more documents than there are numbers. */
  reserve(patients: readonly number[]): Promise<number[]> {
    // One reservation after the other: two at once would give the same numbers.
    const turn = this.#turn.then(() => this.#reserve(patients));
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  async #reserve(patients: readonly number[]): Promise<number[]> {
    const unknown = [...new Set(patients)].filter((patient) => !this.#last.has(patient));
    if (unknown.length > 0) {
      const sql = `SELECT patient_id, max(doc) % {size:UInt32} AS n FROM (
          SELECT patient_id, doc FROM documents WHERE patient_id IN {patients:Array(UInt32)}
          UNION ALL SELECT toUInt32(intDiv(doc, {size:UInt32})) AS patient_id, doc FROM gone_documents WHERE patient_id IN {patients:Array(UInt32)}
        ) GROUP BY patient_id`;
      const parameters = { patients: unknown, size: DOCUMENTS_PER_PATIENT };
      const rows = await this.#driver.rows<{ patient_id: number; n: number }>(this.#database, sql, { parameters });
      for (const patient of unknown) this.#last.set(patient, -1);
      for (const row of rows) this.#last.set(row.patient_id, row.n);
    }
    const numbers = patients.map((patient) => {
      const n = this.#last.get(patient)! + 1;
      if (n >= DOCUMENTS_PER_PATIENT) throw new RangeError(`more than ${DOCUMENTS_PER_PATIENT} documents of one patient`);
      // Set anew at the end: the map forgets those that were asked for longest ago.
      this.#last.delete(patient);
      this.#last.set(patient, n);
      return patient * DOCUMENTS_PER_PATIENT + n;
    });
    for (const patient of this.#last.keys()) {
      if (this.#last.size <= REMEMBERED) break;
      this.#last.delete(patient);
    }
    return numbers;
  }
}
