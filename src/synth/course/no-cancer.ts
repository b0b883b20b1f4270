import type { CancerProfile } from '../knowledge/profile.ts';
import { UNITS } from '../knowledge/units.ts';
import type { CourseBuilder } from './builder.ts';
import { workday } from './calendar.ts';
import { unitOf } from './state.ts';

/** Benign answers to a suspicion, by the place that was suspected; morphology with behaviour 0 or 1, or none. */
const BENIGN: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  breast: [
    ['9010/0', 'fibroadénome'],
    ['8503/0', 'papillome intracanalaire'],
  ],
  colon: [
    ['8211/0', 'adénome tubuleux'],
    ['8263/0', 'adénome tubulovilleux'],
  ],
  rectum: [['8211/0', 'adénome tubuleux']],
  thyroid: [['8330/0', 'adénome folliculaire']],
  cutaneous_melanoma: [['8720/0', 'nævus nævocellulaire']],
  soft_tissue_sarcoma: [['8850/0', 'lipome']],
  ovary: [['8441/0', 'cystadénome séreux']],
  endometrium: [['8890/0', 'léiomyome']],
  kidney: [['8860/0', 'angiomyolipome']],
};
const OTHER = [['8000/0', 'remaniements inflammatoires sans lésion tumorale']] as const;

/** Patient sent for a suspicion: examined, biopsied, reassured. There is no tumour in the truth. */
export function suspicionExcluded(b: CourseBuilder, profile: CancerProfile, day: number): void {
  const site = profile.sites[0];
  if (site === undefined) return;
  const lesion = { topography: site.topography, label: site.label, nature: 'doubtful', sizeMm: b.rng.int(6, 24), evolution: null } as const;
  const unit = unitOf(b, profile.clinic, day);
  const weightKg = b.person.weightKg;
  const first = b.visit(day, unit, null);
  if (first === null) return;
  b.act({
    kind: 'consultation',
    day: first.day,
    tumour: null,
    nda: first.nda,
    unit,
    reason: 'first',
    performanceStatus: 0,
    weightKg,
    state: 'stable',
  });
  const plan = profile.workUp[0] ?? profile.assessment;
  b.act({
    kind: 'imaging',
    day: workday(day + 6),
    tumour: null,
    nda: null,
    unit: UNITS.imaging,
    modality: plan.modality,
    region: plan.region,
    purpose: 'suspicion',
    lesions: [lesion],
    response: null,
  });
  const [code, label] = b.rng.pick(BENIGN[profile.kind] ?? OTHER);
  b.act({
    kind: 'pathology',
    day: workday(day + 15),
    tumour: null,
    nda: null,
    unit: UNITS.pathology,
    specimen: 'biopsy',
    topography: site.topography,
    siteLabel: site.label,
    surgery: null,
    morphology: code,
    morphologyLabel: label,
    context: 'initial',
  });
  for (const later of [28, 200, 400]) {
    const visit = b.visit(day + later, unit, null);
    if (visit === null) return;
    b.act({
      kind: 'consultation',
      day: visit.day,
      tumour: null,
      nda: visit.nda,
      unit,
      reason: 'follow_up',
      performanceStatus: 0,
      weightKg,
      state: 'no_evidence',
    });
    if (later > 28 && b.rng.chance(0.4)) return;
  }
}
