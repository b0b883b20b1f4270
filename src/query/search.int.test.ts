import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWarehouse, type Warehouse } from '../warehouse/index.ts';
import { type Card, readCard } from '../warehouse/rows/card.ts';
import { analysis, document, fact, hexId, history, mention, patient, rows, tumour } from '../warehouse/sample.testing.ts';
import { patientOfDocument } from '../warehouse/schema/tables.ts';
import { asking } from './answer/ask.ts';
import { count, documentRecord, patientRecord, type SearchAnswer, type SearchOver, search } from './index.ts';
import { readFound } from './rank/page.ts';
import { TextMemory } from './rank/text-memory.ts';
import { cardsFromColumns } from './rank/uncarded.ts';

let dir: string;
let warehouse: Warehouse;

const LIVER = 'Bilan ce jour. Récidive hépatique découverte au scanner. Pas de métastase pulmonaire.';
const RELAPSE = 'Rechute au niveau du foie en 2015. Carcinome lobulaire du sein, HER2 positive.';
const DENIED = 'Surveillance. Absence de récidive. Mère opérée d’un cancer du sein.';
const COLON = 'Adénocarcinome du côlon. Douleurs de la colonne.';
const TEXTS: readonly {
  id: number;
  patientId: number;
  text: string;
  over?: Partial<Parameters<typeof document>[0]>;
  mentions?: Parameters<typeof mention>[];
}[] = [
  {
    id: 1,
    patientId: 1,
    text: LIVER,
    over: { type: '18748-4', unit: 'Imagerie', date: '2015-06-12' },
    mentions: [
      [LIVER, 'Récidive', { type: 'recurrence', code: 'REC', value: { kind: 'metastatic', sites: ['C78.7'] } }],
      [LIVER, 'métastase pulmonaire', { type: 'metastasis', code: 'C78.0', negated: true }],
    ],
  },
  {
    id: 2,
    patientId: 1,
    text: RELAPSE,
    over: { type: '34794-8', unit: 'RCP', date: '2015', title: 'Fiche de RCP' },
    mentions: [
      [RELAPSE, 'Rechute', { type: 'recurrence', code: 'REC' }],
      [RELAPSE, 'sein', { code: 'C50.9' }],
      [RELAPSE, 'Carcinome lobulaire', { type: 'morphology', code: '8520/3' }],
      [RELAPSE, 'HER2 positive', { type: 'biomarker', code: 'HER2', value: 'positive' }],
    ],
  },
  {
    id: 3,
    patientId: 2,
    text: DENIED,
    over: { date: '2016-02', source: 'hl7' },
    mentions: [
      [DENIED, 'récidive', { type: 'recurrence', code: 'REC', negated: true }],
      [DENIED, 'cancer du sein', { code: 'C50.9', family: true }],
    ],
  },
  { id: 4, patientId: 3, text: COLON, over: { date: null, type: null } },
];

beforeAll(async () => {
  dir = mkdtempSync(path.join(tmpdir(), 'search-'));
  warehouse = await openWarehouse({ dir });
  const load = await warehouse.beginLoad();
  await load.write(
    1,
    rows({
      patients: [patient(1), patient(2), patient(3), patient(4)],
      documents: TEXTS.map(({ id, patientId, text, over, mentions = [] }) => ({
        document: document({ documentId: hexId(id), patientId, text, ...over }),
        analysis: analysis(
          text,
          mentions.map((args) => mention(...args)),
        ),
      })),
      facts: [fact(hexId(100), 4)],
      stays: [
        {
          recordId: hexId(31),
          patientId: 4,
          stay: {
            stayId: 'S1',
            start: '2015-01-01',
            end: null,
            unit: 'ONCO',
            kind: 'full',
            exitMode: null,
            origin: { file: 'rss', line: 3 },
          },
        },
      ],
      samples: [
        {
          sampleId: 'E1',
          patientId: 4,
          factId: hexId(100),
          collected: '2015',
          nature: 'tissue',
          state: 'primary',
          topography: null,
          morphology: null,
          quantity: 2.5,
          unit: 'mg',
        },
      ],
    }),
  );
  await load.writeHistories([
    {
      patientId: 1,
      history: history({
        tumours: [
          tumour('C50', {
            certainty: 0.9,
            biomarkers: { HER2: 'positive' },
            evidence: [{ kind: 'text', documentId: hexId(2), begin: 0, end: 4 }],
          }),
        ],
      }),
    },
    {
      patientId: 4,
      history: history({
        tumours: [tumour('C50')],
        events: [
          {
            type: 'death',
            tumour: null,
            date: '2017-03',
            sites: [],
            evidence: [{ kind: 'fact', factId: hexId(100) }],
            against: [],
            certainty: 1,
            rule: 'd@1',
          },
        ],
      }),
    },
  ]);
  await load.publish();
});
afterAll(async () => {
  await warehouse.close();
  rmSync(dir, { recursive: true, force: true });
});

async function ask(text: string, options: SearchOver = {}): Promise<SearchAnswer> {
  const answer = await search(warehouse, { text }, options);
  if (!answer.ok) throw new Error(JSON.stringify(answer.diagnostics));
  return answer.value;
}
const ids = (answer: SearchAnswer): number[] => answer.hits.map((hit) => Number.parseInt(hit.documentId, 16)).sort((a, b) => a - b);

describe('search', () => {
  it.each([
    ['récidive ET hépatique', [1, 2], 1],
    ['récidive hépatique', [1], 1],
    ['nié:récidive hépatique', [], 0],
    ['=récidive hépatique', [1], 1],
    ['=récidive =hépatique', [1], 1],
    ['carcinome lobulaire HER2 positif', [2], 1],
    ['"récidive hépatique"', [1], 1],
    ['"hépatique récidive"', [], 0],
    ['"découverte au scanner Pas"', [], 0],
    ['récidiv* SAUF foie', [3], 1],
    ['métastase', [1], 1],
    ['affirmé:métastase', [], 0],
    ['nié:métastase', [1], 1],
    ['nié:récidive', [3], 1],
    ['affirmé:récidive', [1, 2], 1],
    ['famille:"cancer du sein"', [3], 1],
    ['code:C50', [2], 1],
    ['famille:code:C50', [3], 1],
    ['tout:code:C50.9', [2, 3], 2],
    ['sans métastase', [], 0],
    ['pas de métastase', [1], 1],
    ['=côlon', [4], 1],
    ['=colonne', [4], 1],
    ['type:34794-8', [2], 1],
    ['SAUF type:34794-8', [1, 3, 4], 3],
    ['service:RCP OU source:hl7', [2, 3], 2],
    ['date:2015-06', [1, 2], 1],
    ['date:2016..', [3], 1],
    ['année:2015 récidive', [1, 2], 1],
    ['RCP', [2], 1],
    ['introuvable', [], 0],
    ['', [1, 2, 3, 4], 4],
  ])('%s', async (text, documents, patients) => {
    const answer = await ask(text);
    expect([ids(answer), answer.documents, answer.patients]).toEqual([documents, documents.length, patients]);
  });

  it('counts patients who are found by their structured data alone', async () => {
    expect(await ask('site:C50')).toMatchObject({ patients: 2, documents: 2 });
    expect(await ask('SAUF site:C50')).toMatchObject({ patients: 2, documents: 2 });
    expect(await ask('site:C50 récidive')).toMatchObject({ patients: 1, documents: 2 });
    expect((await ask('site:C50')).facets.site).toEqual([{ value: 'C50', label: null, patients: 2, documents: 2 }]);
  });

  it('shows sentences with the words that were found, other forms included, and their contexts', async () => {
    const { hits, expansions } = await ask('récidive ET hépatique');
    const shown = hits.map((hit) =>
      hit.sentences.map((s) => s.highlights.map(([begin, end]) => (hit.documentId === hexId(1) ? LIVER : RELAPSE).slice(begin, end))),
    );
    expect(hits.map((h) => h.documentId)).toEqual(expect.arrayContaining([hexId(1), hexId(2)]));
    expect(shown).toEqual(expect.arrayContaining([[['Récidive', 'hépatique']], [['Rechute', 'foie']]]));
    expect(expansions).toEqual([
      { word: 'récidive', forms: ['rechute'] },
      { word: 'hépatique', forms: ['foie'] },
    ]);
    expect((await ask('récidive source:hl7')).hits[0]!.sentences[0]!.contexts).toEqual(['negated']);
  });

  it('understands words as the reader does, says so, and lights up the mention', async () => {
    const { hits, restated, expansions } = await ask('récidive hépatique');
    expect(restated.fr).toBe('Documents mentionnant « récidive hépatique » (récidive C78.7 (Métastase du foie)).');
    expect(expansions).toEqual([{ word: 'récidive hépatique', forms: ['récidive C78.7 (Métastase du foie)'] }]);
    expect(hits[0]!.sentences.map((s) => s.highlights.map(([b, e]) => LIVER.slice(b, e)))).toEqual([['Récidive']]);
    expect(await search(warehouse, { text: 'notion:"bla bla"' })).toMatchObject({ ok: false, diagnostics: [{ code: 'unknown_concept' }] });
  });

  it('puts documents that only deny last', async () => {
    expect((await ask('récidive')).hits.at(-1)!.documentId).toBe(hexId(3));
  });

  it('tells what the context excluded', async () => {
    expect((await ask('affirmé:récidive')).excluded).toEqual({ patients: 1, documents: 1 });
    expect((await ask('récidive')).excluded).toEqual({ patients: 0, documents: 0 });
  });

  it('gives facets with distinct patients, and takes their values as filters', async () => {
    const { facets } = await ask('récidive');
    expect(facets.source).toEqual([
      { value: 'documents', label: null, patients: 1, documents: 2 },
      { value: 'hl7', label: null, patients: 1, documents: 1 },
    ]);
    expect(facets.year.map((y) => [y.value, y.patients, y.documents])).toEqual([
      ['2016', 1, 1],
      ['2015', 1, 2],
    ]);
    expect((await ask('')).facets.type.find((t) => t.value === null)).toMatchObject({ patients: 1, documents: 1 });
    expect(ids(await ask('récidive', { filters: { years: [2015], types: ['18748-4', '34794-8'], sites: ['C50'] } }))).toEqual([1, 2]);
    expect(ids(await ask('récidive', { filters: { sources: ['hl7'] } }))).toEqual([3]);
  });

  it('pages through all documents once, ranked or by date', async () => {
    for (const text of ['récidive', '', 'récidive OU source:documents']) {
      const seen: number[] = [];
      let cursor: string | null = null;
      do {
        const answer: SearchAnswer = await ask(text, { size: 1, cursor });
        seen.push(...ids(answer));
        cursor = answer.cursor;
      } while (cursor !== null && seen.length < 10);
      expect(seen.sort((a, b) => a - b)).toEqual(ids(await ask(text)));
    }
    expect((await ask('récidive', { cursor: 'nonsense' })).diagnostics).toContainEqual(expect.objectContaining({ code: 'bad_cursor' }));
  });

  it('leaves out patients who object from every number', async () => {
    const answer = await ask('', { opposed: [1, 4] });
    expect([answer.patients, answer.documents, ids(answer)]).toEqual([2, 2, [3, 4]]);
    expect(answer.facets.site).toEqual([]);
    expect(await patientRecord(warehouse, 1, { opposed: [1] })).toBeNull();
    expect(await documentRecord(warehouse, hexId(1), { opposed: [1] })).toBeNull();
  });

  it('shows nothing of a patient who objects from what earlier pages kept in memory', async () => {
    expect(ids(await ask('récidive'))).toContain(1);
    expect(ids(await ask('récidive', { opposed: [1] }))).not.toContain(1);
    const rows = await warehouse.query<{ doc: number }>('SELECT doc FROM documents WHERE patient_id = 1');
    const ranked = rows.map(({ doc }) => ({ doc, key: 1 }));
    const memory = new TextMemory();
    const asked = asking(warehouse, {});
    expect(await readFound(ranked, [], [], memory, asked)).toHaveLength(rows.length);
    expect(memory.recall(ranked[0]!.doc)).not.toBeNull();
    expect(await readFound(ranked, [], [1], memory, asked)).toEqual([]);
  });

  it('cards say what the columns say, so that documents taken in before there were cards are shown alike', async () => {
    const rows = await warehouse.query<{ doc: number; card: string }>('SELECT doc, card FROM documents');
    const asked = asking(warehouse, {});
    const columns = await cardsFromColumns(
      rows.map(({ doc }) => doc),
      [],
      asked,
    );
    expect(rows).toHaveLength(TEXTS.length);
    // The table of mentions is sorted by their beginning only.
    const inOrder = (card: Card | undefined) =>
      card === undefined
        ? null
        : { ...card, mentions: [...card.mentions].sort((x, y) => x.begin - y.begin || x.type.localeCompare(y.type)) };
    expect(rows.map(({ card }) => inOrder(readCard(card)))).toEqual(rows.map(({ doc }) => inOrder(columns.get(doc))));
    expect((await cardsFromColumns([rows[0]!.doc], [patientOfDocument(rows[0]!.doc)], asked)).size).toBe(0);
  });

  it('a word that only patients who object have is in no document', async () => {
    const codes = async (text: string) =>
      (await ask(text, { opposed: [2] })).diagnostics.filter(({ code }) => code === 'unknown_word').map(({ begin }) => begin);
    expect(await codes('opérée récidive douleurs')).toEqual([0]);
  });

  it('says what is wrong with a question, with its place, in both languages', async () => {
    expect(await search(warehouse, { text: 'site:sein récidive' })).toMatchObject({
      ok: false,
      diagnostics: [{ code: 'bad_site', begin: 0, end: 9 }],
    });
    expect(await search(warehouse, { text: '"abc' })).toMatchObject({ ok: false, diagnostics: [{ code: 'unclosed_quote' }] });
    expect(await count(warehouse, { tree: { version: 1, where: { kind: 'nope' } } as never })).toMatchObject({
      ok: false,
      diagnostics: [{ code: 'bad_tree' }],
    });
    expect((await ask('introuvable')).diagnostics).toEqual([expect.objectContaining({ code: 'unknown_word', begin: 0, end: 11 })]);
  });

  it('says the question back', async () => {
    expect((await ask('récidive "foie gauche" SAUF type:34794-8')).restated).toEqual({
      fr: 'Documents contenant « récidive » (ou « rechute »), et contenant l’expression « foie gauche », et à l’exclusion de ceux (de type « Fiche de RCP »).',
      en: 'Documents containing “récidive” (or “rechute”), and containing the phrase “foie gauche”, and leaving out those (of type “Tumour board record”).',
    });
  });
});

describe('records', () => {
  it('give everything of a patient', async () => {
    const record = await patientRecord(warehouse, 4);
    expect(record).toMatchObject({
      patient: { patientId: 4, sex: 'F' },
      history: {
        tumours: [{ icd10: 'C50' }],
        events: [{ type: 'death', date: '2017-03', evidence: [{ kind: 'fact', factId: hexId(100) }] }],
      },
      documents: [],
      facts: [{ factId: hexId(100), code: 'C50.4', origin: { file: 'rss.txt', line: 1 } }],
      samples: [{ sampleId: 'E1', quantity: 2.5 }],
      stays: [{ stayId: 'S1', origin: { file: 'rss', line: 3 } }],
    });
    expect((await patientRecord(warehouse, 1))!.history!.tumours[0]).toMatchObject({
      certainty: 0.9,
      biomarkers: { HER2: 'positive' },
      n_: null,
      metastasesAtDiagnosis: [],
    });
    expect((await patientRecord(warehouse, 1))!.documents.map((d) => [d.documentId, d.characters])).toEqual([
      [hexId(2), RELAPSE.length],
      [hexId(1), LIVER.length],
    ]);
    expect(await patientRecord(warehouse, 99)).toBeNull();
  });

  it('give a document with its mentions, and light up the question', async () => {
    const record = await documentRecord(warehouse, hexId(1), { question: { text: 'récidive ET foie' } });
    expect(record!.document).toMatchObject({ documentId: hexId(1), text: LIVER, unit: 'Imagerie' });
    expect(record!.mentions.map((m) => [m.code, m.negated])).toEqual([
      ['REC', false],
      ['C78.0', true],
    ]);
    expect(record!.highlights.map(([b, e]) => LIVER.slice(b, e))).toEqual(['Récidive', 'hépatique']);
    expect(record!.sentences).toHaveLength(3);
  });
});

describe('a publication meanwhile', () => {
  it('nor do two leave an answer without its generation', async () => {
    const pinned = asking(warehouse, {});
    const documents = async () => (await pinned<{ n: number }>('SELECT toUInt32(count()) AS n FROM documents', {}))[0]?.n;
    const before = await documents();
    for (const id of [91, 92]) {
      const load = await warehouse.beginLoad();
      const written = document({ documentId: hexId(id), patientId: 9, text: LIVER });
      await load.write(id, rows({ documents: [{ document: written, analysis: analysis(LIVER) }] }));
      await load.publish();
    }
    expect(await documents()).toBe(before);
    expect((await ask('')).documents).toBe((before ?? 0) + 2);
  });

  it('does not change what one answer sees', async () => {
    const before = await ask('');
    const load = await warehouse.beginLoad();
    await load.write(
      2,
      rows({
        patients: [patient(9)],
        documents: [{ document: document({ documentId: hexId(90), patientId: 9, text: LIVER }), analysis: analysis(LIVER) }],
      }),
    );
    const [answer] = await Promise.all([ask(''), load.publish()]);
    expect([answer.generation, answer.documents, answer.hits.length]).toEqual([before.generation, before.documents, before.hits.length]);
    expect((await ask('')).documents).toBe(before.documents + 1);
    expect((await ask('récidive', { size: 1, cursor: (await ask('récidive', { size: 1 })).cursor })).diagnostics).toEqual([]);
  });
});
