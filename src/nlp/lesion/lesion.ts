import { defineExtractor, type Hit, type Hits, type Sink, type TextView } from '../engine/contract.ts';
import { emitMetastases } from '../metastasis/metastasis.ts';
import { shortened } from '../morphology/span.ts';
import { linkBefore, linksAfter, type Link } from '../topography/links.ts';
import { composeSites, sideOf, type Site } from '../topography/sites.ts';
import { type LesionValue, PHRASES, type TumourPhrase } from './phrases.ts';

/** A word for a tumour with the sites said of it. */
export interface Lesion {
  readonly first: number;
  readonly last: number;
  readonly value: LesionValue;
  readonly links: readonly Link[];
}

const NEEDS_SITE: ReadonlySet<string> = new Set(['bound']);

/**
 * Tumours and their sites, read together: a site is a mention only where the text says a lesion of it, and a weak word ("atteinte",
 * "progression") is a lesion only where the text says its site.
 */
export const lesion = defineExtractor<TumourPhrase>({
  name: 'lesion',
  types: ['topography', 'morphology', 'metastasis'],
  phrases: PHRASES,
  run(view: TextView, hits: Hits<TumourPhrase>, sink: Sink) {
    const all = hits.longest;
    for (let i = 0; i < all.length; ) {
      const sentence = view.sentenceOf[all[i]!.first];
      let j = i + 1;
      while (j < all.length && view.sentenceOf[all[j]!.first] === sentence) j++;
      readSentence(view, all.slice(i, j), sink);
      i = j;
    }
  },
});

const isLesion = (hit: Hit<TumourPhrase>): hit is Hit<LesionValue> => hit.value.is === 'lesion';

function readSentence(view: TextView, hits: readonly Hit<TumourPhrase>[], sink: Sink): void {
  const words = hits.filter(isLesion).filter((hit) => hit.value.kind !== 'not');
  if (words.length === 0) return;
  const sites = composeSites(view, hits);
  const taken = new Set<Site>();
  words.forEach((hit, n) => {
    const next = words[n + 1]?.first ?? Number.POSITIVE_INFINITY;
    const last = shortened(view, hit);
    let links: readonly Link[] = linksAfter(view, last, sites, next);
    if (links.length === 0) {
      const before = sites.findLast((site) => site.last < hit.first);
      const previous = words[n - 1]?.last ?? -1;
      if (before !== undefined && before.first > previous && !taken.has(before) && linkBefore(view, hit.first, before))
        links = [{ site: before, origin: false, gap: 0 }];
    }
    if (links.length === 0 && NEEDS_SITE.has(hit.value.kind)) return;
    emit(view, { first: hit.first, last, value: hit.value, links }, taken, sink);
  });
}

function emit(view: TextView, found: Lesion, taken: Set<Site>, sink: Sink): void {
  const { value, links } = found;
  sink.add({
    begin: view.begin[found.first]!,
    end: view.end[found.last]!,
    type: 'morphology',
    system: 'ICD-O-3',
    code: value.code,
    value: { kind: value.kind },
  });
  for (const { site, origin } of links) {
    if (taken.has(site)) continue;
    taken.add(site);
    const side = sideOf(view, site);
    const role = origin ? 'primary' : roleOf(value);
    sink.add({
      begin: view.begin[site.first]!,
      end: view.end[site.last]!,
      type: 'topography',
      system: 'ICD-O-3',
      code: site.code,
      value: { role, ...(side !== null && { laterality: side }), ...(value.kind === 'node' && site.node !== null && { site: site.node }) },
    });
  }
  emitMetastases(view, found, sink);
}

/** What the site is to the disease, as far as the word for the lesion says it; `lesion` where it leaves it open. */
function roleOf(value: LesionValue): string {
  if (value.code.endsWith('/6')) return value.kind === 'spread' || value.kind === 'histology' ? 'metastasis' : 'lesion';
  if (value.kind === 'histology' || value.kind === 'cancer') return 'primary';
  return 'lesion';
}
