import type { Relapse } from '../knowledge/profile.ts';
import type { CourseBuilder } from './builder.ts';
import { MONTH, YEAR } from './calendar.ts';
import { stageGroup } from './conditions.ts';
import { consult, image, measureMarkers } from './observations.ts';
import { ageOn, type Disease } from './state.ts';
import type { CancerKind } from './types.ts';

export type FollowUpEnd =
  | { readonly kind: 'relapse'; readonly day: number; readonly how: 'local' | 'regional' | 'distant' }
  | { readonly kind: 'second'; readonly day: number; readonly cancer: CancerKind | 'in_field' | 'contralateral' }
  | { readonly kind: 'over' };

function drawRelapse(b: CourseBuilder, d: Disease, day: number, again: boolean): FollowUpEnd {
  const wish = d.tumour.n === 1 && !again ? d.scenario.relapse : undefined;
  if (wish === 'none' || (wish === undefined && d.scenario.second !== undefined)) return { kind: 'over' };
  if (wish !== undefined)
    return { kind: 'relapse', day: day + Math.round(b.rng.int(wish.months[0], wish.months[1]) * MONTH), how: wish.type };
  const table: Relapse | undefined = d.profile.relapse[stageGroup(d.tumour.stage)] ?? d.profile.relapse['-'];
  if (table === undefined) return { kind: 'over' };
  let share = table.share * (again ? 1.5 : 1);
  let local = table.local;
  if (d.conservativeWithoutRadiotherapy && d.tumour.kind === 'breast') {
    local *= 3;
    share *= 1.7;
  }
  if (d.tumour.geneticRisk === 'high') share *= 1.7;
  if (d.tumour.geneticRisk === 'low') share *= 0.35;
  if (!b.rng.chance(Math.min(0.96, share))) return { kind: 'over' };
  const months = Math.max(4, table.medianMonths * Math.exp(b.rng.normal(0, 0.6)) * (again ? 0.6 : 1));
  const how = b.rng.weighted([
    ['local', local],
    ['regional', d.profile.regionalNodes === null ? 0 : table.regional],
    ['distant', table.distant],
  ] as const);
  return { kind: 'relapse', day: Math.round(day + months * MONTH), how };
}

function drawSecond(b: CourseBuilder, d: Disease, day: number): FollowUpEnd {
  const wish = d.tumour.n === 1 ? d.scenario.second : undefined;
  if (wish !== undefined)
    return {
      kind: 'second',
      day: Math.round(day + (wish.years[0] + b.rng.next() * (wish.years[1] - wish.years[0])) * YEAR),
      cancer: wish.kind,
    };
  if (b.tumours.length >= 3) return { kind: 'over' };
  const age = ageOn(b, day);
  const hazards: (readonly [FollowUpEnd & { kind: 'second' }, number])[] = [];
  const at = (mean: number): number => Math.round(day + Math.max(0.6, b.rng.exponential(mean)) * YEAR);
  const any =
    0.0012 * Math.exp((age - 40) / 22) * (b.person.smoker === 'current' ? 2 : 1) * (b.person.predisposition?.pathogenic === true ? 3 : 1);
  if (age > 30) hazards.push([{ kind: 'second', day: at(1 / any), cancer: drawOtherKind(b) }, 0]);
  if (d.tumour.kind === 'breast') hazards.push([{ kind: 'second', day: at(1 / 0.006), cancer: 'contralateral' }, 0]);
  for (const f of d.fields)
    if (b.rng.chance(0.5))
      hazards.push([{ kind: 'second', day: Math.round(f.day + 5.2 * YEAR + b.rng.exponential(1 / 0.006) * YEAR), cancer: 'in_field' }, 0]);
  hazards.sort((x, y) => x[0].day - y[0].day);
  return hazards[0]?.[0] ?? { kind: 'over' };
}

function drawOtherKind(b: CourseBuilder): CancerKind {
  const smoker = b.person.smoker === 'current' || b.person.smoker === 'former' ? 3 : 0.6;
  const woman = b.person.sex === 'F';
  const kinds: (readonly [CancerKind, number])[] = [
    ['lung', 8 * smoker],
    ['colon', 12],
    ['head_neck', 4 * smoker],
    ['bladder', (woman ? 2 : 6) * smoker],
    ['kidney', 5],
    ['cutaneous_melanoma', 7],
    ['pancreas', 4],
    ['dlbcl', 3],
    ['thyroid', 4],
    ...(woman
      ? ([
          ['breast', 24],
          ['endometrium', 8],
          ['ovary', 3],
        ] as const)
      : ([['prostate', 32]] as const)),
  ];
  const had = new Set(b.tumours.map((t) => t.kind));
  return b.rng.weighted(kinds.filter(([k]) => !had.has(k)));
}

/** Months between visits by year since the end of treatment. */
const INTERVALS: readonly number[] = [4, 4, 6, 6, 6, 12, 12, 12, 12, 12];

/** Follow-up from `day` until relapse, a second cancer, the tenth year or the horizon. */
export function follow(b: CourseBuilder, d: Disease, day: number, again = false): FollowUpEnd {
  const relapse = drawRelapse(b, d, day, again);
  const second = drawSecond(b, d, day);
  const next: FollowUpEnd =
    relapse.kind === 'over'
      ? second
      : second.kind === 'over' || (relapse.kind === 'relapse' && relapse.day <= (second.kind === 'second' ? second.day : Infinity))
        ? relapse
        : second;
  const until = next.kind === 'over' ? b.horizon + 1 : next.day;
  let visit = day;
  for (let i = 0; ; i++) {
    const years = Math.floor((visit - day) / YEAR);
    if (years >= INTERVALS.length) break;
    visit += Math.round((INTERVALS[years] ?? 12) * MONTH + b.rng.int(-10, 15));
    if (visit >= until - 20 || b.over(visit)) break;
    if (i % 2 === 1 || years >= 2 || d.profile.surveillance.modality !== 'mammography')
      if (b.rng.chance(0.8)) image(b, d, d.profile.surveillance, visit - b.rng.int(2, 14), 'surveillance', []);
    measureMarkers(b, d, visit - 3, 0);
    consult(
      b,
      d,
      visit,
      'follow_up',
      'no_evidence',
      b.rng.chance(0.25) && d.irradiated ? 'radiotherapy' : b.rng.chance(0.2) ? d.profile.surgeon : d.profile.clinic,
    );
  }
  return next.kind !== 'over' && b.over(next.day) ? { kind: 'over' } : next;
}
