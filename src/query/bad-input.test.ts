import { describe, expect, it } from 'vitest';
import { check } from './check/check.ts';
import { parse } from './parse/parse.ts';

const LONG = 10_000;
/** What must be told of each bad question: the code and its place in the text. The list of the issue, line by line. */
const BAD: readonly (readonly [what: string, text: string, code: string, begin: number, end: number])[] = [
  ['a quotation mark without its end', 'foie "cancer du sein', 'unclosed_quote', 5, 20],
  ['a French one', 'foie «cancer', 'unclosed_quote', 5, 12],
  ['a parenthesis without its end', 'foie (os OU sein', 'unclosed_parenthesis', 5, 6],
  ['one without its beginning', 'foie os)', 'unopened_parenthesis', 7, 8],
  ['brackets without their end', 'foie APRÈS[..30j os', 'bad_options', 5, 19],
  ['nothing between parentheses', 'foie ()', 'empty_group', 5, 7],
  ['nothing after OU', 'foie OU', 'missing_operand', 5, 7],
  ['nothing before ET', 'ET foie', 'missing_operand', 0, 2],
  ['nothing after SAUF', 'foie SAUF', 'missing_operand', 5, 9],
  ['a group of fields without a field', 'tumeur:()', 'empty_group', 7, 9],
  ['a field without a value', 'foie stade:', 'missing_value', 5, 11],
  ['an empty value', 'titre:""', 'missing_value', 6, 8],
  ['a list without a number', 'ipp:","', 'missing_value', 4, 7],
  ['a field that nobody knows', 'foie couleur:bleu', 'unknown_field', 5, 13],
  ['one before a number', 'glycémie>=3', 'unknown_field', 0, 8],
  ['one of another kind of row', 'tumeur:(ligne:2)', 'unknown_item_field', 8, 14],
  ['a value that nobody knows', 'évènement:bonheur', 'unknown_value', 10, 17],
  ['a site in words', 'site:sein', 'bad_site', 0, 9],
  ['a concept that is none', 'notion:"table basse"', 'unknown_concept', 0, 20],
  ['a unit that nobody knows', 'labo:"hémoglobine<8 coudées"', 'unknown_unit', 5, 28],
  ['a section that nobody knows', 'DANS[jardin] (foie)', 'unknown_section', 0, 12],
  ['the 30th of February', 'date:2015-02-30', 'bad_date', 5, 15],
  ['month 13', 'diagnostic:2015-13', 'bad_date', 11, 18],
  ['no date at all', 'date:hier', 'bad_date', 5, 9],
  ['a year before everybody', 'date:0001', 'absurd_date', 0, 9],
  ['a year after everybody', 'diagnostic:9999', 'absurd_date', 0, 15],
  ['an end before its beginning', 'date:2016..2014', 'backwards_date', 0, 15],
  ['bounds that nothing meets', 'ligne:5..2', 'impossible_bounds', 0, 10],
  ['a number that is none', 'ligne>=deux', 'bad_number', 5, 11],
  ['a hundred and one parentheses', '('.repeat(101), 'too_deep', 100, 101],
  ['10,000 words', 'mot '.repeat(LONG), 'too_long', 0, 4 * LONG],
  ['10,000 quotation marks', '"a" '.repeat(LONG), 'too_long', 0, 4 * LONG],
  ['a word of a million letters', 'a'.repeat(1_000_000), 'word_too_long', 0, 1_000_000],
  ['a phrase of 10,000 letters', `"${'a '.repeat(5_000)}"`, 'word_too_long', 0, 10_002],
  ['a truncation of nothing', 'foie a*', 'short_prefix', 5, 7],
];
/** Texts that would mean something else to SQL, LIKE or a pattern. */
const HOSTILE = [
  "'; DROP TABLE documents; --",
  "' OR 1=1 --",
  '" OR ""="',
  '\\',
  "\\'; SELECT 1",
  '%',
  '_%_',
  '.*',
  '(a+)+$',
  '[[:alpha:]]+',
  '{p0:String}',
  '{{',
  '${1}',
  '\u0000',
  'a\u0000b',
  '\uD800',
  '🜁',
  '*'.repeat(50),
  'récidiv%*',
];

describe('bad input', () => {
  it.each(BAD)('%s: %s', (_what, text, code, begin, end) => {
    const { tree, places, diagnostics } = parse(text);
    const told = [...diagnostics, ...(tree === null ? [] : check(tree.where, places))];
    expect(told.map((d) => [d.code, d.begin, d.end])).toContainEqual([code, begin, end]);
    for (const { fr, en, begin: from, end: to } of told) {
      expect([fr.length > 5, en.length > 5, fr === en, /\{\w+\}/u.test(fr + en)]).toEqual([true, true, false, false]);
      expect([from >= 0, to >= from, to <= text.length]).toEqual([true, true, true]);
    }
  });

  it.each(HOSTILE)('%j is words, or told', (text) => {
    for (const typed of [
      text,
      `"${text}"`,
      `titre:${text}`,
      `stade:${text}`,
      `labo:"${text}<8"`,
      `ipp:${text}`,
      `ipp:"${text}"`,
      `${text}*`,
    ]) {
      const { tree, places, diagnostics } = parse(typed);
      if (tree === null) expect(diagnostics.some((d) => d.severity === 'error')).toBe(true);
      else expect(() => check(tree.where, places)).not.toThrow();
    }
  });
});
