import { histologyGroup, isUnspecific, siteGroup } from '../iacr/groups.ts';
import { field, type Item, isAffirmed, ofType, textEvidence } from '../item.ts';
import { impliedSite, isWeaklyImplied } from '../sites/implied.ts';
import { type Candidate, MALIGNANT } from './candidate.ts';
import { withoutParts } from './parts.ts';
import { canArise, isSiteOfPrimary, lateralityOf, organCode, sitesOfBenign } from './places.ts';
import { isMetastasis, isNeoplasia, isPlural, saysMalignant } from './wording.ts';

export { factCandidates } from './coded.ts';

const NEAR = 90;
/** What the reader calls a lesion; only words for a histology or a cancer say that there is a malignant tumour. */
const SAYS_TUMOUR: ReadonlySet<string | null> = new Set(['histology', 'cancer', null]);

/** Statements of texts: malignant morphologies, each with the site that its words name. */
export function textCandidates(items: readonly Item[]): Candidate[] {
  const benign = sitesOfBenign(items);
  const bySentence = Map.groupBy(
    ofType(items, 'topography').filter((item) => !item.mention.family && !benign.has(item)),
    (item) => item.sentence,
  );
  const returns = new Map(
    ofType(items, 'recurrence', 'progression')
      .filter((item) => isAffirmed(item.mention))
      .map((item): [number, number] => [item.sentence, item.mention.begin]),
  );
  const listed = sentencesThatList(items);
  const spread = Map.groupBy(
    ofType(items, 'metastasis').filter((item) => isAffirmed(item.mention)),
    (item) => item.sentence,
  );
  const candidates: Candidate[] = [];
  for (const item of ofType(items, 'morphology')) {
    const { mention, sentence } = item;
    if (mention.code === null || !isAffirmed(mention)) continue;
    const morphology = malignancyOf(item, bySentence.get(sentence) ?? []) ?? ofMetastasis(item, spread.get(sentence) ?? []);
    if (morphology === null) continue;
    const back = returns.get(sentence) ?? Number.POSITIVE_INFINITY;
    // After "récidive", a site beside the histology is where it came back.
    const site = siteOf(
      item,
      (bySentence.get(sentence) ?? []).filter(
        (place) => place.mention.begin < back || place.mention.begin < mention.begin || isComplement(mention.end, place.mention.begin),
      ),
    );
    const lesion = site ?? lesionBefore(item, (back) => bySentence.get(sentence - back) ?? []);
    const implied = lesion === null ? impliedSite(mention.code) : null;
    candidates.push({
      topography: lesion === null ? implied : organCode(lesion),
      implied: lesion === null && implied !== null,
      morphology,
      siteText: site?.mention.text ?? null,
      laterality: lesion === null ? null : lateralityOf(lesion),
      date: mention.date,
      told: item.when,
      recap: item.recap,
      source: item.source,
      evidence: textEvidence(item),
      item,
      place: lesion,
      grade: field(mention, 'grade'),
      general: isPlural(mention.text) || listed.has(sentence),
    });
  }
  return withoutParts(candidates);
}

/** "Progression d'un cancer du poumon": the organ right after the histology is its own, wherever it came back. */
const isComplement = (end: number, site: number): boolean => site >= end && site - end <= COMPLEMENT;
/** As long as " de la ". */
const COMPLEMENT = 7;

/**
 * The malignant or in situ morphology that words say, null where they say none. "Néoplasie du sein" is a cancer to French clinicians, though the
 * word alone leaves it open.
 */
function malignancyOf({ mention }: Item, sites: readonly Item[]): string | null {
  const kind = field(mention, 'kind');
  if (kind === 'tumour' && isNeoplasia(mention.text))
    return sites.some((s) => isSiteOfPrimary(s) && s.mention.begin >= mention.end && s.mention.begin <= mention.end + NEOPLASIA_REACH)
      ? '8000/3'
      : null;
  // "Mélanome métastatique": the tumour of this patient, told by its spread.
  if (kind === 'histology' && METASTATIC.test(mention.code ?? '') && !isMetastasis(mention.text)) return `${mention.code?.slice(0, 4)}/3`;
  if (mention.code === null || !MALIGNANT.test(mention.code) || !SAYS_TUMOUR.has(kind)) return null;
  return kind === 'cancer' && !saysMalignant(mention.text) ? null : mention.code;
}
const NEOPLASIA_REACH = 12;
/** Named histologies of behaviour 6, but the mucinous and signet-ring ones, whose names say their spread. */
const METASTATIC = /^(?!80|8480|8490)\d{4}\/6$/;

/** "Métastase d'une tumeur phyllode": a tumour of uncertain behaviour that has metastases is malignant. */
function ofMetastasis({ mention }: Item, spread: readonly Item[]): string | null {
  if (mention.code === null || !UNCERTAIN.test(mention.code)) return null;
  const before = spread.some((m) => m.mention.begin < mention.begin && mention.begin - m.mention.end <= METASTASIS_REACH);
  return before ? mention.code.replace(/1$/, '3') : null;
}
/** Named histologies of behaviour 1; "tumeur" alone says nothing. */
const UNCERTAIN = /^(?!800|910)\d{4}\/1$/;
const METASTASIS_REACH = 20;

/** So many histologies, or groups of them, in one sentence are a classification or a differential diagnosis. */
const LISTED_HISTOLOGIES = 4;
const LISTED_GROUPS = 3;
const LISTED_ORGANS = 4;
function sentencesThatList(items: readonly Item[]): ReadonlySet<number> {
  const named = ofType(items, 'morphology').filter(
    ({ mention, recap }) => !recap && MALIGNANT.test(mention.code ?? '') && field(mention, 'kind') === 'histology',
  );
  const bySentence = Map.groupBy(named, (item) => item.sentence);
  const sites = Map.groupBy(
    ofType(items, 'topography').filter(
      (item) => !item.recap && !item.stamped && isSiteOfPrimary(item) && field(item.mention, 'role') === 'primary',
    ),
    (item) => item.sentence,
  );
  const organs = (sentence: number): number => new Set((sites.get(sentence) ?? []).map((item) => siteGroup(organCode(item)))).size;
  return new Set(
    [...bySentence].flatMap(([sentence, list]) => {
      if (list.length >= LISTED_ORGANS && organs(sentence) >= LISTED_ORGANS) return [sentence];
      const codes = [...new Set(list.map((item) => item.mention.code ?? ''))];
      const groups = new Set(codes.map(histologyGroup).filter((group) => !isUnspecific(group)));
      return groups.size >= LISTED_GROUPS || (groups.size > 0 && codes.length >= LISTED_HISTOLOGIES) ? [sentence] : [];
    }),
  );
}

/** The site that belongs to a morphology: the nearest of its sentence that is not the site of a metastasis, better after than before. */
function siteOf(item: Item, sites: readonly Item[]): Item | null {
  let best: Item | null = null;
  let cost = NEAR;
  for (const site of sites) {
    if (!isSiteOfPrimary(site) || !canArise(organCode(site), item.mention.code ?? '')) continue;
    const after = site.mention.begin - item.mention.end;
    const before = item.mention.begin - site.mention.end;
    const distance = after >= -1 ? after : before >= 0 ? before + 15 : 0;
    // The organ of a mere lesion beside the histology is more often invaded than the origin.
    if (field(site.mention, 'role') !== 'primary' && distance > 3) continue;
    if (distance < cost) {
      cost = distance;
      best = site;
    }
  }
  return best;
}

/** How far back a lesion may be told that the examination of its tissue then names ("nodule du sein gauche. […] Biopsie: carcinome canalaire"), in sentences. */
const BACK_SENTENCES = 3;

/** The lesion told just before a histology that names no site, where it lies in the usual organ of that histology. */
function lesionBefore(item: Item, sentenceBack: (sentences: number) => readonly Item[]): Item | null {
  const usual = impliedSite(item.mention.code ?? '');
  if (usual === null || isWeaklyImplied(item.mention.code ?? '')) return null;
  for (let back = 0; back <= Math.min(BACK_SENTENCES, item.mention.sentence); back++) {
    const places = sentenceBack(back).filter((place) => place.mention.begin < item.mention.begin && isSiteOfPrimary(place));
    const found = places.findLast((place) => siteGroup(organCode(place)) === siteGroup(usual));
    if (found !== undefined) return found;
  }
  return null;
}

/**
 * Tumours that only their stage betrays: T, N and M are given to malignant tumours only, so a classified tumour of a named organ is one even where
 * the words for its histology were not understood.
 */
export function stagedCandidates(items: readonly Item[]): Candidate[] {
  const classified = new Set(
    ofType(items, 'tnm')
      .filter((item) => isAffirmed(item.mention))
      .map((item) => item.documentId),
  );
  return ofType(items, 'topography')
    .filter((item) => classified.has(item.documentId) && isSiteOfPrimary(item))
    .map(
      (item): Candidate => ({
        topography: organCode(item),
        implied: false,
        morphology: '8000/3',
        siteText: item.mention.text,
        laterality: lateralityOf(item),
        date: item.date,
        told: item.when,
        recap: item.recap,
        source: item.source,
        evidence: textEvidence(item),
        item,
        place: item,
        grade: null,
        general: false,
      }),
    );
}
