import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maskIdentifiers } from './mask.ts';

const PERSON = { names: ['LEFÈVRE', 'Marie-Hélène'], numbers: ['800012345'], birthDate: '1951-06-02' };

describe('maskIdentifiers', () => {
  test.each([
    ['Madame Lefevre Marie-Helene, née le 02/06/1951', 'Madame ▒▒▒▒▒▒▒ ▒▒▒▒▒▒▒▒▒▒▒▒, née le ▒▒▒▒▒▒▒▒▒▒'],
    ['IPP 800012345.', 'IPP ▒▒▒▒▒▒▒▒▒.'],
    ['née le 2 juin 1951 à Lyon', 'née le ▒ ▒▒▒▒ ▒▒▒▒ à Lyon'],
    ['Les lefevriers et le 8000123456 restent', 'Les lefevriers et le 8000123456 restent'],
    ['métastases hépatiques', 'métastases hépatiques'],
    ['MARIE HELENE, Marie‑Hélène', '▒▒▒▒▒ ▒▒▒▒▒▒, ▒▒▒▒▒▒▒▒▒▒▒▒'],
    ['cr/2015/LEFEVRE_CR_800012345.pdf', 'cr/2015/▒▒▒▒▒▒▒_CR_▒▒▒▒▒▒▒▒▒.pdf'],
  ])('%j', (text, masked) => {
    expect(maskIdentifiers(text, PERSON)).toBe(masked);
  });

  test('never moves an offset', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme', minLength: 3, maxLength: 6 }), (text, name) => {
        const masked = maskIdentifiers(`${text} ${name} ${text}`, { names: [name], numbers: [], birthDate: null });
        expect(masked).toHaveLength(text.length * 2 + name.length + 2);
      }),
    );
  });
});
