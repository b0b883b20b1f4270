import type { DocumentAnalysis, Fact, History, Mention, Patient, SourceDocument } from '../model/index.ts';
import type { BatchRows } from './contract.ts';

/** Small rows for tests: all that a test does not say is filled in the same way every time. */
export const document = (over: Partial<SourceDocument> & Pick<SourceDocument, 'documentId' | 'patientId' | 'text'>): SourceDocument => ({
  source: 'documents',
  type: '11488-4',
  title: null,
  unit: null,
  author: null,
  date: '2015-06-12',
  stayId: null,
  format: 'text',
  origin: { file: 'a.txt' },
  ...over,
});

export const mention = (text: string, words: string, over: Partial<Mention> = {}): Mention => {
  const begin = text.indexOf(words);
  if (begin < 0) throw new Error('words not in text');
  return {
    begin,
    end: begin + words.length,
    text: words,
    type: 'topography',
    system: 'ICD-O-3',
    code: null,
    label: null,
    value: null,
    unit: null,
    date: null,
    negated: false,
    hypothetical: false,
    family: false,
    history: false,
    reported: false,
    planned: false,
    cues: [],
    section: null,
    sentence: 0,
    ...over,
  };
};

/** Sentences end at full stops; enough for tests that do not test sentences. */
export const analysis = (text: string, mentions: readonly Mention[] = []): DocumentAnalysis => {
  const sentences: DocumentAnalysis['sentences'][number][] = [];
  let begin = 0;
  for (const part of text.split(/(?<=\.)\s+/u)) {
    const at = text.indexOf(part, begin);
    if (part !== '') sentences.push({ begin: at, end: at + part.length, section: null });
    begin = at + part.length;
  }
  return { mentions, sentences, spans: [], lexicon: 'test@1' };
};

export const patient = (patientId: number, over: Partial<Patient> = {}): Patient => ({
  patientId,
  sex: 'F',
  birthDate: '1950',
  deathDate: null,
  lastNews: null,
  postcode: null,
  ...over,
});

export const fact = (factId: string, patientId: number, over: Partial<Fact> = {}): Fact => ({
  factId,
  patientId,
  source: 'pmsi',
  kind: 'diagnosis',
  system: 'CIM-10',
  code: 'C50.4',
  label: null,
  value: null,
  unit: null,
  start: '2015-06-01',
  end: null,
  stayId: null,
  attributes: {},
  origin: { file: 'rss.txt', line: 1 },
  ...over,
});

export const history = (over: Partial<History> = {}): History => ({
  sex: 'F',
  age: 65,
  performanceStatus: null,
  smoker: null,
  familyHistoryOfCancer: null,
  vitalStatus: 'alive',
  lastNews: null,
  tumours: [],
  events: [],
  treatments: [],
  states: [],
  endpoints: [],
  disagreements: [],
  fired: [],
  corrections: [],
  policy: { name: 'recording', icdo: '3.2' },
  rules: 'test@1',
  ...over,
});

export const tumour = (icd10: string, over: Partial<History['tumours'][number]> = {}): History['tumours'][number] => ({
  n: 1,
  topography: `${icd10}.9`,
  icd10,
  morphology: null,
  laterality: null,
  diagnosed: '2015',
  basis: null,
  grade: null,
  stage: null,
  t: null,
  n_: null,
  m: null,
  metastasesAtDiagnosis: [],
  biomarkers: {},
  evidence: [],
  against: [],
  certainty: 0.9,
  rule: 'test@1',
  ...over,
});

export const rows = (over: Partial<BatchRows>): BatchRows => ({ patients: [], stays: [], documents: [], facts: [], samples: [], ...over });

export const hexId = (n: number): string => n.toString(16).padStart(16, '0');

/** Documents that the lists name, without those that have gone, less the documents that there are: every document has the mark of a sentence. */
export const NOT_LISTED =
  "SELECT toInt64(ifNull((SELECT sum(documents) FROM word_lists WHERE lexeme = '.'), 0)) - (SELECT uniqExact(doc) FROM gone_documents) - (SELECT count() FROM documents) AS n";
