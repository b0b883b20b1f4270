import { secondarySite } from '../../terminology/icdo/icd10.ts';
import { labelOf } from '../../terminology/icdo/labels.ts';
import type { Sink, TextView } from '../engine/contract.ts';
import type { Lesion } from '../lesion/found-lesion.ts';
import type { Site } from '../topography/sites.ts';
import { findAfter, findBefore } from '../walk/walk.ts';
import { isEvoked } from './evoked.ts';

const IMAGING: ReadonlySet<string> = new Set('irm rm tdm scanner tomodensitometrie resonance magnetique ct'.split(' '));
const HEAD: ReadonlySet<string> = new Set(
  'cranienne cranien craniens crane cerebrale cerebral cerveau encephalique encephale cerebrales craniocerebrale'.split(' '),
);
/** Beside the head, an examination of these looks at more than the brain. */
const MORE: ReadonlySet<string> = new Set(
  'thorax thoracique thoraciques thoraco abdomen abdominale abdominal abdomino pelvis pelvienne pelvien bassin cou cervicale cervical corps entier os osseuse osseuses rachis rachidienne colonne vertebrale facial faciale massif tap tep pet scintigraphie ganglionnaire ganglionnaires ganglions'.split(
    ' ',
  ),
);
const HEAD_REACH = 16;
/** "La TDM crânienne a montré de multiples métastases": an examination of the head alone shows those of the brain. */
function isOfHead(view: TextView, first: number): boolean {
  const head = findBefore(view, first, HEAD_REACH, HEAD);
  if (head < 0 || findBefore(view, head, 3, IMAGING) < 0) return false;
  return findBefore(view, head, 3, MORE) < 0 && findAfter(view, head, HEAD_REACH, MORE) < 0;
}

/** Words that leave open what a finding is. */
const FINDINGS: ReadonlySet<string> = new Set(['lesion', 'bound', 'node', 'tumour']);

/**
 * One mention per secondary site: "métastases hépatiques et osseuses" gives C78.7 and C79.5. Where the words say no site, it is that of the
 * finding just before, if the text says the finding to be one ("lésions pulmonaires évoquant des métastases"); else C79.9.
 */
export function emitMetastases(view: TextView, lesion: Lesion, before: Lesion | undefined, sink: Sink): void {
  const { value } = lesion;
  const said =
    value.kind === 'spread' ||
    value.kind === 'state' ||
    ((value.kind === 'histology' || value.kind === 'short') && lesion.code.endsWith('/6'));
  if (!said && !lesion.spread) return;
  const sites = lesion.links.filter((link) => !link.origin).map((link) => link.site);
  if (sites.length > 0) {
    sites.forEach((site, n) => {
      const first = n === 0 ? Math.min(lesion.first, site.first) : site.first;
      const last = n === 0 ? Math.max(lesion.last, site.last) : site.last;
      add(view, first, last, codeOf(lesion, site), site.code, sink);
    });
    return;
  }
  const found = before !== undefined && isSaidOf(view, before, lesion) ? before.links.map((link) => link.site) : [];
  for (const site of found) add(view, site.first, site.last, codeOf(before!, site), site.code, sink);
  if (found.length > 0) return;
  const inHead =
    value.secondary === null || value.secondary === undefined ? value.kind === 'spread' && isOfHead(view, lesion.first) : false;
  add(view, lesion.first, lesion.last, value.secondary ?? (inHead ? 'C79.3' : 'C79.9'), inHead ? 'C71.9' : null, sink);
}

function add(view: TextView, first: number, last: number, code: string, topography: string | null, sink: Sink): void {
  sink.add({
    begin: view.begin[first]!,
    end: view.end[last]!,
    type: 'metastasis',
    system: 'CIM-10',
    code,
    label: labelOf('CIM-10', code)?.fr ?? null,
    value: topography === null ? null : { topography },
  });
}

/** Secondary site; of lymph nodes where the word is one for nodes ("adénopathies axillaires métastatiques": C77.3). */
function codeOf({ value }: Lesion, site: Site): string {
  if (value.kind !== 'node' && value.secondary?.startsWith('C77') !== true) return secondarySite(site.code) ?? 'C79.8';
  return site.node ?? (site.code.startsWith('C77') ? site.code : 'C77.9');
}

function isSaidOf(view: TextView, finding: Lesion, spread: Lesion): boolean {
  if (spread.value.kind !== 'spread' || finding.links.length === 0 || !FINDINGS.has(finding.value.kind)) return false;
  if (view.sentenceOf[finding.first] !== view.sentenceOf[spread.first]) return false;
  const end = Math.max(finding.last, ...finding.links.map((link) => link.site.last));
  return isEvoked(view, end + 1, spread.first);
}
