import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StateSpan } from '../../model/index.ts';
import { openWarehouse, type Warehouse } from '../../warehouse/index.ts';
import { analysis, document, hexId, history, patient, rows, tumour } from '../../warehouse/sample.testing.ts';
import { count, explain, patientsOf, witnesses } from '../index.ts';

const GROUNDS = { evidence: [], against: [], certainty: 1, rule: 'test@1' };
const TREATMENT = {
  drugs: [],
  protocol: null,
  end: null,
  line: null,
  intent: null,
  cycles: null,
  dose: null,
  endReason: null,
  label: null,
  ...GROUNDS,
};
const SURGERY = { ...TREATMENT, type: 'surgery' as const, tumour: 1, start: '2015-03' };
const RETURN = { type: 'local_recurrence' as const, tumour: 1, date: '2017-05-02', sites: [], ...GROUNDS };

const state = (name: StateSpan['state'], start: string | null, end: string | null, over: Partial<StateSpan> = {}): StateSpan => ({
  tumour: 1,
  state: name,
  metastatic: false,
  start,
  end,
  ...GROUNDS,
  ...over,
});
/** Metastatic in some day of June 2016, in progression from 2018 on. */
const COURSE = [
  state('initial_care', '2015-02', '2016-06'),
  state('metastatic', '2016-06', '2018-03-01', { metastatic: true }),
  state('progressive', '2018-03-01', '2019-01-15', { metastatic: true }),
];

let dir: string;
let warehouse: Warehouse;
beforeAll(async () => {
  dir = mkdtempSync(path.join(tmpdir(), 'explain-'));
  warehouse = await openWarehouse({ dir });
  const load = await warehouse.beginLoad();
  const text = 'Récidive de la cicatrice.';
  await load.write(
    1,
    rows({
      patients: [patient(1), patient(2), patient(3, { sex: null }), patient(4)],
      documents: [1, 2].map((id) => ({
        document: document({ documentId: hexId(id), patientId: id, text, date: '2017-06' }),
        analysis: analysis(text),
      })),
      samples: [1, 3].map((id) => ({
        sampleId: `E${id}`,
        patientId: id,
        factId: hexId(id),
        collected: id === 1 ? '2015-02-01' : '2018',
        nature: 'tissu',
        state: 'primary',
        topography: 'C50.4',
        morphology: null,
        quantity: 1,
        unit: 'fragment',
      })),
    }),
  );
  const two = [
    tumour('C50', { stage: 'IIA', diagnosed: '2015-02' }),
    tumour('C34', { n: 2, stage: null, diagnosed: '2019', biomarkers: { 'monosomie 3': 'positive' } }),
  ];
  await load.writeHistories([
    { patientId: 1, history: history({ tumours: two, events: [RETURN], treatments: [SURGERY], states: COURSE }) },
    {
      patientId: 2,
      history: history({ tumours: [tumour('C50', { stage: 'IV' })], events: [{ ...RETURN, date: null }], treatments: [SURGERY] }),
    },
    { patientId: 3, history: history({ sex: null, tumours: [tumour('C50', { stage: 'IIB' }), tumour('C50', { n: 2, stage: 'II' })] }) },
    { patientId: 4, history: history({ tumours: [] }) },
  ]);
  await load.publish();
});
afterAll(async () => {
  await warehouse.close();
  rmSync(dir, { recursive: true, force: true });
});

async function explained(text: string, opposed: readonly number[] = []) {
  const answer = await explain(warehouse, { text }, { opposed, today: '2026-01-01' });
  if (!answer.ok) throw new Error(JSON.stringify(answer.diagnostics));
  return answer.value;
}

describe('explain', () => {
  it.each([
    ['stade:II', 2, 1, 3],
    ['site:C50', 3, 2, 4],
    ['site:C50 stade:II', 2, 1, 3],
    ['stade:non_renseigné', 1, 1, 1],
    ['tumeur:(rang:2) APRÈS[3a.. autre_tumeur] tumeur:(rang:1)', 1, 1, 1],
    // A change of a chromosome under its code, as it is typed in French and in English.
    ['marqueur:"monosomie 3=positif"', 1, 1, 1],
    ['marqueur:"perte du chromosome 3=présente"', 1, 1, 1],
    ['marqueur:"monosomy 3=positive"', 1, 1, 1],
    ['évènement:récidive', 2, 2, 2],
    ['évènement:récidive APRÈS[même_tumeur] traitement:chirurgie', 1, 1, 1],
    ['évènement:récidive APRÈS[..2a même_tumeur] traitement:chirurgie', 0, 0, 0],
    ['évènement:récidive APRÈS[..26m même_tumeur] traitement:chirurgie', 1, 1, 1],
    ['évènement:récidive APRÈS[..26m même_tumeur certain] traitement:chirurgie', 0, 0, 0],
    ['état:métastatique le:2016-05-31', 0, 0, 0],
    ['état:métastatique le:2016-06-01', 1, 1, 1],
    ['état:métastatique le:2018-02-28', 1, 1, 1],
    ['état:métastatique le:2018-03-01', 0, 0, 0],
    ['état:(métastatique:oui le:2018-03-01)', 1, 1, 1],
    ['état:(métastatique:oui le:2019-01-15)', 1, 1, 1],
    ['état:(métastatique:oui le:2019-01-16)', 0, 0, 0],
    ['état:(type:prise_en_charge_initiale le:2014..2015-01)', 0, 0, 0],
    ['état:(type:prise_en_charge_initiale primitif:C50 le:2016-06-29)', 1, 1, 1],
    ['état:(primitif:C34)', 0, 0, 0],
    ['évènement:récidive PENDANT[même_tumeur] état:métastatique', 1, 1, 1],
    ['évènement:récidive PENDANT[même_tumeur] état:(type:en_progression)', 0, 0, 0],
  ])('%s: patients, documents, tumours', async (text, patients, documents, tumours) => {
    expect(await explained(text)).toMatchObject({ patients, documents, tumours });
  });

  it('counts samples, each by itself', async () => {
    expect((await explained('échantillon:(nature:tissu)')).samples).toBe(2);
    expect((await explained('échantillon:(nature:tissu) AVANT traitement:chirurgie')).samples).toBe(1);
  });

  it('tells what is left after each criterion', async () => {
    const { attrition } = await explained('site:C50 ET évènement:récidive ET récidive');
    expect(attrition.map((s) => [s.text, s.begin, s.alone.patients, s.remaining.patients])).toEqual([
      ['site:C50', 0, 3, 3],
      ['évènement:récidive', 12, 2, 2],
      ['récidive', 34, 2, 2],
    ]);
  });

  it('tells what the patients are, and how much is not known', async () => {
    const { statistics } = await explained('site:C50');
    expect(statistics.find((s) => s.name === 'sex')).toMatchObject({
      name: 'sex',
      values: [{ value: 'F', label: { fr: 'femme', en: 'woman' }, patients: 2 }],
      missing: 1,
      completeness: 2 / 3,
    });
    expect(statistics.find((s) => s.name === 'site')?.values).toMatchObject([
      { value: 'C50', label: { fr: 'Cancer : sein' }, patients: 3 },
      { value: 'C34', patients: 1 },
    ]);
    expect(statistics.find((s) => s.name === 'treatment')).toMatchObject({ missing: 1 });
  });

  it('says how far each variable can be trusted, and which data answered', async () => {
    const { statistics, data } = await explained('site:C50');
    for (const { name, card } of statistics) {
      expect(card.made.fr.length, name).toBeGreaterThan(10);
      expect(card.measures.length, name).toBeGreaterThan(0);
      for (const { value, n } of card.measures) expect([value > 0 && value <= 1, n > 0]).toEqual([true, true]);
      expect(card.measured).toMatchObject({ date: expect.stringMatching(/^\d{4}-\d\d-\d\d$/u), rules: expect.any(String) });
    }
    expect(data).toEqual({ generation: 1, until: '2017-06-01', lexicons: ['test@1'], rules: ['test@1'] });
    // The newest document of whom nobody objects, no later than the day of the question.
    expect((await explained('site:C50', [1, 2])).data.until).toBeNull();
    const before = await explain(warehouse, { text: 'site:C50' }, { today: '2016-01-01' });
    expect(before.ok && before.value.data.until).toBeNull();
  });

  it('shows which row or document satisfied what', async () => {
    const found = await witnesses(warehouse, { text: 'évènement:récidive APRÈS traitement:chirurgie ET récidive' }, 1);
    if (!found.ok) throw new Error(JSON.stringify(found.diagnostics));
    expect(found.value.map((c) => [c.text, c.count, c.shown])).toEqual([
      [
        'évènement:récidive APRÈS traitement:chirurgie',
        1,
        [{ kind: 'event', key: '0', documentId: null, from: '2017-05-02', to: '2017-05-02', sentence: null }],
      ],
      [
        'traitement:chirurgie',
        1,
        [{ kind: 'treatment', key: '0', documentId: null, from: '2015-03-01', to: '2015-03-31', sentence: null }],
      ],
      [
        'récidive',
        1,
        [
          expect.objectContaining({
            kind: 'document',
            documentId: hexId(1),
            from: '2017-06-01',
            to: '2017-06-30',
            sentence: expect.objectContaining({ text: 'Récidive de la cicatrice.', highlights: [[0, 8]] }),
          }),
        ],
      ],
    ]);
  });

  it('names the ages of its patients by their decade', async () => {
    const age = (await explained('site:C50')).statistics.find((s) => s.name === 'age');
    expect(age?.values.map(({ value, label }) => [value, label?.fr])).toEqual([['60', '60–69 ans']]);
  });

  it('leaves out patients who object, everywhere', async () => {
    const answer = await explained('site:C50', [1, 2]);
    expect(answer).toMatchObject({ patients: 1, documents: 0, tumours: 2, samples: 1 });
    expect(answer.attrition[0]!.remaining.patients).toBe(1);
    expect(answer.statistics.find((s) => s.name === 'stage')?.values.map((v) => v.value)).toEqual(['II', 'IIB']);
    expect(await patientsOf(warehouse, { text: 'site:C50' }, { opposed: [1, 2] })).toMatchObject({ value: { patients: [3] } });
    const seen = await witnesses(warehouse, { text: 'récidive' }, 1, { opposed: [1] });
    expect(seen.ok && seen.value[0]).toMatchObject({ count: 0, shown: [] });
  });
});

describe('lists of patients', () => {
  const people = {
    patientsOfIpp: async (ipp: readonly string[]) => ({
      patients: ipp.flatMap((n) => (/^[1-4]$/u.test(n) ? [Number(n)] : [])),
      unknown: ipp.filter((n) => !/^[1-4]$/u.test(n)),
    }),
    patientsOfCohort: async (name: string) => (name === 'essai' ? { patients: [2, 3], version: '4', date: '2025-11-01' } : null),
  };
  it('tells the numbers that nobody knows', async () => {
    const answer = await count(warehouse, { text: 'ipp:"1, 2; 77" ET site:C50' }, { people });
    expect(answer).toMatchObject({ ok: true, value: { patients: 2, diagnostics: [{ code: 'unknown_ipp', begin: 0, end: 14 }] } });
    expect(answer.ok && answer.value.diagnostics[0]!.fr).toBe('1 numéros inconnus sur 3 : 77.');
  });
  it('takes 100,000 numbers in a tree', async () => {
    const ipp = Array.from({ length: 100_000 }, (_, i) => String(i + 1));
    const answer = await count(warehouse, { tree: { version: 1, where: { kind: 'list', ipp } } }, { people });
    expect(answer).toMatchObject({ ok: true, value: { patients: 4, documents: 2, diagnostics: [{ code: 'unknown_ipp' }] } });
  });
  it('takes saved cohorts with their version, and refuses unknown ones', async () => {
    expect(await count(warehouse, { text: 'cohorte:essai' }, { people })).toMatchObject({
      ok: true,
      value: { patients: 2, diagnostics: [{ code: 'cohort_version' }] },
    });
    expect(await count(warehouse, { text: 'cohorte:autre' }, { people })).toMatchObject({
      ok: false,
      diagnostics: [{ code: 'unknown_cohort', begin: 0 }],
    });
    expect(await count(warehouse, { text: 'cohorte:essai' })).toMatchObject({ ok: false, diagnostics: [{ code: 'people_unavailable' }] });
  });
});
