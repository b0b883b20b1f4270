import { defineExtractor, NUMBER, type Phrase } from '../engine/contract.ts';
import { after } from '../walk/walk.ts';

export type Menopause = 'postmenopausal' | 'premenopausal' | 'perimenopausal';
const status = (value: Menopause, ...patterns: string[]): Phrase<Menopause>[] => patterns.map((pattern) => ({ pattern, value }));

/** Words for the state of menopause. Written for Continuum; version 2026-11. */
export const PHRASES: readonly Phrase<Menopause>[] = Object.freeze([
  ...status(
    'postmenopausal',
    'ménopausée',
    'post ménopausée',
    'postménopausée',
    'post ménopause',
    'postménopause',
    'post ménopausique',
    'ménopause à',
    'ménopause depuis',
    'ménopause survenue',
    'âge de la ménopause',
    'ménopause chirurgicale',
    'ménopause confirmée',
  ),
  ...status(
    'premenopausal',
    'non ménopausée',
    'pas ménopausée',
    'préménopausée',
    'pré ménopausée',
    'pré ménopause',
    'préménopause',
    'préménopausique',
    'pré ménopausique',
    'pas encore ménopausée',
  ),
  ...status(
    'perimenopausal',
    'périménopausée',
    'péri ménopausée',
    'péri ménopause',
    'périménopause',
    'périménopausique',
    'préménopausée tardive',
  ),
]);
const AGES: ReadonlySet<string> = new Set(['a', ':', 'de', 'l', 'age', "'", 'vers']);

/** State of menopause (`value`), with the age where it follows ("ménopause à 50 ans": measurement `menopause-age`). */
export const menopause = defineExtractor<Menopause>({
  name: 'menopause',
  types: ['menopause', 'measurement'],
  phrases: PHRASES,
  run(view, hits, sink) {
    for (const hit of hits.longest) {
      sink.add({ begin: hit.begin, end: hit.end, type: 'menopause', value: hit.value, context: { negated: false } });
      if (hit.value !== 'postmenopausal') continue;
      let i = after(view, hit.last);
      for (let n = 0; i >= 0 && n < 5 && AGES.has(view.norm(i)); n++) i = after(view, i);
      const unit = i < 0 || view.kind[i] !== NUMBER ? -1 : after(view, i);
      if (unit < 0 || view.norm(unit) !== 'ans' || view.norm(hit.last) === 'depuis' || view.norm(hit.last).startsWith('menopausee'))
        continue;
      sink.add({
        begin: view.begin[i]!,
        end: view.end[unit]!,
        type: 'measurement',
        code: 'menopause-age',
        label: 'âge de la ménopause',
        value: view.number(i),
        unit: 'years',
      });
    }
  },
});
