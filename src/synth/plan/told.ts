import type { Context } from '../../model/index.ts';
import type {
  Biomarker,
  CourseEvent,
  CourseTreatment,
  CourseTumour,
  Day,
  DroppedPlan,
  LabValue,
  Lesion,
  Person,
  Told,
  Toxicity,
} from '../course/types.ts';

const context = (set: Partial<Context>): Context =>
  Object.freeze({ negated: false, hypothetical: false, family: false, history: false, reported: false, planned: false, ...set });
export const AFFIRMED = context({});
export const NEGATED = context({ negated: true });
export const PLANNED = context({ planned: true });
export const FAMILY = context({ family: true });
export const HISTORY = context({ history: true });
export const HYPOTHETICAL = context({ hypothetical: true });
export const REFUSED = context({ negated: true, planned: true });

type Base = Pick<Told, 'date' | 'precision' | 'context' | 'contradicts'>;
export const base = (date: Day | null, in_: Context = AFFIRMED, precision: Told['precision'] = date === null ? 'none' : 'day'): Base => ({
  date,
  precision,
  context: in_,
  contradicts: false,
});

export const diagnosis = (t: CourseTumour, in_ = AFFIRMED, precision: Told['precision'] = 'day'): Extract<Told, { kind: 'diagnosis' }> => ({
  ...base(t.diagnosed, in_, precision),
  kind: 'diagnosis',
  tumour: t.n,
  cancer: t.kind,
  topography: t.topography,
  siteLabel: t.siteLabel,
  morphology: t.morphology,
  morphologyLabel: t.morphologyLabel,
  laterality: t.laterality,
});

/** Stage, TNM and grade, as far as the centre states them at all. */
export function extent(t: CourseTumour, pathological: boolean, in_ = AFFIRMED): Told[] {
  const told: Told[] = [];
  if (t.stageStated) {
    const tnm = pathological ? (t.pathological ?? t.clinical) : t.clinical;
    if (tnm !== null) told.push({ ...base(t.diagnosed, in_), kind: 'tnm', tumour: t.n, tnm });
    if (t.stage !== null && t.stageSystem !== null)
      told.push({ ...base(t.diagnosed, in_), kind: 'stage', tumour: t.n, system: t.stageSystem, stage: t.stage });
  }
  return told;
}
export function grade(t: CourseTumour): Told[] {
  if (t.grade === null || t.gradeSystem === null) return [];
  return [{ ...base(t.diagnosed), kind: 'grade', tumour: t.n, system: t.gradeSystem, grade: t.grade, gleason: t.gleason }];
}
export const biomarker = (t: CourseTumour, b: Biomarker, date: Day): Told => ({
  ...base(date),
  kind: 'biomarker',
  tumour: t.n,
  biomarker: b,
});
export const metastases = (t: CourseTumour, date: Day, sites: readonly string[], synchronous: boolean, in_ = AFFIRMED): Told => ({
  ...base(date, in_),
  kind: 'metastases',
  tumour: t.n,
  sites,
  synchronous,
});
export const event = (e: CourseEvent, in_ = AFFIRMED, precision: Told['precision'] = 'day'): Told => ({
  ...base(e.date, in_, precision),
  kind: 'event',
  event: e.id,
  type: e.type,
  tumour: e.tumour,
  sites: e.sites,
});
/** An event that has not happened: "pas de récidive", "récidive éventuelle". */
export const noEvent = (type: CourseEvent['type'], tumour: number, date: Day, in_ = NEGATED): Told => ({
  ...base(date, in_),
  kind: 'event',
  event: 'none',
  type,
  tumour,
  sites: [],
});

/** A treatment that was given. */
export function treatment(
  t: CourseTreatment,
  laterality: CourseTumour['laterality'],
  in_ = AFFIRMED,
  precision: Told['precision'] = 'day',
  before?: Day,
): Told {
  const b = base(t.start, in_, precision);
  switch (t.kind) {
    case 'surgery':
      return {
        ...b,
        kind: 'surgery',
        treatment: t.id,
        label: t.label,
        operation: t.operation,
        ccam: t.ccam,
        residual: t.residual,
        laterality,
      };
    case 'radiotherapy':
    case 'brachytherapy':
      return {
        ...b,
        kind: 'radiotherapy',
        treatment: t.id,
        region: t.region,
        dose: t.dose,
        fractions: t.fractions,
        technique: t.technique,
        brachytherapy: t.kind === 'brachytherapy',
        end: t.end,
      };
    case 'systemic': {
      const given = t.cycles.filter((c) => c.dose > 0 && (before === undefined || c.date <= before)).length;
      const over = t.end !== null && (before === undefined || t.end <= before);
      return {
        ...b,
        kind: 'line',
        treatment: t.id,
        type: t.type,
        protocol: t.protocol,
        drugs: t.drugs,
        line: t.line,
        intent: t.intent,
        cycles: given,
        end: over ? t.end : null,
        endReason: over ? t.endReason : null,
      };
    }
    case 'transplant':
      return { ...b, kind: 'transplant', treatment: t.id, autologous: t.autologous, conditioning: t.conditioning };
  }
}
/** A treatment decided and not yet begun. */
export function planned(t: CourseTreatment, date: Day): Told {
  const b = base(date, PLANNED);
  switch (t.kind) {
    case 'surgery':
      return { ...b, kind: 'plan', type: 'surgery', label: t.label, drugs: [], why: null };
    case 'radiotherapy':
    case 'brachytherapy':
      return { ...b, kind: 'plan', type: t.kind, label: t.region, drugs: [], why: null };
    case 'systemic':
      return { ...b, kind: 'plan', type: t.type, label: t.protocol, drugs: t.drugs, why: null };
    case 'transplant':
      return { ...b, kind: 'plan', type: 'transplant', label: t.autologous ? 'autogreffe' : 'allogreffe', drugs: [], why: null };
  }
}
export const dropped = (p: DroppedPlan, date: Day, refused: boolean): Told => ({
  ...base(date, refused ? REFUSED : PLANNED),
  kind: 'plan',
  type: p.type,
  label: p.label,
  drugs: p.drugs,
  why: refused ? p.why : null,
});
export const toxicity = (t: Toxicity, in_ = AFFIRMED): Told => ({
  ...base(t.date, in_),
  kind: 'toxicity',
  term: t.term,
  label: t.label,
  icd10: t.icd10,
  grade: t.grade,
  drug: t.drug,
});
export const lesion = (l: Lesion, date: Day): Told => ({
  ...base(date, l.nature === 'doubtful' ? HYPOTHETICAL : l.evolution === 'gone' ? NEGATED : AFFIRMED),
  kind: 'lesion',
  lesion: l,
});
export const lab = (l: LabValue): Told => ({
  ...base(l.date),
  kind: 'lab',
  loinc: l.loinc,
  label: l.label,
  value: l.value,
  unit: l.unit,
  low: l.low,
  high: l.high,
});

/** A cancer treated elsewhere, long ago: told as an antecedent, by year. */
export function antecedent(t: CourseTumour, treatments: readonly CourseTreatment[]): Told[] {
  return [
    diagnosis(t, HISTORY, 'year'),
    ...treatments.filter((x) => x.tumour === t.n).map((x) => treatment(x, t.laterality, HISTORY, 'year')),
  ];
}

/** What stands under "antécédents", "mode de vie" and "antécédents familiaux". */
export function background(p: Person): Told[] {
  const told: Told[] = [];
  for (const c of p.comorbidities)
    told.push({ ...base(`${c.year}-06-15`, HISTORY, 'year'), kind: 'comorbidity', icd10: c.icd10, label: c.label, drugs: c.drugs });
  if (p.smoker !== null)
    told.push({ ...base(null, p.smoker === 'never' ? NEGATED : AFFIRMED), kind: 'tobacco', status: p.smoker, packYears: p.packYears });
  if (p.alcohol !== null) told.push({ ...base(null, p.alcohol === 'none' ? NEGATED : AFFIRMED), kind: 'alcohol', status: p.alcohol });
  for (const f of p.familyCancers)
    told.push({ ...base(null, FAMILY), kind: 'family_cancer', relation: f.relation, cancer: f.kind, topography: f.topography, age: f.age });
  if (p.predisposition !== null)
    told.push({
      ...base(null, p.predisposition.pathogenic ? AFFIRMED : NEGATED),
      kind: 'predisposition',
      gene: p.predisposition.gene,
      pathogenic: p.predisposition.pathogenic,
    });
  return told;
}
