import { dayNumber, type History } from '../../model/index.ts';
import type { Course, CourseTumour, SystemicLine } from '../../synth/course/types.ts';
import { normalValue } from '../../synth/truth/truth.ts';
import { history, tumour } from '../../warehouse/sample.testing.ts';
import type { ReferenceQuery } from './reference-queries.ts';

const days = (a: string, b: string): number => dayNumber(b) - dayNumber(a);
const years = (a: string, b: string): number => days(a, b) / 365.25;
const some = (c: Course, wanted: (t: CourseTumour) => boolean): boolean => c.tumours.some(wanted);
const lines = (c: Course, n: number): SystemicLine[] =>
  c.treatments.filter((t): t is SystemicLine => t.kind === 'systemic' && t.tumour === n);
const metastasised = (c: Course, t: CourseTumour) => c.events.filter((e) => e.tumour === t.n && e.sites.some((s) => /^C7[89]/u.test(s)));

/** The stage that is told, or follows from distant metastases that are told at diagnosis: such a colon cancer is of stage IV though nobody wrote it. */
const knownStage = (t: CourseTumour): string | null =>
  t.stageStated ? t.stage : t.metastasesAtDiagnosis.some((code) => /^C7[89]/u.test(code)) ? 'IV' : null;

/** What each question means of a course, written in plain code. */
export const TRUTH: Readonly<Record<ReferenceQuery, (c: Course) => boolean>> = {
  uveal_high_risk: (c) =>
    c.death === null &&
    some(
      c,
      (t) =>
        t.icd10.startsWith('C69') &&
        t.geneticRisk === 'high' &&
        t.metastasesAtDiagnosis.length === 0 &&
        years(c.tumours.map((x) => x.diagnosed).sort()[0]!, c.lastNews) >= 5 &&
        !metastasised(c, t).some((e) => years(t.diagnosed, e.date) < 5),
    ),
  her2_brain: (c) =>
    some(c, (t) => {
      const brain = c.events.filter((e) => e.tumour === t.n && e.sites.includes('C79.3'));
      const first = c.treatments
        .filter((x) => x.tumour === t.n)
        .map((x) => x.start)
        .sort()[0];
      return (
        t.kind === 'breast' &&
        t.biomarkers.some((b) => b.name === 'HER2' && b.value === 'positive') &&
        lines(c, t.n).some((l) => l.drugs.includes('trastuzumab') && brain.some((e) => l.start < e.date)) &&
        first !== undefined &&
        c.samples.some((s) => s.tumour === t.n && s.nature === 'tissue' && s.date <= first)
      );
    }),
  neutropenia_second_line: (c) =>
    some(c, (t) => t.kind === 'breast') &&
    some(
      c,
      (t) =>
        t.kind === 'lung' &&
        lines(c, t.n).some(
          (l) =>
            l.line === 2 &&
            c.toxicities.some((x) => x.term === 'febrile_neutropenia' && days(l.start, x.date) >= 0 && days(l.start, x.date) <= 30),
        ),
    ),
  recurrence_without_radiotherapy: (c) =>
    some(c, (t) =>
      c.events.some((e) => {
        if (t.kind !== 'breast' || e.type !== 'local_recurrence' || e.tumour !== t.n) return false;
        const before = c.treatments.filter((x) => x.tumour === t.n && x.start < e.date);
        return (
          before.some((x) => x.kind === 'surgery' && x.operation.startsWith('lumpectomy')) && !before.some((x) => x.kind === 'radiotherapy')
        );
      }),
    ),
  second_in_field: (c) =>
    some(c, (t) =>
      c.treatments.some(
        (x) =>
          (x.kind === 'radiotherapy' || x.kind === 'brachytherapy') &&
          x.tumour !== t.n &&
          x.inField.includes(t.topography.slice(0, 3)) &&
          years(x.start, t.diagnosed) >= 5,
      ),
    ),
  t790m_not_looked_for: (c) =>
    some(
      c,
      (t) =>
        t.kind === 'lung' &&
        !t.biomarkers.some((b) => b.name === 'EGFR T790M') &&
        lines(c, t.n).some(
          (l) =>
            l.drugs.some((d) => ['erlotinib', 'géfitinib', 'afatinib'].includes(d)) &&
            c.events.some((e) => e.type === 'progression' && e.tumour === t.n && e.date > l.start),
        ),
    ),
  colon_2018_unstaged: (c) => some(c, (t) => t.icd10.startsWith('C18') && t.diagnosed.startsWith('2018') && knownStage(t) === null),
  immunotherapy_colitis: (c) =>
    c.treatments.some((t) => {
      if (t.kind !== 'systemic' || t.type !== 'immunotherapy') return false;
      const colitis = c.toxicities.filter((x) => x.term === 'colitis');
      return colitis.some((x) => x.date > t.start) && !colitis.some((x) => x.date < t.start);
    }),
  short_follow_up: (c) => c.death === null && c.tumours.length > 0 && days(c.tumours.map((t) => t.diagnosed).sort()[0]!, c.lastNews) < 183,
  sarcoma_two_opinions: (c) => {
    const reports = new Set(c.acts.flatMap((a) => (a.kind === 'pathology' ? [a.morphology] : [])));
    return some(c, (t) => /^(?:88|89|91)/u.test(t.morphology)) && reports.size > 1;
  },
};

const GROUNDS = { evidence: [], against: [], certainty: 1, rule: 'truth@1' } as const;
/** A course as a history without a mistake: what the language finds then depends on the language alone. */
export function historyOf(course: Course): History {
  const grounds = { ...GROUNDS, evidence: [], against: [] };
  return history({
    sex: course.person.sex,
    vitalStatus: course.death === null ? 'alive' : 'dead',
    lastNews: course.lastNews,
    tumours: course.tumours.map((t) =>
      tumour(t.icd10.slice(0, 3), {
        n: t.n,
        topography: t.topography,
        morphology: t.morphology,
        diagnosed: t.diagnosed,
        stage: knownStage(t),
        metastasesAtDiagnosis: [...t.metastasesAtDiagnosis],
        biomarkers: Object.fromEntries(
          t.biomarkers.map((b) =>
            b.name === 'monosomy 3'
              ? ['monosomie 3', b.value === 'loss' ? 'positive' : 'negative']
              : [b.name, normalValue(b).replace(/^loss$/u, 'lost')],
          ),
        ),
      }),
    ),
    events: course.events.map((e) => ({ type: e.type, tumour: e.tumour, date: e.date, sites: [...e.sites], ...grounds })),
    treatments: course.treatments.map((t) => ({
      type: t.kind === 'systemic' ? t.type : t.kind,
      drugs: t.kind === 'systemic' ? [...t.drugs] : [],
      protocol: t.kind === 'systemic' ? t.protocol : null,
      tumour: t.tumour,
      start: t.start,
      end: t.end,
      line: t.kind === 'systemic' ? t.line : null,
      intent: t.intent,
      cycles: null,
      dose: null,
      endReason: t.kind === 'systemic' ? t.endReason : null,
      label: t.kind === 'surgery' ? t.operation : null,
      ...grounds,
    })),
  });
}
