import { secondarySite } from '../../terminology/icdo/icd10.ts';
import { labelOf } from '../../terminology/icdo/labels.ts';
import type { Sink, TextView } from '../engine/contract.ts';
import type { Lesion } from '../lesion/lesion.ts';

/** One mention per secondary site: "métastases hépatiques et osseuses" gives C78.7 and C79.5; the site unsaid gives C79.9. */
export function emitMetastases(view: TextView, lesion: Lesion, sink: Sink): void {
  const { value } = lesion;
  const said = value.kind === 'spread' || value.kind === 'state' || (value.kind === 'histology' && lesion.code.endsWith('/6'));
  if (!said && !lesion.spread) return;
  const sites = lesion.links.filter((link) => !link.origin);
  const add = (begin: number, end: number, code: string, topography: string | null): void => {
    sink.add({
      begin,
      end,
      type: 'metastasis',
      system: 'CIM-10',
      code,
      label: labelOf('CIM-10', code)?.fr ?? null,
      value: topography === null ? null : { topography },
    });
  };
  const begin = view.begin[lesion.first]!;
  if (sites.length === 0) {
    add(begin, view.end[lesion.last]!, value.secondary ?? 'C79.9', null);
    return;
  }
  sites.forEach(({ site }, n) => {
    const first = Math.min(lesion.first, site.first);
    const last = Math.max(lesion.last, site.last);
    const from = n === 0 ? view.begin[first]! : view.begin[site.first]!;
    add(from, n === 0 ? view.end[last]! : view.end[site.last]!, secondarySite(site.code) ?? 'C79.8', site.code);
  });
}
