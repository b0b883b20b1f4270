import type { PatientRecord } from '../src/query/answers.ts';
import { FACTS, HISTORY, row, treatment } from './fake-course.ts';
import { documentOf, letter, report } from './fake-documents.ts';

/** A hospital of one rich patient and many thin ones, all in memory: for tests of the screens, which need no engine. */

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
