import { compatibleDates } from '../../model/index.ts';
import { secondarySite } from '../../terminology/icdo/icd10.ts';
import { field, type Item, isAffirmed, ofType, textEvidence } from '../item.ts';
import type { Placed } from '../treatments/merge.ts';
import { careSignals } from './care.ts';
import { progressionOf, recurrencesOf } from './return-words.ts';
import { blank, compareSignals, type Signal } from './signal.ts';
import type { Subject } from './subject.ts';
import { awayFrom, isHere, isNextTo, isOfNodes, lesionsApart, nodesBeside, vanished } from './told-places.ts';

/** Secondary tumour of a site not said. */
const UNNAMED = 'C79.9';

/** Signals of one tumour in the order of the course. The primary's own site tells what is regional, and where a return is one elsewhere. */
export function signalsOf(
  items: readonly Item[],
  treatments: readonly Placed[],
  subject: Pick<Subject, 'topography' | 'statesStage'>,
): Signal[] {
  const spoken = [...Map.groupBy(items, (item) => item.sentence).values()].flatMap((sentence) => ofSentence(sentence, subject));
  const undated = items.every((item) => item.day === '');
  const deaths = Map.groupBy(
    spoken.filter((s) => s.kind === 'death'),
    (s) => s.item?.home,
  );
  const spread = new Set(
    ofType(items, 'metastasis').flatMap((i) => (isAffirmed(i.mention) && i.mention.code === UNNAMED ? [i.sentence] : [])),
  );
  return [
    ...spoken.filter((s) => !isCauseOfDeath(s, deaths.get(s.item?.home) ?? [])),
    ...careSignals(treatments, subject.topography, spread, undated),
  ].sort(compareSignals);
}

const SENTENCES_OF_DEATH = 1;
/** "Décès le 14/07 (progression de la maladie)": the cause, told beside a death of that day in the same document, is no event. */
function isCauseOfDeath({ kind, item, date }: Signal, deaths: readonly Signal[]): boolean {
  if (kind !== 'progression' || item === null || date === null) return false;
  return deaths.some(
    (d) =>
      d.item !== null &&
      d.date !== null &&
      d.item.told !== null &&
      compatibleDates(d.date, date) &&
      (d.date === item.told || Math.abs(d.item.mention.sentence - item.mention.sentence) <= SENTENCES_OF_DEATH),
  );
}

/** Beside them "sans signe de maladie" speaks of one place. */
const PLACED: ReadonlySet<Item['type']> = new Set(['metastasis', 'topography', 'progression', 'recurrence']);

const REMOVED_BY = 12;
/** "Résection des métastases hépatiques", "métastase jéjunale réséquée". */
const isRemoved = ({ mention }: Item, said: readonly Item[]): boolean =>
  ofType(said, 'procedure').some(
    (i) =>
      field(i.mention, 'intent') === 'curative' && i.mention.begin < mention.end + REMOVED_BY && i.mention.end + REMOVED_BY > mention.begin,
  );

const BESIDE = 60;
const isBeside = (a: Item, b: Item): boolean => a.mention.begin < b.mention.end + BESIDE / 2 && a.mention.end > b.mention.begin - BESIDE;

/** "Une métastase de carcinome", not "maladie métastatique", which only restates. */
const NOUN = /^(métastase|implants? tumora|(lésion|localisation)s? secondaire)/i;
const INTERVAL = /^(intervalle|période)/i;

/** Sites, medicines and operations alone tell nothing of the course. */
const SILENT: ReadonlySet<Item['type']> = new Set(['topography', 'drug', 'protocol', 'procedure']);

/** One sentence tells one return: the sites of its metastases belong to the recurrence or progression that it names. */
function ofSentence(
  sentence: readonly Item[],
  { topography, statesStage: initial }: Pick<Subject, 'topography' | 'statesStage'>,
): Signal[] {
  if (sentence.every((item) => SILENT.has(item.type))) return [];
  const signals: Signal[] = [];
  const push = (kind: Signal['kind'], item: Item, change: Partial<Signal> = {}): void => {
    const lent = isLentByTreatment(item, drugs);
    signals.push({
      ...blank,
      kind,
      item,
      date: item.when,
      order: item.order,
      evidence: [textEvidence(item)],
      initial: initial(item),
      firm: isFirm(item) && !lent,
      since: item.date !== null && (lent || !item.stamped) ? item.date : null,
      ...change,
    });
  };
  const said = sentence.filter(({ mention }) => !mention.family && !mention.hypothetical && !mention.planned);
  const affirmed = said.filter(({ mention }) => !mention.negated);
  const secondary = affirmed.filter(({ mention }) => mention.type === 'metastasis' && mention.code !== null && mention.code !== UNNAMED);
  // "Trois lésions hépatiques, compatibles avec des métastases": metastases without a site are the lesions of their sentence.
  const unnamed = secondary.length > 0 ? undefined : affirmed.find(({ mention }) => mention.type === 'metastasis');
  const meant = unnamed === undefined ? [] : lesionsApart(affirmed, topography);
  const sites = [...new Set([...secondary.map(({ mention }) => mention.code ?? ''), ...meant])];
  const nodes = nodesBeside(affirmed, topography);
  const returns = affirmed.filter((item) => item.mention.type === 'recurrence' || saysProgression(item));
  // "Récidive au site opératoire ainsi que des nodules pulmonaires": lesions far from the primary, beside a word of return, came with it.
  const beside = returns.some((item) => item.mention.type === 'recurrence')
    ? lesionsApart(affirmed, topography).filter((code) => !isNextTo(code, topography))
    : [];
  const drugs = ofType(said, 'drug', 'protocol');
  const removed = secondary.some((item) => isRemoved(item, said));
  // "M1 : métastases péritonéales", without a date, restates the stage.
  const staged = ofType(affirmed, 'stage', 'tnm').some(saysDistant);
  for (const item of said) {
    const { mention } = item;
    if (mention.negated) {
      // "Sans signe de récidive" after care states that nothing came back; "sans progression" only that the disease stands still.
      if (mention.type === 'recurrence' && !isLocalOnly(item, said)) push('remission', item);
      continue;
    }
    switch (mention.type) {
      case 'metastasis':
        if (returns.length === 0 && secondary.includes(item))
          push('metastasis', item, {
            codes: [mention.code ?? ''],
            nodes,
            removed,
            ...(staged && !item.stamped ? { initial: true } : {}),
          });
        else if (returns.length === 0 && item === unnamed && (meant.length > 0 || (NOUN.test(mention.text) && !affirmed.some(isOfNodes))))
          push('metastasis', item, { codes: meant, nodes });
        break;
      case 'recurrence':
        for (const change of recurrencesOf(
          item,
          {
            sites: [...sites, ...(sites.length > 0 ? [] : awayFrom(item, affirmed, topography)), ...beside],
            nodes,
            here: isHere(item, affirmed, topography),
          },
          topography,
        ))
          push('recurrence', item, change);
        break;
      case 'response':
        if (saysProgression(item)) push('progression', item, { codes: sites });
        // Complete in one place and partial in another is a partial response.
        else if (isComplete(item) && !affirmed.some(isPartial)) push('remission', item, { strong: true, codes: vanished(item, said) });
        break;
      case 'progression':
        push('progression', item, { ...progressionOf(item, sites, topography), nodes });
        break;
      case 'remission':
        if (mention.value === 'no-evidence' && (isOfSpread(item, said) || isLocalOnly(item, said) || affirmed.some(isPartial))) break;
        if (mention.value !== 'partial')
          push('remission', item, {
            ...(INTERVAL.test(mention.text) ? { interval: true, date: null, firm: false, since: null } : {}),
            strong: mention.value === 'complete' || mention.value === 'cured',
            clear:
              mention.value === 'no-evidence' &&
              !INTERVAL.test(mention.text) &&
              /maladie|NED/i.test(mention.text) &&
              !affirmed.some((i) => PLACED.has(i.type) && isBeside(i, item)),
            // "Après une période de rémission, rechute en mai 2025": the day is that of the return.
            ...(returns.some((r) => r.date === item.date && r.mention.begin > mention.begin)
              ? { date: null, firm: false, since: null }
              : {}),
          });
        break;
      case 'stage':
      case 'tnm':
        if (saysDistant(item)) push('stage', item, { codes: initial(item) ? [...involved(affirmed), ...sites] : [] });
        break;
      case 'surveillance':
        if (mention.value !== 'palliative-care') push('surveillance', item);
        break;
      case 'transformation':
      case 'death':
        push(mention.type, item);
        break;
      default:
        break;
    }
  }
  return signals;
}

/** "Pas de métastase" says M0, not a remission. */
const isOfSpread = ({ mention }: Item, sentence: readonly Item[]): boolean =>
  sentence.some(
    (i) => i.mention.type === 'metastasis' && i.mention.negated && i.mention.begin < mention.end + 12 && i.mention.end > mention.begin,
  ) && !sentence.some((i) => i.mention.type === 'recurrence' && i.mention.negated);

/** "Cicatrice sans récidive locale" speaks of the primary site alone, unless metastases are denied beside it. */
const isLocalOnly = ({ mention }: Item, sentence: readonly Item[]): boolean =>
  sentence.some(
    (i) =>
      i.mention.type === 'recurrence' &&
      i.mention.negated &&
      field(i.mention, 'kind') === 'local' &&
      i.mention.begin <= mention.end &&
      i.mention.end >= mention.begin,
  ) && !sentence.some((i) => i.mention.type === 'metastasis' && i.mention.negated);

/** Stage IV or M1. */
const saysDistant = ({ mention }: Item): boolean =>
  mention.type === 'tnm'
    ? (field(mention, 'M') ?? '').startsWith('1')
    : typeof mention.value === 'string' && (mention.value.startsWith('IV') || mention.value === 'metastatic');

/** "Stade IV avec atteinte pulmonaire et osseuse": organs involved, beside the stage, are its metastases. */
const involved = (affirmed: readonly Item[]): string[] =>
  ofType(affirmed, 'topography').flatMap(({ mention }) =>
    field(mention, 'role') === 'lesion' && mention.code !== null && !/^C(76|80)/.test(mention.code)
      ? (secondarySite(mention.code) ?? [])
      : [],
  );

/** "FOLFOX débuté en janvier 2012, arrêté pour progression": the date is that of the treatment named before it, the rest came later. */
const isLentByTreatment = ({ mention, date, dateAt }: Item, drugs: readonly Item[]): boolean =>
  date !== null &&
  dateAt !== null &&
  dateAt < mention.begin &&
  mention.type !== 'surveillance' &&
  drugs.some((drug) => drug.date === date && drug.mention.begin < mention.begin);

/** Dated in its own sentence, or found by the report of the day. */
const isFirm = (item: Item): boolean =>
  item.stamped ||
  (!item.recap && item.told !== null && item.when === item.told && (item.source === 'imaging' || item.source === 'pathology'));

const responseOf = ({ mention }: Item): string =>
  (typeof mention.value === 'string' ? mention.value : (field(mention, 'response') ?? field(mention, 'value') ?? '')).toUpperCase();
const saysProgression = (item: Item): boolean =>
  item.mention.type === 'progression' ||
  (item.mention.type === 'response' && responseOf(item) === 'PD' && !/répon|réfractaire/i.test(item.mention.text));
/** "Partielle", not "la bonne réponse antérieure". */
const isPartial = (item: Item): boolean =>
  (responseOf(item) === 'PR' && /partiel|^i?[PR][PR]$/i.test(item.mention.text)) ||
  (item.mention.type === 'remission' && item.mention.value === 'partial');
const isComplete = (item: Item): boolean => responseOf(item) === 'CR' || responseOf(item) === 'PCR';
