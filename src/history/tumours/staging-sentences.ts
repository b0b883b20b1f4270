import { type Item, isAffirmed, ofType } from '../item.ts';
import { isNeoplasia } from './wording.ts';

/** Sentences that name the tumour with its stage: the sites listed there are those of the diagnosis. */
export function stagingSentences(items: readonly Item[]): ReadonlySet<number> {
  const named = new Set(
    ofType(items, 'morphology')
      .filter((i) => isAffirmed(i.mention) && (/\/[23]$/.test(i.mention.code ?? '') || isNeoplasia(i.mention.text)))
      .map((item) => item.sentence),
  );
  return new Set(
    ofType(items, 'stage', 'tnm')
      .filter((i) => isAffirmed(i.mention))
      .map((item) => item.sentence)
      .filter((sentence) => named.has(sentence)),
  );
}
