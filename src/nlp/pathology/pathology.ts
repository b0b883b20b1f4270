import { defineExtractor, type Hit, type TextView } from '../engine/contract.ts';
import { after, before } from '../walk/walk.ts';
import { DENIALS, FILLERS, type PathologyWord, PHRASES, STATED_ALONE } from './phrases.ts';

const REACH = 6;
const DENIAL_REACH = 4;

/** Margins, emboli, perineural spread, nodes, in situ component: a measurement with the feature as `code` and "involved"/"free" or "present"/"absent" as `value`. */
export const pathology = defineExtractor<PathologyWord>({
  name: 'pathology',
  types: ['measurement'],
  phrases: PHRASES,
  run(view, hits, sink) {
    const { longest } = hits;
    for (const [at, hit] of longest.entries()) {
      if (hit.value.word !== 'feature') continue;
      const { feature, label } = hit.value;
      const said = stateAfter(view, longest, at);
      const denied = deniedBefore(view, hit.first);
      if (said === null && !denied && !STATED_ALONE.has(feature)) continue;
      // "pas de marge" says nothing of its state.
      if (
        said === null &&
        denied &&
        (feature === 'margin' || feature === 'node-involvement') &&
        !/envahissement/i.test(view.text.slice(hit.begin, hit.end))
      )
        continue;
      const found = denied ? !(said?.involved ?? true) : (said?.involved ?? true);
      const place = feature === 'margin' || feature === 'node-involvement';
      sink.add({
        begin: hit.begin,
        end: said === null ? hit.end : said.end,
        type: 'measurement',
        code: feature,
        label,
        value: place ? (found ? 'involved' : 'free') : found ? 'present' : 'absent',
        context: { negated: false },
      });
    }
  },
});

function stateAfter(
  view: TextView,
  hits: readonly Hit<PathologyWord>[],
  at: number,
): { readonly involved: boolean; readonly end: number } | null {
  const hit = hits[at]!;
  const next = hits[at + 1];
  if (
    next === undefined ||
    next.value.word === 'feature' ||
    next.first - hit.last > REACH ||
    view.sentenceOf[next.first] !== view.sentenceOf[hit.first]
  )
    return null;
  let denied = false;
  for (let i = after(view, hit.last); i >= 0 && i < next.first; i = after(view, i)) {
    if (DENIALS.has(view.norm(i))) denied = true;
    else if (!FILLERS.has(view.norm(i))) return null;
  }
  return { involved: (next.value.word === 'involved') !== denied, end: next.end };
}

function deniedBefore(view: TextView, first: number): boolean {
  for (let i = before(view, first), n = 0; i >= 0 && n < DENIAL_REACH; i = before(view, i), n++) {
    const word = view.norm(i);
    if (DENIALS.has(word)) return true;
    if (word === ',' || word === ';' || word === 'avec') return false;
  }
  return false;
}
