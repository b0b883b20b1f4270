import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { simulateCourse } from '../../synth/course/simulate.ts';
import type { Course } from '../../synth/course/types.ts';
import { openWarehouse, type Warehouse } from '../../warehouse/index.ts';
import { analysis, document, hexId, mention, patient, rows } from '../../warehouse/sample.testing.ts';
import { parse } from '../parse/parse.ts';
import { patientsOf } from '../patients.ts';
import { print } from '../print/print.ts';
import { REFERENCE_QUERIES, type ReferenceQuery } from './reference-queries.ts';
import { historyOf, TRUTH } from './truth.testing.ts';

/** The first patients show every scenario once or more. */
const PATIENTS = 1_200;
const courses = Array.from({ length: PATIENTS }, (_, i) => simulateCourse(1, i));
const TOXICITIES: Readonly<Record<string, string>> = { febrile_neutropenia: 'neutropénie fébrile', colitis: 'colite' };

/** What texts of the course say: side effects and the results of pathology, each on its day. */
function documentsOf(course: Course, patientId: number) {
  const said = [
    ...course.toxicities.flatMap((x) => {
      const words = TOXICITIES[x.term];
      return words === undefined ? [] : [{ date: x.date, type: '11488-4', words, over: { type: 'toxicity' as const } }];
    }),
    ...course.tumours.flatMap((t) =>
      t.biomarkers.some((b) => b.name === 'EGFR T790M')
        ? [{ date: t.diagnosed, type: '60568-3', words: 'T790M', over: { type: 'biomarker' as const, code: 'EGFR' } }]
        : [],
    ),
    ...course.acts.flatMap((a) =>
      a.kind === 'pathology'
        ? [{ date: a.date, type: '60568-3', words: 'histologie', over: { type: 'morphology' as const, code: a.morphology } }]
        : [],
    ),
  ];
  return said.map(({ date, type, words, over }, i) => {
    const text = `Constat : ${words}.`;
    return {
      document: document({ documentId: hexId(patientId * 1_000 + i), patientId, text, date, type }),
      analysis: analysis(text, [mention(text, words, over)]),
    };
  });
}

let dir: string;
let warehouse: Warehouse;
beforeAll(async () => {
  dir = mkdtempSync(path.join(tmpdir(), 'reference-'));
  warehouse = await openWarehouse({ dir });
  const load = await warehouse.beginLoad();
  await load.write(
    1,
    rows({
      patients: courses.map((c, i) =>
        patient(i + 1, { sex: c.person.sex, birthDate: c.person.birth, deathDate: c.death, lastNews: c.lastNews }),
      ),
      documents: courses.flatMap((c, i) => documentsOf(c, i + 1)),
      samples: courses.flatMap((c, i) =>
        c.samples.map((s) => ({
          sampleId: s.id,
          patientId: i + 1,
          factId: hexId(i),
          collected: s.date,
          nature: s.nature,
          state: s.state,
          topography: s.topography,
          morphology: s.morphology,
          quantity: s.quantity,
          unit: s.unit,
        })),
      ),
    }),
  );
  await load.writeHistories(courses.map((course, i) => ({ patientId: i + 1, history: historyOf(course) })));
  await load.publish();
}, 120_000);
afterAll(async () => {
  await warehouse.close();
  rmSync(dir, { recursive: true, force: true });
});

/** The irradiated region is asked for by primary sites, which is wider than the fields of each patient. */
const WIDER: ReadonlySet<ReferenceQuery> = new Set(['second_in_field']);

describe('the reference queries against what really happened', () => {
  it.each(Object.keys(REFERENCE_QUERIES) as ReferenceQuery[])('%s', async (name) => {
    const text = REFERENCE_QUERIES[name];
    const { tree, diagnostics } = parse(text);
    expect(diagnostics).toEqual([]);
    // The same question as a tree, and printed again.
    expect(parse(print(tree!)).tree).toEqual(tree);
    const found = await patientsOf(warehouse, { tree: tree! }, { today: '2026-01-15' });
    if (!found.ok) throw new Error(JSON.stringify(found.diagnostics));
    const wanted = courses.flatMap((course, i) => (TRUTH[name](course) ? [i + 1] : []));
    expect(wanted.length).toBeGreaterThan(0);
    const missed = wanted.filter((id) => !found.value.patients.includes(id));
    const wrong = found.value.patients.filter((id) => !wanted.includes(id));
    expect({ missed, wrong: WIDER.has(name) ? [] : wrong }).toEqual({ missed: [], wrong: [] });
    if (WIDER.has(name)) expect(wrong.length).toBeLessThanOrEqual(wanted.length);
  });
});
