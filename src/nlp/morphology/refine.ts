import { morphologyIn } from '../../terminology/icdo/lexicon.ts';
import type { Hit, TextView } from '../engine/contract.ts';
import { lowerBound } from '../lesion/lower-bound.ts';
import type { TumourPhrase } from '../lesion/phrases.ts';
import { SIDES } from '../topography/gap-words.ts';
import type { Link } from '../topography/links.ts';

/** The code that says that the words name no tumour ("lésions érythémateuses"). */
export const NO_TUMOUR = 'not';

/**
 * The code of a name with what stands after it: a qualifier right after the name or after its first site ("carcinome rénal à cellules
 * claires": 8310/3), and the organ where ICD-O makes the code depend on it ("carcinome médullaire de la thyroïde": 8345/3).
 */
export function refinedCode(
  view: TextView,
  code: string,
  last: number,
  links: readonly Link[],
  hits: readonly Hit<TumourPhrase>[],
): string {
  let refined = qualified(code, last + 1, hits);
  const site = links[0]?.site;
  if (site === undefined) return refined;
  if (refined === code && site.first > last && site.first - last <= 4) {
    let next = site.last + 1;
    while (next < view.size && SIDES.has(view.norm(next))) next++;
    refined = qualified(code, next, hits);
  }
  return morphologyIn(refined, site.code);
}

function qualified(code: string, at: number, hits: readonly Hit<TumourPhrase>[]): string {
  const hit = hits[lowerBound(hits, at)];
  return hit !== undefined && hit.first === at && hit.value.is === 'qualifier' ? (hit.value.refines.get(code) ?? code) : code;
}
