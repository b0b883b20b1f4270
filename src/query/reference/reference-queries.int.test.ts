import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWarehouse, type Warehouse } from '../../warehouse/index.ts';
import { parse } from '../parse/parse.ts';
import { patientsOf } from '../patients.ts';
import { print } from '../print/print.ts';
import { courses, loadCourses } from './courses.testing.ts';
import { REFERENCE_QUERIES, type ReferenceQuery } from './reference-queries.ts';
import { TRUTH } from './truth.testing.ts';

let dir: string;
let warehouse: Warehouse;
beforeAll(async () => {
  dir = mkdtempSync(path.join(tmpdir(), 'reference-'));
  warehouse = await openWarehouse({ dir });
  await loadCourses(warehouse);
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
