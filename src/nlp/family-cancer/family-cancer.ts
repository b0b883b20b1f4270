import { defineExtractor, type Hit, type Sink, type TextView } from '../engine/contract.ts';
import { after, before, findBefore } from '../walk/walk.ts';
import { DENIALS, type FamilyWord, PHRASES } from './phrases.ts';

type WordHit<W extends FamilyWord['word']> = Hit<FamilyWord> & { readonly value: Extract<FamilyWord, { readonly word: W }> };
const is = <W extends FamilyWord['word']>(hit: Hit<FamilyWord> | undefined, word: W): hit is WordHit<W> => hit?.value.word === word;

const REACH = 16;
const DENIAL_REACH = 7;
const OWNERS: ReadonlySet<string> = new Set(['patient', 'patiente', 'malade', 'elle', 'il']);

/**
 * Cancers of relatives: `value` {denied, kinship, site}. Denied only where cancer is named ("pas d'antécédent familial de cancer"): families
 * without anything of note say nothing of cancer.
 */
export const familyCancer = defineExtractor<FamilyWord>({
  name: 'family-cancer',
  types: ['family_cancer'],
  phrases: PHRASES,
  run(view, hits, sink) {
    const { longest } = hits;
    for (const [at, hit] of longest.entries()) {
      if (is(hit, 'kin')) readKin(view, longest, at, sink);
      else if (is(hit, 'family')) readFamily(view, longest, at, sink);
    }
  },
});

/** "Mère : cancer du sein à 58 ans": the cancer after the relative, before the next one; or just before ("un cancer du sein chez sa mère"). */
function readKin(view: TextView, hits: readonly Hit<FamilyWord>[], at: number, sink: Sink): void {
  const hit = hits[at]!;
  if (!is(hit, 'kin') || isMotherOf(view, hit) || findBefore(view, hit.first, 2, MENINGES) >= 0) return;
  const found = cancerAfter(view, hits, at) ?? cancerBefore(view, hits, at);
  if (found === null) return;
  const denied = deniedBefore(view, hit.first) || deniedBetween(view, hit.last, found.hit.first);
  const first = Math.min(hit.begin, found.hit.begin);
  sink.add({
    begin: first,
    end: Math.max(hit.end, found.end),
    type: 'family_cancer',
    value: { denied, kinship: hit.value.kin, ...(found.site !== null && { site: found.site }) },
    context: { family: true, negated: denied },
  });
}

const MENINGES: ReadonlySet<string> = new Set(['dure', 'pie']);
/** "mère d'un fils de 10 mois": the patient is the mother. */
function isMotherOf(view: TextView, hit: Hit<FamilyWord>): boolean {
  const next = after(view, hit.last);
  return (
    next >= 0 &&
    /^(d|de)$/.test(view.norm(next)) &&
    /^(mere|pere)$/.test(view.norm(hit.first)) &&
    /^(et|est|,)$/.test(view.norm(before(view, hit.first) < 0 ? hit.first : before(view, hit.first)))
  );
}

interface Found {
  readonly hit: Hit<FamilyWord>;
  readonly site: string | null;
  readonly end: number;
}

function withSite(view: TextView, hits: readonly Hit<FamilyWord>[], at: number): Found {
  const hit = hits[at]!;
  const own = is(hit, 'cancer') ? hit.value.site : null;
  const next = hits[at + 1];
  const close = is(next, 'site') && next.first - hit.last <= 5 && view.sentenceOf[next.first] === view.sentenceOf[hit.first];
  if (own !== null || !close) return { hit, site: own, end: hit.end };
  return { hit, site: next.value.site, end: next.end };
}

function cancerAfter(view: TextView, hits: readonly Hit<FamilyWord>[], at: number): Found | null {
  const { last, first } = hits[at]!;
  for (let i = at + 1; i < hits.length; i++) {
    const hit = hits[i]!;
    if (view.sentenceOf[hit.first] !== view.sentenceOf[first] || hit.first - last > REACH) return null;
    if (is(hit, 'cancer')) return spoken(view, last, hit.first) ? null : withSite(view, hits, i);
    if (is(hit, 'kin') && !listed(view, hits[i - 1]!.last, hit.first)) return null;
  }
  return null;
}
function cancerBefore(view: TextView, hits: readonly Hit<FamilyWord>[], at: number): Found | null {
  const { first } = hits[at]!;
  for (let i = at - 1; i >= 0; i--) {
    const hit = hits[i]!;
    if (view.sentenceOf[hit.first] !== view.sentenceOf[first] || first - hit.last > 7) return null;
    if (is(hit, 'cancer')) return chez(view, first) ? withSite(view, hits, i) : null;
    if (is(hit, 'kin')) return null;
  }
  return null;
}
/** "père et mère", "tante, oncle": the cancer after belongs to both. */
const listed = (view: TextView, last: number, first: number): boolean => {
  for (let i = after(view, last); i >= 0 && i < first; i = after(view, i))
    if (!/^(et|,|une?|sa|son|ses|deux|maternel|maternelle|paternel|paternelle|ou)$/.test(view.norm(i))) return false;
  return true;
};
/** The clause turns to the patient before the cancer: "sa mère va bien, la patiente a un cancer". */
const spoken = (view: TextView, last: number, first: number): boolean => {
  for (let i = after(view, last); i >= 0 && i < first; i = after(view, i)) if (OWNERS.has(view.norm(i))) return true;
  return false;
};
function chez(view: TextView, first: number): boolean {
  for (let i = before(view, first), n = 0; i >= 0 && n < 4; i = before(view, i), n++)
    if (/^(chez|pour|dont|du|de|une?|\(|:|deux|1|2|3)$/.test(view.norm(i))) return true;
  return false;
}

/** "Antécédents familiaux de cancer du sein", "pas d'antécédent familial de cancer". With a relative named, the relative says it. */
function readFamily(view: TextView, hits: readonly Hit<FamilyWord>[], at: number, sink: Sink): void {
  const hit = hits[at]!;
  const inside = /oncolog|carcinolog|neoplas/.test(view.text.slice(hit.begin, hit.end).normalize('NFD').toLowerCase());
  let found: Found | null = inside ? { hit, site: null, end: hit.end } : null;
  for (let i = at + 1; found === null && i < hits.length; i++) {
    const next = hits[i]!;
    if (view.sentenceOf[next.first] !== view.sentenceOf[hit.first] || next.first - hit.last > 8 || is(next, 'kin')) break;
    if (is(next, 'cancer')) found = spoken(view, hit.last, next.first) ? null : withSite(view, hits, i);
    if (found === null && is(next, 'cancer')) break;
  }
  found ??= deniedBeforeFamily(view, hits, at);
  if (found === null) return;
  const denied = deniedBefore(view, hit.first) || deniedBefore(view, found.hit.first) || deniedBetween(view, hit.last, found.hit.first);
  const begin = Math.min(hit.begin, found.hit.begin);
  sink.add({
    begin,
    end: Math.max(hit.end, found.end),
    type: 'family_cancer',
    value: { denied, ...(found.site !== null && { site: found.site }) },
    context: { family: true, negated: denied },
  });
}

/** "pas de cancer dans la famille", "cancer du sein dans la famille". */
function deniedBeforeFamily(view: TextView, hits: readonly Hit<FamilyWord>[], at: number): Found | null {
  const hit = hits[at]!;
  if (!/^dans$/.test(view.norm(hit.first))) return null;
  for (let i = at - 1; i >= 0; i--) {
    const previous = hits[i]!;
    if (view.sentenceOf[previous.first] !== view.sentenceOf[hit.first] || hit.first - previous.last > 8) return null;
    if (is(previous, 'cancer')) return withSite(view, hits, i);
  }
  return null;
}

/** A denial stands before, in the same clause: "sans", "pas d'antécédent", not over a comma or "mais". */
function deniedBefore(view: TextView, first: number): boolean {
  for (let i = before(view, first), n = 0; i >= 0 && n < DENIAL_REACH; i = before(view, i), n++) {
    const word = view.norm(i);
    if (DENIALS.has(word)) return true;
    if (CLAUSE_ENDS.has(word)) return false;
  }
  return false;
}
const CLAUSE_ENDS: ReadonlySet<string> = new Set([',', ';', 'mais', 'avec', ':']);

/** "Antécédents familiaux : pas de cancer". */
function deniedBetween(view: TextView, last: number, first: number): boolean {
  for (let i = after(view, last); i >= 0 && i < first; i = after(view, i)) if (DENIALS.has(view.norm(i))) return true;
  return false;
}
