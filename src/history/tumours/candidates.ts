import type { Evidence, Fact, Laterality } from '../../model/index.ts';
import { factEvidence, field, type Item, isAffirmed } from '../item.ts';
import { impliedSite } from '../sites/implied.ts';
import { isPlausible } from '../sites/plausible.ts';
import { classOfFact, type SourceClass } from '../sources.ts';
import { saysMalignant } from './wording.ts';

/** One statement that the patient has or had a malignant tumour. */
export interface Candidate {
  /** ICD-O-3 topography, null where the words name no site. */
  readonly topography: string | null;
  /** True where the site was read off the morphology alone. */
  readonly implied: boolean;
  /** ICD-O-3 morphology with behaviour; null where the source says only "cancer of this organ" by a CIM-10 code. */
  readonly morphology: string | null;
  readonly laterality: Laterality | null;
  readonly date: string | null;
  /** Day of the statement itself: an upper bound of the diagnosis. */
  readonly told: string | null;
  readonly recap: boolean;
  readonly source: SourceClass;
  readonly evidence: Evidence;
  readonly item: Item | null;
  readonly grade: string | null;
}

const MALIGNANT = /\/[23]$/;
const NEAR = 90;
/** What the reader calls a lesion; only words for a histology or a cancer say that there is a malignant tumour. */
const SAYS_TUMOUR: ReadonlySet<string | null> = new Set(['histology', 'cancer', null]);

/** Statements of texts: malignant morphologies, each with the site that its words name. */
export function textCandidates(items: readonly Item[]): Candidate[] {
  const bySentence = Map.groupBy(
    items.filter((item) => item.mention.type === 'topography' && !item.mention.family),
    (item) => `${item.documentId} ${item.mention.sentence}`,
  );
  const candidates: Candidate[] = [];
  for (const item of items) {
    const { mention } = item;
    if (mention.type !== 'morphology' || mention.code === null || !MALIGNANT.test(mention.code) || !isAffirmed(mention)) continue;
    const kind = field(mention, 'kind');
    if (!SAYS_TUMOUR.has(kind) || (kind === 'cancer' && !saysMalignant(mention.text))) continue;
    const site = siteOf(item, bySentence.get(`${item.documentId} ${mention.sentence}`) ?? []);
    const implied = site === null ? impliedSite(mention.code) : null;
    candidates.push({
      topography: site?.mention.code ?? implied,
      implied: site === null && implied !== null,
      morphology: mention.code,
      laterality: site === null ? null : lateralityOf(site),
      date: mention.date,
      told: item.when,
      recap: item.recap,
      source: item.source,
      evidence: item.evidence,
      item,
      grade: field(mention, 'grade'),
    });
  }
  return candidates;
}

/** The site that belongs to a morphology: the nearest of its sentence that is not the site of a metastasis, better after than before. */
function siteOf(item: Item, sites: readonly Item[]): Item | null {
  let best: Item | null = null;
  let cost = NEAR;
  for (const site of sites) {
    if (!isSiteOfPrimary(site) || !isPlausible(site.mention.code ?? '', item.mention.code)) continue;
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
    date: null,
    told: fact.start,
    recap: false,
    source: classOfFact(fact),
    evidence: factEvidence(fact),
    item: null,
    grade: fact.attributes['grade'] ?? null,
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
      return [{ ...base, ...fromCim10(fact.code), laterality: null }];
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
const IN_SITU: Readonly<Record<string, string>> = Object.freeze({ D05: 'C50.9', D06: 'C53.9', D03: 'C44.9', D04: 'C44.9' });

function fromCim10(code: string): { topography: string; morphology: string | null } {
  const plain = dotted(code);
  const histology = HISTOLOGY_CODES.find(([pattern]) => pattern.test(plain));
  if (histology !== undefined) return { topography: histology[1], morphology: histology[2] };
  const inSitu = IN_SITU[plain.slice(0, 3)];
  if (inSitu !== undefined) return { topography: inSitu, morphology: '8010/2' };
  return { topography: plain.length === 3 ? `${plain}.9` : plain, morphology: null };
}
