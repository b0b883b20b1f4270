import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openWarehouse } from '../warehouse/index.ts';
import { IDENTITIES_HEADER, LABORATORY_HEADER, type SmallHospital, smallHospital } from './testing.ts';

const MAIN = path.resolve(import.meta.dirname, '..', 'cli', 'main.ts');
const PATIENTS = 60;
const DOCUMENTS = 900;
const KILLS = 10;

function fill(hospital: SmallHospital): void {
  const rows = Array.from({ length: PATIENTS }, (_, i) => i);
  hospital.write(
    'identites.csv',
    [IDENTITIES_HEADER, ...rows.map((i) => `${1000 + i};NOM${i};PRENOM${i};03/02/19${10 + i};${i % 2 === 0 ? 'F' : 'M'}`), ''].join('\n'),
  );
  hospital.write(
    'labo.csv',
    [
      LABORATORY_HEADER,
      ...rows.flatMap((i) => [`${i};${1000 + i};ACE;${i};µg/L;05/03/2020`, `b${i};${5000 + i};PSA;${i};µg/L;05/03/2020`]),
      '',
    ].join('\n'),
  );
  for (let file = 0; file < 3; file++) {
    const lines = Array.from({ length: DOCUMENTS / 3 }, (_, i) => {
      const n = file * (DOCUMENTS / 3) + i;
      return JSON.stringify({
        id: `d${n}`,
        patient: String(1000 + (n % PATIENTS)),
        date: '2020-03-05',
        text: `Compte rendu ${n}. Carcinome canalaire infiltrant du sein gauche. Pas de métastase hépatique.`,
      });
    });
    hospital.write(`documents${file}.jsonl`, `${lines.join('\n')}\n`);
  }
}

/** Ends with the exit code, or null where the process was killed after `killAfter` milliseconds. */
function ingest(hospital: SmallHospital, data: string, killAfter: number | null): Promise<number | null> {
  return new Promise((resolve) => {
    const args = [
      '--disable-warning=ExperimentalWarning',
      MAIN,
      'ingest',
      hospital.sources,
      '--data',
      data,
      '--mappings',
      hospital.mappings,
      '--batch',
      '100',
    ];
    const child = spawn(process.execPath, args, { stdio: 'ignore' });
    const timer = killAfter === null ? null : setTimeout(() => child.kill('SIGKILL'), killAfter);
    child.on('exit', (code) => {
      if (timer !== null) clearTimeout(timer);
      resolve(code);
    });
  });
}

/** All that a reader can see, without batch and running numbers. */
async function state(data: string): Promise<unknown> {
  const warehouse = await openWarehouse({ dir: path.join(data, 'warehouse') });
  const of = (sql: string) => warehouse.query<Record<string, unknown>>(sql);
  const all = {
    patients: await of('SELECT patient_id, sex, birth_date FROM patients ORDER BY patient_id'),
    documents: await of('SELECT document_id, patient_id, text, lexical FROM documents ORDER BY document_id'),
    mentions: await of(
      'SELECT d.document_id AS id, m.begin AS begin, m.type AS type, m.code AS code FROM mentions AS m INNER JOIN documents AS d ON m.doc = d.doc ORDER BY id, begin, type, code',
    ),
    facts: await of('SELECT fact_id, patient_id, value FROM facts ORDER BY fact_id'),
    tumours: await of('SELECT patient_id, n, topography, morphology FROM tumours ORDER BY patient_id, n'),
    histories: await of('SELECT patient_id, count() AS n FROM history_meta GROUP BY patient_id ORDER BY patient_id'),
    words: await of('SELECT lexeme, documents FROM words ORDER BY lexeme'),
  };
  await warehouse.close();
  return all;
}

describe('ingestion killed at any point', () => {
  it(`ends after ${KILLS} kills in the state of an undisturbed run`, { timeout: 900_000 }, async () => {
    using hospital = smallHospital();
    fill(hospital);
    const calm = path.join(hospital.dir, 'calm');
    const started = performance.now();
    expect(await ingest(hospital, calm, null)).toBe(1); // sixty rows of unknown patients are in quarantine
    const whole = performance.now() - started;
    const troubled = path.join(hospital.dir, 'troubled');
    let killed = 0;
    // A run that ended before it was killed left nothing to go on with: the next one begins anew.
    for (let attempt = 0; killed < KILLS && attempt < 8 * KILLS; attempt++) {
      if ((await ingest(hospital, troubled, whole * (0.15 + 0.8 * Math.random()))) === null) killed++;
      else rmSync(troubled, { recursive: true, force: true });
    }
    expect(killed).toBe(KILLS);
    expect(await ingest(hospital, troubled, null)).toBe(1);
    const expected = await state(calm);
    expect((expected as { documents: unknown[] }).documents).toHaveLength(DOCUMENTS);
    expect(await state(troubled)).toEqual(expected);
  });
});
