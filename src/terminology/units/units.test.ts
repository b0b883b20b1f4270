import { describe, expect, it } from 'vitest';
import { comparableWith, factorTo, UNIT_NAMES, unitNamed } from './units.ts';

describe('units of laboratory results', () => {
  it.each([
    ['g/dl', 'g/dL'],
    ['G/DL', 'g/dL'],
    ['g/L', 'g/L'],
    ['g/l', 'g/L'],
    // The case tells grams from thousands of millions.
    ['G/L', 'G/L'],
    ['10^9/L', 'G/L'],
    [' /mm³ ', '/mm3'],
    ['μmol/L', 'µmol/L'],
    ['umol/l', 'µmol/L'],
    ['ng/mL', 'µg/L'],
    ['MMOL/L', 'mmol/L'],
    ['U/mL', 'kUI/L'],
    ['%', '%'],
  ])('%s is %s', (text, name) => {
    expect(unitNamed(text)?.name).toBe(name);
  });
  it.each(['', 'zorg', 'gramme', 'MUI/L'])('%j is none', (text) => expect(unitNamed(text)).toBeUndefined());

  it.each([
    // analysis, number, its unit, the same in another unit
    ['hémoglobine', 8, 'g/dL', 80, 'g/L'],
    ['hémoglobine', 8, 'g/dL', 4.9645, 'mmol/L'],
    ['718-7', 80, 'g/L', 4.9645, 'mmol/L'],
    ['créatinine', 100, 'µmol/L', 11.312, 'mg/L'],
    ['créatinine', 100, 'µmol/L', 1.1312, 'mg/dL'],
    ['glycémie', 7, 'mmol/L', 1.26112, 'g/L'],
    ['calcémie', 2.5, 'mmol/L', 100.195, 'mg/L'],
    ['plaquettes', 150, 'G/L', 150_000, '/mm3'],
    ['ACE', 5, 'ng/mL', 5, 'µg/L'],
    ['CA 15-3', 30, 'kU/L', 30, 'UI/mL'],
    ['hématocrite', 40, '%', 0.4, 'L/L'],
    ['TSH', 4, 'mUI/L', 4, 'µUI/mL'],
  ])('%s: %d %s is %d %s', (analysis, number, unit, other, otherUnit) => {
    const wanted = unitNamed(unit)!;
    expect((other * factorTo(otherUnit, wanted, analysis)!) / (number * wanted.factor)).toBeCloseTo(1, 4);
  });

  it('compares nothing that has nothing in common', () => {
    expect(factorTo('UI/L', unitNamed('g/L')!, 'hémoglobine')).toBeNull();
    expect(factorTo('mmol/L', unitNamed('g/L')!, 'ferritine')).toBeNull();
    expect(factorTo('mL/min', unitNamed('mL/min/1,73 m²')!, 'clairance')).toBeNull();
  });

  it('gives for the engine what it gives for one number', () => {
    for (const name of UNIT_NAMES)
      for (const analysis of ['hémoglobine', 'ferritine']) {
        const unit = unitNamed(name)!;
        const { spellings, factors } = comparableWith(unit, analysis);
        expect(new Set(spellings).size).toBe(spellings.length);
        expect(spellings).toContain(name);
        expect(spellings.map((text) => factorTo(text, unit, analysis))).toEqual(factors);
      }
  });
});
