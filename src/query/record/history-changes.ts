import { diffHistories, type SourceChanges } from '../../history/index.ts';
import type { Warehouse } from '../../warehouse/contract.ts';
import type { Ask } from '../answer/ask.ts';
import type { HistoryChanges, PatientChanges } from '../answers.ts';
import { withoutOpposed } from '../compile/opposition.ts';
import { Parameters } from '../compile/parameters.ts';
import { readHistories } from './history.ts';

interface ChangesOptions {
  readonly before: number;
  readonly after: number;
  /** Patients with a higher number only: the last one of the page before. */
  readonly from?: number;
  readonly opposed?: readonly number[];
  readonly signal?: AbortSignal;
}

/** Patients whose lines are compared at a time. */
const PATIENTS_AT_A_TIME = 20_000;
/** Patients with changes on one page. */
const PAGE = 200;
const MAX_SECONDS = 120;

/**
 * Who gained, lost or changed what between two generations, patient by patient: those whose lines differ are found by a hash, only theirs are read.
 * `next` is the number to go on from, null at the end.
 */
export async function historyChanges(
  warehouse: Warehouse,
  { before, after, from = 0, opposed = [], signal }: ChangesOptions,
): Promise<HistoryChanges> {
  const of =
    (generation: number): Ask =>
    (sql, parameters) =>
      warehouse.query(sql, { parameters, generation, maxSeconds: MAX_SECONDS, ...(signal === undefined ? {} : { signal }) });
  const [old, now] = [of(before), of(after)];
  const patients: PatientChanges[] = [];
  for (let last = from; ; ) {
    const [was, is] = await Promise.all([hashes(old, last, opposed), hashes(now, last, opposed)]);
    // Both pages are whole only up to the lower of their ends.
    const ends = [was, is].filter((page) => page.length === PATIENTS_AT_A_TIME).map((page) => page.at(-1)!.patient);
    const end = Math.min(...ends, Number.MAX_SAFE_INTEGER);
    const differing = different(was, is).filter((patient) => patient <= end);
    for (let i = 0; i < differing.length; i += PAGE) {
      const part = differing.slice(i, i + PAGE);
      patients.push(...(await changesOf(part, old, now)));
      if (patients.length >= PAGE) return { before, after, patients, next: part.at(-1)! };
    }
    if (ends.length === 0) return { before, after, patients, next: null };
    last = end;
  }
}

interface Hash {
  readonly patient: number;
  readonly hash: string;
}

/** One value for all that a patient's history says, whatever inference wrote it. */
function hashes(ask: Ask, after: number, opposed: readonly number[]): Promise<Hash[]> {
  const parameters = new Parameters();
  const condition = withoutOpposed(`patient_id > ${parameters.bind('UInt32', after)}`, opposed, parameters);
  const part = (table: string, columns: string): string =>
    `SELECT patient_id, cityHash64('${table}', toString(tuple(${columns}))) AS h FROM ${table} WHERE ${condition}`;
  return ask<Hash>(
    `SELECT patient_id AS patient, toString(sum(h)) AS hash FROM (
      ${part('tumours', 'n, topography, morphology, laterality, diagnosed, basis, grade, stage, t, n_stage, m, metastases, biomarkers, rule')}
      UNION ALL ${part('events', 'position, type, tumour, date, sites, rule')}
      UNION ALL ${part('treatments', 'position, type, drugs, protocol, tumour, start, end, line, intent, cycles, dose, end_reason, rule')}
      UNION ALL ${part('history_meta', 'rules')}
    ) GROUP BY patient_id ORDER BY patient_id LIMIT ${PATIENTS_AT_A_TIME}`,
    parameters.values,
  );
}

function different(was: readonly Hash[], is: readonly Hash[]): number[] {
  const before = new Map(was.map((row) => [row.patient, row.hash]));
  const after = new Map(is.map((row) => [row.patient, row.hash]));
  return [...new Set([...before.keys(), ...after.keys()])].filter((p) => before.get(p) !== after.get(p)).sort((a, b) => a - b);
}

async function changesOf(patients: readonly number[], old: Ask, now: Ask): Promise<PatientChanges[]> {
  const condition = 'patient_id IN {patients:Array(UInt32)}';
  const parameters = { patients };
  const [was, is, sourcesWas, sourcesIs] = await Promise.all([
    readHistories(condition, parameters, old),
    readHistories(condition, parameters, now),
    sourcesOf(condition, parameters, old),
    sourcesOf(condition, parameters, now),
  ]);
  return patients.flatMap((patientId) => {
    const sources = changedSources(sourcesWas.get(patientId), sourcesIs.get(patientId));
    const changes = diffHistories(was.get(patientId) ?? null, is.get(patientId) ?? null, sources);
    return changes.length === 0 ? [] : [{ patientId, changes }];
  });
}

/** Batch of every document and row of a patient, by id: another batch is another version. */
async function sourcesOf(
  condition: string,
  parameters: Readonly<Record<string, unknown>>,
  ask: Ask,
): Promise<ReadonlyMap<number, ReadonlyMap<string, number>>> {
  const rows = await ask<{ readonly owner: number; readonly id: string; readonly version: number }>(
    `SELECT patient_id AS owner, document_id AS id, batch AS version FROM documents WHERE ${condition}
      UNION ALL SELECT patient_id AS owner, fact_id AS id, batch AS version FROM facts WHERE ${condition}`,
    parameters,
  );
  return new Map([...Map.groupBy(rows, (row) => row.owner)].map(([owner, of]) => [owner, new Map(of.map((row) => [row.id, row.version]))]));
}

const NOTHING: ReadonlyMap<string, number> = new Map();
function changedSources(was: ReadonlyMap<string, number> = NOTHING, is: ReadonlyMap<string, number> = NOTHING): SourceChanges {
  const shared = [...is.keys()].filter((id) => was.has(id));
  return {
    came: new Set([...is.keys()].filter((id) => !was.has(id))),
    went: new Set([...was.keys()].filter((id) => !is.has(id))),
    replaced: new Set(shared.filter((id) => was.get(id) !== is.get(id))),
  };
}
