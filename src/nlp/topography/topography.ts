import type { Laterality } from '../../model/index.ts';
import { labelOf } from '../../terminology/icdo/labels.ts';
import { lobeInSkull, siteInRegion } from '../../terminology/icdo/region.ts';
import type { Sink, TextView } from '../engine/contract.ts';
import type { Lesion } from '../lesion/found-lesion.ts';
import { type Site, sideOf } from './sites.ts';

/** What a site is to the disease; `lesion`: the words leave it open ("nodule pulmonaire"). */
export type SiteRole = 'primary' | 'metastasis' | 'lesion';

/** Parts of the body that are no organ: mediastinum, retroperitoneum and peritoneum, regions. */
const REGION = /^C(38|48|76)/;

/** Mentions of the sites of a lesion; `taken` holds those given already. */
export function emitSites(view: TextView, lesion: Lesion, taken: Set<Site>, sink: Sink): void {
  let nodes = lesion.value.kind === 'node';
  for (const { site, origin } of lesion.links) {
    // "ganglions rétrocruraux et rétropéritonéaux": the second place is of the nodes too; "ganglionnaire et hépatique" names an organ.
    if (site.code.startsWith('C77')) nodes = true;
    if (taken.has(site)) continue;
    taken.add(site);
    const side = sideOf(view, site);
    const code = sidedCode(site.code, side);
    const meant =
      lesion.value.kind === 'node' || (nodes && site.adjective && site.node !== null && REGION.test(site.code))
        ? site.node
        : (lobeInSkull(code, view.norm(site.last), lesion.code) ?? siteInRegion(code, lesion.code));
    sink.add({
      begin: view.begin[site.first]!,
      end: view.end[site.last]!,
      type: 'topography',
      system: 'ICD-O-3',
      code,
      label: labelOf('ICD-O-3', code)?.fr ?? null,
      value: {
        role: origin ? 'primary' : roleOf(lesion),
        ...(side !== null && { laterality: side }),
        ...(meant !== null && { site: meant }),
      },
    });
  }
}

function roleOf({ value, spread, code }: Lesion): SiteRole {
  if (spread || value.kind === 'spread' || value.kind === 'state') return 'metastasis';
  if (value.kind === 'histology' || value.kind === 'short') return code.endsWith('/6') ? 'metastasis' : 'primary';
  return value.kind === 'cancer' || value.kind === 'tumour' ? 'primary' : 'lesion';
}

/** The colon is named by its side: "côlon droit" is the ascending colon, "côlon gauche" the descending one. */
function sidedCode(code: string, side: Laterality | null): string {
  if (code !== 'C18.9') return code;
  return side === 'right' ? 'C18.2' : side === 'left' ? 'C18.6' : code;
}
