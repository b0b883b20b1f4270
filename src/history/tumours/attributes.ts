import type { Tumour } from '../../model/index.ts';
import { siteGroup } from '../iacr/groups.ts';
import { field, type Item, isAffirmed, ofType } from '../item.ts';
import { byTrust } from '../sources.ts';
import { SERUM, STAINED } from './marker-organs.ts';
import { bearersOf, biomarkers, isOfFollowUp } from './marker-values.ts';

/** A tumour under construction, with the items that speak of it. */
export interface Draft extends Omit<Tumour, 'n'> {
  readonly items: readonly Item[];
}

/**
 * The tumour that an item belongs to: named by its own words' site, else the one last spoken of before it in the same document.
 * Answers the place in `drafts`, null where there is none.
 */
export function tumourOf(item: Item, drafts: readonly { readonly topography: string; readonly items: readonly Item[] }[]): number | null {
  if (drafts.length <= 1) return drafts.length === 0 ? null : 0;
  const organ = field(item.mention, 'organ') ?? field(item.mention, 'site');
  if (organ !== null) {
    const at = drafts.findIndex((d) => siteGroup(d.topography) === siteGroup(organ));
    if (at >= 0) return at;
  }
  let best: number | null = null;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const [n, draft] of drafts.entries())
    for (const begin of placesOf(draft.items).get(item.documentId) ?? []) {
      const gap = item.mention.begin - begin;
      const distance = gap >= 0 ? gap : -gap * 3;
      if (distance < bestDistance) {
        bestDistance = distance;
        best = n;
      }
    }
  return best ?? 0;
}

/** The same for a marker: where its own sentence names no primary, only among those that it can be of. */
function placeOf(item: Item, drafts: readonly Draft[]): number | null {
  const spoken = tumourOf(item, drafts);
  if (item.type !== 'biomarker' || drafts.length <= 1 || spoken === null) return spoken;
  if (drafts[spoken]?.items.some((named) => named.sentence === item.sentence) === true) return spoken;
  const among = bearersOf(item, drafts);
  const at = tumourOf(
    item,
    among.flatMap((n) => drafts[n] ?? []),
  );
  return at === null ? null : (among[at] ?? null);
}

/** Where a tumour is spoken of, by document: built once a tumour, asked for every mention. */
const PLACES = new WeakMap<readonly Item[], ReadonlyMap<string, readonly number[]>>();
function placesOf(items: readonly Item[]): ReadonlyMap<string, readonly number[]> {
  const known = PLACES.get(items);
  if (known !== undefined) return known;
  const places = new Map<string, number[]>();
  for (const { documentId, mention } of items) {
    const of = places.get(documentId);
    if (of === undefined) places.set(documentId, [mention.begin]);
    else of.push(mention.begin);
  }
  PLACES.set(items, places);
  return places;
}

/** A tumour with the items that its stage, grade and markers were chosen from. */
export interface Attributed extends Draft {
  readonly told: readonly Item[];
}

const TNM = ['T', 'N', 'M'] as const;

/** T, N, M, stage, grade and biomarkers of each tumour: the most trusted source first, then the earliest told. */
export function withAttributes(
  drafts: readonly Draft[],
  items: readonly Item[],
  endOfInitialCare: (n: number) => Item | null,
): Attributed[] {
  const said = ofType(items, 'tnm', 'stage', 'grade', 'biomarker').filter(
    (item) => isAffirmed(item.mention) || item.mention.type === 'biomarker',
  );
  const perTumour = Map.groupBy(said, (item) => placeOf(item, drafts) ?? -1);
  return drafts.map((draft, n) => {
    const limit = endOfInitialCare(n);
    const told = (perTumour.get(n) ?? []).filter((item) => !item.mention.family);
    const own = byTrust(
      'nature',
      told.filter((item) => (limit === null || isLasting(item) || before(item, limit)) && !isOfFollowUp(item, draft.diagnosed)),
    );
    const staged = own.some(isStaging)
      ? own
      : [
          ...own,
          ...byTrust(
            'nature',
            told.filter((item) => isStaging(item) && !saysDistant(item)),
          ),
        ];
    return {
      ...draft,
      ...tnm(staged),
      stage: stage(staged),
      grade: grade(own) ?? draft.grade,
      biomarkers: biomarkers(own, draft.icd10, said),
      told: staged,
    };
  });
}

/** Receptors, rates of division and levels in the blood of a relapse say nothing of the diagnosis; a mutation found later is the tumour's. */
const isLasting = ({ mention: { type, code } }: Item): boolean =>
  type === 'biomarker' && code !== null && !SERUM.has(code) && !STAINED.has(code);

const before = (a: Item, b: Item): boolean =>
  a.day < b.day || (a.day === b.day && (a.home.n < b.home.n || (a.home.n === b.home.n && a.mention.begin <= b.mention.begin)));

const isStaging = ({ mention }: Item): boolean =>
  mention.type === 'tnm' || (mention.type === 'stage' && typeof mention.value === 'string' && /^[0-4A-Z]/.test(mention.value));
/** Stage IV or M1: told after a return it is of the return. A local stage told only then ("pT4 pN1, stade III") is all that is known of the tumour. */
const saysDistant = ({ mention }: Item): boolean =>
  mention.type === 'tnm'
    ? (field(mention, 'M') ?? '').startsWith('1')
    : typeof mention.value === 'string' && mention.value.startsWith('IV');

const prefixesOf = ({ mention }: Item): string => ['', ...TNM].map((letter) => field(mention, `prefix${letter}`) ?? '').join('');
/** T by the operated piece, without treatment before. */
const isPathological = (item: Item): boolean => {
  if (item.type !== 'tnm' || field(item.mention, 'T') === null) return false;
  const prefixes = prefixesOf(item);
  return prefixes.includes('p') && !/[yr]/.test(prefixes);
};

/** A pathological category wins over a clinical one; one found after treatment (y) only where nothing else is said. */
function tnm(items: readonly Item[]): Pick<Draft, 't' | 'n_' | 'm'> {
  const out: Record<(typeof TNM)[number], string | null> = { T: null, N: null, M: null };
  const score: Record<string, number> = {};
  for (const item of items) {
    if (item.mention.type !== 'tnm') continue;
    // "ypT1c pN2" is one finding, after treatment.
    const treated = /[yr]/.test(prefixesOf(item));
    for (const letter of TNM) {
      const value = field(item.mention, letter);
      if (value === null) continue;
      const prefix = field(item.mention, `prefix${letter}`) ?? field(item.mention, 'prefix') ?? '';
      const rank = /^x/i.test(value) ? -1 : treated ? 0 : prefix.includes('p') && letter !== 'M' ? 2 : 1;
      if (out[letter] !== null && rank <= (score[letter] ?? -1)) continue;
      score[letter] = rank;
      out[letter] =
        `${letter === 'M' || letter === 'N' ? (field(item.mention, `prefix${letter}`) ?? (letter === 'N' ? prefix : '')) : prefix}${letter}${value}`;
    }
  }
  return { t: out.T, n_: out.N, m: out.M };
}

function stage(items: readonly Item[]): string | null {
  // "Avancé", "métastatique" describe; only a numbered or lettered stage is one. The stage of the operated piece corrects the one of the work-up.
  const numbered = items.filter((item) => item.mention.type === 'stage' && isStaging(item));
  const operated = new Set(items.filter(isPathological).map((item) => item.sentence));
  const found = numbered.find((item) => operated.has(item.sentence)) ?? numbered[0];
  if (typeof found?.mention.value === 'string') return found.mention.value;
  const record = items.find((item) => item.mention.type === 'stage' && field(item.mention, 'stage') !== null);
  return record === undefined ? null : field(record.mention, 'stage');
}

function grade(items: readonly Item[]): string | null {
  const found = items.find((item) => item.mention.type === 'grade');
  if (found === undefined) return null;
  const { value } = found.mention;
  return typeof value === 'string' || typeof value === 'number' ? String(value) : (field(found.mention, 'grade') ?? null);
}
