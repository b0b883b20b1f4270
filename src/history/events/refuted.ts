import type { Evidence } from '../../model/index.ts';
import { compareItems, field, type Item, textEvidence } from '../item.ts';
import { RETURN_TYPES } from './return-types.ts';
import type { Told } from './state.ts';

/** An examination of tissue answers a suspicion within as many sentences. */
const ANSWER_SENTENCES = 5;
/** Kinds of words that a pathologist denies: "pas de tumeur", "absence de carcinome". */
const DENIED: ReadonlySet<string | null> = new Set(['tumour', 'cancer', 'histology']);
/** "N'avait pas rechuté" looks back on a return; "sans récidive" says what is seen today. */
const RETURNED = /^(rechut|récidiv|recidiv)é/i;

/**
 * A return that one text takes back farther on, before anything was done for it: the tissue held no tumour, it was another primary and no
 * metastasis, or the text concludes that the disease had not come back. Gives the words that take it back, null where the event stands.
 */
export function isRefuted(event: Told, text: readonly Item[], returns: readonly Told[]): readonly Evidence[] | null {
  const at = event.at.item;
  if (at === null || !RETURN_TYPES.has(event.type)) return null;
  const next = returns.find((e) => e.at.item !== null && e !== event && compareItems(e.at.item, at) > 0)?.at.item ?? null;
  for (const item of text) {
    if (item.sentence <= at.sentence || (next !== null && compareItems(item, next) >= 0) || !item.mention.negated) continue;
    if (item.type === 'recurrence' && RETURNED.test(item.mention.text)) return [textEvidence(item)];
    if (item.sentence - at.sentence > ANSWER_SENTENCES) continue;
    const beside = text.filter((i) => i.sentence <= item.sentence && i.sentence >= item.sentence - 1);
    if (item.type === 'morphology' && DENIED.has(field(item.mention, 'kind')) && beside.some(isBiopsy) && !beside.some(isMalignant))
      return [textEvidence(item)];
    if (item.type === 'metastasis' && beside.some((i) => i.sentence === item.sentence && isOtherPrimary(i, item)))
      return [textEvidence(item)];
  }
  return null;
}

const isBiopsy = ({ type, mention }: Item): boolean => type === 'procedure' && field(mention, 'kind') === 'biopsy' && !mention.negated;

const isMalignant = ({ type, mention }: Item): boolean =>
  !mention.negated &&
  (type === 'metastasis' || (type === 'morphology' && field(mention, 'kind') === 'histology' && /\/[236]$/.test(mention.code ?? '')));

/** "Pas de métastases …, mais un carcinome épidermoïde du poumon": a histology affirmed behind the denial. */
const isOtherPrimary = (other: Item, denied: Item): boolean =>
  other.type === 'morphology' &&
  !other.mention.negated &&
  other.mention.begin > denied.mention.end &&
  field(other.mention, 'kind') === 'histology' &&
  other.mention.code?.endsWith('/3') === true;
