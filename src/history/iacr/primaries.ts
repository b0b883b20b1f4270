import { histologyGroup, siteGroup } from './groups.ts';
import { groupIn, type IcdoVersion } from './versions.ts';

/** `reporting` (incidence, survival) or `recording` (what clinicians call a second cancer). */
export type Policy = 'reporting' | 'recording';

export interface RecordedTumour {
  /** ICD-O-3 topography, "C50.4". */
  readonly topography: string;
  /** ICD-O-3 morphology with behaviour, "8500/3". */
  readonly morphology: string;
  readonly laterality?: string | null;
  readonly diagnosed?: string | null;
  /** Decides the order where dates are equal or missing. */
  readonly sequence?: number | null;
}

export interface Verdict {
  /** 1 primary, 0 duplicate of an earlier one, 9 not malignant or in situ. */
  readonly indicator: 0 | 1 | 9;
  /** Histological group and ICD-O-3 code kept for the primary that this tumour is or belongs to. */
  readonly group: number | null;
  readonly code: string;
  /** Rule that decided: 3 one tumour an organ, 4.1 systemic cancers once a person, 4.2 another histology; `behaviour` where not malignant. */
  readonly rule: '3' | '4.1' | '4.2' | 'behaviour';
}

interface Primary {
  readonly tumour: RecordedTumour;
  group: number | null;
  readonly members: { readonly group: number | null; readonly morphology: string }[];
}

const KAPOSI = 15;
const BLOOD_UNSPECIFIED = 14;
const UNSPECIFIED = 17;
const CARCINOMA_UNSPECIFIED = 5;
const CARCINOMAS: ReadonlySet<number | null> = new Set([1, 2, 3, 4]);
const BLOOD: ReadonlySet<number | null> = new Set([8, 9, 10, 11, 12, 13, 14]);
/** Cancers that are of the person rather than of an organ. */
const isSystemic = (group: number | null): boolean => group === KAPOSI || BLOOD.has(group);
const YIELDS: ReadonlySet<number | null> = new Set([5, 14, 17]);

/**
 * Which tumours of one person are primaries by the IACR/IARC/ENCR rules of 2004, in the order of the input. Time plays no part but for the order:
 * the first of a group is the primary. In situ is not counted, except in the bladder. Without a version of ICD-O-3 the groups are those of the
 * text of 2004, with the codes that came later.
 */
export function primariesOf(tumours: readonly RecordedTumour[], policy: Policy, version?: IcdoVersion): Verdict[] {
  const groupOf = (morphology: string): number | null =>
    version === undefined ? histologyGroup(morphology) : groupIn(version, morphology);
  const primaries: Primary[] = [];
  const belongs = new Map<number, { primary: Primary; indicator: 0 | 1; rule: Verdict['rule'] }>();
  for (const at of inOrder(tumours)) {
    const tumour = tumours[at];
    if (tumour === undefined || !isMalignant(tumour)) continue;
    const group = groupOf(tumour.morphology);
    const systemic = isSystemic(group);
    const same = primaries.find(
      (p) => sameGroup(p.group, group) && ((systemic && isSystemic(p.group)) || samePlace(p.tumour, tumour, policy)),
    );
    if (same !== undefined) {
      if (YIELDS.has(same.group) && !YIELDS.has(group)) same.group = group;
      // A carcinoma says more than a mere tumour.
      else if (same.group === UNSPECIFIED && group !== UNSPECIFIED) same.group = group;
      same.members.push({ group, morphology: tumour.morphology });
      belongs.set(at, { primary: same, indicator: 0, rule: systemic ? '4.1' : '3' });
      continue;
    }
    const primary: Primary = { tumour, group, members: [{ group, morphology: tumour.morphology }] };
    const besides = primaries.some((p) => samePlace(p.tumour, tumour, policy));
    primaries.push(primary);
    belongs.set(at, { primary, indicator: 1, rule: systemic ? '4.1' : besides ? '4.2' : '3' });
  }
  return tumours.map((tumour, at): Verdict => {
    const found = belongs.get(at);
    if (found === undefined) return { indicator: 9, group: groupOf(tumour.morphology), code: tumour.morphology, rule: 'behaviour' };
    return { indicator: found.indicator, group: found.primary.group, code: codeOf(found.primary), rule: found.rule };
  });
}

/**
 * Dates first, as far as both are known; sequence where they are then equal, and for all where one date is missing and every tumour has a sequence;
 * then the order of the input.
 */
function inOrder(tumours: readonly RecordedTumour[]): number[] {
  const dates = tumours.map(({ diagnosed }) => knownPart(diagnosed ?? ''));
  const bySequence = dates.includes('') && tumours.every((t) => t.sequence != null);
  const sequence = (n: number): number => tumours[n]?.sequence ?? Number.MAX_SAFE_INTEGER;
  const byDate = (a: string, b: string): number => {
    if (bySequence || a === '' || b === '') return bySequence || a === b ? 0 : a === '' ? 1 : -1;
    const length = Math.min(a.length, b.length);
    return a.slice(0, length) < b.slice(0, length) ? -1 : a.slice(0, length) > b.slice(0, length) ? 1 : 0;
  };
  return tumours.map((_, n) => n).sort((a, b) => byDate(dates[a] ?? '', dates[b] ?? '') || sequence(a) - sequence(b) || a - b);
}

/** A date up to where registries write it as unknown: "2015-99-99" is 2015, "9999" is none. */
const knownPart = (date: string): string => (date.startsWith('9999') ? '' : date.replace(/-99.*$/, ''));

const isMalignant = ({ topography, morphology }: RecordedTumour): boolean =>
  morphology.endsWith('/3') || (morphology.endsWith('/2') && topography.startsWith('C67'));

function sameGroup(a: number | null, b: number | null): boolean {
  if (a === b) return true;
  if (a === UNSPECIFIED || b === UNSPECIFIED) return true;
  if (a === CARCINOMA_UNSPECIFIED) return CARCINOMAS.has(b);
  if (b === CARCINOMA_UNSPECIFIED) return CARCINOMAS.has(a);
  if (a === BLOOD_UNSPECIFIED) return BLOOD.has(b);
  return b === BLOOD_UNSPECIFIED && BLOOD.has(a);
}

/** Organs of which a person has two. */
const PAIRED = /^C(07|08\.[01]|09|30\.0|31\.0|34|40|44|47|49|50|56|57\.0|62|63|64|65|66|69|74)/;
/** Both ovaries, kidneys with nephroblastoma, eyes with retinoblastoma: one tumour although on both sides. */
const ONE_ON_BOTH_SIDES: readonly ((t: RecordedTumour) => boolean)[] = [
  (t) => t.topography.startsWith('C56'),
  (t) => t.morphology.startsWith('8960'),
  (t) => /^951[0-4]/.test(t.morphology),
];
const isSide = (side: string | null | undefined): side is 'left' | 'right' => side === 'left' || side === 'right';

function samePlace(a: RecordedTumour, b: RecordedTumour, policy: Policy): boolean {
  if (siteGroup(a.topography) !== siteGroup(b.topography)) return false;
  if (policy === 'reporting') return true;
  const sides = PAIRED.test(a.topography) && isSide(a.laterality) && isSide(b.laterality) && a.laterality !== b.laterality;
  if (sides && !ONE_ON_BOTH_SIDES.some((one) => one(a) && one(b))) return false;
  return !(/^C(18|44)/.test(a.topography) && isSubsite(a.topography) && isSubsite(b.topography) && a.topography !== b.topography);
}
/** Overlapping and unspecified sites tell no subsite. */
const isSubsite = (topography: string): boolean => /\.[0-7]$/.test(topography);

/** The numerically highest code of the primary's own group. */
const codeOf = ({ group, members }: Primary): string =>
  members
    .filter((m) => m.group === group)
    .map((m) => m.morphology)
    .sort()
    .at(-1) ?? '8000/3';
