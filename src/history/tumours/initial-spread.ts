import { daysBetween, type Tumour } from '../../model/index.ts';
import { secondarySite } from '../../terminology/icdo/icd10.ts';
import { histologyGroup, isHaematopoietic, siteGroup } from '../iacr/groups.ts';
import { compareItems, field, type Item, isAffirmed, ofType } from '../item.ts';
import { isRegionalNode, nodesOfRegion } from '../sites/regional-nodes.ts';

/** The initial work-up ends this long after the diagnosis at the latest, in days. */
const WORK_UP_DAYS = 120;
/** Secondary sites that a lesion of the work-up means in a patient whose cancer is metastatic: lung, pleura, peritoneum, liver, brain, bone, adrenal. */
const USUAL = /^C(78\.[0267]|79\.[357])$/;
/** A secondary site that says only that it is elsewhere. */
const ELSEWHERE = 'C79.8';
/** Sites whose stages IVA and IVB are local disease (UICC TNM, 8th edition). */
const LOCAL_IV = /^C(0\d|1[0-4]|3[0-2]|37|44|51|53|73)/;

type Described = Pick<Tumour, 'topography' | 'morphology' | 'diagnosed' | 'stage' | 'm'>;

/**
 * Secondary sites of the first stage (CIM-10), sorted: those that the course gives (`known`), metastases told by a region being the nodes that lie
 * there or nothing more, and where the cancer is metastatic at once, the organs and distant nodes in which the initial work-up tells of lesions.
 * `end` is what closes the work-up: the first systemic treatment or the first return; null where none is told.
 */
export function initialSpread(tumour: Described, items: readonly Item[], known: readonly string[], end: Item | null): string[] {
  const told = ofType(items, 'topography', 'metastasis').filter((item) => isAffirmed(item.mention));
  const nodes = new Set(told.flatMap((item) => nodeOf(item) ?? []));
  const codes = new Set(known.flatMap((code) => placesOf(code, tumour.topography, told, nodes)));
  const unknown = tumour.topography.startsWith('C80');
  const distant = LOCAL_IV.test(tumour.topography) ? /^IVC/ : /^IV/;
  const metastatic = unknown || codes.size > 0 || distant.test(tumour.stage ?? '') || tumour.m?.includes('M1') === true;
  if (metastatic && !(tumour.morphology !== null && isHaematopoietic(histologyGroup(tumour.morphology))))
    for (const item of told)
      if (isOfWorkUp(item, tumour.diagnosed, end)) for (const code of lesionSites(item, tumour.topography)) codes.add(code);
  // Nodes of a place not said are those that others name.
  if ([...codes].some((code) => code.startsWith('C77') && code !== 'C77.9')) codes.delete('C77.9');
  return [...codes].sort();
}

/** Kinds of medicines that are given for other reasons too, before the cancer is known. */
const BESIDE_CANCER: ReadonlySet<string | null> = new Set(['supportive', 'corticosteroid', 'other']);

/** What closes the work-up of a tumour: its first drug or protocol told of the present, or its first return where that is told before. */
export function endOfWorkUp(items: readonly Item[], isOwn: (item: Item) => boolean, back: Item | null): Item | null {
  const drug = ofType(items, 'drug', 'protocol').find(
    (item) => isAffirmed(item.mention) && !item.recap && !BESIDE_CANCER.has(field(item.mention, 'kind')) && isOwn(item),
  );
  return drug === undefined ? back : back === null || compareItems(drug, back) < 0 ? drug : back;
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
  if (places.length === 0) return isOnlyNodes(code, told) ? [] : [code];
  // The primary's own organ is no secondary site of it, but for the other lung.
  const apart = places.filter((place) => code !== ELSEWHERE || siteGroup(place) !== siteGroup(primary));
  const named = apart.filter((place) => !/^C(76|80)/.test(place) && !(place === 'C48.0' && nodes.has('C77.2')));
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

/** Secondary sites that a lesion beside the primary means; none for the primary's own organ and its regional nodes. */
function lesionSites(item: Item, primary: string): string[] {
  const { mention } = item;
  if (mention.type !== 'topography' || field(mention, 'role') !== 'lesion' || mention.code === null) return [];
  const node = nodeOf(item);
  if (node !== null) return isRegionalNode(node, primary) ? [] : [node];
  if (siteGroup(mention.code) === siteGroup(primary)) return [];
  const code = secondarySite(mention.code);
  return code !== null && USUAL.test(code) ? [code] : [];
}
