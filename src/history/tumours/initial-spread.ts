import { daysBetween, type Tumour } from '../../model/index.ts';
import { secondarySite } from '../../terminology/icdo/icd10.ts';
import { histologyGroup, isHaematopoietic, siteGroup } from '../iacr/groups.ts';
import { compareItems, field, type Item, isAffirmed, ofType } from '../item.ts';
import { isRegionalNode, nodesOfRegion } from '../sites/regional-nodes.ts';
import { lateralityOf } from './places.ts';

/** The initial work-up ends this long after the diagnosis at the latest, in days. */
const WORK_UP_DAYS = 120;
/** Secondary sites that a lesion of the work-up means in a patient whose cancer is metastatic: lung, pleura, peritoneum, liver, brain, bone, adrenal. */
const USUAL = /^C(78\.[0267]|79\.[357])$/;
/** A secondary site that says only that it is elsewhere. */
const ELSEWHERE = 'C79.8';
/** Sites whose stages IVA and IVB are local disease (UICC TNM, 8th edition). */
const LOCAL_IV = /^C(0\d|1[0-4]|3[0-2]|37|44|51|53|73)/;

/** Testis, whose stage III is the one with distant metastases (UICC TNM, 8th edition). */
const DISTANT_III = /^C62/;
/** Ovary, tube and peritoneum: their spread over the peritoneum is told as an extension, and is one of its secondary sites all the same (FIGO 2014). */
const OVER_PERITONEUM = /^C(48\.[12]|56|57\.0)/;
const PERITONEUM = 'C78.6';
const LUNG = 'C78.0';
const SKIN = 'C79.2';
const MEDIASTINUM = 'C78.1';

type Described = Pick<Tumour, 'topography' | 'morphology' | 'diagnosed' | 'stage' | 'm' | 'laterality'>;

/**
 * Secondary sites of the first stage (CIM-10), sorted: those that the course gives (`known`), metastases told by a region being the nodes that lie
 * there or nothing more, and where the cancer is metastatic at once, the organs and distant nodes in which the initial work-up tells of lesions.
 * `end` is what closes the work-up: the first systemic treatment or the first return; null where none is told.
 */
export function initialSpread(
  tumour: Described,
  items: readonly Item[],
  known: readonly string[],
  end: Item | null,
  record: readonly Item[],
): string[] {
  const told = ofType(items, 'topography', 'metastasis').filter((item) => isAffirmed(item.mention));
  const nodes = new Set(told.flatMap((item) => nodeOf(item) ?? []));
  const codes = new Set(known.flatMap((code) => placesOf(code, tumour.topography, told, nodes)));
  const unknown = tumour.topography.startsWith('C80');
  const distant = LOCAL_IV.test(tumour.topography) ? /^IVC/ : DISTANT_III.test(tumour.topography) ? /^III/ : /^IV/;
  const metastatic = unknown || codes.size > 0 || distant.test(tumour.stage ?? '') || tumour.m?.includes('M1') === true;
  if (metastatic && !(tumour.morphology !== null && isHaematopoietic(histologyGroup(tumour.morphology))))
    for (const item of told) if (isOfWorkUp(item, tumour.diagnosed, end)) for (const code of lesionSites(item, tumour)) codes.add(code);
  if (
    OVER_PERITONEUM.test(tumour.topography) &&
    told.some((item) => isOfPeritoneum(item) && isOfWorkUp(item, tumour.diagnosed, end) && isInvaded(item, record))
  )
    codes.add(PERITONEUM);
  for (const code of peritoneal(tumour.topography, codes, told)) codes.delete(code);
  // Nodes of a place not said are those that others name.
  if ([...codes].some((code) => code.startsWith('C77') && code !== 'C77.9')) codes.delete('C77.9');
  return [...codes].sort();
}

/** Kinds of medicines that are given for other reasons too, before the cancer is known. */
const BESIDE_CANCER: ReadonlySet<string | null> = new Set(['supportive', 'corticosteroid', 'other']);

/** What closes the work-up of a tumour: its first drug or protocol told of the present, or its first return where that is told before. */
export function endOfWorkUp(items: readonly Item[], isOwn: (item: Item) => boolean, back: Item | null): Item | null {
  const drug = ofType(items, 'drug', 'protocol').find(
    (item) =>
      isAffirmed(item.mention) &&
      (!item.recap || item.mention.section === 'history_of_disease') &&
      !BESIDE_CANCER.has(field(item.mention, 'kind')) &&
      isOwn(item),
  );
  return drug === undefined ? back : back === null || compareItems(drug, back) < 0 ? drug : back;
}

/** Bowel, other digestive organs and other sites: over them an ovarian cancer spreads as over the peritoneum. */
const ON_PERITONEUM: ReadonlySet<string> = new Set(['C78.5', 'C78.8', ELSEWHERE]);
/** "Implants de l'épiploon, de la coupole et périhépatiques" of an ovarian cancer: sites told beside its peritoneal spread, and only there. */
function peritoneal(primary: string, codes: ReadonlySet<string>, told: readonly Item[]): string[] {
  if (!OVER_PERITONEUM.test(primary) || !codes.has(PERITONEUM)) return [];
  const metastases = told.filter(({ type }) => type === 'metastasis');
  const beside = new Set(metastases.flatMap(({ mention, sentence }) => (mention.code === PERITONEUM ? [sentence] : [])));
  return [...codes].filter(
    (code) => ON_PERITONEUM.has(code) && metastases.every(({ mention, sentence }) => mention.code !== code || beside.has(sentence)),
  );
}

const nodeOf = ({ mention }: Item): string | null => {
  const node = mention.type === 'metastasis' ? mention.code : (field(mention, 'site') ?? mention.code);
  return node?.startsWith('C77') === true ? node : null;
};

/** A secondary site with its region replaced: "métastases rétropéritonéales" are the nodes there, where the record tells of such. */
function placesOf(code: string, primary: string, told: readonly Item[], nodes: ReadonlySet<string>): string[] {
  const places = told.flatMap(({ mention }) =>
    mention.type === 'metastasis' && mention.code === code ? [field(mention, 'topography') ?? ''] : [],
  );
  // The skin over a cancer of the breast is its T4.
  if (places.length === 0) return isOnlyNodes(code, told) || (code === SKIN && primary.startsWith('C50')) ? [] : [code];
  if (code === MEDIASTINUM && primary.startsWith('C34') && nodes.size > 0) return [];
  // The primary's own organ is no secondary site of it, but for the other lung.
  const apart = places.filter((place) => code !== ELSEWHERE || siteGroup(place) !== siteGroup(primary));
  // Along nerves and vessels a cancer grows, it does not spread.
  const named = apart.filter((place) => !/^C(47|49\.9|76|80)/.test(place) && !(place === 'C48.0' && nodes.has('C77.2')));
  if (named.length > 0) return [code];
  return [...new Set(apart.flatMap(nodesOfRegion))].filter((node) => nodes.has(node) && !isRegionalNode(node, primary));
}

/** The organ is named only as the place of nodes ("adénopathies médiastinales"). */
function isOnlyNodes(code: string, told: readonly Item[]): boolean {
  const lesions = told.filter(
    ({ mention }) => mention.type === 'topography' && mention.code !== null && secondarySite(mention.code) === code,
  );
  return !code.startsWith('C77') && lesions.length > 0 && lesions.every((item) => nodeOf(item) !== null);
}

/** Reports of imaging name many lesions that are none of the cancer; what counts of them stands in the letters. */
function isOfWorkUp(item: Item, diagnosed: string | null, end: Item | null): boolean {
  if (item.source === 'imaging' || item.mention.section === 'antecedents') return false;
  if (end !== null && compareItems(item, end) >= 0) return false;
  return diagnosed === null || item.when === null || Math.abs(daysBetween(diagnosed, item.when)) <= WORK_UP_DAYS;
}

/** A lesion of peritoneum or omentum, which is no node of the mesentery. */
const isOfPeritoneum = (item: Item): boolean =>
  item.type === 'topography' &&
  field(item.mention, 'role') === 'lesion' &&
  /^C48\.[12]/.test(item.mention.code ?? '') &&
  nodeOf(item) === null;

/** "Invasion du péritoine et de l'épiploon", not the mass that fills the pouch of Douglas. */
function isInvaded(place: Item, items: readonly Item[]): boolean {
  const lesion = items.findLast(
    ({ type, sentence, mention }) => type === 'morphology' && sentence === place.sentence && mention.begin < place.mention.begin,
  );
  return lesion !== undefined && field(lesion.mention, 'kind') === 'bound';
}

/** Secondary sites that a lesion beside the primary means; none for the primary's own organ, but for the other lung, and its regional nodes. */
function lesionSites(item: Item, { topography, laterality }: Described): string[] {
  const { mention } = item;
  if (mention.type !== 'topography' || field(mention, 'role') !== 'lesion' || mention.code === null) return [];
  const node = nodeOf(item);
  if (node !== null) return isRegionalNode(node, topography) ? [] : [node];
  const code = secondarySite(mention.code);
  if (siteGroup(mention.code) === siteGroup(topography)) {
    const side = lateralityOf(item);
    return code === LUNG && laterality !== null && laterality !== 'bilateral' && side !== null && side !== laterality ? [LUNG] : [];
  }
  return code !== null && USUAL.test(code) ? [code] : [];
}
