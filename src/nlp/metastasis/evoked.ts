import { NUMBER, SIGN, type TextView } from '../engine/contract.ts';
import { ARTICLES, MEASURE, SIDES } from '../topography/gap-words.ts';

/** Longest way, in tokens, from a finding to the word that says its nature. */
const FAR = 12;
/** Words that give a finding its nature: "lésions pulmonaires suspectes de métastases". Folded beginnings; source: wording of imaging reports, 2026.11. */
const EVOKING =
  /^(suspect|evocat|evoqu|compatib|suggesti|sugger|correspond|rapport|faveur|type|aspect|allure|origine|natur|probabl|possibl|traduis|signant)/;
const LINKING = new Set(
  'en a avec par tres fortement plutot non et , comme pour premier lieu d de au aux cela ceci est sont etant'.split(' '),
);

/** True where what stands between a finding and a word for metastasis says that the finding is one. */
export function isEvoked(view: TextView, from: number, to: number): boolean {
  if (to <= from || to - from > FAR) return false;
  let evoked = false;
  for (let t = from; t < to; t++) {
    if (view.furniture[t] !== 0 || view.kind[t] === NUMBER) continue;
    const w = view.norm(t);
    if (EVOKING.test(w)) evoked = true;
    else if (
      view.kind[t] === SIGN
        ? w !== "'" && w !== ',' && w !== '(' && w !== ')'
        : !LINKING.has(w) && !ARTICLES.has(w) && !SIDES.has(w) && !MEASURE.has(w)
    )
      return false;
  }
  return evoked;
}
