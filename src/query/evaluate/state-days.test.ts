import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stateAt } from '../../history/states/state-at.ts';
import { DISEASE_STATES, type StateSpan } from '../../model/index.ts';
import { DATES } from './hospital.testing.ts';
import { daysOf } from './items.ts';
import { daysOfState } from './state-days.ts';

const date = fc.option(fc.constantFrom(...DATES), { freq: 3 });
const spans: fc.Arbitrary<StateSpan[]> = fc.array(
  fc
    .record({
      tumour: fc.integer({ min: 1, max: 2 }),
      state: fc.constantFrom(...DISEASE_STATES),
      metastatic: fc.boolean(),
      start: date,
      end: date,
    })
    .map((span) => ({ ...span, evidence: [], against: [], certainty: 1, rule: 'test@1' })),
  { maxLength: 5 },
);

describe('the days of a state', () => {
  it('are those on which the history says that the state is possible', () => {
    let within = 0;
    fc.assert(
      fc.property(spans, fc.constantFrom(...DATES, '2013', '2017-01-01'), (states, asked) => {
        for (const tumour of [1, 2]) {
          const { lo, hi } = daysOf(asked)!;
          const possible = states.filter((s) => {
            const days = daysOfState(states, s);
            return s.tumour === tumour && days.lo <= hi && days.hi >= lo;
          });
          within += possible.length;
          expect(possible).toEqual(stateAt(states, tumour, asked).spans);
        }
      }),
      { numRuns: 1_000 },
    );
    expect(within).toBeGreaterThan(300);
  });
});
