import type { Laterality } from '../../model/index.ts';
import type { Hit, Sink, TextView } from '../engine/contract.ts';
import { lowerBound } from '../lesion/lower-bound.ts';
import type { TumourPhrase } from '../lesion/phrases.ts';
import { sideAfter } from './sides.ts';
import type { Site } from './sites.ts';

/**
 * Mentions of every side said of a site, whether or not a lesion stands there ("sein gauche", "orbite droite"): the word of the side with the
 * topography in its code. A qualifier between them is passed over ("carcinome rénal à cellules claires gauche").
 */
export function emitSides(view: TextView, sites: readonly Site[], hits: readonly Hit<TumourPhrase>[], sink: Sink): void {
  for (const site of sites) {
    if (site.code.startsWith('C77')) continue;
    const said = sideAfter(view, site.last, 2) ?? sideAfter(view, endOfQualifier(site.last + 1, hits) ?? site.last, 1);
    if (said !== null) add(view, said.token, said.token, said.side, site.code, sink);
    else if (site.side !== null) add(view, site.first, site.last, site.side, site.code, sink);
  }
}

function add(view: TextView, first: number, last: number, side: Laterality, code: string, sink: Sink): void {
  sink.add({ begin: view.begin[first]!, end: view.end[last]!, type: 'laterality', system: 'ICD-O-3', code, value: side });
}

function endOfQualifier(at: number, hits: readonly Hit<TumourPhrase>[]): number | null {
  const hit = hits[lowerBound(hits, at)];
  return hit !== undefined && hit.first === at && hit.value.is === 'qualifier' ? hit.last : null;
}
