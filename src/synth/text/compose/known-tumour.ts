import type { CourseTumour, Told } from '../../course/types.ts';
import { AFFIRMED } from '../engine/builder.ts';
import type { Scribe } from '../engine/scribe.ts';

/** The tumour that an examination is about: the one whose site is among these, else the last one known on the day, else the next. */
export function tumourAtHand(scribe: Scribe, sites: readonly string[] = []): CourseTumour | null {
  const { tumours } = scribe.plan.course;
  const known = tumours.filter((t) => t.diagnosed <= scribe.day);
  const bySite = tumours.find((t) => sites.some((s) => s.slice(0, 3) === t.topography.slice(0, 3)));
  return bySite ?? known.at(-1) ?? tumours[0] ?? null;
}

/** A diagnosis as a request for an examination names it: suspected until the day it was made. */
export function requestOf(tumour: CourseTumour, day: string): Told {
  return {
    kind: 'diagnosis',
    tumour: tumour.n,
    cancer: tumour.kind,
    topography: tumour.topography,
    siteLabel: tumour.siteLabel,
    morphology: tumour.morphology,
    morphologyLabel: tumour.morphologyLabel,
    laterality: tumour.laterality,
    date: tumour.diagnosed,
    precision: 'none',
    context: tumour.diagnosed > day ? { ...AFFIRMED, hypothetical: true } : AFFIRMED,
    contradicts: false,
  };
}
