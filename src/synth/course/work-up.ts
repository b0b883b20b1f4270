import { METASTATIC_SITES, type MetastasisCode } from '../knowledge/metastatic-sites.ts';
import { UNITS } from '../knowledge/units.ts';
import type { CourseBuilder } from './builder.ts';
import { workday } from './calendar.ts';
import { consult, image, lesionsOf, measureBlood, measureMarkers } from './observations.ts';
import { type Disease, unitOf } from './state.ts';
import type { Biomarker, CourseSample, Pathology } from './types.ts';

/** What the biobank keeps of a biopsy or operation, with consent. */
export function storeSamples(
  b: CourseBuilder,
  d: Disease,
  day: number,
  state: CourseSample['state'],
  topography: string,
  share: number,
): void {
  const wanted = d.scenario.sampleBeforeTreatment === true && state === 'primary' && !b.samples.some((s) => s.tumoral);
  if (!wanted && !b.rng.chance(share)) return;
  const blood = d.profile.biopsy === 'bone_marrow';
  const pathology = `${String(Math.floor(day / 365.25) + 70)
    .padStart(2, '0')
    .slice(-2)}H${String(b.rng.int(1, 29_999)).padStart(5, '0')}`;
  b.sample({
    day,
    tumour: d.tumour.n,
    nature: blood ? 'bone_marrow' : 'tissue',
    state,
    topography,
    morphology: d.tumour.morphology,
    tumoral: true,
    cellularity: b.rng.int(4, 19) * 5,
    quantity: b.rng.int(1, 4),
    unit: blood ? 'tube' : 'fragment',
    frozen: true,
    pathology,
  });
  if (!blood && b.rng.chance(0.35))
    b.sample({
      day,
      tumour: d.tumour.n,
      nature: 'tissue',
      state,
      topography,
      morphology: null,
      tumoral: false,
      cellularity: 0,
      quantity: b.rng.int(1, 2),
      unit: 'fragment',
      frozen: true,
      pathology,
    });
  if (b.rng.chance(0.5))
    b.sample({
      day,
      tumour: d.tumour.n,
      nature: b.rng.pick(['serum', 'plasma', 'blood', 'dna'] as const),
      state,
      topography: null,
      morphology: null,
      tumoral: false,
      cellularity: null,
      quantity: b.rng.int(1, 6),
      unit: 'mL',
      frozen: true,
      pathology: null,
    });
}

const MOLECULAR_LATE: readonly string[] = ['PIK3CA', 'BRCA1', 'BRCA2'];

/** Biopsy and its report; the morphology of the first report may be overturned by a second reading. */
export function biopsy(
  b: CourseBuilder,
  d: Disease,
  day: number,
  context: Pathology['context'],
  place?: { readonly topography: string; readonly label: string },
): number {
  const on = workday(day);
  const opinion = context === 'initial' ? d.tumour.firstOpinion : null;
  const common = {
    tumour: d.tumour.n,
    nda: null,
    unit: UNITS.pathology,
    topography: place?.topography ?? d.tumour.topography,
    siteLabel: place?.label ?? d.tumour.siteLabel,
    surgery: null,
    context,
  } as const;
  b.act({
    ...common,
    kind: 'pathology',
    day: on,
    specimen: d.profile.biopsy,
    morphology: opinion?.morphology ?? d.tumour.morphology,
    morphologyLabel: opinion?.label ?? d.tumour.morphologyLabel,
  });
  if (opinion !== null)
    b.act({
      ...common,
      kind: 'pathology',
      day: workday(on + b.rng.int(14, 30)),
      specimen: 'second_reading',
      morphology: d.tumour.morphology,
      morphologyLabel: d.tumour.morphologyLabel,
    });
  storeSamples(
    b,
    d,
    on,
    context === 'initial' ? 'primary' : context === 'metastasis' ? 'metastasis' : 'recurrence',
    place?.topography ?? d.tumour.topography,
    context === 'initial' ? 0.3 : 0.25,
  );
  return on;
}

/** Molecular report of the markers that are asked of a genetics laboratory; null where there are none. */
export function molecular(b: CourseBuilder, d: Disease, day: number, biomarkers: readonly Biomarker[], notDone: readonly string[]): void {
  if (biomarkers.length === 0 && notDone.length === 0) return;
  b.act({ kind: 'molecular', day: workday(day), tumour: d.tumour.n, nda: null, unit: UNITS.genetics, biomarkers, notDone });
}

/** First work-up around the diagnosis of `diagnosed` (day number): visit, imaging, biopsy, molecular biology. Gives the day on which the board can meet. */
export function workUp(b: CourseBuilder, d: Disease, diagnosed: number): number {
  const { profile, tumour } = d;
  const seen = diagnosed - b.rng.int(2, 12);
  consult(b, d, seen, 'first', 'active', b.rng.chance(0.6) ? profile.surgeon : profile.clinic);
  const firstImage = profile.workUp[0];
  if (firstImage !== undefined)
    image(b, d, firstImage, diagnosed - b.rng.int(1, 14), 'suspicion', lesionsOf(b, { ...d, sites: new Set() }, null, true));
  biopsy(b, d, diagnosed, 'initial');
  let day = diagnosed;
  for (const plan of profile.workUp.slice(1)) {
    day += b.rng.int(2, 8);
    image(b, d, plan, day, 'staging', lesionsOf(b, d, null, true));
  }
  if (tumour.metastasesAtDiagnosis.length > 0 && profile.workUp.length < 2)
    image(b, d, profile.assessment, day + 3, 'staging', lesionsOf(b, d, null, true));
  measureMarkers(b, d, diagnosed + 3, tumour.metastasesAtDiagnosis.length > 0 ? 1.6 : 0.7);
  measureBlood(b, diagnosed + 3);
  const molecularNames = new Set(
    profile.markers.filter((m) => m.molecular === true && !MOLECULAR_LATE.includes(m.name)).map((m) => m.name),
  );
  const found = tumour.biomarkers.filter((m) => molecularNames.has(m.name));
  const asked = new Set(tumour.biomarkers.map((m) => m.name));
  const missing = found.length > 0 ? [...molecularNames].filter((name) => !asked.has(name) && b.rng.chance(0.3)) : [];
  molecular(b, d, diagnosed + b.rng.int(12, 24), found, missing);
  const biopsied = tumour.metastasesAtDiagnosis.find((code) => b.rng.chance(METASTATIC_SITES[code as MetastasisCode].biopsiable * 0.5));
  if (biopsied !== undefined && profile.family === 'solid') {
    const place = METASTATIC_SITES[biopsied as MetastasisCode];
    biopsy(b, d, day + b.rng.int(4, 10), 'metastasis', { topography: place.topography, label: place.label });
  }
  if (profile.family === 'blood' && b.rng.chance(0.5)) {
    const unit = unitOf(b, profile.clinic, day);
    const nda = b.stay({
      kind: 'full',
      start: workday(day + 2),
      end: workday(day + 2) + b.rng.int(2, 6),
      unit,
      reason: 'medical',
      tumour: tumour.n,
    });
    b.act({
      kind: 'stay',
      day: workday(day + 2),
      tumour: tumour.n,
      nda,
      unit,
      reason: 'work_up',
      cause: null,
      end: b.dateOrOpen(workday(day + 2) + 3) ?? tumour.diagnosed,
    });
  }
  return Math.max(day, diagnosed + 10) + b.rng.int(3, 10);
}
