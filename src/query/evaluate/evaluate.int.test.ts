import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Mention } from '../../model/index.ts';
import { openWarehouse, type Warehouse } from '../../warehouse/index.ts';
import { indexDocument, SENTENCE_MARK } from '../../warehouse/lexical/index-document.ts';
import { analysis, document, hexId, history, mention, patient, rows, tumour } from '../../warehouse/sample.testing.ts';
import { FRENCH_FORMS } from '../expand/expansion.ts';
import { search } from '../search.ts';
import { treesOf } from '../tree/tree.testing.ts';
import { evaluate, type PlainHospital } from './evaluate.ts';

/** How many random questions; 100,000 once in a while: CONTINUUM_TREES=100000. */
const TREES = Number(process.env['CONTINUUM_TREES'] ?? 100);
const HOSPITALS = 4;

const WORDS = [
  'récidive',
  'rechute',
  'hépatique',
  'foie',
  'poumon',
  'pulmonaires',
  'pas',
  'de',
  'sans',
  'cancer',
  'cancers',
  'sein',
  'colon',
  'colonne',
  'HER2',
  '3+',
  'T2N0',
  'C50.9',
  "l'os",
  'post-opératoire',
  'adénocarcinome',
];
const CODES = ['C50.4', 'C50.9', 'C78.7', '8500/3', 'REC'];
const SITES = ['C50', 'C18', 'C34'];
const DATES = ['2014', '2015', '2015-06', '2015-06-12', '2016-02-29'];
const SOURCES = ['documents', 'hl7'];
const TYPES = ['60568-3', '34794-8', null];
const UNITS = ['Oncologie', 'RCP', null];

const trees = treesOf({
  word: fc.constantFrom(...WORDS),
  phrase: fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 3 }).map((words) => words.join(' ')),
  prefix: fc.constantFrom('ré', 'récid', 'can', 'cancers', 'colo', 'her', 'zz', '3+', 'hépatiques'),
  concept: fc.constantFrom(
    'récidive hépatique',
    'cancer du sein',
    'métastase hépatique',
    'HER2 positif',
    'cancer mammaire',
    'adénocarcinome colique',
    'adénocarcinome mammaire',
  ),
  code: fc.constantFrom(...CODES, 'C50', '8500', 'C99'),
  site: fc.constantFrom(...SITES, 'C50.9', 'C99'),
  value: fc.constantFrom(...SOURCES, ...TYPES.filter((t) => t !== null), ...UNITS.filter((u) => u !== null), 'x'),
  date: fc.constantFrom(...DATES, '2010', '2020'),
});

const FLAGS: readonly Partial<Mention>[] = [
  {},
  { negated: true },
  { hypothetical: true },
  { family: true },
  { history: true },
  { planned: true },
  { negated: true, history: true },
];
/** What mentions say: codes, and what a concept asks for. */
const SAID: readonly Partial<Mention>[] = [
  { code: null },
  ...CODES.map((code) => ({ code })),
  { type: 'recurrence', value: { kind: 'metastatic', sites: ['C78.7'] } },
  { type: 'topography', code: 'C50.4', value: { role: 'primary' } },
  { type: 'biomarker', code: 'HER2', value: 'positive' },
  { type: 'morphology', code: '8140/3', value: { kind: 'histology' } },
];
const documents = fc.array(
  fc.record({
    patientId: fc.integer({ min: 1, max: 6 }),
    sentences: fc.array(fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 4 }),
    title: fc.option(fc.constantFrom('Récidive', 'cancer du sein')),
    mentions: fc.array(fc.record({ word: fc.constantFrom(...WORDS), flags: fc.constantFrom(...FLAGS), said: fc.constantFrom(...SAID) }), {
      maxLength: 4,
    }),
    source: fc.constantFrom(...SOURCES),
    type: fc.constantFrom(...TYPES),
    unit: fc.constantFrom(...UNITS),
    date: fc.option(fc.constantFrom(...DATES)),
  }),
  { minLength: 5, maxLength: 40 },
);
const tumours = fc.array(fc.record({ patientId: fc.integer({ min: 1, max: 8 }), icd10: fc.constantFrom(...SITES) }), { maxLength: 6 });

let dir: string;
let warehouse: Warehouse;
beforeAll(async () => {
  dir = mkdtempSync(path.join(tmpdir(), 'evaluate-'));
  warehouse = await openWarehouse({ dir });
});
afterAll(async () => {
  await warehouse.close();
  rmSync(dir, { recursive: true, force: true });
});

/** Fills the next generation with one random hospital and gives its plain form. */
async function fill(seed: number): Promise<PlainHospital> {
  const [drawn] = fc.sample(documents, { numRuns: 1, seed });
  const [sites] = fc.sample(tumours, { numRuns: 1, seed });
  const load = await warehouse.beginLoad();
  for (let old = 1; old < seed; old++) await load.dropBatch(old);
  const patients = [1, 2, 3, 4, 5, 6, 7, 8];
  const made = drawn!.map((d, i) => {
    const text = d.sentences.map((s) => `${s.join(' ')}.`).join(' ');
    const mentions = d.mentions.filter((m) => text.includes(m.word)).map((m) => mention(text, m.word, { ...m.flags, ...m.said }));
    return {
      document: document({
        documentId: hexId(i + 1),
        patientId: d.patientId,
        text,
        title: d.title,
        source: d.source,
        type: d.type,
        unit: d.unit,
        date: d.date,
      }),
      analysis: analysis(text, mentions),
    };
  });
  await load.write(seed, rows({ patients: patients.map((id) => patient(id)), documents: made }));
  await load.writeHistories(
    patients.map((patientId) => ({
      patientId,
      history: history({ tumours: sites!.filter((s) => s.patientId === patientId).map((s, n) => tumour(s.icd10, { n: n + 1 })) }),
    })),
  );
  await load.publish();
  return {
    patients,
    documents: made.map(({ document: d, analysis: a }) => {
      const index = indexDocument(d.text, d.title, a);
      const sentences = index.lexical
        .trim()
        .split(` ${SENTENCE_MARK} `)
        .map((s) => s.split(' ').filter((w) => w !== SENTENCE_MARK));
      return {
        documentId: d.documentId,
        patientId: d.patientId,
        source: d.source,
        type: d.type,
        unit: d.unit,
        date: d.date,
        sentences,
        marks: new Set(index.marks),
      };
    }),
    tumours: sites!.map(({ patientId, icd10 }) => ({ patientId, icd10, topography: `${icd10}.9` })),
  };
}

describe('the engine and the reference semantics', () => {
  it(`agree on ${TREES} random questions over ${HOSPITALS} random hospitals`, { timeout: 3_600_000 }, async () => {
    for (let seed = 1; seed <= HOSPITALS; seed++) {
      const hospital = await fill(seed);
      await fc.assert(
        fc.asyncProperty(trees, fc.subarray([1, 2, 7]), async (tree, opposed) => {
          const expected = evaluate(tree, hospital, FRENCH_FORMS, opposed);
          const answer = await search(warehouse, { tree }, { opposed, size: 100 });
          if (!answer.ok) throw new Error(JSON.stringify(answer.diagnostics));
          const { value } = answer;
          expect({ documents: value.hits.map((hit) => hit.documentId).sort(), n: value.documents, patients: value.patients }).toEqual({
            documents: expected.documents,
            n: expected.documents.length,
            patients: expected.patients.length,
          });
          for (const facet of ['source', 'type', 'year', 'unit'] as const)
            expect(value.facets[facet].reduce((sum, v) => sum + v.documents, 0)).toBe(expected.documents.length);
          expect(value.excluded.patients).toBeGreaterThanOrEqual(0);
          for (const hit of value.hits)
            for (const s of hit.sentences)
              for (const [begin, end] of s.highlights) expect([begin >= s.begin, end <= s.end, end > begin]).toEqual([true, true, true]);
        }),
        { numRuns: Math.ceil(TREES / HOSPITALS), seed },
      );
    }
  });
});
