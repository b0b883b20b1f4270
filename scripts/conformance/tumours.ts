import type { Mention } from '../../src/model/index.ts';
import { type Check, differences, shown, valueKey } from './case.ts';

/** The formula as the other tool prints it: "pT1mN1M0 (UICC 2020)". */
function formula(m: Mention): string {
  const part = (key: string): string => (valueKey(m, key) === undefined ? '' : `${key}${shown(valueKey(m, key))}`);
  const edition = valueKey(m, 'edition');
  const year = edition === undefined ? '' : ` (UICC ${shown(edition).padStart(4, '20')})`;
  return `${shown(valueKey(m, 'prefix') ?? '')}${part('T')}${shown(valueKey(m, 'suffixes') ?? '')}${part('N')}${part('M')}${part('R')}${year}`;
}

export const tnm: Check = (c, reader) => {
  const found = reader.read(c.text).mentions.filter((m) => m.type === 'tnm');
  return differences(
    found.map((m) => `${m.begin}-${m.end} ${formula(m)}`),
    c.expected.map((e) => `${e.start}-${e.end} ${shown(e['norm'])}`),
  );
};

/** The one formula of a documentation's example. */
export const tnmPrinted: Check = (c, reader) =>
  differences(
    reader.read(c.text).mentions.flatMap((m) => (m.type === 'tnm' ? [`(${m.text},)`] : [])),
    c.expected.map((e) => shown(e['out'])),
  );

/** Assertions like tnm['t_code'] == '2' about the one formula of the text. */
export const tnmAsserted: Check = (c, reader) => {
  const found = reader.read(c.text).mentions.filter((m) => m.type === 'tnm');
  if (found.length !== 1) return [`${found.length} formulas`];
  const said = (key: string): string => shown(valueKey(found[0]!, key) ?? '').toLowerCase();
  const main = (key: string): string => said(key).replace(/(?<=\d)[a-d]+$/, '');
  const letters = (key: string): string => /(?<=\d)[a-d]+$/.exec(said(key))?.[0] ?? '';
  const KEYS: Readonly<Record<string, () => string>> = {
    t_prefix: () => said('prefix'),
    t_code: () => main('T'),
    n_code: () => main('N'),
    m_code: () => main('M'),
    t_suffixes: () => letters('T'),
    n_suffixes: () => letters('N'),
  };
  return c.expected.flatMap((e) => {
    const m = /\['(\w+)'\] (?:==|is) (?:\[?'(\w+)'\]?|None)/.exec(shown(e['assert']));
    if (m === null) return [];
    const value = KEYS[m[1]!]?.();
    return value === (m[2] ?? '') ? [] : [`${m[1]} is ${value}`];
  });
};

/** The code stands where it is expected; what it decodes to is compared where both have the same word for it. */
export const adicap: Check = (c, reader) =>
  differences(
    reader.read(c.text).mentions.flatMap((m) => (m.type === 'adicap' ? [`${m.begin}-${m.end} ${m.code}`] : [])),
    c.expected.map((e) => `${e.start}-${e.end} ${e.text}`),
  );

export const scores: Check = (c, reader) => {
  const found = reader.read(c.text).mentions;
  return c.expected.flatMap((e) => {
    const name = shown(e['score_name']);
    const value = e['score_value'];
    if (name === 'elston_ellis') {
      const components = found.some((m) => m.code === 'SBR-components' && m.begin < e.end! && m.end > e.start!);
      const grade = found.some((m) => m.type === 'grade' && m.system === 'SBR' && m.value === shown(value));
      return components && grade ? [] : ['missing: Elston and Ellis with its components'];
    }
    // The scores of emergency care, and a score made up for the test, are none of this reader.
    if (name !== 'charlson' && name !== 'sofa') return [];
    return found.some(
      (m) => m.type === 'score' && m.code?.toLowerCase() === name && m.value === value && m.begin < e.end! && m.end >= e.end!,
    )
      ? []
      : [`missing: ${name} ${shown(value)}`];
  });
};

export const scorePrinted: Check = (c, reader) =>
  differences(
    reader.read(c.text).mentions.flatMap((m) => (m.type === 'score' ? [`(${m.text},)`] : [])),
    c.expected.map((e) => shown(e['out'])),
  );
