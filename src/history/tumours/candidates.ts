import type { Evidence, Fact, Laterality } from '../../model/index.ts';
import { siteGroup } from '../iacr/groups.ts';
import { factEvidence, field, type Item, isAffirmed, ofType } from '../item.ts';
import { impliedSite, isAlsoSite } from '../sites/implied.ts';
import { isPlausible } from '../sites/plausible.ts';
import { classOfFact, type SourceClass } from '../sources.ts';
import { isPlural, saysMalignant } from './wording.ts';

/** One statement that the patient has or had a malignant tumour. */
export interface Candidate {
  /** ICD-O-3 topography, null where the words name no site. */
  readonly topography: string | null;
  /** True where the site was read off the morphology alone. */
  readonly implied: boolean;
  /** ICD-O-3 morphology with behaviour; null where the source says only "cancer of this organ" by a CIM-10 code. */
  readonly morphology: string | null;
  /** Words of the site; null in coded sources. */
  readonly siteText: string | null;
  readonly laterality: Laterality | null;
  readonly date: string | null;
  /** Day of the statement itself: an upper bound of the diagnosis. */
  readonly told: string | null;
  readonly recap: boolean;
  readonly source: SourceClass;
  readonly evidence: Evidence;
  readonly item: Item | null;
  readonly grade: string | null;
  /** The words speak of a class of tumours ("les germinomes"), which may be general knowledge rather than this patient's. */
  readonly general: boolean;
}

const MALIGNANT = /\/[23]$/;
const NEAR = 90;
/** What the reader calls a lesion; only words for a histology or a cancer say that there is a malignant tumour. */
const SAYS_TUMOUR: ReadonlySet<string | null> = new Set(['histology', 'cancer', null]);

/** Statements of texts: malignant morphologies, each with the site that its words name. */
export function textCandidates(items: readonly Item[]): Candidate[] {
  const bySentence = Map.groupBy(
    items.filter((item) => item.mention.type === 'topography' && !item.mention.family),
    (item): string => `${item.documentId} ${item.mention.sentence}`,
  );
  const returns = new Map(
    ofType(items, 'recurrence', 'progression')
      .filter((item) => isAffirmed(item.mention))
      .map((item): [string, number] => [`${item.documentId} ${item.mention.sentence}`, item.mention.begin]),
  );
  const candidates: Candidate[] = [];
  for (const item of items) {
    const { mention } = item;
    if (mention.type !== 'morphology' || mention.code === null || !MALIGNANT.test(mention.code) || !isAffirmed(mention)) continue;
    const kind = field(mention, 'kind');
    if (!SAYS_TUMOUR.has(kind) || (kind === 'cancer' && !saysMalignant(mention.text))) continue;
    const sentence = `${item.documentId} ${mention.sentence}` as const;
    const back = returns.get(sentence) ?? Number.POSITIVE_INFINITY;
    // After "récidive", a site beside the histology is where it came back.
    const site = siteOf(
      item,
      (bySentence.get(sentence) ?? []).filter((place) => place.mention.begin < back || place.mention.begin < mention.begin),
    );
    const lesion = site ?? lesionBefore(item, (n) => bySentence.get(`${item.documentId} ${n}`) ?? []);
    const implied = lesion === null ? impliedSite(mention.code) : null;
    candidates.push({
      topography: lesion?.mention.code ?? implied,
      implied: lesion === null && implied !== null,
      morphology: mention.code,
      siteText: site?.mention.text ?? null,
      laterality: lesion === null ? null : lateralityOf(lesion),
      date: mention.date,
      told: item.when,
      recap: item.recap,
      source: item.source,
      evidence: item.evidence,
      item,
      grade: field(mention, 'grade'),
      general: isPlural(mention.text),
    });
  }
  return candidates;
}

/** The site that belongs to a morphology: the nearest of its sentence that is not the site of a metastasis, better after than before. */
function siteOf(item: Item, sites: readonly Item[]): Item | null {
  let best: Item | null = null;
  let cost = NEAR;
  for (const site of sites) {
    if (!isSiteOfPrimary(site) || !canArise(site.mention.code ?? '', item.mention.code ?? '')) continue;
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

/** Whether a primary of this histology can have begun at this site: plausible there, and one of its usual sites where it has such. */
export const canArise = (topography: string, morphology: string): boolean =>
  isPlausible(topography, morphology) && (impliedSite(morphology) === null || isAlsoSite(topography, morphology));

/** How far back a lesion may be told that the examination of its tissue then names ("nodule du sein gauche. […] Biopsie: carcinome canalaire"), in sentences. */
const BACK_SENTENCES = 3;

/** The lesion told just before a histology that names no site, where it lies in the usual organ of that histology. */
function lesionBefore(item: Item, sentencesOf: (sentence: number) => readonly Item[]): Item | null {
  const usual = impliedSite(item.mention.code ?? '');
  if (usual === null) return null;
  for (let n = item.mention.sentence; n >= Math.max(0, item.mention.sentence - BACK_SENTENCES); n--) {
    const places = sentencesOf(n).filter((place) => place.mention.begin < item.mention.begin && isSiteOfPrimary(place));
    const found = places.findLast((place) => siteGroup(place.mention.code ?? '') === siteGroup(usual));
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
        topography: item.mention.code,
        implied: false,
        morphology: '8000/3',
        siteText: item.mention.text,
        laterality: lateralityOf(item),
        date: item.date,
        told: item.when,
        recap: item.recap,
        source: item.source,
        evidence: item.evidence,
        item,
        grade: null,
        general: false,
      }),
    );
}

/** Nodes, bodily regions and sites of metastases name no organ of a primary. */
const NO_PRIMARY = /^C(77|76|80)/;
export function isRegionOfLesion({ mention }: Item): boolean {
  const role = field(mention, 'role');
  return (
    mention.type === 'topography' &&
    mention.code !== null &&
    mention.code.startsWith('C76') &&
    isAffirmed(mention) &&
    role !== 'metastasis' &&
    role !== 'anatomy' &&
    field(mention, 'site') === null
  );
}
export function isSiteOfPrimary({ mention }: Item): boolean {
  if (mention.type !== 'topography' || mention.code === null || !isAffirmed(mention) || NO_PRIMARY.test(mention.code)) return false;
  const role = field(mention, 'role');
  return role !== 'metastasis' && role !== 'anatomy' && field(mention, 'site') === null;
}

export function lateralityOf(item: Item): Laterality | null {
  const said = field(item.mention, 'laterality');
  return said === 'left' || said === 'right' || said === 'bilateral' ? said : null;
}

/** CIM-10 codes of primary malignant and in situ tumours; secondary sites and unknown primaries aside. */
const PRIMARY_CIM10 = /^(C(?!7[789]|80|97)\d\d|D0\d)/;

/** Statements of structured sources: tumour record, biobank, PMSI diagnoses. */
export function factCandidates(facts: readonly Fact[]): Candidate[] {
  return facts.flatMap(candidatesOf);
}

function candidatesOf(fact: Fact): Candidate[] {
  const base = {
    implied: false,
    siteText: null,
    date: null,
    told: fact.start,
    recap: false,
    source: classOfFact(fact),
    evidence: factEvidence(fact),
    item: null,
    grade: fact.attributes['grade'] ?? null,
    general: false,
  };
  const laterality = sideOf(fact.attributes['laterality']);
  switch (fact.kind) {
    case 'tumour_record': {
      const [topography, morphology] = splitCode(fact);
      if (topography === null) return [];
      return [{ ...base, topography, morphology, laterality, date: fact.start }];
    }
    case 'sample': {
      const topography = fact.attributes['topography'] ?? null;
      const morphology = fact.attributes['morphology'] ?? null;
      // Only a sample of the primary tells its site; of a metastasis it tells where the metastasis is.
      if (fact.attributes['eventType'] !== '1' || topography === null || morphology === null || !MALIGNANT.test(morphology)) return [];
      return [{ ...base, topography, morphology, laterality: null }];
    }
    case 'diagnosis':
      if (fact.code === null || !PRIMARY_CIM10.test(fact.code)) return [];
      return candidateOfCode(fact.code, base);
    case 'procedure':
    case 'session':
    case 'drug_administration':
    case 'drug_prescription':
    case 'drug_dispensation':
    case 'laboratory':
    case 'vital_status':
      return [];
  }
}

function candidateOfCode(code: string, base: Omit<Candidate, 'topography' | 'morphology' | 'laterality'>): Candidate[] {
  const meant = fromCim10(code);
  return meant === null ? [] : [{ ...base, ...meant, laterality: null }];
}

const sideOf = (said: string | undefined): Laterality | null => (said === 'left' || said === 'right' || said === 'bilateral' ? said : null);

function splitCode(fact: Fact): [string | null, string | null] {
  const [first = '', second = ''] = (fact.code ?? '').split(/\s+/);
  const topography = fact.attributes['topography'] ?? (/^C\d\d/.test(first) ? first : null);
  const morphology = fact.attributes['morphology'] ?? (/^\d{4}\/\d$/.test(second) ? second : null);
  return [topography, morphology];
}

const dotted = (code: string): string => (code.length > 3 && !code.includes('.') ? `${code.slice(0, 3)}.${code.slice(3, 4)}` : code);

/** CIM-10 chapters whose code is a histology rather than a site: the topography and the group that they stand for. */
const HISTOLOGY_CODES: readonly (readonly [pattern: RegExp, topography: string, morphology: string])[] = [
  [/^C43/, 'C44.9', '8720/3'],
  [/^C45/, 'C38.4', '9050/3'],
  [/^C46/, 'C44.9', '9140/3'],
  [/^C81/, 'C77.9', '9650/3'],
  [/^C82/, 'C77.9', '9690/3'],
  [/^C83/, 'C77.9', '9680/3'],
  [/^C8[4-6]/, 'C77.9', '9591/3'],
  [/^C88/, 'C42.0', '9761/3'],
  [/^C90/, 'C42.1', '9732/3'],
  [/^C91/, 'C42.1', '9820/3'],
  [/^C92/, 'C42.1', '9860/3'],
  [/^C9[3-6]/, 'C42.1', '9800/3'],
];
/** CIM-10 chapter of tumours in situ: the longest code that fits. */
const IN_SITU: Readonly<Record<string, string>> = Object.freeze({
  'D00.0': 'C14.8',
  'D00.1': 'C15.9',
  'D00.2': 'C16.9',
  'D01.0': 'C18.9',
  'D01.1': 'C19.9',
  'D01.2': 'C20.9',
  'D01.3': 'C21.0',
  'D02.0': 'C32.9',
  'D02.2': 'C34.9',
  D03: 'C44.9',
  D04: 'C44.9',
  D05: 'C50.9',
  D06: 'C53.9',
  'D07.0': 'C54.1',
  'D07.1': 'C51.9',
  'D07.2': 'C52.9',
  'D07.4': 'C60.9',
  'D07.5': 'C61.9',
  'D09.0': 'C67.9',
  'D09.2': 'C69.9',
  'D09.3': 'C73.9',
});

function fromCim10(code: string): { topography: string; morphology: string | null } | null {
  const plain = dotted(code);
  const histology = HISTOLOGY_CODES.find(([pattern]) => pattern.test(plain));
  if (histology !== undefined) return { topography: histology[1], morphology: histology[2] };
  const inSitu = IN_SITU[plain.slice(0, 5)] ?? IN_SITU[plain.slice(0, 3)];
  // Urothelium in situ belongs to the tumour of the bladder whatever its depth.
  if (inSitu !== undefined) return { topography: inSitu, morphology: inSitu === 'C67.9' ? '8120/2' : '8010/2' };
  if (plain.startsWith('D')) return null;
  return { topography: plain.length === 3 ? `${plain}.9` : plain, morphology: null };
}
