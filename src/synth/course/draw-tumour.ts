import type { CancerProfile, MarkerRule, StageRow } from '../knowledge/profile.ts';
import type { Rng } from '../rng.ts';
import { iso, yearOfDay } from './calendar.ts';
import { holdsWithoutChance, stageGroup } from './conditions.ts';
import type { Scenario } from './scenario.ts';
import type { Biomarker, CourseTumour, Person } from './types.ts';

export type Draft<T> = { -readonly [K in keyof T]: T[K] };

function drawStage(rng: Rng, profile: CancerProfile, wanted: Scenario['stages']): StageRow {
  const rows = wanted === undefined ? profile.stages : profile.stages.filter((row) => wanted.includes(stageGroup(row.stage)));
  return rng.weighted((rows.length > 0 ? rows : profile.stages).map((row) => [row, row.weight] as const));
}

function drawMarker(rng: Rng, rule: MarkerRule, forced: string | undefined): Biomarker {
  const allowed = forced === undefined ? rule.outcomes : rule.outcomes.filter((o) => o.value === forced);
  const outcome = rng.weighted((allowed.length > 0 ? allowed : rule.outcomes).map((o) => [o, o.weight] as const));
  const number = outcome.percent === undefined ? null : rng.int(outcome.percent[0], outcome.percent[1]);
  return {
    name: rule.name,
    value: outcome.value,
    detail: outcome.detail ?? null,
    number: number !== null && number > 5 ? Math.round(number / 5) * 5 : number,
  };
}

/** First opinions that a second reading commonly overturns. */
const OTHER_OPINIONS: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  soft_tissue_sarcoma: [
    ['8890/3', 'léiomyosarcome'],
    ['8802/3', 'sarcome pléomorphe indifférencié'],
    ['8810/3', 'fibrosarcome'],
    ['8851/3', 'liposarcome bien différencié'],
  ],
  dlbcl: [
    ['9591/3', 'lymphome non hodgkinien'],
    ['9690/3', 'lymphome folliculaire'],
  ],
  hodgkin: [['9680/3', 'lymphome diffus à grandes cellules B']],
  lung: [
    ['8010/3', 'carcinome'],
    ['8070/3', 'carcinome épidermoïde'],
  ],
  breast: [
    ['8520/3', 'carcinome lobulaire infiltrant'],
    ['8500/3', 'carcinome canalaire infiltrant'],
  ],
};
const SECOND_READING: Readonly<Record<string, number>> = {
  soft_tissue_sarcoma: 0.18,
  dlbcl: 0.06,
  hodgkin: 0.04,
  lung: 0.02,
  breast: 0.01,
};

export interface TumourWishes {
  readonly stages?: Scenario['stages'];
  readonly markers?: Scenario['markers'];
  readonly morphologies?: Scenario['morphologies'];
  readonly stageUnstated?: boolean;
  readonly firstOpinion?: boolean;
  readonly topographyStart?: string;
  readonly laterality?: CourseTumour['laterality'];
}

/** A tumour diagnosed on `day` (day number) of `person`, aged `age`. */
export function drawTumour(
  rng: Rng,
  n: number,
  profile: CancerProfile,
  person: Person,
  age: number,
  day: number,
  wishes: TumourWishes = {},
): Draft<CourseTumour> {
  const row = drawStage(rng, profile, wishes.stages);
  const group = stageGroup(row.stage);
  const sites =
    wishes.topographyStart === undefined
      ? profile.sites
      : profile.sites.filter((s) => s.topography.startsWith(wishes.topographyStart ?? ''));
  const site = rng.weighted((sites.length > 0 ? sites : profile.sites).map((s) => [s, s.weight] as const));
  const fitting = profile.histologies.filter(
    (h) => (h.only === undefined || h.only.includes(group)) && (wishes.morphologies === undefined || wishes.morphologies.includes(h.code)),
  );
  const histology = rng.weighted((fitting.length > 0 ? fitting : profile.histologies).map((h) => [h, h.weight] as const));
  const t = row.t.length === 0 ? null : rng.pick(row.t);
  const n_ = row.n.length === 0 ? null : rng.pick(row.n);
  const metastatic = row.m === '1' || (profile.family === 'solid' && group === 'IV' && row.m !== '0');
  const metastases: string[] = [];
  if (metastatic) {
    for (const [code, weight] of profile.metastases) if (rng.chance(Math.min(0.85, weight / 100))) metastases.push(code);
    if (metastases.length === 0) metastases.push(rng.weighted(profile.metastases));
  }
  const gleasonGrade = profile.gradeSystem === 'ISUP' && profile.kind === 'prostate';
  const grade = profile.grades.length === 0 ? null : rng.weighted(profile.grades);
  const gleason = gleasonGrade
    ? (({ '1': '3+3', '2': '3+4', '3': '4+3', '4': '4+4', '5': '4+5' } as Record<string, string>)[grade ?? '1'] ?? null)
    : null;
  const opinions = (OTHER_OPINIONS[profile.kind] ?? []).filter(([code]) => code !== histology.code);
  const overturned = opinions.length > 0 && (wishes.firstOpinion ?? rng.chance(SECOND_READING[profile.kind] ?? 0));
  const opinion = overturned ? rng.pick(opinions) : null;
  const tumour: Draft<CourseTumour> = {
    n,
    kind: profile.kind,
    topography: site.topography,
    siteLabel: site.label,
    morphology: histology.code,
    morphologyLabel: histology.label,
    firstOpinion: opinion === null ? null : { morphology: opinion[0], label: opinion[1] },
    icd10: histology.icd10 ?? site.icd10,
    laterality: wishes.laterality ?? (profile.paired ? (rng.chance(0.51) ? 'left' : 'right') : null),
    diagnosed: iso(day),
    stage: row.stage,
    stageStated: wishes.stageUnstated === true ? false : !rng.chance(profile.stageUnstated),
    stageSystem: profile.stageSystem,
    clinical: t === null ? null : { prefix: 'c', t, n: n_, m: row.m },
    pathological: null,
    gradeSystem: grade === null ? null : profile.gradeSystem,
    grade,
    gleason,
    sizeMm:
      profile.size === null ? null : Math.max(4, Math.round(rng.normal(profile.size[0], profile.size[1]) * (group === 'I' ? 0.7 : 1))),
    metastasesAtDiagnosis: metastases.sort(),
    biomarkers: [],
    geneticRisk: null,
    discovery: rng.weighted(profile.discovery),
    adicap: `${profile.biopsy === 'cytology' ? 'P' : 'B'}H${profile.adicapOrgan}${histology.adicap}`,
  };
  const markers: Biomarker[] = [];
  const year = yearOfDay(day);
  for (const rule of profile.markers) {
    const forced = wishes.markers?.[rule.name];
    if (forced === undefined && (year < (rule.since ?? 0) || !rng.chance(rule.asked))) continue;
    tumour.biomarkers = markers;
    if (markers.some((m) => m.name === rule.name) || !holdsWithoutChance(rule.if, { tumour, person, age, nodes: 0 })) continue;
    markers.push(drawMarker(rng, rule, forced));
  }
  tumour.biomarkers = markers;
  if (profile.kind === 'uveal_melanoma') {
    const monosomy = markers.find((m) => m.name === 'monosomy 3');
    tumour.geneticRisk = monosomy === undefined ? null : monosomy.value === 'loss' ? 'high' : 'low';
  }
  return tumour;
}
