import { OPERATIONS, type OperationKey } from '../knowledge/operations.ts';
import { FIELDS, type FieldKey } from '../knowledge/radiotherapy-fields.ts';
import { UNITS } from '../knowledge/units.ts';
import type { CourseBuilder } from './builder.ts';
import { iso, workday } from './calendar.ts';
import { consult } from './observations.ts';
import { type Disease, unitOf } from './state.ts';
import type { Intent, Pathology, Tnm } from './types.ts';
import { storeSamples } from './work-up.ts';

const SIDES = { left: 'gauche', right: 'droit', bilateral: 'bilatéral' } as const;
const FEMININE_SIDES = { left: 'gauche', right: 'droite', bilateral: 'bilatérale' } as const;

/** Nodes examined and positive, in keeping with the N of the tumour. */
function drawNodes(b: CourseBuilder, d: Disease, usual: number): { examined: number; positive: number } | null {
  if (usual === 0 || d.profile.family === 'blood') return null;
  const examined = Math.max(1, usual + b.rng.int(-Math.floor(usual / 3), Math.floor(usual / 2)));
  const n = d.tumour.clinical?.n ?? '0';
  const positive =
    n.startsWith('0') || n === 'x' ? 0 : n.startsWith('1') ? b.rng.int(1, 3) : n.startsWith('2') ? b.rng.int(3, 8) : b.rng.int(6, 12);
  return { examined: Math.max(examined, positive), positive };
}

export interface OperationOrder {
  readonly id: string;
  readonly operation: OperationKey;
  readonly day: number;
  readonly intent: Intent;
  readonly context: Pathology['context'];
  readonly neoadjuvant: boolean;
  /** Place operated on, where it is not the primary (metastasis). */
  readonly place?: { readonly topography: string; readonly label: string };
}

/** Operation, its stay, report and pathology; gives back the day on which the patient is seen again. */
export function operate(b: CourseBuilder, d: Disease, order: OperationOrder): number {
  const facts = OPERATIONS[order.operation];
  const on = workday(order.day);
  const unit = unitOf(b, d.profile.surgeon, on);
  const nda = b.stay({
    kind: facts.stay === 0 ? 'day' : 'full',
    start: facts.stay === 0 ? on : on - 1,
    end: on + Math.max(0, facts.stay + (facts.stay > 3 ? b.rng.int(-1, 3) : 0)),
    unit,
    reason: 'surgery',
    tumour: d.tumour.n,
    associated: [...d.sites],
    acts: [{ ccam: facts.ccam, date: iso(on) }],
  });
  if (nda === null || b.over(on)) return on;
  const first = order.context === 'initial' && !d.operated;
  const nodes = first ? drawNodes(b, d, facts.nodes) : null;
  const sizeMm =
    order.place === undefined && d.tumour.sizeMm !== null
      ? Math.max(2, Math.round(d.tumour.sizeMm * (order.neoadjuvant ? 0.45 : 1) + b.rng.int(-3, 3)))
      : null;
  b.treatment({
    kind: 'surgery',
    id: order.id,
    tumour: d.tumour.n,
    start: iso(on),
    end: iso(on),
    intent: order.intent,
    operation: order.operation,
    label: facts.label,
    ccam: facts.ccam,
    residual: b.rng.weighted([
      ['R0', 88],
      ['R1', 11],
      ['R2', 1],
    ] as const),
    nodes,
    sizeMm,
    nda,
  });
  b.act({ kind: 'operation', day: on, tumour: d.tumour.n, nda, unit, treatment: order.id });
  b.act({
    kind: 'stay',
    day: Math.max(0, on - 1),
    tumour: d.tumour.n,
    nda,
    unit,
    reason: 'surgery',
    cause: order.id,
    end: iso(Math.min(on + Math.max(1, facts.stay), b.horizon)),
  });
  const report = workday(on + b.rng.int(6, 12));
  b.act({
    kind: 'pathology',
    day: report,
    tumour: d.tumour.n,
    nda,
    unit: UNITS.pathology,
    specimen: 'surgical',
    topography: order.place?.topography ?? d.tumour.topography,
    siteLabel: order.place?.label ?? d.tumour.siteLabel,
    surgery: order.id,
    morphology: d.tumour.morphology,
    morphologyLabel: d.tumour.morphologyLabel,
    context: order.context,
  });
  if (first) {
    if (nodes !== null) d.nodes = nodes.positive;
    if (d.tumour.clinical !== null && order.operation !== 'port') {
      const p: Tnm = { prefix: order.neoadjuvant ? 'yp' : 'p', t: d.tumour.clinical.t, n: d.tumour.clinical.n, m: null };
      d.tumour.pathological = p;
    }
    d.conservativeWithoutRadiotherapy = facts.conservative;
  }
  storeSamples(
    b,
    d,
    on,
    order.context === 'metastasis' ? 'metastasis' : order.context === 'recurrence' ? 'recurrence' : 'primary',
    order.place?.topography ?? d.tumour.topography,
    0.3,
  );
  d.operated = true;
  return consult(b, d, on + b.rng.int(18, 28), 'follow_up', 'no_evidence', d.profile.surgeon);
}

export interface IrradiationOrder {
  readonly id: string;
  readonly field: FieldKey;
  readonly day: number;
  readonly intent: Intent;
}

/** Course of radiotherapy: sessions on weekdays, summary at the end. Gives back the last day. */
export function irradiate(b: CourseBuilder, d: Disease, order: IrradiationOrder): number {
  const facts = FIELDS[order.field];
  const start = workday(order.day);
  const end = start + Math.max(0, Math.round(((facts.fractions - 1) * 7) / 5));
  const unit = UNITS.radiotherapy;
  const side = d.tumour.laterality;
  const feminine = /tumeur|paroi/.test(facts.region);
  const region = facts.region.replace(' {côté}', side === null ? '' : ` ${(feminine ? FEMININE_SIDES : SIDES)[side]}`);
  const nda = b.stay({
    kind: 'session',
    start,
    end,
    unit,
    reason: 'radiotherapy',
    tumour: d.tumour.n,
    associated: [...d.sites],
    acts: [{ ccam: facts.ccam, date: iso(start) }],
  });
  if (nda === null) return end;
  const technique = b.rng.pick(facts.techniques);
  b.treatment({
    kind: facts.brachytherapy ? 'brachytherapy' : 'radiotherapy',
    id: order.id,
    tumour: d.tumour.n,
    start: iso(start),
    end: b.dateOrOpen(end),
    intent: order.intent,
    region,
    inField: facts.inField,
    dose: facts.dose,
    fractions: facts.fractions,
    technique,
    ccam: facts.ccam,
  });
  if (facts.fractions > 15)
    consult(b, d, start + Math.round((end - start) / 2), 'before_cycle', d.active ? 'active' : 'no_evidence', 'radiotherapy');
  b.act({ kind: 'radiotherapy_end', day: end, tumour: d.tumour.n, nda, unit, treatment: order.id });
  if (facts.fractions > 15 && b.rng.chance(0.45))
    b.toxicity({
      term: 'radiodermatitis',
      label: 'radiodermite',
      icd10: 'L58.0',
      grade: b.rng.chance(0.3) ? 2 : 1,
      day: start + Math.round((end - start) * 0.7),
      treatment: order.id,
      drug: null,
    });
  d.irradiated = true;
  if (order.intent !== 'palliative') d.conservativeWithoutRadiotherapy = false;
  d.fields.push({ inField: facts.inField, day: end });
  return end;
}

/** Autograft or allograft in a stay of several weeks; gives back the last day. */
export function transplant(
  b: CourseBuilder,
  d: Disease,
  order: { readonly id: string; readonly day: number; readonly autologous: boolean; readonly conditioning: string },
): number {
  const facts = OPERATIONS[order.autologous ? 'autograft' : 'allograft'];
  const start = workday(order.day);
  const end = start + facts.stay + b.rng.int(-2, 6);
  const unit = unitOf(b, 'haematology', start);
  const nda = b.stay({
    kind: 'full',
    start,
    end,
    unit,
    reason: 'transplant',
    tumour: d.tumour.n,
    acts: [{ ccam: facts.ccam, date: iso(start + 7) }],
  });
  if (nda === null) return end;
  b.treatment({
    kind: 'transplant',
    id: order.id,
    tumour: d.tumour.n,
    start: iso(start + 7),
    end: b.dateOrOpen(end),
    intent: 'curative',
    autologous: order.autologous,
    conditioning: order.conditioning,
    ccam: facts.ccam,
    nda,
  });
  b.act({
    kind: 'stay',
    day: start,
    tumour: d.tumour.n,
    nda,
    unit,
    reason: 'transplant',
    cause: order.id,
    end: iso(Math.min(end, b.horizon)),
  });
  return end;
}
