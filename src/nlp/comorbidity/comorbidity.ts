import { defineExtractor } from '../engine/contract.ts';
import { findBefore } from '../walk/walk.ts';
import { type Condition, EXCLUDED_BEFORE, PHRASES } from './phrases.ts';

/** Other diseases of the patient: `system` CIM-10, `code` three characters, `value` {condition} with the condition of Charlson's index where it is one. */
export const comorbidity = defineExtractor<Condition>({
  name: 'comorbidity',
  types: ['comorbidity'],
  phrases: PHRASES,
  run(view, hits, sink) {
    for (const hit of hits.longest) {
      const { code, condition, charlson } = hit.value;
      if (findBefore(view, hit.first, 2, EXCLUDED_BEFORE) >= 0) continue;
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
