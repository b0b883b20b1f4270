import { METASTATIC_SITES, type MetastasisCode } from '../knowledge/metastatic-sites.ts';
import type { OperationKey } from '../knowledge/operations.ts';
import { regimen } from '../knowledge/regimens.ts';
import { UNITS } from '../knowledge/units.ts';
import { spread, transform, treatAdvanced } from './advanced.ts';
import type { CourseBuilder } from './builder.ts';
import { yearOfDay } from './calendar.ts';
import { irradiate, operate } from './local-care.ts';
import { consult, image, lesionsOf, measureMarkers } from './observations.ts';
import { board, closeBackground } from './pathway.ts';
import { ageOn, type Disease } from './state.ts';
import { administer } from './systemic.ts';
import type { CancerKind, Lesion } from './types.ts';
import { biopsy } from './work-up.ts';

/** Operation of a local recurrence, where one is usual. */
const SALVAGE: Readonly<Partial<Record<CancerKind, OperationKey>>> = {
  breast: 'mastectomy',
  bladder: 'turb',
  colon: 'left_colectomy',
  rectum: 'abdominoperineal',
  soft_tissue_sarcoma: 'sarcoma_resection',
  cutaneous_melanoma: 'skin_excision',
  kidney: 'nephrectomy',
  head_neck: 'pelvi_mandibulectomy',
  uveal_melanoma: 'enucleation',
  glioblastoma: 'craniotomy',
  liver: 'liver_resection',
  retinoblastoma: 'enucleation',
  gist: 'gastric_wedge',
  osteosarcoma: 'amputation',
};
const NODE_SALVAGE: Readonly<Partial<Record<string, OperationKey>>> = {
  'C77.0': 'node_dissection_neck',
  'C77.3': 'node_dissection',
  'C77.4': 'node_dissection_groin',
};
const METASTASECTOMY: Readonly<Partial<Record<string, OperationKey>>> = {
  'C78.7': 'metastasectomy_liver',
  'C78.0': 'metastasectomy_lung',
  'C79.3': 'metastasectomy_brain',
};
/** Kinds in which few metastases are operated with curative intent. */
const OLIGO: readonly CancerKind[] = [
  'colon',
  'rectum',
  'soft_tissue_sarcoma',
  'kidney',
  'osteosarcoma',
  'ewing_sarcoma',
  'nephroblastoma',
  'neuroendocrine',
  'cutaneous_melanoma',
];

/** Relapse on `day`: how it is shown, the events, the treatment. Gives the end of care and whether the patient is free of disease again. */
export function relapse(
  b: CourseBuilder,
  d: Disease,
  day: number,
  how: 'local' | 'regional' | 'distant',
): { day: number; remission: boolean } {
  closeBackground(b, d, day, true);
  d.active = true;
  return how === 'distant' ? distant(b, d, day) : loco(b, d, day, how);
}

function loco(b: CourseBuilder, d: Disease, day: number, how: 'local' | 'regional'): { day: number; remission: boolean } {
  const node = how === 'regional' ? d.profile.regionalNodes : null;
  const lesion: Lesion =
    node === null
      ? { topography: d.tumour.topography, label: d.tumour.siteLabel, nature: 'primary', sizeMm: b.rng.int(6, 34), evolution: 'new' }
      : {
          topography: METASTATIC_SITES[node].topography,
          label: METASTATIC_SITES[node].label,
          nature: 'node',
          sizeMm: b.rng.int(9, 32),
          evolution: 'new',
        };
  const shown = image(b, d, d.profile.surveillance, day, 'suspicion', [lesion]);
  measureMarkers(b, d, shown + 2, 0.5);
  const place = node === null ? undefined : { topography: METASTATIC_SITES[node].topography, label: METASTATIC_SITES[node].label };
  const proof = biopsy(b, d, shown + b.rng.int(6, 16), 'recurrence', place);
  b.event({
    type: how === 'local' ? 'local_recurrence' : 'regional_recurrence',
    tumour: d.tumour.n,
    day: proof,
    sites: node === null ? [] : [node],
    shownBy: d.profile.biopsy === 'bone_marrow' ? 'myélogramme' : 'biopsie',
    proven: true,
  });
  if (d.profile.transformation !== undefined && b.rng.chance(d.profile.transformation.share)) transform(b, d, proof + 5);
  const staged = image(b, d, d.profile.assessment, proof + b.rng.int(3, 9), 'staging', [lesion]);
  const seen = consult(b, d, staged + 4, 'progression', 'progressing');
  if (d.profile.family === 'blood') return treatAdvanced(b, d, seen);
  const operation = node === null ? SALVAGE[d.tumour.kind] : NODE_SALVAGE[node];
  const operable = operation !== undefined && ageOn(b, day) < 86 && b.rng.chance(0.78);
  const id = b.id('t');
  const radiotherapy = !d.irradiated && b.rng.chance(0.6);
  const radioId = b.id('t');
  if (!operable && !radiotherapy) return treatAdvanced(b, d, seen);
  board(b, d, seen + 6, 'relapse', [...(operable ? [id] : []), ...(radiotherapy ? [radioId] : [])], []);
  let now = seen + 10;
  if (operable)
    now = operate(b, d, {
      id,
      operation,
      day: now + b.rng.int(5, 20),
      intent: 'curative',
      context: 'recurrence',
      neoadjuvant: false,
      ...(place === undefined ? {} : { place }),
    });
  if (radiotherapy)
    now = irradiate(b, d, {
      id: radioId,
      field: salvageField(d),
      day: now + b.rng.int(14, 35),
      intent: operable ? 'adjuvant' : 'curative',
    });
  return { day: now, remission: b.rng.chance(operable ? 0.88 : 0.6) };
}

function salvageField(
  d: Disease,
): 'chest_wall' | 'prostate_bed' | 'head_neck_post' | 'sarcoma' | 'palliative_tumour' | 'cervix' | 'brain_tumour' {
  switch (d.tumour.kind) {
    case 'breast':
      return 'chest_wall';
    case 'prostate':
      return 'prostate_bed';
    case 'head_neck':
    case 'thyroid':
      return 'head_neck_post';
    case 'endometrium':
    case 'cervix':
    case 'rectum':
      return 'cervix';
    case 'glioblastoma':
      return 'brain_tumour';
    case 'soft_tissue_sarcoma':
    case 'rhabdomyosarcoma':
    case 'ewing_sarcoma':
      return 'sarcoma';
    default:
      return 'palliative_tumour';
  }
}

function distant(b: CourseBuilder, d: Disease, day: number): { day: number; remission: boolean } {
  const wish = d.tumour.n === 1 && d.scenario.relapse !== undefined && d.scenario.relapse !== 'none' ? d.scenario.relapse.sites : undefined;
  const sites = spread(b, d, wish);
  const withLocal = b.rng.chance(0.08) && d.profile.family === 'solid';
  const shown = image(
    b,
    d,
    sites.includes('C79.3') ? { modality: 'MRI', region: 'cérébrale' } : d.profile.assessment,
    day,
    'suspicion',
    lesionsOf(b, d, 'new', withLocal, sites),
  );
  measureMarkers(b, d, shown + 2, 1.1);
  const biopsied = sites.find((s) => b.rng.chance(METASTATIC_SITES[s as MetastasisCode].biopsiable));
  let proof = shown;
  if (biopsied !== undefined) {
    const place = METASTATIC_SITES[biopsied as MetastasisCode];
    proof = biopsy(b, d, shown + b.rng.int(6, 18), 'metastasis', { topography: place.topography, label: place.label });
  }
  b.event({
    type: 'metastatic_recurrence',
    tumour: d.tumour.n,
    day: shown,
    sites,
    shownBy: d.profile.assessment.region,
    proven: biopsied !== undefined,
  });
  if (withLocal)
    b.event({ type: 'local_recurrence', tumour: d.tumour.n, day: shown, sites: [], shownBy: d.profile.assessment.region, proven: false });
  const seen = consult(b, d, proof + b.rng.int(3, 10), 'progression', 'progressing');
  let now = seen;
  const brain = sites.includes('C79.3');
  const only = sites.length === 1 ? sites[0] : undefined;
  const operation = only === undefined ? undefined : METASTASECTOMY[only];
  if (operation !== undefined && OLIGO.includes(d.tumour.kind) && b.rng.chance(0.35) && only !== undefined)
    return removeMetastasis(b, d, seen, only as MetastasisCode, operation);
  if (brain && b.rng.chance(0.9))
    now = irradiate(b, d, {
      id: b.id('t'),
      field: b.rng.chance(0.5) ? 'brain_stereo' : 'brain_whole',
      day: seen + 9,
      intent: 'palliative',
    });
  return treatAdvanced(b, d, now);
}

/** Few metastases: operation, then chemotherapy where the disease has one, with curative intent. */
function removeMetastasis(
  b: CourseBuilder,
  d: Disease,
  day: number,
  site: MetastasisCode,
  operation: OperationKey,
): { day: number; remission: boolean } {
  const id = b.id('t');
  const chemo = b.id('t');
  const place = METASTATIC_SITES[site];
  const option = d.profile.lines.find(
    (o) => o.from === 1 && regimen(o.regimen).type === 'chemotherapy' && regimen(o.regimen).since <= yearOfDay(day) && o.if === undefined,
  );
  board(b, d, day + 6, 'relapse', option === undefined ? [id] : [id, chemo], []);
  let now = operate(b, d, {
    id,
    operation,
    day: day + b.rng.int(15, 35),
    intent: 'curative',
    context: 'metastasis',
    neoadjuvant: false,
    place: { topography: place.topography, label: place.label },
  });
  if (option !== undefined && b.rng.chance(0.7))
    now = administer(b, d, {
      id: chemo,
      protocol: option.regimen,
      intent: 'adjuvant',
      line: null,
      start: now + 14,
      cycles: Math.max(4, Math.round(regimen(option.regimen).cycles / 2)),
    }).end;
  if (b.rng.chance(0.6)) return { day: now, remission: true };
  const on = image(b, d, d.profile.assessment, now + 60, 'assessment', lesionsOf(b, d, 'larger', false), 'PD');
  b.event({
    type: 'progression',
    tumour: d.tumour.n,
    day: on,
    sites: [],
    shownBy: d.profile.assessment.region,
    proven: false,
    unit: UNITS.medical,
  });
  return treatAdvanced(b, d, on + 5);
}
