import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWarehouse, type Warehouse } from '../../warehouse/index.ts';
import { analysis, document, fact, hexId, history, patient, rows, tumour } from '../../warehouse/sample.testing.ts';
import { count, explain, search } from '../index.ts';

const PATIENTS = 120;
const RESULTS: readonly [value: number, unit: string | null][] = [
  [7.5, 'g/dL'],
  [75, 'g/L'],
  [4.6, 'mmol/L'],
  [12, 'g/dl'],
  [9, null],
];

let dir: string;
let warehouse: Warehouse;
beforeAll(async () => {
  dir = mkdtempSync(path.join(tmpdir(), 'doubts-'));
  warehouse = await openWarehouse({ dir });
  const load = await warehouse.beginLoad();
  const ids = Array.from({ length: PATIENTS }, (_, i) => i + 1);
  await load.write(
    1,
    rows({
      patients: ids.map((id) => patient(id, { sex: id % 2 === 0 ? 'F' : 'M' })),
      documents: ids.map((patientId) => {
        const text = 'Antécédents : toux. Conclusion : bronchite.';
        const plain = analysis(text);
        const sections = ['antecedents', 'conclusion'] as const;
        return {
          document: document({ documentId: hexId(patientId), patientId, text, unit: null }),
          analysis: { ...plain, sentences: plain.sentences.map((span, i) => ({ ...span, section: sections[i] ?? null })) },
        };
      }),
      facts: RESULTS.map(([value, unit], i) =>
        fact(hexId(500 + i), i + 1, { kind: 'laboratory', system: 'LOINC', code: '718-7', label: 'Hémoglobine', value, unit }),
      ),
    }),
  );
  await load.writeHistories(ids.map((patientId) => ({ patientId, history: history({ tumours: [tumour('C34')] }) })));
  await load.publish();
});
afterAll(async () => {
  await warehouse.close();
  rmSync(dir, { recursive: true, force: true });
});

async function asked(text: string, opposed: readonly number[] = []): Promise<[patients: number, said: [string, number, number][]]> {
  const answer = await count(warehouse, { text }, { opposed });
  if (!answer.ok) throw new Error(JSON.stringify(answer.diagnostics));
  const { patients, diagnostics } = answer.value;
  for (const d of diagnostics) expect([d.fr.length > 10, d.en.length > 10, d.fr !== d.en]).toEqual([true, true, true]);
  return [patients, diagnostics.map((d) => [d.code, d.begin, d.end])];
}

const byCode = ([a]: readonly [string, number, number], [b]: readonly [string, number, number]): number => (a < b ? -1 : 1);

describe('what a look into the data tells of a question', () => {
  it.each<[string, number, [string, number, number][]]>([
    ['sexe:F', 60, []],
    // Nothing is stated anywhere: nobody, and everybody where it is excluded, say nothing.
    ['sexe:F stade:II', 0, [['no_data', 7, 15]]],
    [
      'site:C34 SAUF stade:II',
      120,
      [
        ['no_data', 14, 22],
        ['too_broad', 0, 22],
      ],
    ],
    [
      'stade:non_renseigné',
      120,
      [
        ['no_data', 0, 19],
        ['too_broad', 0, 19],
      ],
    ],
    // Codes that stand nowhere.
    ['site:C99', 0, [['unknown_code', 0, 8]]],
    ['site:C34', 120, [['too_broad', 0, 8]]],
    [
      'site:C99 stade:II',
      0,
      [
        ['no_data', 0, 17],
        ['unknown_code', 0, 17],
      ],
    ],
    ['cim10:Z99', 0, [['no_data', 0, 9]]],
    ['code:X99', 0, [['unknown_code', 0, 8]]],
    ['médicament:trastuzumab', 0, [['no_data', 0, 22]]],
    ['échantillon:*', 0, [['no_data', 0, 13]]],
    ['HER2:positif', 0, [['no_data', 0, 12]]],
    ['labo:"créatinine>100 µmol/L"', 0, [['no_data', 0, 28]]],
    ['unité:Oncologie', 0, [['no_data', 0, 15]]],
    ['toux type:11488-4 sexe:F', 60, []],
    ['toux type:RCP', 0, [['no_data', 5, 13]]],
    // Three of four patients and more.
    ['toux', 120, [['too_broad', 0, 4]]],
    ['toux OU zzzz', 120, [['too_broad', 0, 12]]],
    ['*', 120, []],
    // In sections.
    ['DANS[antécédents] (toux) sexe:F', 60, []],
    ['DANS[conclusion] (toux)', 0, []],
    ['DANS[antécédents|conclusion] (toux bronch*) sexe:F', 60, []],
    // Units: what is given in another one is converted, what cannot be is left aside and told.
    ['labo:"hémoglobine<8 g/dL"', 3, [['units_left_out', 0, 25]]],
    ['labo:"hémoglobine>=75 g/L"', 3, [['units_left_out', 0, 26]]],
    ['labo:"718-7<4,96 mmol/L"', 3, [['units_left_out', 0, 24]]],
    ['labo:"hémoglobine<8 G/L"', 0, [['units_left_out', 0, 24]]],
    ['labo:hémoglobine<8', 2, [['several_units', 0, 18]]],
  ])('%s: %d patients', async (text, patients, said) => {
    const [found, told] = await asked(text);
    expect([found, told.toSorted(byCode)]).toEqual([patients, said.toSorted(byCode)]);
  });

  it('sees no data of patients who object', async () => {
    expect(await asked('labo:hémoglobine<8', [2, 3, 5])).toEqual([1, []]);
    expect(await asked('labo:hémoglobine<8', [1, 2, 3, 4, 5])).toEqual([0, [['no_data', 0, 18]]]);
  });

  it.each([
    `"'; DROP TABLE documents; --"`,
    `titre:"' OR 1=1 --"`,
    `unité:"x' OR '1'='1"`,
    `type:"%"`,
    'source:"docu_ents"',
    `mention:(texte:"%*")`,
    'mention:(texte:".*")',
    `labo:"hémoglobine' OR 1 --<8"`,
    'fait:(unité:"\\\\")',
    '"(t+)+$"',
  ])('%s finds nobody, and harms nothing', async (text) => {
    expect((await asked(text))[0]).toBe(0);
    expect((await asked('toux sexe:F'))[0]).toBe(60);
  });

  it('is told by a search and where a question is taken apart', async () => {
    const found = await search(warehouse, { text: 'toux stade:II' });
    expect(found.ok && found.value.diagnostics.map((d) => d.code)).toEqual(['no_data']);
    const taken = await explain(warehouse, { text: 'toux' });
    expect(taken.ok && taken.value.diagnostics.map((d) => d.code)).toEqual(['too_broad']);
  });

  it('shows the sentences of the section asked for', async () => {
    const found = await search(warehouse, { text: 'DANS[conclusion] (bronchite)' }, { size: 1 });
    expect(found.ok && found.value.hits[0]?.sentences.map((s) => [s.section, s.highlights.length])).toEqual([['conclusion', 1]]);
  });
});
