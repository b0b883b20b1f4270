import { expect, test } from 'vitest';
import { inLanguage, PROBLEM_CODES } from '../../../src/model/problem.ts';
import { PROBLEM_TEXTS } from '../../../src/server/problem-texts.ts';
import { problemLabel, problemMessage } from './problems.ts';

test('every reason of quarantine reads on the screen as in the reference', () => {
  for (const code of PROBLEM_CODES)
    expect([problemLabel(code, 'fr'), problemLabel(code, 'en')]).toEqual([PROBLEM_TEXTS[code].fr, PROBLEM_TEXTS[code].en]);
});

test.each(['aucune identité / no identity', 'une seule langue', 'a / b / c', ''])('message %j', (message) => {
  for (const language of ['fr', 'en'] as const) expect(problemMessage(message, language)).toBe(inLanguage(message, language));
});
