import { simulateCourse } from '../../synth/course/simulate.ts';
import type { Course } from '../../synth/course/types.ts';
import type { Warehouse } from '../../warehouse/index.ts';
import { analysis, document, hexId, mention, patient, rows } from '../../warehouse/sample.testing.ts';
import { historyOf } from './truth.testing.ts';

/** The first patients show every scenario once or more. Patient 1 is the first of them. */
const PATIENTS = 1_300;
export const courses: readonly Course[] = Array.from({ length: PATIENTS }, (_, i) => simulateCourse(1, i));
const TOXICITIES: Readonly<Record<string, string>> = { febrile_neutropenia: 'neutropénie fébrile', colitis: 'colite' };

/** What texts of the course say: side effects and the results of pathology, each on its day. */
function documentsOf(course: Course, patientId: number) {
  const said = [
    ...course.toxicities.flatMap((x) => {
      const words = TOXICITIES[x.term];
      return words === undefined ? [] : [{ date: x.date, type: '11488-4', words, over: { type: 'toxicity' as const } }];
    }),
    ...course.tumours.flatMap((t) =>
      t.biomarkers.some((b) => b.name === 'EGFR T790M')
        ? [{ date: t.diagnosed, type: '60568-3', words: 'T790M', over: { type: 'biomarker' as const, code: 'EGFR' } }]
        : [],
    ),
    ...course.acts.flatMap((a) =>
      a.kind === 'pathology'
        ? [{ date: a.date, type: '60568-3', words: 'histologie', over: { type: 'morphology' as const, code: a.morphology } }]
        : [],
    ),
  ];
  return said.map(({ date, type, words, over }, i) => {
    const text = `Constat : ${words}.`;
    return {
      document: document({ documentId: hexId(patientId * 1_000 + i), patientId, text, date, type }),
      analysis: analysis(text, [mention(text, words, over)]),
    };
  });
}

/** Writes these patients with their documents, samples and histories, and publishes. */
export async function loadCourses(warehouse: Warehouse, wanted: (patientId: number) => boolean = () => true): Promise<void> {
  const some = courses.map((course, i) => ({ course, patientId: i + 1 })).filter(({ patientId }) => wanted(patientId));
  const load = await warehouse.beginLoad();
  await load.write(
    1,
    rows({
      patients: some.map(({ course: c, patientId }) =>
        patient(patientId, { sex: c.person.sex, birthDate: c.person.birth, deathDate: c.death, lastNews: c.lastNews }),
      ),
      documents: some.flatMap(({ course, patientId }) => documentsOf(course, patientId)),
      samples: some.flatMap(({ course, patientId }) =>
        course.samples.map((s) => ({
          sampleId: s.id,
          patientId,
          factId: hexId(patientId - 1),
          collected: s.date,
          nature: s.nature,
          state: s.state,
          topography: s.topography,
          morphology: s.morphology,
          quantity: s.quantity,
          unit: s.unit,
        })),
      ),
    }),
  );
  await load.writeHistories(some.map(({ course, patientId }) => ({ patientId, history: historyOf(course) })));
  await load.publish();
}
