import { isElsewhere } from '../course/prior-cancer.ts';
import type { CourseTumour, Day } from '../course/types.ts';
import type { Rng } from '../rng.ts';
import { frenchDate, table } from './csv.ts';
import { type PatientFiles, put } from './source.ts';

export const FICHE_TUMEUR = table('fiche_tumeur.csv', 'windows-1252', [
  'ipp',
  'num_tumeur',
  'date_diagnostic',
  'topographie',
  'morphologie',
  'libelle',
  'lateralite',
  'base_diagnostic',
  'ct',
  'cn',
  'cm',
  'pt',
  'pn',
  'stade',
  'systeme_stade',
  'grade',
  'metastases',
  'er',
  'pr',
  'her2',
  'circonstance',
  'etat',
  'date_etat',
]);

const SIDES = { left: 'G', right: 'D', bilateral: 'B' } as const;
const RECEPTORS = { positive: '+', negative: '-' } as const;

/** Date as typed by the registrar: exact, some days off, or only the month or year. */
function typedDate(day: Day, rng: Rng): string | null {
  const how = rng.weighted([
    ['exact', 80],
    ['near', 13],
    ['month', 5],
    ['year', 2],
  ] as const);
  if (how === 'month') return `${day.slice(5, 7)}/${day.slice(0, 4)}`;
  if (how === 'year') return day.slice(0, 4);
  if (how === 'exact') return frenchDate(day);
  const moved = new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8)) + rng.int(3, 21)));
  return frenchDate(moved.toISOString().slice(0, 10));
}

function receptor(t: CourseTumour, name: string): string | null {
  const found = t.biomarkers.find((b) => b.name === name);
  return found === undefined ? null : found.value === 'positive' ? RECEPTORS.positive : RECEPTORS.negative;
}

/** The tumour record, which a registrar fills in months later: some tumours are missing, some codes unspecific, a few sides wrong. */
export function writeTumourRecords(p: PatientFiles): void {
  const { course } = p.view;
  for (const t of course.tumours) {
    const rng = p.rng.split(`record-${t.n}`);
    // Registrars note cancers treated elsewhere, when they hear of them.
    if (isElsewhere(course, t) && !rng.chance(0.3)) continue;
    if (!rng.chance(t.diagnosed >= '2025-06-01' ? 0.4 : 0.9)) continue;
    const unspecific = rng.chance(0.1);
    const early = t.firstOpinion !== null && rng.chance(0.5) ? t.firstOpinion : null;
    const wrongSide = t.laterality !== null && t.laterality !== 'bilateral' && rng.chance(0.012);
    const tnm = t.stageStated && rng.chance(0.85);
    put(
      p,
      FICHE_TUMEUR,
      {
        ipp: course.person.ipp,
        num_tumeur: t.n,
        date_diagnostic: typedDate(t.diagnosed, rng),
        topographie: unspecific ? `${t.topography.slice(0, 3)}.9` : t.topography,
        morphologie: early?.morphology ?? t.morphology,
        libelle: early?.label ?? t.morphologyLabel,
        lateralite: t.laterality === null ? null : SIDES[wrongSide ? (t.laterality === 'left' ? 'right' : 'left') : t.laterality],
        base_diagnostic: 'histologie',
        ct: tnm ? (t.clinical?.t ?? null) : null,
        cn: tnm ? (t.clinical?.n ?? null) : null,
        cm: tnm ? (t.clinical?.m ?? null) : null,
        pt: tnm ? (t.pathological?.t ?? null) : null,
        pn: tnm ? (t.pathological?.n ?? null) : null,
        stade: tnm && rng.chance(0.8) ? t.stage : null,
        systeme_stade: tnm ? t.stageSystem : null,
        grade: rng.chance(0.8) ? (t.gleason ?? t.grade) : null,
        metastases: t.metastasesAtDiagnosis.length === 0 ? null : t.metastasesAtDiagnosis.join(' '),
        er: receptor(t, 'ER'),
        pr: receptor(t, 'PR'),
        her2: receptor(t, 'HER2'),
        circonstance: t.discovery,
        etat: course.death === null ? 'vivant' : 'décédé',
        date_etat: frenchDate(course.death ?? course.lastNews),
      },
      rng,
      'date_diagnostic',
    );
  }
}
