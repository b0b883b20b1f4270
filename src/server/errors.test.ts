import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { errorReference } from './error-reference.ts';
import { ERROR_CODES, ERRORS, errorMessage } from './errors.ts';

describe('errors', () => {
  test('docs/reference/errors.md is up to date', async () => {
    await expect(errorReference()).toMatchFileSnapshot(path.resolve(import.meta.dirname, '../../docs/reference/errors.md'));
  });

  test.each(ERROR_CODES)('%s has a status of an error and both languages use the same parameters', (code) => {
    const { status, fr, en } = ERRORS[code];
    const names = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((m) => m[1]);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(names(fr)).toEqual(names(en));
    expect(code).toMatch(/^[a-z]+(_[a-z]+)*$/);
  });

  test('parameters take their place', () => {
    expect(errorMessage('sign_in_locked', { seconds: 0 }).fr).toBe('Trop d’essais. Réessayez dans 0 s.');
  });
});
