import type { CancerEvent, Evidence, Fact, History, SourceDocument, Treatment } from '../src/model/index.ts';
import { letter, report } from './fake-documents.ts';

/** The rows and the history of the rich patient, each line with what it stands on. */

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
export const row = (factId: string): Evidence => ({ kind: 'fact', factId });
export const treatment = (part: Partial<Treatment> & Pick<Treatment, 'type'>, evidence: readonly Evidence[]): Treatment => ({
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

export const HISTORY: History = {
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
  fired: [],
  corrections: [],
  policy: { name: 'recording', icdo: '3.2' },
  rules: 'history@1',
};
