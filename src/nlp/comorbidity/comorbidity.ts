import { defineExtractor } from '../engine/contract.ts';
import { after, findBefore } from '../walk/walk.ts';
import type { Condition } from './conditions/condition.ts';
import { EXCLUDED_AFTER, EXCLUDED_BEFORE, PHRASES } from './phrases.ts';

/** How far, in tokens, the word that a disease needs may stand before it. */
const BESIDE = 12;

/** Other diseases of the patient: `system` CIM-10, `code` of its usual category (four characters where the third is divided), `value` {condition} with the condition of Charlson's index where it is one. */
export const comorbidity = defineExtractor<Condition>({
  name: 'comorbidity',
  types: ['comorbidity'],
  phrases: PHRASES,
  run(view, hits, sink) {
    const effects = sink.found.filter(
      (d) => d.type === 'toxicity' && d.value !== null && typeof d.value === 'object' && 'grade' in d.value,
    );
    let at = 0;
    for (const hit of hits.longest) {
      const { code, condition, charlson, beside } = hit.value;
      if (beside !== undefined && findBefore(view, hit.first, BESIDE, beside) < 0) continue;
      const next = after(view, hit.last);
      if (findBefore(view, hit.first, 2, EXCLUDED_BEFORE) >= 0 || (next >= 0 && EXCLUDED_AFTER.has(view.norm(next)))) continue;
      // "HTA grade 2" under treatment is an effect with its grade, told by the extractor before.
      while (at < effects.length && effects[at]!.end <= hit.begin) at++;
      if (at < effects.length && effects[at]!.begin < hit.end) continue;
      sink.add({
        begin: hit.begin,
        end: hit.end,
        type: 'comorbidity',
        system: 'CIM-10',
        code,
        label: condition,
        value: { condition, ...(charlson !== null && { charlson }) },
      });
    }
  },
});
