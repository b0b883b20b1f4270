import { decodeAdicap } from '../../terminology/adicap/adicap.ts';
import { defineExtractor, type Hits, type Sink, type TextView } from '../engine/contract.ts';
import { PHRASES } from './phrases.ts';

/** Characters after the announcing word in which a code is looked for, from one code to the next. */
const REACH = 48;
/** "OHGSA7B2", "B.H.HP.A7A0", "O H GS A7B2". */
const CODE =
  /(?<![A-Za-z0-9])([A-Z])[. -]?([A-Z])[. -]?([A-Z]{2})[. -]?((?=[A-Z]?[0-9]|[A-Z][A-Z][A-Z0-9]?[0-9])[A-Z0-9]{4})(?![A-Za-z0-9])/g;

/** ADICAP codes after "adicap" or "codification", decoded: the organ gives an ICD-O-3 site, the lesion a morphology. */
export const adicap = defineExtractor<null>({
  name: 'adicap',
  types: ['adicap'],
  phrases: PHRASES,
  run(view: TextView, hits: Hits<null>, sink: Sink) {
    let done = -1;
    for (const hit of hits.longest) {
      let from = Math.max(hit.end, done);
      for (;;) {
        const found = next(view.text, from);
        if (found === null) break;
        sink.add(draft(found));
        from = found.end;
      }
      done = from;
    }
  },
});

interface Code {
  readonly begin: number;
  readonly end: number;
  readonly code: string;
}

function next(text: string, from: number): Code | null {
  // One character before the window lets the pattern see that a code does not begin inside a word.
  const window = text.slice(Math.max(0, from - 1), from + REACH);
  CODE.lastIndex = from > 0 ? 1 : 0;
  const m = CODE.exec(window);
  if (m === null) return null;
  const begin = Math.max(0, from - 1) + m.index;
  return { begin, end: begin + m[0].length, code: `${m[1]}${m[2]}${m[3]}${m[4]}` };
}

function draft({ begin, end, code }: Code) {
  const meaning = decodeAdicap(code);
  const parts = {
    ...(meaning?.sampling && { sampling: meaning.sampling.fr }),
    ...(meaning?.technique && { technique: meaning.technique.fr }),
    ...(meaning?.organ && { organ: meaning.organ.fr }),
    ...(meaning?.organ?.topography && { topography: meaning.organ.topography }),
    ...(meaning?.behaviour && { behaviour: meaning.behaviour.fr }),
    ...(meaning?.lesion && { lesion: meaning.lesion.fr, morphology: meaning.lesion.morphology }),
    pathology: meaning?.pathology ?? 'other',
  };
  const label = [meaning?.organ?.fr, meaning?.lesion?.fr ?? meaning?.behaviour?.fr].filter((s) => s !== undefined).join(', ');
  const context = { negated: false, hypothetical: false, family: false };
  return { begin, end, type: 'adicap' as const, system: 'ADICAP', code, label: label === '' ? null : label, value: parts, context };
}
