import { METASTATIC_SITES, type MetastasisCode } from '../knowledge/metastatic-sites.ts';
import type { LineOption } from '../knowledge/profile.ts';
import { regimen } from '../knowledge/regimens.ts';
import type { CourseBuilder } from './builder.ts';
import { MONTH, workday, yearOfDay } from './calendar.ts';
import { holds } from './conditions.ts';
import { endOfLife } from './end-of-life.ts';
import { irradiate } from './local-care.ts';
import { consult, image, lesionsOf, measureMarkers } from './observations.ts';
import { board } from './pathway.ts';
import { ageOn, type Disease, subjectOf } from './state.ts';
import { administer, implantPort } from './systemic.ts';
import type { Response } from './types.ts';
import { biopsy, molecular } from './work-up.ts';

function chooseLine(b: CourseBuilder, d: Disease, number: number, day: number): LineOption | null {
  const subject = subjectOf(b, d, day);
  const year = yearOfDay(day);
  const wished = number === 1 ? d.scenario.firstLine : undefined;
  const options = d.profile.lines.filter((o) => {
    if (number < o.from || number > o.to || d.usedRegimens.has(o.regimen) || regimen(o.regimen).since > year) return false;
    return holds(o.if, subject, b.rng);
  });
  const asWished = wished === undefined ? [] : options.filter((o) => wished.includes(o.regimen));
  const pool = asWished.length > 0 ? asWished : options;
  return pool.length === 0 ? null : b.rng.weighted(pool.map((o) => [o, o.weight] as const));
}

function drawResponse(b: CourseBuilder, d: Disease, number: number): Response {
  const [cr, pr, sd, pd] = d.profile.response;
  const worn = 0.6 ** (number - 1);
  return b.rng.weighted([
    ['CR', cr * worn],
    ['PR', pr * worn],
    ['SD', sd],
    ['PD', pd * (1 + 0.35 * (number - 1))],
  ] as const);
}

/** New secondary sites of a progression, most often one. */
export function spread(b: CourseBuilder, d: Disease, wished?: readonly string[]): string[] {
  if (wished !== undefined) {
    for (const s of wished) d.sites.add(s);
    return [...wished];
  }
  const fresh = d.profile.metastases.filter(([code]) => !d.sites.has(code));
  if (fresh.length === 0) return [];
  const first = b.rng.weighted(fresh);
  const sites = [first];
  for (const [code, weight] of fresh) if (code !== first && b.rng.chance(weight / 260)) sites.push(code);
  for (const s of sites) d.sites.add(s);
  return sites.sort();
}

const EGFR_FIRST = ['Erlotinib', 'Géfitinib', 'Afatinib'];

/** After a first inhibitor of EGFR the resistance mutation is looked for, or not. */
function lookForResistance(b: CourseBuilder, d: Disease, protocol: string, day: number): void {
  if (!EGFR_FIRST.includes(protocol) || d.tumour.biomarkers.some((m) => m.name === 'EGFR T790M')) return;
  const wish =
    d.scenario.t790m ??
    b.rng.weighted([
      ['mutated', 38],
      ['wild_type', 27],
      ['not_done', 35],
    ] as const);
  if (wish === 'not_done') return;
  const place = { topography: d.tumour.topography, label: d.tumour.siteLabel };
  biopsy(b, d, day + b.rng.int(5, 14), 'metastasis', place);
  const marker = { name: 'EGFR T790M', value: wish, detail: wish === 'mutated' ? 'p.T790M' : null, number: null } as const;
  molecular(b, d, day + b.rng.int(16, 28), [marker], []);
  d.tumour.biomarkers = [...d.tumour.biomarkers, marker];
}

/** Lines of systemic treatment until death, complete remission (true) or the horizon. */
export function treatAdvanced(b: CourseBuilder, d: Disease, from: number): { day: number; remission: boolean } {
  let day = from;
  d.active = true;
  for (;;) {
    d.line += 1;
    const number = d.line;
    if (b.over(day)) return { day, remission: false };
    const option =
      number > d.profile.pfs.length || (number > 1 && b.rng.chance(0.05 * number + (ageOn(b, day) > 80 ? 0.2 : 0)))
        ? null
        : chooseLine(b, d, number, day);
    if (option === null) {
      endOfLife(b, d, day);
      return { day: b.horizon, remission: false };
    }
    const r = regimen(option.regimen);
    const start = workday(day + b.rng.int(8, 20));
    const id = b.id('t');
    board(
      b,
      d,
      start - b.rng.int(4, 7),
      number === 1 && b.events.every((e) => e.tumour !== d.tumour.n) ? 'initial' : number === 1 ? 'relapse' : 'progression',
      [id],
      [],
    );
    if (r.setting === 'session' && !d.usedRegimens.has('port')) {
      d.usedRegimens.add('port');
      implantPort(b, d, start - 3);
    }
    let best = drawResponse(b, d, number);
    const forcedToxicity =
      d.scenario.lineToxicity !== undefined && d.scenario.lineToxicity.line === number && d.tumour.n === b.tumours.length
        ? d.scenario.lineToxicity.term
        : undefined;
    if (forcedToxicity !== undefined && best === 'PD') best = 'SD';
    const median = d.profile.pfs[number - 1] ?? 2;
    const factor = best === 'CR' ? 2.4 : best === 'PR' ? 1.35 : best === 'SD' ? 0.95 : 0.45;
    const pfs = Math.max(40, Math.round(median * factor * Math.exp(b.rng.normal(0, 0.4)) * MONTH));
    const progression = start + pfs;
    const cure = best === 'CR' && b.rng.chance(d.profile.family === 'blood' ? 0.75 : 0.4);
    // A treatment until progression has cycles to spare: the progression ends it, not its plan.
    const cycles = option.untilProgression === true ? Math.max(2, Math.ceil(pfs / r.cycleDays) + (cure ? 0 : 3)) : r.cycles;
    const given = administer(b, d, {
      id,
      protocol: option.regimen,
      intent: 'palliative',
      line: number,
      start,
      cycles,
      ...(cure ? {} : { until: progression - 5, untilReason: 'progression' as const }),
      best,
      ...(forcedToxicity === undefined ? {} : { forced: forcedToxicity }),
    });
    const remitted = assess(b, d, id, start, cure ? given.end + 25 : progression, best);
    if (cure) return { day: Math.max(given.end, start + 90), remission: true };
    if (b.over(progression)) return { day: progression, remission: false };
    day = progress(b, d, option.regimen, progression, remitted);
  }
}

/** Assessments of a line; true where a complete remission was stated. */
function assess(b: CourseBuilder, d: Disease, treatment: string, start: number, progression: number, best: Response): boolean {
  let told = false;
  for (
    let day = start + b.rng.int(56, 75), i = 0;
    day < progression - 25 && !b.over(day);
    day += i < 4 ? b.rng.int(68, 95) : b.rng.int(110, 170), i++
  ) {
    const response: Response = i === 0 && best === 'CR' ? 'PR' : best === 'PD' ? 'SD' : best;
    image(
      b,
      d,
      d.profile.assessment,
      day,
      'assessment',
      response === 'CR' ? [] : lesionsOf(b, d, response === 'PR' ? 'smaller' : 'stable', !d.operated),
      response,
    );
    b.act({
      kind: 'assessment',
      day: workday(day + 4),
      tumour: d.tumour.n,
      nda: null,
      unit: { code: '1010', label: 'Oncologie médicale' },
      treatment,
      response,
    });
    measureMarkers(b, d, day + 2, response === 'CR' ? 0 : response === 'PR' ? 0.35 : 0.8);
    const seen = consult(b, d, day + 6, 'follow_up', response === 'CR' ? 'no_evidence' : response === 'PR' ? 'responding' : 'stable');
    if (response === 'CR' && !told) {
      told = true;
      b.event({
        type: 'complete_remission',
        tumour: d.tumour.n,
        day: seen,
        sites: [],
        shownBy: d.profile.assessment.region,
        proven: false,
      });
    }
  }
  return told;
}

/** Progression shown on `day`: imaging, event, radiotherapy of painful or cerebral sites. Gives the day on which the next line is discussed. */
function progress(b: CourseBuilder, d: Disease, protocol: string, day: number, remitted: boolean): number {
  const solid = d.profile.family === 'solid';
  const fresh = solid && b.rng.chance(0.42) ? spread(b, d) : [];
  // After a stated remission the disease comes back; without one it goes on.
  const sites = remitted && solid && fresh.length === 0 ? [...d.sites] : fresh;
  const on = image(b, d, d.profile.assessment, day, 'assessment', lesionsOf(b, d, 'larger', !d.operated, sites), 'PD');
  b.event({
    type: remitted ? (sites.length > 0 ? 'metastatic_recurrence' : 'local_recurrence') : 'progression',
    tumour: d.tumour.n,
    day: on,
    sites,
    shownBy: d.profile.assessment.region,
    proven: false,
  });
  measureMarkers(b, d, on + 2, 1.5);
  if (d.performanceStatus < 3 && b.rng.chance(0.35)) d.performanceStatus = (d.performanceStatus + 1) as 1 | 2 | 3;
  const seen = consult(b, d, on + b.rng.int(3, 9), 'progression', 'progressing');
  lookForResistance(b, d, protocol, on);
  const irradiated = sites.find((s) => METASTATIC_SITES[s as MetastasisCode].field !== null);
  if (irradiated !== undefined && b.rng.chance(0.65)) {
    const field = METASTATIC_SITES[irradiated as MetastasisCode].field;
    if (field !== null)
      return irradiate(b, d, {
        id: b.id('t'),
        field: field === 'brain_stereo' && b.rng.chance(0.5) ? 'brain_whole' : field,
        day: seen + 8,
        intent: 'palliative',
      });
  }
  if (d.profile.transformation !== undefined && b.rng.chance(d.profile.transformation.share / 2)) transform(b, d, on + 10);
  return seen;
}

/** The disease changes its nature: a biopsy says so, the tumour keeps its number. */
export function transform(b: CourseBuilder, d: Disease, day: number): void {
  const to = d.profile.transformation;
  if (to === undefined || d.tumour.morphology === to.code) return;
  const on = workday(day);
  b.act({
    kind: 'pathology',
    day: on,
    tumour: d.tumour.n,
    nda: null,
    unit: { code: '4010', label: 'Anatomie et cytologie pathologiques' },
    specimen: 'biopsy',
    topography: d.tumour.topography,
    siteLabel: d.tumour.siteLabel,
    surgery: null,
    morphology: to.code,
    morphologyLabel: to.label,
    context: 'recurrence',
  });
  b.event({ type: 'transformation', tumour: d.tumour.n, day: on, sites: [], shownBy: `biopsie : ${to.label}`, proven: true });
}
