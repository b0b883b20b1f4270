import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hashPassword, needsRehash, parsePhc, verifyPassword } from './password.ts';

const CHEAP = { memory: 64, passes: 1, parallelism: 1, tagLength: 32, saltLength: 16 };
const counting = (size: number): Buffer => Buffer.alloc(size, 7);

// Vectors of the reference implementation (phc-winner-argon2, src/test.c), version 0x13, argon2id.
const VECTORS = [
  { password: 'password', phc: '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc' },
  { password: 'password', phc: '$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4' },
  { password: 'password', phc: '$argon2id$v=19$m=256,t=2,p=2$c29tZXNhbHQ$bQk8UB/VmZZF4Oo79iDXuL5/0ttZwg2f/5U52iv1cDc' },
  { password: 'differentpassword', phc: '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$C4TWUs9rDEvq7w3+J4umqA32aWKB1+DSiRuBfYxFj94' },
];

describe('password', () => {
  test.each(VECTORS)('$phc', async ({ password, phc }) => {
    expect(await verifyPassword(password, phc)).toBe(true);
    expect(await verifyPassword(`${password} `, phc)).toBe(false);
  });

  test('what was hashed is verified, another password is not', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ maxLength: 40, unit: 'grapheme' }), fc.string({ maxLength: 40 }), async (password, other) => {
        const phc = await hashPassword(password, CHEAP, counting);
        expect(await verifyPassword(password, phc)).toBe(true);
        expect(await verifyPassword(other, phc)).toBe(other.normalize('NFC') === password.normalize('NFC'));
      }),
      { numRuns: 40 },
    );
  });

  test('composed and decomposed accents are one password', async () => {
    const phc = await hashPassword('mélanome', CHEAP, counting);
    expect(await verifyPassword('mélanome', phc)).toBe(true);
  });

  test.each([
    '',
    'plain text',
    '$argon2i$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4',
    '$argon2id$v=19$m=99999999,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4',
    '$argon2id$v=19$m=256,t=0,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4',
  ])('refuses to read %j', async (phc) => {
    expect(parsePhc(phc)).toBeNull();
    expect(await verifyPassword('password', phc)).toBe(false);
  });

  test('a hash of another cost is made again', async () => {
    const phc = await hashPassword('a password', CHEAP, counting);
    expect(needsRehash(phc, CHEAP)).toBe(false);
    expect(needsRehash(phc, { ...CHEAP, passes: 2 })).toBe(true);
  });
});
