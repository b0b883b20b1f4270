import { BLOOD, MARKERS } from '../knowledge/laboratory.ts';
import { METASTATIC_SITES, type MetastasisCode } from '../knowledge/metastatic-sites.ts';
import type { ImagingPlan } from '../knowledge/profile.ts';
import { UNITS } from '../knowledge/units.ts';
import type { CourseBuilder } from './builder.ts';
import { workday } from './calendar.ts';
import { type Disease, unitOf } from './state.ts';
import type { Consultation, Imaging, Lesion, Response } from './types.ts';

const round = (value: number, decimals: number): number => Math.round(value * 10 ** decimals) / 10 ** decimals;

/** Tumour markers of the disease on a day: raised in most patients whose disease is active. */
export function measureMarkers(b: CourseBuilder, d: Disease, day: number, activity: number): void {
  for (const key of d.profile.laboratory) {
    const m = MARKERS[key];
    const raised = activity > 0 && b.rng.split(`marker-${key}`).chance(0.72);
    const value = raised
      ? m.active * activity * Math.exp(b.rng.normal(0, 0.7))
      : Math.max(0.1, (m.high === 0 ? 0 : m.high) * (0.15 + 0.5 * b.rng.next()));
    b.lab({ loinc: m.loinc, label: m.label, value: round(value, m.decimals), unit: m.unit, low: m.low, high: m.high }, day);
  }
}

/** Blood count and creatinine before a cycle; `nadir` after a myelotoxic one. */
export function measureBlood(b: CourseBuilder, day: number, nadir = false): void {
  for (const [key, f] of Object.entries(BLOOD)) {
    const low = nadir && key === 'neutrophils' ? 0.08 : nadir && key === 'platelets' ? 0.45 : nadir && key === 'haemoglobin' ? 0.78 : 1;
    const value = Math.max(f.mean * 0.02, b.rng.normal(f.mean, f.deviation) * low);
    b.lab({ loinc: f.loinc, label: f.label, value: round(value, f.decimals), unit: f.unit, low: f.low, high: f.high }, day);
  }
}

/** What imaging sees of the disease now. */
export function lesionsOf(
  b: CourseBuilder,
  d: Disease,
  evolution: Lesion['evolution'],
  withPrimary: boolean,
  newSites: readonly string[] = [],
): Lesion[] {
  const lesions: Lesion[] = [];
  if (withPrimary && d.profile.family === 'solid')
    lesions.push({ topography: d.tumour.topography, label: d.tumour.siteLabel, nature: 'primary', sizeMm: d.tumour.sizeMm, evolution });
  for (const code of d.sites) {
    const site = METASTATIC_SITES[code as MetastasisCode];
    lesions.push({
      topography: site.topography,
      label: site.label,
      nature: code.startsWith('C77') ? 'node' : 'metastasis',
      sizeMm: b.rng.int(8, 46),
      evolution: newSites.includes(code) ? 'new' : evolution,
    });
  }
  return lesions;
}

const INCIDENTAL: readonly (readonly [string, string])[] = [
  ['C22.0', 'kyste biliaire hépatique simple'],
  ['C64.9', 'kyste rénal cortical'],
  ['C34.9', 'micronodule pulmonaire non spécifique'],
  ['C73.9', 'nodule thyroïdien d’allure bénigne'],
  ['C41.9', 'angiome vertébral'],
  ['C74.9', 'adénome surrénalien'],
];

export function image(
  b: CourseBuilder,
  d: Disease,
  plan: ImagingPlan,
  day: number,
  purpose: Imaging['purpose'],
  lesions: readonly Lesion[],
  response: Response | null = null,
): number {
  const on = workday(day);
  const found = [...lesions];
  if (plan.modality !== 'endoscopy' && b.rng.chance(0.22)) {
    const [topography, label] = b.rng.pick(INCIDENTAL);
    found.push({ topography, label, nature: b.rng.chance(0.15) ? 'doubtful' : 'benign', sizeMm: b.rng.int(4, 22), evolution: null });
  }
  const unit =
    plan.modality === 'PET' || plan.modality === 'bone_scan'
      ? UNITS.nuclear
      : plan.modality === 'endoscopy'
        ? UNITS.endoscopy
        : UNITS.imaging;
  b.act({
    kind: 'imaging',
    day: on,
    tumour: d.tumour.n,
    nda: null,
    unit,
    modality: plan.modality,
    region: plan.region,
    purpose,
    lesions: found,
    response,
  });
  return on;
}

export function consult(
  b: CourseBuilder,
  d: Disease,
  day: number,
  reason: Consultation['reason'],
  state: Consultation['state'],
  unitKey = d.profile.clinic,
): number {
  const visit = b.visit(day, unitOf(b, unitKey, day), d.tumour.n);
  if (visit === null) return day;
  const weight = Math.max(3, Math.round((b.person.weightKg + (d.active ? -2 - d.line * 1.5 : 0) + b.rng.normal(0, 1.2)) * 10) / 10);
  b.act({
    kind: 'consultation',
    day: visit.day,
    tumour: d.tumour.n,
    nda: visit.nda,
    unit: unitOf(b, unitKey, day),
    reason,
    performanceStatus: d.performanceStatus,
    weightKg: weight,
    state,
  });
  return visit.day;
}
