import { OPERATIONS, type OperationKey } from '../knowledge/operations.ts';
import { PROFILES } from '../knowledge/profiles.ts';
import type { CourseBuilder } from './builder.ts';
import { dayOf, iso, YEAR } from './calendar.ts';
import { drawTumour } from './draw-tumour.ts';
import type { CancerKind, Course, CourseTumour } from './types.ts';

/** Cancers treated elsewhere long ago, which the centre knows by what the patient tells; kind, operation, weight. */
const PRIOR: readonly (readonly [CancerKind, OperationKey, number])[] = [
  ['breast', 'lumpectomy_dissection', 30],
  ['prostate', 'prostatectomy', 18],
  ['colon', 'left_colectomy', 16],
  ['cutaneous_melanoma', 'skin_excision', 12],
  ['bladder', 'turb', 8],
  ['thyroid', 'thyroidectomy', 8],
  ['kidney', 'nephrectomy', 8],
  ['endometrium', 'hysterectomy', 7],
];
const SHARE = 0.045;

/** Now and then an adult has had another cancer, years before the first visit: a tumour of the truth without any document of its own. Call it before the first diagnosis. */
export function drawPriorCancer(b: CourseBuilder, current: CancerKind, diagnosed: number): void {
  const rng = b.rng.split('prior');
  const age = (diagnosed - dayOf(b.person.birth)) / YEAR;
  if (age < 52 || !rng.chance(SHARE)) return;
  const options = PRIOR.filter(
    ([kind]) =>
      kind !== current && PROFILES[kind].incidence[b.person.sex] > PROFILES[kind].incidence[b.person.sex === 'F' ? 'M' : 'F'] / 20,
  );
  const [kind, operation] = rng.weighted(options.map(([k, o, w]) => [[k, o] as const, w] as const));
  const years = rng.int(4, Math.min(25, Math.floor(age - 40)));
  const day = diagnosed - Math.round(years * YEAR) - rng.int(0, 200);
  const then = Math.floor((day - dayOf(b.person.birth)) / YEAR);
  const tumour = drawTumour(rng, 1, PROFILES[kind], b.person, then, day, { stages: ['I', 'II'] });
  tumour.stageStated = false;
  tumour.biomarkers = [];
  b.tumours.push(tumour);
  const facts = OPERATIONS[operation];
  const date = iso(day + rng.int(15, 50));
  b.treatment({
    kind: 'surgery',
    id: b.id('t'),
    tumour: 1,
    start: date,
    end: date,
    intent: 'curative',
    operation,
    label: facts.label,
    ccam: facts.ccam,
    residual: 'R0',
    nodes: null,
    sizeMm: null,
    nda: '',
  });
}

/** True where the tumour was found and treated before the patient came to this centre. */
export const isElsewhere = (course: Course, tumour: CourseTumour): boolean =>
  tumour.diagnosed < course.firstVisit && course.acts.every((a) => a.tumour !== tumour.n);
