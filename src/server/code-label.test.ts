import { expect, test } from 'vitest';
import { codeLabel } from './code-label.ts';

test.each(['C50.4', 'C50', '8520/3', 'C78.7', 'C18.7', 'C34'])('%s has a label in both languages', (code) => {
  const label = codeLabel(code);
  expect(label?.fr).toMatch(/\p{L}{3}/u);
  expect(label?.en).toMatch(/\p{L}{3}/u);
});
test('what is no code has none', () => {
  expect(codeLabel('Z99')).toBeNull();
  expect(codeLabel('')).toBeNull();
});
