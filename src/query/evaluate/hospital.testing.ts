import fc from 'fast-check';
import type { Fact, History, Mention, Patient, Sample, Stay } from '../../model/index.ts';
import { DISEASE_STATES } from '../../model/index.ts';
import { fact, hexId, history, patient, tumour } from '../../warehouse/sample.testing.ts';

/** Vocabularies of random hospitals and of the questions asked to them: small, so that both meet. */
export const WORDS =
  'récidive,rechute,hépatique,foie,poumon,pulmonaires,pas,de,sans,cancer,cancers,sein,colon,colonne,HER2,3+,T2N0,C50.9,l’os,post-opératoire,adénocarcinome'.split(
    ',',
  );
export const CODES = ['C50.4', 'C50.9', 'C78.7', '8500/3', 'REC'];
export const SITES = ['C50', 'C18', 'C34'];
export const DATES = ['2014', '2015', '2015-06', '2015-06-12', '2015-07-12', '2015-07', '2016-02-29', '2016'];
export const SOURCES = ['documents', 'hl7'];
export const TYPES = ['60568-3', '34794-8', null];
export const UNITS = ['Oncologie', 'RCP', null];
export const PATIENTS = [1, 2, 3, 4, 5, 6, 7, 8];
const STAYS = ['S1', 'S2', null];

const patientId = fc.integer({ min: 1, max: 8 });
const date = fc.option(fc.constantFrom(...DATES), { freq: 6 });
const maybe = <T>(...values: readonly T[]): fc.Arbitrary<T | null> => fc.option(fc.constantFrom(...values), { freq: 3 });
const GROUNDS = { evidence: [], against: [], certainty: 1, rule: 'test@1' };

const tumours = fc.array(
  fc.record({
    icd10: fc.constantFrom(...SITES),
    morphology: maybe('8500/3', '8140/3'),
    diagnosed: date,
    stage: maybe('I', 'IA', 'IIB', 'IV'),
    t: maybe('pT2', 'cT1a', 'T0'),
    m: maybe('M0', 'M1'),
    grade: maybe('1', 'high'),
    laterality: maybe('left', 'right') as fc.Arbitrary<'left' | 'right' | null>,
    metastasesAtDiagnosis: fc.subarray(['C78.7', 'C79.3'], { maxLength: 1 }),
    biomarkers: fc.constantFrom<Record<string, string>>(
      {},
      { HER2: 'positive' },
      { HER2: 'negative', Ki67: '20%' },
      { ER: 'positive', Ki67: '5%' },
    ),
  }),
  { maxLength: 3 },
);
const events = fc.array(
  fc.record({
    type: fc.constantFrom('local_recurrence', 'metastatic_recurrence', 'progression', 'death', 'complete_remission'),
    tumour: fc.option(fc.integer({ min: 1, max: 3 })),
    date,
    sites: fc.subarray(['C78.7', 'C79.3'], { maxLength: 2 }),
  }),
  { maxLength: 4 },
);
const treatments = fc.array(
  fc.record({
    type: fc.constantFrom('surgery', 'chemotherapy', 'radiotherapy', 'immunotherapy'),
    drugs: fc.subarray(['trastuzumab', 'nivolumab', 'paclitaxel'], { maxLength: 2 }),
    protocol: maybe('FOLFOX', 'TCH'),
    tumour: fc.option(fc.integer({ min: 1, max: 3 })),
    start: date,
    end: date,
    line: fc.option(fc.integer({ min: 1, max: 3 })),
    intent: maybe('adjuvant', 'palliative'),
    cycles: fc.option(fc.integer({ min: 1, max: 9 })),
    dose: fc.option(fc.constantFrom(45, 50.4)),
    endReason: maybe('progression', 'toxicity'),
    label: maybe('lumpectomy', 'mastectomy'),
  }),
  { maxLength: 4 },
);
const states = fc.array(
  fc.record({
    tumour: fc.integer({ min: 1, max: 3 }),
    state: fc.constantFrom(...DISEASE_STATES),
    metastatic: fc.boolean(),
    start: date,
    end: date,
  }),
  { maxLength: 5 },
);
const histories: fc.Arbitrary<History> = fc
  .record({
    sex: maybe('F', 'M'),
    smoker: maybe('current', 'never'),
    performanceStatus: fc.option(fc.integer({ min: 0, max: 4 })),
    familyHistoryOfCancer: fc.option(fc.boolean()),
    vitalStatus: maybe('alive', 'dead'),
    lastNews: date,
    tumours,
    events,
    treatments,
    states,
  })
  .map(({ tumours: t, events: e, treatments: x, states: s, ...rest }) =>
    history({
      ...(rest as Partial<History>),
      tumours: t.map((one, i) => tumour(one.icd10, { ...one, n: i + 1 })),
      events: e.map((one) => ({ ...one, ...GROUNDS }) as History['events'][number]),
      states: s.map((one) => ({ ...one, ...GROUNDS })),
      treatments: x.map((one) => ({ ...one, ...GROUNDS }) as History['treatments'][number]),
    }),
  );
const facts = fc.array(
  fc.record({
    patientId,
    said: fc.constantFrom<Partial<Fact>>(
      { kind: 'diagnosis', system: 'CIM-10', code: 'C50.4', attributes: { position: 'DP', ghm: '28Z07Z' } },
      { kind: 'diagnosis', system: 'CIM-10', code: 'C78.7', attributes: { position: 'DAS' } },
      { kind: 'procedure', system: 'CCAM', code: 'QEFA004' },
      { kind: 'laboratory', system: 'LOINC', code: '718-7', label: 'Hémoglobine', value: 7.5, unit: 'g/dL' },
      { kind: 'laboratory', system: 'LOINC', code: '718-7', label: 'Hémoglobine', value: 12, unit: 'g/dL' },
      { kind: 'laboratory', system: 'LOINC', code: '718-7', label: 'Hémoglobine', value: 120, unit: 'g/l' },
      { kind: 'laboratory', system: 'LOINC', code: '718-7', label: 'Hémoglobine', value: 7.4472, unit: 'mmol/L' },
      { kind: 'laboratory', system: 'LOINC', code: '718-7', label: 'Hémoglobine', value: 9, unit: null },
      { kind: 'laboratory', system: null, code: null, label: 'PSA total', value: 'positif', unit: null },
      { kind: 'drug_administration', system: 'UCD', code: '9', label: 'x', attributes: { dci: 'trastuzumab' } },
    ),
    start: date,
    stayId: fc.constantFrom(...STAYS),
  }),
  { maxLength: 14 },
);
const samples = fc.array(
  fc.record({
    patientId,
    collected: date,
    nature: maybe('tissu', 'sang'),
    state: maybe('primary', 'metastasis') as fc.Arbitrary<Sample['state']>,
    topography: maybe('C50.4', 'C34.1'),
    quantity: fc.option(fc.constantFrom(1, 2.5)),
  }),
  { maxLength: 8 },
);
const stays = fc.array(
  fc.record({
    patientId,
    stayId: fc.constantFrom('S1', 'S2'),
    start: date,
    end: date,
    unit: maybe('ONCO', 'CHIR'),
    kind: maybe('full', 'session') as fc.Arbitrary<Stay['kind']>,
    exitMode: maybe('8'),
  }),
  { maxLength: 8 },
);

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
    sentences: fc.array(
      fc.record({
        // Sentences without a word, and signs of two UTF-16 units: the index leaves out the first, and offsets count the second twice.
        words: fc.oneof(
          { weight: 8, arbitrary: fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 6 }) },
          { weight: 1, arbitrary: fc.constantFrom(['---'], ['😀'], ['𝒜'], ['😀', 'récidive']) },
        ),
        section: fc.constantFrom('antecedents', 'history_of_disease', 'conclusion', null),
      }),
      { minLength: 1, maxLength: 4 },
    ),
    title: fc.option(fc.constantFrom('Récidive', 'cancer du sein')),
    mentions: fc.array(
      fc.record({
        word: fc.constantFrom(...WORDS),
        flags: fc.constantFrom(...FLAGS),
        said: fc.constantFrom(...SAID),
        date: fc.option(fc.constantFrom(...DATES)),
      }),
      {
        maxLength: 4,
      },
    ),
    source: fc.constantFrom(...SOURCES),
    type: fc.constantFrom(...TYPES),
    unit: fc.constantFrom(...UNITS),
    date: fc.option(fc.constantFrom(...DATES)),
    stayId: fc.constantFrom(...STAYS),
  }),
  { minLength: 5, maxLength: 40 },
);
const people = fc.tuple(
  ...PATIENTS.map((id) =>
    fc
      .record({
        sex: maybe('F', 'M') as fc.Arbitrary<Patient['sex']>,
        birthDate: maybe('1950', '1960-05-03', '1948-02'),
        deathDate: maybe('2016-03-01'),
        lastNews: date,
      })
      .map((over) => patient(id, over)),
  ),
);

/** A random hospital: the same for a seed. */
export function drawHospital(seed: number) {
  const [drawn] = fc.sample(
    fc.record({
      patients: people,
      documents,
      facts,
      samples,
      stays,
      histories: fc.array(histories, { minLength: PATIENTS.length, maxLength: PATIENTS.length }),
    }),
    { numRuns: 1, seed },
  );
  const { facts: f, samples: s, stays: y, ...rest } = drawn!;
  return {
    ...rest,
    facts: f.map(({ said, ...over }, i) => fact(hexId(1000 + i), over.patientId, { ...said, ...over })),
    samples: s.map((one, i) => ({ sampleId: `E${i}`, factId: hexId(5000 + i), morphology: null, unit: null, ...one })),
    stays: y.map(({ patientId: id, ...stay }, i) => ({
      recordId: hexId(9000 + i),
      patientId: id,
      stay: { ...stay, origin: { file: 'rss', line: i + 1 } },
    })),
  };
}
