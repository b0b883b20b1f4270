import type { CancerKind, Consultation, CourseTumour, HospitalStay, Imaging, Molecular, Pathology, Rcp, Told } from '../course/types.ts';
import { CANCER_KINDS } from '../course/types.ts';
import { PROFILES } from '../knowledge/profiles.ts';
import type { Rng } from '../rng.ts';
import type { CourseView } from './course-view.ts';
import * as told from './told.ts';

/** What a visit says besides the news and the past: state, treatment going on, what was searched and not found. */
export function ofConsultation(view: CourseView, act: Consultation, rng: Rng): Told[] {
  const t = view.tumour(act.tumour);
  const facts: Told[] = [];
  if (act.reason === 'first' && t !== null) facts.push({ ...told.base(act.date), kind: 'discovery', tumour: t.n, how: t.discovery });
  facts.push({ ...told.base(act.date), kind: 'performance_status', value: act.performanceStatus });
  if (rng.chance(0.6)) facts.push({ ...told.base(act.date), kind: 'weight', kg: act.weightKg });
  if (t === null) return facts;
  if (act.state === 'no_evidence') {
    facts.push({ ...told.base(act.date), kind: 'surveillance', tumour: t.n });
    if (rng.chance(0.55)) facts.push(told.noEvent('local_recurrence', t.n, act.date));
    if (rng.chance(0.3)) facts.push(told.metastases(t, act.date, [], false, told.NEGATED));
    if (rng.chance(0.06)) facts.push(told.noEvent('local_recurrence', t.n, act.date, told.HYPOTHETICAL));
  }
  for (const x of view.course.treatments) {
    if (x.kind !== 'systemic' || x.tumour !== t.n || x.start > act.date) continue;
    const running = x.end === null || x.end >= act.date;
    if (!running) continue;
    const cycle = x.cycles.findLast((c) => c.date <= act.date);
    if (act.reason === 'before_cycle' && cycle !== undefined)
      facts.push({
        ...told.base(act.date),
        kind: 'cycle',
        treatment: x.id,
        protocol: x.protocol,
        drugs: x.drugs,
        number: cycle.number,
        dose: cycle.dose,
        note: cycle.note,
      });
    else facts.push(told.treatment(x, t.laterality, told.AFFIRMED, rng.chance(0.5) ? 'month' : 'day', act.date));
  }
  const recent = view.course.toxicities.filter((x) => x.date <= act.date && x.date >= back(act.date, 60));
  for (const x of recent.slice(-3)) facts.push(told.toxicity(x));
  if (recent.length === 0 && act.reason === 'before_cycle' && rng.chance(0.4))
    facts.push({
      ...told.base(act.date, told.NEGATED),
      kind: 'toxicity',
      term: 'nausea',
      label: 'nausées',
      icd10: 'R11',
      grade: 0,
      drug: null,
    });
  for (const l of view.labsOn(act.date)) if (rng.chance(0.5)) facts.push(told.lab(l));
  return facts;
}

/** A day some days before; both as text, good enough for windows of weeks. */
function back(day: string, days: number): string {
  return new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8)) - days)).toISOString().slice(0, 10);
}

export function ofImaging(view: CourseView, act: Imaging, rng: Rng): Told[] {
  const t = view.tumour(act.tumour);
  const facts: Told[] = [
    { ...told.base(act.date), kind: 'imaging', modality: act.modality, region: act.region, purpose: act.purpose, response: act.response },
  ];
  for (const l of act.lesions) {
    const x = told.lesion(l, act.date);
    facts.push(act.purpose === 'suspicion' && l.nature !== 'benign' && rng.chance(0.5) ? { ...x, context: told.HYPOTHETICAL } : x);
  }
  if (t === null) return facts;
  const spread = act.lesions.some((l) => l.nature === 'metastasis');
  if (!spread && act.modality !== 'mammography' && act.modality !== 'endoscopy' && rng.chance(0.6))
    facts.push(told.metastases(t, act.date, [], false, told.NEGATED));
  if (act.purpose === 'surveillance' && rng.chance(0.6)) facts.push(told.noEvent('local_recurrence', t.n, act.date));
  return facts;
}

export function ofPathology(view: CourseView, act: Pathology): Told[] {
  const t = view.tumour(act.tumour);
  const surgery = act.surgery === null ? null : view.treatment(act.surgery);
  const operated = surgery?.kind === 'surgery' ? surgery : null;
  const primary = act.context === 'initial' || act.context === 'second_cancer';
  const facts: Told[] = [
    {
      ...told.base(act.date),
      kind: 'specimen',
      specimen: act.specimen,
      topography: act.topography,
      siteLabel: act.siteLabel,
      origin: act.context,
      sizeMm: operated?.sizeMm ?? null,
      residual: operated?.residual ?? null,
      nodes: operated?.nodes ?? null,
      adicap: t === null ? null : adicapOf(t, act),
    },
  ];
  if (t === null) {
    facts.push({
      ...told.base(act.date),
      kind: 'diagnosis',
      tumour: 0,
      cancer: kindAt(act.topography),
      topography: act.topography,
      siteLabel: act.siteLabel,
      morphology: act.morphology,
      morphologyLabel: act.morphologyLabel,
      laterality: null,
    });
    return facts;
  }
  facts.push({
    ...told.diagnosis(t),
    date: act.date,
    morphology: act.morphology,
    morphologyLabel: act.morphologyLabel,
    ...(act.context === 'metastasis' ? { topography: act.topography, siteLabel: act.siteLabel, laterality: null } : {}),
  });
  if (primary && act.specimen !== 'second_reading') {
    facts.push(...told.grade(t));
    if (operated !== null) facts.push(...told.extent(t, true).filter((f) => f.kind === 'tnm'));
    for (const b of t.biomarkers) if (!MOLECULAR.has(b.name) && b.name !== 'EGFR T790M') facts.push(told.biomarker(t, b, act.date));
  }
  for (const s of view.samplesOn(act))
    if (s.tumoral) facts.push({ ...told.base(s.date), kind: 'sample_stored', sample: s.id, nature: s.nature });
  return facts;
}

/** The kind of cancer that arises at a place: what a benign lesion there was suspected to be. */
function kindAt(topography: string): CancerKind {
  return CANCER_KINDS.find((kind) => PROFILES[kind].sites.some((s) => s.topography === topography)) ?? 'soft_tissue_sarcoma';
}

const MOLECULAR = new Set([
  'EGFR',
  'ALK',
  'KRAS',
  'NRAS',
  'BRAF',
  'ROS1',
  'PIK3CA',
  'BRCA1',
  'BRCA2',
  'monosomy 3',
  '8q',
  'GNAQ',
  'MDM2',
  'MYC',
  'MYCN',
  'KIT',
  'PDGFRA',
  'MGMT',
  'FLT3',
  'NPM1',
  'IGHV',
  't(9;22)',
  't(12;21)',
  't(14;18)',
  't(4;14)',
  'del(17p)',
  'EWSR1',
  'FOXO1',
  'RB1',
]);

/** Surgical specimens and biopsies differ in the first letter of the code. */
const adicapOf = (t: CourseTumour, act: Pathology): string => (act.specimen === 'surgical' ? `O${t.adicap.slice(1)}` : t.adicap);

export function ofMolecular(view: CourseView, act: Molecular): Told[] {
  const t = view.tumour(act.tumour);
  if (t === null) return [];
  const facts = act.biomarkers.map((b) => told.biomarker(t, b, act.date));
  for (const name of act.notDone) facts.push({ ...told.base(act.date), kind: 'biomarker_missing', tumour: t.n, name });
  if (t.geneticRisk !== null) facts.push({ ...told.base(act.date), kind: 'genetic_risk', tumour: t.n, risk: t.geneticRisk });
  return facts;
}

export function ofRcp(view: CourseView, act: Rcp): Told[] {
  const t = view.tumour(act.tumour);
  const facts: Told[] = [];
  if (t !== null) {
    facts.push(told.diagnosis(t), ...told.extent(t, t.pathological !== null), ...told.grade(t));
    if (act.phase === 'initial')
      facts.push(
        told.metastases(t, t.diagnosed, t.metastasesAtDiagnosis, true, t.metastasesAtDiagnosis.length === 0 ? told.NEGATED : told.AFFIRMED),
      );
    for (const b of t.biomarkers) if (b.name !== 'EGFR T790M' || act.phase === 'progression') facts.push(told.biomarker(t, b, t.diagnosed));
    if (t.geneticRisk !== null) facts.push({ ...told.base(act.date), kind: 'genetic_risk', tumour: t.n, risk: t.geneticRisk });
  }
  for (const id of act.decided) {
    const x = view.treatment(id);
    if (x !== null) facts.push(told.planned(x, act.date));
  }
  for (const p of act.dropped) facts.push(told.dropped(p, act.date, false));
  return facts;
}

export function ofStay(view: CourseView, act: HospitalStay, rng: Rng): Told[] {
  const facts: Told[] = [
    { ...told.base(act.date), kind: 'admission', reason: act.reason, start: act.date, end: act.end, emergency: act.reason === 'toxicity' },
  ];
  const toxicity = act.cause === null ? null : view.toxicity(act.cause);
  if (toxicity !== null) facts.push(told.toxicity(toxicity));
  const treatment = act.cause === null ? null : view.treatment(act.cause);
  if (treatment !== null) facts.push(told.treatment(treatment, view.sideOf(treatment)));
  for (const x of view.course.treatments)
    if (act.reason === 'toxicity' && toxicity !== null && x.id === toxicity.treatment && x.kind === 'systemic')
      facts.push(told.treatment(x, null, told.AFFIRMED, 'month', act.date));
  for (const l of view.labsOn(act.date)) facts.push(told.lab(l));
  if (rng.chance(0.3)) facts.push({ ...told.base(act.date), kind: 'weight', kg: view.course.person.weightKg });
  return facts;
}
