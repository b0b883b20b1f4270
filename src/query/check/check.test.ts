import { describe, expect, it } from 'vitest';
import { parse } from '../parse/parse.ts';
import { check } from './check.ts';

const said = (text: string): [code: string, begin: number, end: number][] => {
  const { tree, places } = parse(text);
  if (tree === null) throw new Error('not a question');
  return check(tree.where, places).map((d) => [d.code, d.begin, d.end]);
};

describe('check', () => {
  it.each<[string, [string, number, number][]]>([
    ['récidive hépatique', []],
    ['a SAUF a', [['contradiction', 0, 1]]],
    ['a SAUF b', []],
    ['x (b OU SAUF b)', [['always_true', 3, 14]]],
    ['a OU *', [['always_true', 0, 6]]],
    ['SAUF a', [['only_exclusion', 0, 6]]],
    ['SAUF a SAUF b', [['only_exclusion', 0, 13]]],
    ['date:2016..2014', [['backwards_date', 0, 15]]],
    ['date:2016..2016-01', []],
    ['date:0215', [['absurd_date', 0, 9]]],
    ['diagnostic:2018..9999', [['absurd_date', 0, 21]]],
    ['naissance:1905', []],
    ['site:sein', [['bad_site', 0, 9]]],
    ['site:C50.* site:c18.7', []],
  ])('%s', (text, findings) => {
    expect(said(text)).toEqual(findings);
  });
});
