import { explain, type FindSource, itemsOfHistory } from '../src/history/index.ts';
import type { History, SourceDocument } from '../src/model/index.ts';
import type { DocumentHit, DocumentRecord, Range, SearchAnswer } from '../src/query/answers.ts';
import { queryTree } from '../src/query/tree/index.ts';
import type { IngestStatus, PatientDirectory, SearchPort } from '../src/server/index.ts';
import { FACTS } from './fake-course.ts';
import { letter, MENTIONS, report } from './fake-documents.ts';
import { crowdedPatient, RICH_PATIENT } from './fake-hospital.ts';
import { sentencesOf } from './fake-mentions.ts';

/** What the server asks of its parts, answered from the fake hospital. */

const highlightsOf = (text: string, question: string): readonly Range[] => {
  const wanted = question
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2);
  const lower = text.toLowerCase();
  return wanted
    .flatMap((word) => [...lower.matchAll(new RegExp(word.slice(0, 8), 'g'))].map(({ index }): Range => [index, index + word.length]))
    .sort((a, b) => a[0] - b[0]);
};

function hitOf(document: SourceDocument, question: string, patientId: number, i: number): DocumentHit {
  const highlights = highlightsOf(document.text, question);
  const sentences = sentencesOf(document.text)
    .map((s) => ({ ...s, highlights: highlights.filter(([b, e]) => b >= s.begin && e <= s.end) }))
    .filter((s) => s.highlights.length > 0)
    .slice(0, 3)
    .map((s) => {
      const near = (MENTIONS[document.documentId] ?? []).filter((m) => s.highlights.some(([b, e]) => m.begin < e && m.end > b));
      const contexts = (['negated', 'hypothetical', 'family', 'planned'] as const).filter((name) => near.some((m) => m[name]));
      return {
        begin: s.begin,
        end: s.end,
        section: s.section,
        text: document.text.slice(s.begin, s.end),
        highlights: s.highlights,
        contexts,
      };
    });
  const { documentId, source, type, title, unit, date } = document;
  return { documentId, patientId, source, type, title, unit, date, score: 9 - i, sentences };
}

const value = (v: string | null, patients: number, label: string | null = null) => ({
  value: v,
  label: label === null ? null : { fr: label, en: label },
  patients,
  documents: patients * 3,
});

function answerTo(question: string, filters: object, cursor: string | null): SearchAnswer {
  const nothing = question.includes('introuvable');
  const hits = nothing
    ? []
    : [letter, report, letter, report, letter]
        .map((document, i) => hitOf(document, question, i < 2 ? 123 : 200 + i, i))
        .map((hit, i) => ({ ...hit, documentId: i < 2 ? hit.documentId : `${hit.documentId.slice(0, -1)}${i + 5}` }));
  const narrowed = Object.keys(filters).length > 0;
  return {
    generation: 3,
    tree: queryTree({ kind: 'all' }),
    text: question,
    restated: {
      fr: `Documents qui contiennent ${question
        .split(' ')
        .map((w) => `« ${w} »`)
        .join(' et ')}`,
      en: `Documents that contain ${question}`,
    },
    diagnostics: [],
    expansions: [{ word: 'hépatique', forms: ['foie', 'hépatiques', 'hépat.'] }],
    excluded: nothing ? { patients: 0, documents: 0 } : { patients: 38, documents: 61 },
    patients: nothing ? 0 : narrowed ? 212 : 1284,
    documents: nothing ? 0 : narrowed ? 640 : 5310,
    hits,
    cursor: nothing || cursor !== null ? null : 'page2',
    facets: {
      source: [value('documents', 1100), value('anatomopathologie', 402), value('hl7', 88)],
      type: [
        value('11488-4', 900, 'Compte rendu de consultation'),
        value('18748-4', 640, 'Compte rendu d’imagerie'),
        value('34112-3', 388, 'Compte rendu d’hospitalisation'),
        value('60568-3', 301, 'Compte rendu d’anatomopathologie'),
        value('34794-8', 260, 'Fiche de RCP'),
        value('11490-0', 144, 'Lettre de sortie'),
        value('34746-8', 80, 'Note infirmière'),
        value(null, 12),
      ],
      year: [
        ...Array.from({ length: 18 }, (_, i) =>
          value(String(2006 + i), 20 + Math.round(60 * Math.sin((i / 17) * Math.PI)) + ((i * 13) % 17)),
        ),
        value(null, 9),
      ],
      site: [
        value('C50', 510, 'Sein'),
        value('C18', 322, 'Côlon'),
        value('C34', 208, 'Poumon'),
        value('C25', 97, 'Pancréas'),
        value('C43', 40, 'Mélanome de la peau'),
        value(null, 51),
      ],
      unit: [value('Oncologie médicale', 803), value('Chirurgie', 221), value('Radiothérapie', 180), value('Anatomopathologie', 150)],
    },
    milliseconds: 14.2,
  };
}

export const fakeSearch: SearchPort = {
  generation: 3,
  search: async (question, { filters, cursor }) => {
    const text = 'text' in question ? question.text : '';
    if (!text.startsWith('"') || text.endsWith('"')) return { ok: true, value: answerTo(text, filters ?? {}, cursor ?? null) };
    return {
      ok: false,
      diagnostics: [
        {
          code: 'unclosed_quote',
          severity: 'error',
          begin: 0,
          end: 1,
          fr: 'Le guillemet ouvert au début n’est pas fermé.',
          en: 'The quote at the start is not closed.',
        },
      ],
    };
  },
  count: async () => ({ ok: false, diagnostics: [] }),
  takeApart: async () => ({ ok: false, diagnostics: [] }),
  witnesses: async () => ({ ok: true, value: [] }),
  document: async (id, { question }): Promise<DocumentRecord | null> => {
    const document = [letter, report].find(({ documentId }) => documentId.slice(0, -1) === id.slice(0, -1));
    if (document === undefined) return null;
    const text = question !== undefined && 'text' in question ? question.text : '';
    return {
      generation: 3,
      document: { ...document, documentId: id },
      mentions: MENTIONS[document.documentId] ?? [],
      sentences: sentencesOf(document.text),
      highlights: highlightsOf(document.text, text),
    };
  },
  patient: async (id, { opposed }) => {
    if (opposed.includes(id)) return null;
    if (id === 123) return RICH_PATIENT;
    if (id === 2000) return crowdedPatient(2000);
    if (id === 2)
      return {
        ...RICH_PATIENT,
        patient: { ...RICH_PATIENT.patient, patientId: 2, birthDate: null, sex: null },
        history: null,
        documents: [],
        facts: [],
        samples: [],
        stays: [],
      };
    return null;
  },
  explain: async (patientId) => ({
    generation: 3,
    patientId,
    rules: 'history@1',
    items: patientId === 123 && RICH_PATIENT.history !== null ? explained(RICH_PATIENT.history) : [],
    fired: [],
  }),
  fact: async (id) => FACTS.find(({ factId }) => factId === id) ?? null,
};

export const fakeDirectory: PatientDirectory = {
  persons: async (ids) =>
    ids.includes(123)
      ? [
          {
            patientId: 123,
            ipp: ['800123456'],
            ins: [],
            nda: [],
            familyName: 'EXEMPLE',
            birthName: null,
            givenName: 'Jeanne',
            birthDate: '1953-08-21',
            sex: 'F',
          },
        ]
      : [],
  ownNumber: async () => 123,
};

const explained = (history: History) => itemsOfHistory(history).map((item) => explain(history, item, sourceOf));

/** The row or the sentence that an evidence points at. */
const sourceOf: FindSource = (evidence) => {
  if (evidence.kind === 'fact') {
    const row = FACTS.find(({ factId }) => factId === evidence.factId);
    return row === undefined
      ? null
      : { kind: 'fact', factId: row.factId, fact: row.kind, date: row.start, code: row.code, label: row.label };
  }
  const document = [letter, report].find(({ documentId }) => documentId === evidence.documentId);
  const sentence = document && sentencesOf(document.text).find((s) => s.begin <= evidence.begin && s.end > evidence.begin);
  if (document === undefined || sentence === undefined) return null;
  return { ...evidence, type: document.type, date: document.date, sentence: document.text.slice(sentence.begin, sentence.end) };
};

const counts = { read: 18_204, new: 18_120, updated: 31, same: 0, deleted: 0, quarantined: 53 };
export const fakeIngest: IngestStatus = {
  overview: async () => ({
    generation: 3,
    patients: 300,
    documents: 12_480,
    facts: 5_724,
    sources: [
      {
        source: 'identites',
        label: { fr: 'Identités', en: 'Identities' },
        files: 2,
        records: 300,
        quarantined: 0,
        lastRunAt: '2026-11-24T21:02:11.000Z',
      },
      {
        source: 'documents',
        label: { fr: 'Documents', en: 'Documents' },
        files: 12_521,
        records: 12_480,
        quarantined: 41,
        lastRunAt: '2026-11-24T21:02:11.000Z',
      },
      {
        source: 'pmsi',
        label: { fr: 'PMSI', en: 'PMSI' },
        files: 3,
        records: 3_120,
        quarantined: 12,
        lastRunAt: '2026-11-24T21:02:11.000Z',
      },
    ],
    runs: [
      {
        runId: '3',
        state: 'running',
        startedAt: '2026-11-24T22:40:00.000Z',
        endedAt: null,
        progress: 0.42,
        counts: { read: 0, new: 0, updated: 0, same: 0, deleted: 0, quarantined: 0 },
      },
      {
        runId: '2',
        state: 'interrupted',
        startedAt: '2026-11-24T21:30:00.000Z',
        endedAt: null,
        progress: null,
        counts: { read: 0, new: 0, updated: 0, same: 0, deleted: 0, quarantined: 0 },
      },
      { runId: '1', state: 'complete', startedAt: '2026-11-24T21:00:00.000Z', endedAt: '2026-11-24T21:02:11.000Z', progress: 1, counts },
    ],
    quarantine: [
      { source: 'documents', code: 'no_text', count: 38 },
      { source: 'documents', code: 'encrypted', count: 3 },
      { source: 'pmsi', code: 'bad_width', count: 12 },
    ],
  }),
  quarantine: async () => [
    {
      id: '9',
      source: 'documents',
      code: 'encrypted',
      message: 'The PDF asks for a password.',
      field: null,
      origin: { file: 'documents/2019/cr_0091.pdf' },
      at: '2026-11-24T21:01:00.000Z',
    },
    {
      id: '8',
      source: 'pmsi',
      code: 'bad_width',
      message: '178 of 192 characters.',
      field: 'DP',
      origin: { file: 'rss_2012.txt', line: 77 },
      at: '2026-11-24T21:00:30.000Z',
    },
  ],
};

const LABELS: Readonly<Record<string, string>> = {
  'C50.4': 'Sein, quadrant supéro-externe',
  C50: 'Sein',
  '8520/3': 'Carcinome lobulaire',
  'C18.7': 'Côlon sigmoïde',
  '8140/3': 'Adénocarcinome SAI',
  'C78.7': 'Foie',
};
export const fakeLabel = (code: string) => {
  const label = LABELS[code];
  return label === undefined ? null : { fr: label, en: label };
};
