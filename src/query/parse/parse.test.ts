import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { print } from '../print/print.ts';
import {
  All,
  And,
  Attribute,
  Concept,
  DateCriterion,
  MentionCriterion,
  Not,
  Or,
  Phrase,
  Prefix,
  type QueryNode,
  QueryTreeSchema,
  Site,
  Word,
} from '../tree/index.ts';
import { anyTree } from '../tree/tree.testing.ts';
import { parse } from './parse.ts';

const w = (text: string) => Word.create(text);

const QUERIES: readonly [text: string, where: QueryNode][] = [
  ['', All.create()],
  ['récidive hépatique', Concept.create('récidive hépatique')],
  ['=récidive hépatique', And.create<QueryNode>([Word.create('récidive', { exact: true }), w('hépatique')])],
  ['carcinome lobulaire HER2 positif', And.create<QueryNode>([Concept.create('carcinome lobulaire'), Concept.create('HER2 positif')])],
  ['HER2+', Concept.create('HER2+')],
  ['\\HER2+', w('HER2+')],
  ['foie SAUF cancer du sein', And.create<QueryNode>([w('foie'), Not.create<QueryNode>(Concept.create('cancer du sein'))])],
  ['nié:récidive hépatique', Concept.create('récidive hépatique', 'negated')],
  ['site:C50 foie', And.create<QueryNode>([Site.create('C50'), w('foie')])],
  ['notion:"HER2 positif"', Concept.create('HER2 positif')],
  ['récidive ET hépatique', And.create<QueryNode>([w('récidive'), w('hépatique')])],
  ['a OU b c', Or.create<QueryNode>([w('a'), And.create<QueryNode>([w('b'), w('c')])])],
  ['(a OU b) c', And.create<QueryNode>([Or.create<QueryNode>([w('a'), w('b')]), w('c')])],
  ['a SAUF b', And.create<QueryNode>([w('a'), Not.create<QueryNode>(w('b'))])],
  ['SAUF (a OU b)', Not.create<QueryNode>(Or.create<QueryNode>([w('a'), w('b')]))],
  ['"cancer du sein"', Phrase.create('cancer du sein')],
  ['« cancer du sein »', Phrase.create('cancer du sein')],
  ['récidiv*', Prefix.create('récidiv')],
  ['=poumon', Word.create('poumon', { exact: true })],
  ['nié:métastase', Word.create('métastase', { context: 'negated' })],
  ['nie:"en faveur de"', Phrase.create('en faveur de', 'negated')],
  ['suspecté:(a OU b*)', Or.create<QueryNode>([Word.create('a', { context: 'suspected' }), Prefix.create('bb', 'suspected')])],
  ['code:C50', MentionCriterion.create('C50')],
  ['nié:code:C78.7', MentionCriterion.create('C78.7', 'negated')],
  ['site:C50 type:60568-3', And.create<QueryNode>([Site.create('C50'), Attribute.create('type', '60568-3')])],
  ['service:"Oncologie médicale"', Attribute.create('unit', 'Oncologie médicale')],
  ['année:2015', DateCriterion.create('2015', '2015')],
  ['date:2014..2016-03', DateCriterion.create('2014', '2016-03')],
  ['date:..2016', DateCriterion.create(null, '2016')],
  ['HER2 3+', Concept.create('HER2 3+')],
  ['ou sauf', And.create<QueryNode>([w('ou'), w('sauf')])],
  ['\\OU', w('OU')],
  ['12:30', w('12:30')],
];

/** Whole signs of the language, so that they meet in ways that single letters hardly ever make. */
const PIECES = [
  `récidive, hépatique, foi*, =foie, "a b", "ouvert, (, ), OU, ET, SAUF, *, \\OU, nié:, affirmé:(`,
  'site:C50, stade:II, tumeur:(, tumeur:(site:C50, évènement:métastase, date:2014.., titre:RCP, ipp:12, inconnu:x',
  'AVANT, APRÈS[1m..5a même_tumeur], PENDANT, AVEC, AVEC[même_tumeur], PAS_APRÈS, SANS_ENTRE',
  'PARMI[2..] (, NOMBRE[3..] (, PATIENT (, MÊME_PHRASE (, PREMIER (, DERNIER[par_tumeur] (, RANG[2] (, RANG (',
].flatMap((line) => line.split(', '));

describe('parse', () => {
  it.each(QUERIES.filter(([text]) => !text.includes('b*')))('%s', (text, where) => {
    expect(parse(text)).toMatchObject({ tree: { version: 1, where }, diagnostics: [] });
  });

  it.each([
    ['"abc', 'unclosed_quote', 0, 4],
    ['(a OU b', 'unclosed_parenthesis', 0, 1],
    ['a) b', 'unopened_parenthesis', 1, 2],
    ['a ()', 'empty_group', 2, 4],
    ['a OU', 'missing_operand', 2, 4],
    ['OU a', 'missing_operand', 0, 2],
    ['a SAUF', 'missing_operand', 2, 6],
    ['couleur:rouge', 'unknown_field', 0, 8],
    ['site:', 'missing_value', 0, 5],
    ['site: C50', 'missing_value', 0, 5],
    ['date:2015-02-30', 'bad_date', 5, 15],
    ['date:..', 'bad_date', 5, 7],
    ['a*', 'short_prefix', 0, 2],
    ['('.repeat(200), 'too_deep', 100, 101],
  ])('%s says %s', (text, code, begin, end) => {
    const { tree, diagnostics } = parse(text);
    expect(tree).toBeNull();
    expect(diagnostics).toContainEqual(expect.objectContaining({ code, begin, end, severity: 'error' }));
    for (const d of diagnostics) expect([d.fr, d.en].every((message) => message.length > 0 && !message.includes('{'))).toBe(true);
  });

  it('leaves signs without letters aside and says so', () => {
    expect(parse('a !!! b')).toMatchObject({
      tree: { where: { kind: 'and' } },
      diagnostics: [{ code: 'no_word', severity: 'warning', begin: 2, end: 5 }],
    });
  });

  it('refuses a text with more criteria than can be answered, and says how many', () => {
    expect(parse('mot '.repeat(10_000))).toMatchObject({ tree: null, diagnostics: [{ code: 'too_long' }] });
  });

  it('reads any text without failing, and what it makes is a valid tree that prints and reads back', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ maxLength: 60 }),
          fc.string({
            unit: fc.constantFrom(
              'a',
              'b',
              '"',
              '«',
              '»',
              '(',
              ')',
              '*',
              '=',
              ':',
              '\\',
              ' ',
              'é',
              'OU ',
              'SAUF ',
              'nié:',
              'date:',
              'site:',
            ),
          }),
          fc.array(fc.constantFrom(...PIECES), { maxLength: 10 }).map((pieces) => pieces.join(' ')),
        ),
        (text) => {
          const { tree } = parse(text);
          if (tree === null) return;
          expect(QueryTreeSchema.parse(tree)).toEqual(tree);
          expect(parse(print(tree)).tree).toEqual(tree);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('reads back what it prints, for every tree', () => {
    fc.assert(
      fc.property(anyTree, (tree) => {
        const again = parse(print(tree));
        expect(again.diagnostics).toEqual([]);
        expect(again.tree).toEqual(tree);
      }),
      { numRuns: 2000 },
    );
  });
});
