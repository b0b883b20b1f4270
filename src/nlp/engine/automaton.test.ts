import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Automaton } from './automaton.ts';

/** All (pattern, end) pairs by comparing everywhere: what the automaton must equal. */
function naive(patterns: readonly (readonly number[])[], text: readonly number[]): string[] {
  const found: string[] = [];
  patterns.forEach((pattern, p) => {
    for (let end = pattern.length - 1; end < text.length; end++) {
      const from = end - pattern.length + 1;
      if (pattern.every((label, i) => text[from + i] === label)) found.push(`${p}@${end}`);
    }
  });
  return found.sort();
}

function byAutomaton(patterns: readonly (readonly number[])[], text: readonly number[], classes: number): string[] {
  const automaton = new Automaton(patterns, classes);
  const found: string[] = [];
  let state = 0;
  text.forEach((label, end) => {
    state = automaton.step(state, label);
    for (let s = automaton.end(state); s !== 0; s = automaton.next(s)) {
      for (let i = automaton.from(s); i < automaton.from(s + 1); i++) found.push(`${automaton.pattern(i)}@${end}`);
    }
  });
  return found.sort();
}

test('finds exactly what a search by comparison finds, repeated and nested patterns included', () => {
  const label = fc.integer({ min: 0, max: 3 });
  const patterns = fc.array(fc.array(label, { minLength: 1, maxLength: 5 }), { minLength: 0, maxLength: 12 });
  // -1 stands for a word in no pattern.
  const text = fc.array(fc.integer({ min: -1, max: 3 }), { maxLength: 60 });
  fc.assert(
    fc.property(patterns, text, (p, t) => {
      expect(byAutomaton(p, t, 4)).toEqual(naive(p, t));
    }),
    { numRuns: 500 },
  );
});
