import { describe, expect, it } from 'vitest';
import { dayNumber } from '../model/index.ts';
import { simulateCourse } from './course/simulate.ts';
import type { Course, CourseTumour, SystemicLine } from './course/types.ts';

/** The questions of issue D, asked to the courses themselves: each must have an answer in a hospital of 2,000 patients. */
const courses = Array.from({ length: 2_000 }, (_, i) => simulateCourse(1, i));
const days = (a: string, b: string): number => dayNumber(b) - dayNumber(a);
const years = (a: string, b: string): number => days(a, b) / 365.25;
const lines = (c: Course, n: number): SystemicLine[] =>
  c.treatments.filter((t): t is SystemicLine => t.kind === 'systemic' && t.tumour === n);
const some = (c: Course, wanted: (t: CourseTumour) => boolean): boolean => c.tumours.some(wanted);
const immune = (t: SystemicLine): boolean =>
  t.drugs.some((d) => d.endsWith('mab') && ['nivolumab', 'pembrolizumab', 'ipilimumab', 'atézolizumab', 'durvalumab'].includes(d));

const QUESTIONS: readonly (readonly [string, (c: Course) => boolean])[] = [
  [
    'choroidal melanoma at high genetic risk, alive, without metastasis at five years',
    (c) =>
      some(
        c,
        (t) =>
          t.topography === 'C69.3' &&
          t.geneticRisk === 'high' &&
          t.metastasesAtDiagnosis.length === 0 &&
          c.death === null &&
          years(t.diagnosed, c.lastNews) >= 5 &&
          !c.events.some((e) => e.tumour === t.n && e.type === 'metastatic_recurrence' && years(t.diagnosed, e.date) < 5),
      ),
  ],
  [
    'HER2-positive breast cancer with brain metastases after trastuzumab, sample stored before treatment',
    (c) =>
      some(c, (t) => {
        if (t.kind !== 'breast' || !t.biomarkers.some((b) => b.name === 'HER2' && b.value === 'positive')) return false;
        const brain = c.events.find((e) => e.tumour === t.n && e.sites.includes('C79.3'));
        const trastuzumab = lines(c, t.n).find((l) => l.drugs.includes('trastuzumab'));
        const first = c.treatments.find((x) => x.tumour === t.n);
        return (
          brain !== undefined &&
          trastuzumab !== undefined &&
          trastuzumab.start < brain.date &&
          first !== undefined &&
          c.samples.some((s) => s.tumour === t.n && s.tumoral && s.date <= first.start)
        );
      }),
  ],
  [
    'febrile neutropenia within 30 days of a second line of the lung tumour, not of the breast one',
    (c) =>
      some(c, (t) => t.kind === 'breast') &&
      some(
        c,
        (t) =>
          t.kind === 'lung' &&
          lines(c, t.n).some(
            (l) =>
              l.line === 2 &&
              c.toxicities.some((x) => x.term === 'febrile_neutropenia' && x.treatment === l.id && days(l.start, x.date) <= 30),
          ),
      ),
  ],
  [
    'local recurrence after tumorectomy without radiotherapy',
    (c) =>
      some(c, (t) => {
        const recurrence = c.events.find((e) => e.type === 'local_recurrence' && e.tumour === t.n);
        if (t.kind !== 'breast' || recurrence === undefined) return false;
        const before = c.treatments.filter((x) => x.tumour === t.n && x.start < recurrence.date);
        return (
          before.some((x) => x.kind === 'surgery' && x.operation.startsWith('lumpectomy')) && !before.some((x) => x.kind === 'radiotherapy')
        );
      }),
  ],
  [
    'second cancer in the irradiated region 5 years or more after',
    (c) =>
      c.tumours
        .slice(1)
        .some((t) =>
          c.treatments.some(
            (x) =>
              x.kind === 'radiotherapy' &&
              x.tumour !== t.n &&
              x.inField.includes(t.topography.slice(0, 3)) &&
              years(x.end ?? x.start, t.diagnosed) >= 5,
          ),
        ),
  ],
  [
    'EGFR T790M not looked for at progression',
    (c) =>
      some(
        c,
        (t) =>
          t.kind === 'lung' &&
          lines(c, t.n).some((l) => ['Erlotinib', 'Géfitinib', 'Afatinib'].includes(l.protocol) && l.endReason === 'progression') &&
          !t.biomarkers.some((b) => b.name === 'EGFR T790M'),
      ),
  ],
  [
    'EGFR T790M found at progression, then osimertinib',
    (c) =>
      some(
        c,
        (t) =>
          t.biomarkers.some((b) => b.name === 'EGFR T790M' && b.value === 'mutated') &&
          lines(c, t.n).some((l) => l.protocol === 'Osimertinib'),
      ),
  ],
  [
    'stage not stated among colon cancers of 2018',
    (c) => some(c, (t) => t.kind === 'colon' && t.diagnosed.startsWith('2018') && !t.stageStated),
  ],
  [
    'patients under immunotherapy with colitis',
    (c) =>
      c.toxicities.some(
        (x) => x.term === 'colitis' && c.treatments.some((t) => t.id === x.treatment && t.kind === 'systemic' && immune(t)),
      ),
  ],
  [
    'follow-up under 6 months and alive',
    (c) => c.tumours.length > 0 && c.death === null && days(c.tumours[0]!.diagnosed, c.lastNews) < 183,
  ],
  [
    'sarcoma whose first and second pathology reports differ',
    (c) =>
      some(c, (t) => {
        const reports = c.acts.flatMap((a) =>
          a.kind === 'pathology' && a.tumour === t.n && a.context === 'initial' ? [a.morphology] : [],
        );
        return t.kind === 'soft_tissue_sarcoma' && reports.length > 1 && reports[0] !== reports[1];
      }),
  ],
];

describe('the reference queries have patients', () => {
  for (const [question, holds] of QUESTIONS) {
    it(question, () => {
      const found = courses.filter(holds).length;
      expect(found).toBeGreaterThanOrEqual(2);
      expect(found).toBeLessThan(400);
    });
  }
});
