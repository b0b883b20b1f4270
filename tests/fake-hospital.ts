import type { CancerEvent, Evidence, Fact, History, Mention, SourceDocument, Treatment } from '../src/model/index.ts';
import type { PatientRecord } from '../src/query/answers.ts';
import { mentionsIn } from './fake-mentions.ts';
import { LETTER, REPORT } from './fake-texts.ts';

/** A hospital of one rich patient and many thin ones, all in memory: for tests of the screens, which need no engine. */

const documentOf = (documentId: string, type: string, date: string, text: string, unit = 'Oncologie médicale'): SourceDocument => ({
  documentId,
  patientId: 123,
  source: type === '60568-3' ? 'anatomopathologie' : 'documents',
  type,
  title: null,
  unit,
  author: null,
  date,
  stayId: null,
  format: 'text',
  text,
  origin: { file: `documents/${documentId}.txt` },
});

export const letter = documentOf('1e77e4a0b1c2d3e4', '11488-4', '2015-06-12', LETTER);
export const report = documentOf('a0b1c2d3e4f50617', '60568-3', '2015-05-26', REPORT, 'Anatomopathologie');

export const MENTIONS: Readonly<Record<string, readonly Mention[]>> = {
  [letter.documentId]: mentionsIn(LETTER, [
    { words: 'cancer du sein', type: 'family_cancer', code: 'C50', system: 'CIM-10', label: 'Cancer du sein', family: true, cue: 'Mère' },
    { words: 'tabagisme', type: 'tobacco', label: 'Tabac', negated: true, cue: 'Pas de' },
    {
      words: 'Carcinome lobulaire infiltrant',
      type: 'morphology',
      code: '8520/3',
      system: 'ICD-O-3',
      label: 'Carcinome lobulaire',
      date: '2012-03',
    },
    { words: 'sein gauche', type: 'topography', code: 'C50.9', system: 'ICD-O-3', label: 'Sein', date: '2012-03' },
    { words: 'pT2 pN1 M0', type: 'tnm', value: { T: 'pT2', N: 'pN1', M: 'M0' } },
    { words: 'grade 2', type: 'grade', value: 2 },
    { words: 'HER2 positif', type: 'biomarker', label: 'HER2', value: 'positif' },
    { words: 'FEC 100', type: 'protocol', label: 'FEC 100', date: '2012' },
    { words: 'docetaxel', type: 'drug', code: 'L01CD02', system: 'ATC', label: 'Docétaxel' },
    { words: 'radiothérapie', type: 'radiotherapy', label: 'Radiothérapie', value: 50, unit: 'Gy' },
    { words: 'trastuzumab', type: 'drug', code: 'L01FD01', system: 'ATC', label: 'Trastuzumab' },
    { words: 'Récidive hépatique', type: 'recurrence', code: 'C78.7', system: 'CIM-10', label: 'Récidive hépatique', date: '2015-05' },
    {
      words: 'adénopathie axillaire',
      type: 'metastasis',
      code: 'C77.3',
      system: 'CIM-10',
      label: 'Ganglion axillaire',
      negated: true,
      cue: 'Pas d’',
    },
    { words: 'lésions hépatiques', type: 'metastasis', code: 'C78.7', system: 'CIM-10', label: 'Métastase hépatique', date: '2015-06-02' },
    {
      words: 'métastase osseuse',
      type: 'metastasis',
      code: 'C79.5',
      system: 'CIM-10',
      label: 'Métastase osseuse',
      negated: true,
      cue: 'Pas de',
    },
    {
      words: 'nodule pulmonaire',
      type: 'metastasis',
      code: 'C78.0',
      system: 'CIM-10',
      label: 'Métastase pulmonaire',
      hypothetical: true,
      cue: 'Doute',
    },
    { words: 'docetaxel', nth: 1, type: 'drug', code: 'L01CD02', system: 'ATC', label: 'Docétaxel', planned: true, cue: 'Mise en route' },
    { words: 'pertuzumab', type: 'drug', code: 'L01FD02', system: 'ATC', label: 'Pertuzumab', planned: true, cue: 'Mise en route' },
    { words: 'TEP', type: 'procedure', label: 'TEP', planned: true },
  ]),
  [report.documentId]: mentionsIn(REPORT, [
    {
      words: 'Localisation hépatique',
      type: 'metastasis',
      code: 'C78.7',
      system: 'CIM-10',
      label: 'Métastase hépatique',
      date: '2015-05-22',
    },
    { words: 'carcinome lobulaire infiltrant', type: 'morphology', code: '8520/3', system: 'ICD-O-3', label: 'Carcinome lobulaire' },
    { words: 'RE 90 %', type: 'biomarker', label: 'RE', value: 90, unit: '%' },
    { words: 'Ki-67 à 30 %', type: 'biomarker', label: 'Ki-67', value: 30, unit: '%' },
  ]),
};

const words = (document: SourceDocument, text: string): Evidence => {
  const begin = document.text.indexOf(text);
  if (begin === -1) throw new Error(`not in the text: ${text}`);
  return { kind: 'text', documentId: document.documentId, begin, end: begin + text.length };
};

const factOf = (factId: string, kind: Fact['kind'], source: string, rest: Partial<Fact>): Fact => ({
  factId,
  patientId: 123,
  source,
  kind,
  system: null,
  code: null,
  label: null,
  value: null,
  unit: null,
  start: null,
  end: null,
  stayId: null,
  attributes: {},
  origin: { file: `${source}.csv`, line: 12 },
  ...rest,
});
export const FACTS: readonly Fact[] = [
  factOf('f1', 'tumour_record', 'fiche_tumeur', {
    system: 'ICD-O-3',
    code: 'C50.4 8520/3',
    start: '2012-03-14',
    attributes: { cT: 'T2', lateralite: 'G' },
  }),
  factOf('f2', 'drug_administration', 'chimiotherapie', {
    system: 'ATC',
    code: 'L01CD02',
    label: 'docetaxel',
    value: 140,
    unit: 'mg',
    start: '2012-07-02',
  }),
  factOf('f3', 'procedure', 'pmsi', {
    system: 'CCAM',
    code: 'QEFA004',
    label: 'Tumorectomie du sein',
    start: '2012-04-04',
    origin: { file: 'rss_2012.txt', line: 311 },
  }),
  factOf('f4', 'sample', 'biobanque', { label: 'Tissu congelé', start: '2012-04-04', attributes: { etat: '1' } }),
];

const grounds = (evidence: readonly Evidence[], rule: string, certainty = 0.95) => ({
  evidence: [...evidence],
  against: [],
  certainty,
  rule,
});
const row = (factId: string): Evidence => ({ kind: 'fact', factId });
const treatment = (part: Partial<Treatment> & Pick<Treatment, 'type'>, evidence: readonly Evidence[]): Treatment => ({
  drugs: [],
  protocol: null,
  tumour: 1,
  start: null,
  end: null,
  line: null,
  intent: null,
  cycles: null,
  dose: null,
  endReason: null,
  label: null,
  ...grounds(evidence, 'treatment/merged@1'),
  ...part,
});
const event = (
  type: CancerEvent['type'],
  tumour: number | null,
  date: string | null,
  sites: string[],
  evidence: readonly Evidence[],
): CancerEvent => ({
  type,
  tumour,
  date,
  sites,
  ...grounds(evidence, `recurrence/${type}@1`, 0.9),
});

const state = (name: History['states'][number]['state'], start: string, end: string): History['states'][number] => ({
  tumour: 1,
  state: name,
  metastatic: start >= '2015-05-22',
  start,
  end,
  ...grounds([], 'state/fake@1'),
});

const HISTORY: History = {
  sex: 'F',
  age: 58,
  performanceStatus: 1,
  smoker: 'former',
  familyHistoryOfCancer: true,
  vitalStatus: 'alive',
  lastNews: '2021-09-30',
  tumours: [
    {
      n: 1,
      topography: 'C50.4',
      icd10: 'C50',
      morphology: '8520/3',
      laterality: 'left',
      diagnosed: '2012-03-14',
      basis: 'pathology',
      grade: '2',
      stage: 'IIB',
      t: 'pT2',
      n_: 'pN1',
      m: 'M0',
      metastasesAtDiagnosis: [],
      biomarkers: { HER2: 'positif', RE: 'positif' },
      ...grounds([row('f1'), words(letter, 'Carcinome lobulaire infiltrant du sein gauche')], 'tumour/record@2'),
    },
    {
      n: 2,
      topography: 'C18.7',
      icd10: 'C18',
      morphology: '8140/3',
      laterality: null,
      diagnosed: '2019-11',
      basis: 'imaging',
      grade: null,
      stage: 'I',
      t: null,
      n_: null,
      m: 'M0',
      metastasesAtDiagnosis: [],
      biomarkers: {},
      ...grounds([words(letter, 'OMS 1')], 'tumour/text@2', 0.7),
    },
  ],
  events: [
    event('complete_remission', 1, '2013-09', [], [words(letter, 'trastuzumab pendant un an')]),
    event(
      'metastatic_recurrence',
      1,
      '2015-05-22',
      ['C78.7'],
      [words(letter, 'Récidive hépatique en mai 2015'), words(report, 'Localisation hépatique')],
    ),
    event('progression', 1, '2017-02', ['C78.7'], [words(report, 'Localisation hépatique')]),
    event('second_cancer', 2, '2019-11', [], [words(letter, 'OMS 1')]),
  ],
  treatments: [
    treatment({ type: 'surgery', start: '2012-04-04', label: 'Tumorectomie', intent: 'curative' }, [
      row('f3'),
      words(letter, 'Tumorectomie le 04/04/2012'),
    ]),
    treatment(
      {
        type: 'chemotherapy',
        protocol: 'FEC 100',
        drugs: ['fluorouracile', 'épirubicine', 'cyclophosphamide'],
        start: '2012-05-02',
        end: '2012-06-20',
        cycles: 3,
        intent: 'adjuvant',
        endReason: 'completed',
      },
      [row('f2')],
    ),
    treatment({ type: 'chemotherapy', drugs: ['docétaxel'], start: '2012-07-02', end: '2012-09-03', cycles: 3, intent: 'adjuvant' }, [
      row('f2'),
    ]),
    treatment({ type: 'radiotherapy', start: '2012-10', end: '2012-11', dose: 50, intent: 'adjuvant' }, [
      words(letter, 'radiothérapie de 50 Gy'),
    ]),
    treatment({ type: 'targeted', drugs: ['trastuzumab'], start: '2012-07', end: '2013-07', intent: 'adjuvant' }, [
      words(letter, 'trastuzumab pendant un an'),
    ]),
    treatment({ type: 'hormone', drugs: ['létrozole'], start: '2012-12', end: '2015-05', intent: 'adjuvant' }, [
      words(letter, 'récepteurs hormonaux positifs'),
    ]),
    treatment({ type: 'chemotherapy', drugs: ['docétaxel'], start: '2015-06-18', end: '2016-01', line: 1, cycles: 6 }, [
      words(letter, 'Mise en route d’un traitement'),
    ]),
    treatment(
      { type: 'targeted', drugs: ['trastuzumab', 'pertuzumab'], start: '2015-06-18', end: '2017-02', line: 1, endReason: 'progression' },
      [words(letter, 'trastuzumab et pertuzumab')],
    ),
    treatment({ type: 'targeted', drugs: ['trastuzumab emtansine'], start: '2017-03', end: null, line: 2 }, [
      words(report, 'HER2 score 3+'),
    ]),
    treatment({ type: 'surgery', start: '2019-12', label: 'Colectomie gauche', tumour: 2, intent: 'curative' }, [words(letter, 'OMS 1')]),
  ],
  states: [
    state('initial_care', '2012-03-14', '2013-09'),
    state('remission', '2013-09', '2015-05-22'),
    state('metastatic', '2015-05-22', '2017-02'),
    state('progressive', '2017-02', '2021-09-30'),
  ],
  endpoints: [],
  disagreements: [],
  corrections: [],
  policy: { name: 'recording', icdo: '3.2' },
  rules: 'history@1',
};

const summaries = (): PatientRecord['documents'] => {
  const named = [letter, report].map(({ text, patientId, ...rest }) => ({
    ...rest,
    characters: text.length,
    ...(patientId < 0 && { patientId }),
  }));
  const types = ['11488-4', '18748-4', '34112-3', '34746-8', '11502-2', '34794-8'];
  const others = Array.from({ length: 46 }, (_, i) => {
    const month = 3 + i * 2.4;
    const date = `${2012 + Math.floor(month / 12)}-${String(1 + Math.floor(month % 12)).padStart(2, '0')}-${String(1 + ((i * 7) % 27)).padStart(2, '0')}`;
    const {
      text: _text,
      patientId: _patient,
      ...rest
    } = documentOf(`d${String(i).padStart(15, '0')}`, types[i % types.length] ?? '11488-4', date, '');
    return { ...rest, characters: 900 + i };
  });
  return [...named, ...others];
};

export const RICH_PATIENT: PatientRecord = {
  generation: 3,
  patient: { patientId: 123, sex: 'F', birthDate: '1953-08-21', deathDate: null, lastNews: '2021-09-30', postcode: '69000' },
  history: HISTORY,
  documents: summaries(),
  facts: FACTS,
  samples: [
    {
      sampleId: 's1',
      patientId: 123,
      factId: 'f4',
      collected: '2012-04-04',
      nature: 'Tissu congelé',
      state: 'primary',
      topography: 'C50.4',
      morphology: '8520/3',
      quantity: 2,
      unit: 'tubes',
    },
    {
      sampleId: 's2',
      patientId: 123,
      factId: 'f4',
      collected: '2015-05-22',
      nature: 'Biopsie',
      state: 'metastasis',
      topography: 'C22.0',
      morphology: '8520/6',
      quantity: 1,
      unit: 'tube',
    },
  ],
  stays: [
    {
      stayId: 'n1',
      start: '2012-04-03',
      end: '2012-04-06',
      unit: 'Chirurgie',
      kind: 'full',
      exitMode: '8',
      origin: { file: 'rss_2012.txt', line: 311 },
    },
    {
      stayId: 'n2',
      start: '2012-05-02',
      end: '2012-05-02',
      unit: 'Hôpital de jour',
      kind: 'day',
      exitMode: '8',
      origin: { file: 'rss_2012.txt', line: 355 },
    },
    {
      stayId: 'n3',
      start: '2019-12-03',
      end: '2019-12-12',
      unit: 'Chirurgie',
      kind: 'full',
      exitMode: '8',
      origin: { file: 'rss_2019.txt', line: 20 },
    },
  ],
};

/** The rich patient with this many documents and treatments more, over forty years. */
export function crowdedPatient(count: number): PatientRecord {
  const day = (i: number): string => new Date(Date.UTC(1985, 0, 1) + i * (14_600 / count) * 86_400_000).toISOString().slice(0, 10);
  const base = RICH_PATIENT.documents[0];
  if (base === undefined) throw new Error('no document');
  const documents = Array.from({ length: count - 200 }, (_, i) => ({ ...base, documentId: `c${i}`, date: day(i) }));
  const treatments = Array.from({ length: 200 }, (_, i) =>
    treatment(
      {
        type: i % 2 === 0 ? 'chemotherapy' : 'targeted',
        drugs: ['capécitabine'],
        start: day(i * (count / 200)),
        end: day((i + 1) * (count / 200)),
        cycles: 6,
      },
      [row('f2')],
    ),
  );
  return {
    ...RICH_PATIENT,
    patient: { ...RICH_PATIENT.patient, patientId: 2000 },
    history: { ...HISTORY, treatments: [...HISTORY.treatments, ...treatments] },
    documents,
  };
}
