import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DocumentAnalysis, SentenceSpan } from '../../model/index.ts';
import { lexemesOf } from '../../nlp/lexeme/index.ts';
import { openWarehouse, type Warehouse } from '../../warehouse/index.ts';
import { indexDocument, SENTENCE_MARK } from '../../warehouse/lexical/index-document.ts';
import { analysis, document, hexId, mention, rows } from '../../warehouse/sample.testing.ts';
import type { PeoplePort } from '../answers.ts';
import { check } from '../check/check.ts';
import { FRENCH_FORMS } from '../expand/expansion.ts';
import { FIELDS } from '../item/catalogue.ts';
import { count, search } from '../search.ts';
import { ITEM_KINDS, Item, type QueryTree } from '../tree/index.ts';
import { criterionOf, treesOf } from '../tree/tree.testing.ts';
import { evaluate, type PlainMeaning } from './evaluate.ts';
import { CODES, DATES, drawHospital, PATIENTS, SITES, SOURCES, TYPES, UNITS, WORDS } from './hospital.testing.ts';
import type { PlainHospital } from './hospital.ts';

/** How many random questions; 100,000 once in a while: CONTINUUM_TREES=100000. */
const TREES = Number(process.env['CONTINUUM_TREES'] ?? 2_000);
/** The first hospital and its questions; another number asks others: CONTINUUM_SEED=401 goes on where 100,000 questions end. */
const FIRST = Number(process.env['CONTINUUM_SEED'] ?? 1);
/** Each hospital is asked so many questions. */
const QUESTIONS = 250;
/** Of these one in so many goes through the whole search, with its pages and facets; the others are counted. */
const WHOLE = 20;
const TODAY = '2020-06-15';
const PEOPLE: Readonly<Record<string, readonly number[]>> = { '100': [1, 2], '200': [5], nobody: [] };
const NUMBERS: Readonly<Record<string, number>> = { '10': 1, '20': 2, '30': 7 };

const values = fc.constantFrom(
  'C50',
  'C50.4',
  'C5*',
  'C79.3',
  'C71',
  'C78.7',
  '8500',
  '8140/3',
  'QEFA',
  '28Z',
  'I',
  'II',
  'IV',
  'T2',
  'pT2',
  'M1',
  'M0',
  'N0',
  'trastuzumab',
  'Herceptin',
  'L01',
  'nivolumab',
  'FOLFOX',
  'fol*',
  'lumpectomy',
  'tissu',
  'ONCO',
  'g/dL',
  'DP',
  'positive',
  'positif',
  '20%',
  'récidive',
  'x',
);
const names = fc.constantFrom('HER2', 'RE', 'Ki67', '718-7', 'hémoglobine', 'PSA', 'x');
const items = fc.constantFrom(...ITEM_KINDS).chain((item) =>
  fc
    .uniqueArray(fc.constantFrom(...FIELDS.filter((spec) => spec.item === item)), { maxLength: 2, selector: (spec) => spec.field })
    .chain((specs) => fc.tuple(...specs.map((spec) => criterionOf(spec, values, names, fc.constantFrom(...DATES)))))
    .map((fields) => Item.create(item, fields)),
);
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
  item: items,
  person: fc.constantFrom(...Object.keys(NUMBERS), ...Object.keys(PEOPLE)),
});

const people: PeoplePort = {
  patientsOfIpp: async (ipp) => ({ patients: ipp.flatMap((n) => NUMBERS[n] ?? []), unknown: ipp.filter((n) => !(n in NUMBERS)) }),
  patientsOfCohort: async (name) => ({ patients: PEOPLE[name] ?? [], version: '1', date: TODAY }),
};
const patientsOf: PlainMeaning['patientsOf'] = (node) =>
  node.kind === 'list' ? node.ipp.flatMap((n) => NUMBERS[n] ?? []) : (PEOPLE[node.name] ?? []);

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
  const drawn = drawHospital(seed);
  const batch = seed - FIRST + 1;
  const load = await warehouse.beginLoad();
  if (batch > 1) await load.dropBatch(batch - 1);
  const made = drawn.documents.map((d, i) => {
    const text = d.sentences.map((s) => `${s.words.join(' ')}.`).join(' ');
    const mentions = d.mentions
      .filter((m) => text.includes(m.word))
      .map((m) => mention(text, m.word, { ...m.flags, ...m.said, date: m.date }));
    // One place says one thing: two equal mentions could not be told apart.
    const distinct = [...new Map(mentions.map((m) => [`${m.begin}:${m.end}:${m.type}:${m.code}`, m])).values()];
    const { patientId, title, source, type, unit, date, stayId } = d;
    return {
      document: document({ documentId: hexId(i + 1), patientId, text, title, source, type, unit, date, stayId }),
      analysis: inSections(
        analysis(text, distinct),
        d.sentences.map((s) => s.section),
      ),
    };
  });
  await load.write(
    batch,
    rows({ patients: drawn.patients, documents: made, facts: drawn.facts, samples: drawn.samples, stays: drawn.stays }),
  );
  await load.writeHistories(PATIENTS.map((patientId, i) => ({ patientId, history: drawn.histories[i]! })));
  await load.publish();
  const numbers = new Map(
    (await warehouse.query<{ document_id: string; doc: number }>('SELECT document_id, doc FROM documents')).map((row) => [
      row.document_id,
      row.doc,
    ]),
  );
  return {
    patients: drawn.patients,
    facts: drawn.facts,
    samples: drawn.samples,
    stays: drawn.stays,
    histories: new Map(PATIENTS.map((patientId, i) => [patientId, drawn.histories[i]!])),
    today: TODAY,
    documents: made.map(({ document: d, analysis: a }) => {
      const index = indexDocument(d.text, d.title, a);
      // The title first, then each sentence that holds a word.
      const [title = [], ...sentences] = index.lexical
        .split(` ${SENTENCE_MARK} `)
        .map((s) => s.split(' ').filter((w) => w !== '' && w !== SENTENCE_MARK));
      return {
        documentId: d.documentId,
        doc: numbers.get(d.documentId)!,
        patientId: d.patientId,
        source: d.source,
        type: d.type,
        unit: d.unit,
        date: d.date,
        stayId: d.stayId,
        title: d.title === null ? [] : lexemesOf(d.title),
        sentences: [title, ...sentences.filter((s) => s.length > 0)],
        sections: [null, ...a.sentences.filter((s) => lexemesOf(d.text.slice(s.begin, s.end)).length > 0).map((s) => s.section)],
        marks: new Set(index.marks),
        mentions: a.mentions,
      };
    }),
  };
}

/** The sentences of a text are those that were drawn, each in its section. */
function inSections(plain: DocumentAnalysis, sections: readonly SentenceSpan['section'][]): DocumentAnalysis {
  if (plain.sentences.length !== sections.length) throw new Error('sentences are not those drawn');
  return { ...plain, sentences: plain.sentences.map((span, i) => ({ ...span, section: sections[i]! })) };
}

/** Errors of the checkers: such a question has no answer to compare. */
const refused = (tree: QueryTree): boolean => check(tree.where, new Map()).some((d) => d.severity === 'error');

describe('the engine and the reference semantics', () => {
  it(`agree on ${TREES} random questions`, { timeout: 36_000_000 }, async () => {
    let asked = 0;
    let found = 0;
    for (let seed = FIRST; asked < TREES; seed++) {
      const hospital = await fill(seed);
      await fc.assert(
        fc.asyncProperty(trees, fc.subarray([1, 2, 7]), async (tree, opposed) => {
          fc.pre(!refused(tree));
          const expected = evaluate(tree, hospital, { table: FRENCH_FORMS, patientsOf }, opposed);
          asked++;
          if (expected.patients.length > 0 && expected.patients.length < PATIENTS.length - opposed.length) found++;
          const numbers = { documents: expected.documents.length, patients: expected.patients.length };
          const options = { opposed, today: TODAY, people, maxSeconds: 600 };
          if (asked % WHOLE !== 0) {
            const counted = await count(warehouse, { tree }, options);
            expect(counted.ok ? { documents: counted.value.documents, patients: counted.value.patients } : counted.diagnostics).toEqual(
              numbers,
            );
            return;
          }
          const answer = await search(warehouse, { tree }, { ...options, size: 100 });
          if (!answer.ok) throw new Error(JSON.stringify(answer.diagnostics));
          const { value } = answer;
          expect({ ids: value.hits.map((hit) => hit.documentId).sort(), documents: value.documents, patients: value.patients }).toEqual({
            ids: expected.documents,
            ...numbers,
          });
          for (const facet of ['source', 'type', 'year', 'unit'] as const)
            expect(value.facets[facet].reduce((sum, v) => sum + v.documents, 0)).toBe(expected.documents.length);
          expect(value.excluded.patients).toBeGreaterThanOrEqual(0);
          for (const hit of value.hits)
            for (const s of hit.sentences)
              for (const [begin, end] of s.highlights) expect([begin >= s.begin, end <= s.end, end > begin]).toEqual([true, true, true]);
        }),
        { numRuns: Math.min(QUESTIONS, TREES - asked), seed },
      );
    }
    // Questions that take nobody or everybody say little.
    expect(found / asked).toBeGreaterThan(0.3);
  });
});
