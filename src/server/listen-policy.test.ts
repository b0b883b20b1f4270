import { describe, expect, test } from 'vitest';
import { attemptLimit } from './attempt-limit.ts';
import { listenSettings } from './listen-policy.ts';

describe('listenSettings', () => {
  test.each([
    [{}, { host: '127.0.0.1', port: 4800, tls: null, trustedProxy: null }],
    [
      { HOST: '::1', PORT: '0' },
      { host: '::1', port: 0, tls: null, trustedProxy: null },
    ],
    [
      { HOST: '0.0.0.0', CONTINUUM_TRUSTED_PROXY: '10.0.0.5, 10.1.0.0/16' },
      { host: '0.0.0.0', port: 4800, tls: null, trustedProxy: ['10.0.0.5', '10.1.0.0/16'] },
    ],
    [
      { HOST: '10.0.0.1', CONTINUUM_TLS_CERT: 'c.pem', CONTINUUM_TLS_KEY: 'k.pem' },
      { host: '10.0.0.1', port: 4800, tls: { cert: 'c.pem', key: 'k.pem' }, trustedProxy: null },
    ],
  ])('%j', (environment, value) => {
    expect(listenSettings(environment)).toEqual({ ok: true, value });
  });

  test.each([
    [{ HOST: '0.0.0.0' }, 'tls_required'],
    [{ HOST: '127.0.0.1.evil.example' }, 'tls_required'],
    [{ HOST: '::' }, 'tls_required'],
    [{ HOST: '10.0.0.1', CONTINUUM_TRUSTED_PROXY: ' ' }, 'tls_required'],
    [{ CONTINUUM_TLS_CERT: 'c.pem' }, 'tls_incomplete'],
    [{ PORT: '70000' }, 'bad_port'],
    [{ PORT: 'http' }, 'bad_port'],
  ])('%j is refused: %s', (environment, fault) => {
    expect(listenSettings(environment)).toMatchObject({ ok: false, fault });
  });
});

test('attempts of one address are counted in a sliding window', () => {
  let now = 0;
  const limit = attemptLimit(() => now, 2, 1_000);
  expect([limit.take('a'), limit.take('a'), limit.take('a'), limit.take('b')]).toEqual([0, 0, 1_000, 0]);
  now = 1_001;
  expect(limit.take('a')).toBe(0);
});
