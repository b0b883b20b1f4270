import { expect, test } from 'vitest';
import { PROBLEM_CODES } from '../../../src/model/problem.ts';
import { PROBLEM_TEXTS } from '../../../src/server/problem-texts.ts';
import { problemLabel } from './problems.ts';

test('every reason of quarantine reads on the screen as in the reference', () => {
  for (const code of PROBLEM_CODES)
    expect([problemLabel(code, 'fr'), problemLabel(code, 'en')]).toEqual([PROBLEM_TEXTS[code].fr, PROBLEM_TEXTS[code].en]);
});
