import type { Sink, TextView } from '../engine/contract.ts';
import type { Lesion } from '../lesion/lesion.ts';
import { sideOf, type Site } from './sites.ts';

/** What a site is to the disease; `lesion`: the words leave it open ("nodule pulmonaire"). */
export type SiteRole = 'primary' | 'metastasis' | 'lesion';

/** Mentions of the sites of a lesion; `taken` holds those given already. */
export function emitSites(view: TextView, lesion: Lesion, taken: Set<Site>, sink: Sink): void {
  for (const { site, origin } of lesion.links) {
    if (taken.has(site)) continue;
    taken.add(site);
    const side = sideOf(view, site);
    const node = lesion.value.kind === 'node' ? site.node : null;
    sink.add({
      begin: view.begin[site.first]!,
      end: view.end[site.last]!,
      type: 'topography',
      system: 'ICD-O-3',
      code: site.code,
      value: {
        role: origin ? 'primary' : roleOf(lesion),
        ...(side !== null && { laterality: side }),
        ...(node !== null && { site: node }),
      },
    });
  }
}

function roleOf({ value, spread, code }: Lesion): SiteRole {
  if (spread || value.kind === 'spread' || value.kind === 'state') return 'metastasis';
  if (value.kind === 'histology') return code.endsWith('/6') ? 'metastasis' : 'primary';
  return value.kind === 'cancer' ? 'primary' : 'lesion';
}
