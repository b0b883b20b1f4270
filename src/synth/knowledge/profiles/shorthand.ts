import type { Intent } from '../../course/types.ts';
import type { OperationKey } from '../operations.ts';
import type { Condition, Histology, ImagingPlan, LineOption, MarkerRule, Pathway, Relapse, Site, StageRow, Step } from '../profile.ts';
import type { FieldKey } from '../radiotherapy-fields.ts';

/** Short constructors that keep the profiles readable as tables. */
export const site = (topography: string, icd10: string, label: string, weight: number): Site => ({ topography, icd10, label, weight });
export const histology = (code: string, label: string, weight: number, adicap: string, more: Partial<Histology> = {}): Histology => ({
  code,
  label,
  weight,
  adicap,
  ...more,
});
/** `stage('IIA', 20, '1 2', '0 1')`: T and N values separated by blanks. */
export const stage = (name: string | null, weight: number, t = '', n = '', m: '0' | '1' | null = '0'): StageRow => ({
  stage: name,
  weight,
  t: t === '' ? [] : t.split(' '),
  n: n === '' ? [] : n.split(' '),
  m: t === '' ? null : m,
});
export const relapse = (share: number, medianMonths: number, local: number, regional: number, distant: number): Relapse => ({
  share,
  medianMonths,
  local,
  regional,
  distant,
});
export const image = (modality: ImagingPlan['modality'], region: string): ImagingPlan => ({ modality, region });
export const CT_TAP = image('CT', 'thoraco-abdomino-pelvien');
export const PET = image('PET', 'corps entier');

const conditional = (when?: Condition): { if?: Condition } => (when === undefined ? {} : { if: when });
export const operate = (operation: OperationKey, when?: Condition): Step => ({ do: 'operate', operation, ...conditional(when) });
export const irradiate = (field: FieldKey, when?: Condition, intent: Intent = 'adjuvant'): Step => ({
  do: 'irradiate',
  field,
  intent,
  ...conditional(when),
});
export const give = (regimen: string, intent: Intent, cycles?: number, when?: Condition): Step => ({
  do: 'give',
  regimen,
  intent,
  ...(cycles === undefined ? {} : { cycles }),
  ...conditional(when),
});
/** Given at the same time as the radiotherapy that comes next. */
export const giveWith = (regimen: string, intent: Intent, cycles?: number, when?: Condition): Step => ({
  do: 'give',
  regimen,
  intent,
  with: true,
  ...(cycles === undefined ? {} : { cycles }),
  ...conditional(when),
});
export const curative = (name: string, when: Condition | undefined, ...steps: Step[]): Pathway => ({
  name,
  goal: 'curative',
  ...conditional(when),
  steps,
});
export const control = (name: string, when: Condition | undefined, ...steps: Step[]): Pathway => ({
  name,
  goal: 'control',
  ...conditional(when),
  steps,
});
/** `line('1-2', 'FOLFIRI', 3)`. */
export const line = (range: string, regimen: string, weight: number, when?: Condition, untilProgression = false): LineOption => {
  const [from, to] = range.split('-').map(Number);
  return { from: from ?? 1, to: to ?? from ?? 1, regimen, weight, untilProgression, ...conditional(when) };
};
/** Marker with outcomes `value:weight`, `value=detail:weight` or `value[10-90]:weight` separated by blanks. */
export function marker(name: string, asked: number, outcomes: string, more: Partial<MarkerRule> = {}): MarkerRule {
  const parsed = outcomes.split(' ').map((text) => {
    const m = /^([a-z_]+)(?:=([^:[]+))?(?:\[(\d+)-(\d+)\])?:([\d.]+)$/.exec(text);
    if (m === null) throw new Error(`marker ${name}: outcome ${text} is not readable`);
    return {
      value: m[1] as MarkerRule['outcomes'][number]['value'],
      weight: Number(m[5]),
      ...(m[2] === undefined ? {} : { detail: m[2].replaceAll('_', ' ') }),
      ...(m[3] === undefined ? {} : { percent: [Number(m[3]), Number(m[4])] as const }),
    };
  });
  return { name, asked, outcomes: parsed, ...more };
}
