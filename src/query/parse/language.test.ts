import { describe, expect, it } from 'vitest';
import { check } from '../check/check.ts';
import { print } from '../print/print.ts';
import { parse } from './parse.ts';

/** What is typed, and its one canonical form. */
const TYPED: readonly [typed: string, canonical: string][] = [
  ['stade:II', 'tumeur:(stade:II)'],
  ['stage:ii', 'tumeur:(stade:II)'],
  ['site:C50 stade:II HER2:positif', 'tumeur:(site:C50 stade:II marqueur:HER2=positif)'],
  ['site:C50 ET stade:II', 'site:C50 ET tumeur:(stade:II)'],
  ['site:C50 site:C18', 'site:C50 ET site:C18'],
  ['évènement:métastase site:C71', 'évènement:(type:métastase site:C71)'],
  ['event:metastasis site:C71', 'évènement:(type:métastase site:C71)'],
  ['état:métastatique le:2016-01-01', 'état:(type:métastatique le:2016-01-01)'],
  ['state:(metastatic:yes on:2016)', 'état:(métastatique:oui le:2016)'],
  ['stade:non_renseigné', 'tumeur:(stade:non_renseigné)'],
  ['HER2:absent', 'tumeur:(marqueur:HER2=absent)'],
  ['marqueur:"monosomie 3=présente"', 'tumeur:(marqueur:"monosomie 3=positif")'],
  ['Ki67>=20', 'tumeur:(marqueur:Ki67=20..)'],
  ['ligne>=2', 'traitement:(ligne:2..)'],
  ['labo:hémoglobine<8,5', 'fait:(labo:hémoglobine<8.5)'],
  ['labo:"hémoglobine<8 g/dl"', 'fait:(labo:"hémoglobine<8 g/dL")'],
  ['labo:"718-7=80..120 g/L"', 'fait:(labo:"718-7=80..120 g/L")'],
  ['labo:"plaquettes<150 10^9/L"', 'fait:(labo:"plaquettes<150 G/L")'],
  ['labo:"groupe=0 rhésus"', 'fait:(labo:"groupe=0 rhésus")'],
  ['labo:"groupe==0 g/L"', 'fait:(labo:"groupe==0 g/L")'],
  ['labo:groupe=0', 'fait:(labo:groupe=0)'],
  ['labo:groupe==0', 'fait:(labo:groupe==0)'],
  ['suivi<6m', 'patient:(suivi:<6)'],
  ['suivi>2ans', 'patient:(suivi:>24)'],
  ['date>=2019', 'date:2019..'],
  ['date<2019', 'date:..2018'],
  ['année>2015', 'date:2016..'],
  ['date:2019-02..2020', 'date:2019-02..2020'],
  ['T:2 N:0 M:1', 'tumeur:(T:T2 N:N0 M:M1)'],
  ['traitement:*', 'traitement:*'],
  ['"cancer sein"~5', '"cancer sein"~5'],
  ['MÊME_PHRASE (récidive hépatique)', 'MÊME_PHRASE (récidive ET hépatique)'],
  ['DANS[antécédents] (récidive)', 'DANS[antécédents] (récidive)'],
  ['IN[past history, conclusion] ("cancer du sein" foie)', 'DANS[antécédents|conclusion] ("cancer du sein" ET foie)'],
  ['mention:(section:antécédents document:RCP)', 'mention:(section:antécédents document:RCP)'],
  ['type:RCP récidive', 'type:34794-8 récidive'],
  ['type:"=RCP"', 'type:"=RCP"'],
  ['NODULE DANS LE SEIN', 'NODULE \\DANS LE SEIN'],
  ['a AVANT b c', 'a AVANT b ET c'],
  ['a APRÈS b PAS_APRÈS c', 'a APRÈS b PAS_APRÈS c'],
  ['a AFTER[..30d same_document] b NONE_BETWEEN c', 'a APRÈS[..30j même_document] b SANS_ENTRE c'],
  ['PREMIER (ligne:1)', 'PREMIER (traitement:(ligne:1))'],
  ['RANG[2 par_tumeur] (évènement:progression)', 'RANG[2 par_tumeur] (évènement:progression)'],
  ['NOMBRE[>=3] (fièvre)', 'NOMBRE[3..] (fièvre)'],
  ['PATIENT (fièvre toux)', 'NOMBRE[1..] (fièvre toux)'],
  ['PARMI[2..] (fièvre toux stade:II)', 'PARMI[2..] (fièvre ET toux ET tumeur:(stade:II))'],
  ['ipp:12,13', 'ipp:12|13'],
  ['titre:RCP', 'titre:RCP'],
  ['cancer ET lobulaire AVANT b', 'cancer ET lobulaire AVANT b'],
  ['PATIENT ADRESSÉ AVEC FIÈVRE', '\\PATIENT ADRESSÉ \\AVEC FIÈVRE'],
];

const MISTAKES: readonly [text: string, code: string, begin: number, end: number][] = [
  ['récidive date>=2019-13', 'bad_date', 13, 22],
  ['date:2015-02-30', 'bad_date', 5, 15],
  ['glycémie>=3', 'unknown_field', 0, 8],
  ['stade:II ligne>=deux', 'bad_number', 14, 20],
  ['évènement:inconnu', 'unknown_value', 10, 17],
  ['tumeur:(ligne:2)', 'unknown_item_field', 8, 14],
  ['tumeur:(stade:II', 'unclosed_parenthesis', 7, 8],
  ['tumeur:()', 'empty_group', 7, 9],
  ['a APRÈS', 'missing_operand', 2, 7],
  ['APRÈS a', 'missing_operand', 0, 5],
  ['a APRÈS[30] b', 'bad_options', 2, 11],
  ['a APRÈS[..30j b', 'bad_options', 2, 15],
  ['a AVEC[..30j] b', 'missing_options', 2, 13],
  ['a PENDANT[..30j] b', 'bad_relation', 2, 16],
  ['PARMI (a b)', 'missing_options', 0, 5],
  ['NOMBRE[trois] (a)', 'bad_options', 0, 13],
  ['MÊME_PHRASE (a site:C50)', 'sentence_members', 0, 11],
  ['DANS[jardin] (a)', 'unknown_section', 0, 12],
  ['DANS (a)', 'missing_options', 0, 4],
  ['DANS[] (a)', 'unknown_section', 0, 6],
  ['DANS[conclusion] (a site:C50)', 'section_members', 0, 16],
  ['DANS[conclusion] (nié:a)', 'section_members', 0, 16],
  ['labo:"hémoglobine<8 zorg"', 'unknown_unit', 5, 25],
  ['a SANS_ENTRE b', 'missing_operand', 2, 12],
  ['PATIENT (tumeur:(site:C50', 'unclosed_parenthesis', 16, 17],
  ['APRÈS[..200a] a', 'missing_operand', 0, 13],
];

const DOUBTS: readonly [text: string, code: string, begin: number, end: number][] = [
  ['(stade:II ET ligne:2) AVANT évènement:décès', 'no_date', 1, 20],
  ['fièvre APRÈS[même_tumeur] traitement:*', 'no_link', 0, 38],
  ['a APRÈS[5a..1a] b', 'impossible_bounds', 0, 17],
  ['NOMBRE[3..1] (a)', 'impossible_bounds', 0, 16],
  ['ligne:5..2', 'impossible_bounds', 0, 10],
  ['médicament:zzzz', 'unknown_drug', 0, 15],
];

describe('the language of facts and time', () => {
  it.each(TYPED)('%s', (typed, canonical) => {
    const { tree, diagnostics } = parse(typed);
    expect(diagnostics).toEqual([]);
    expect(print(tree!)).toBe(canonical);
    expect(parse(canonical).tree).toEqual(tree);
  });

  it.each(MISTAKES)('%s says %s', (text, code, begin, end) => {
    const { tree, diagnostics } = parse(text);
    expect(tree).toBeNull();
    expect(diagnostics.map((d) => [d.code, d.begin, d.end])).toContainEqual([code, begin, end]);
    for (const d of diagnostics) expect([d.fr, d.en].every((message) => message.length > 0 && !message.includes('{'))).toBe(true);
  });

  it.each(DOUBTS)('%s is told: %s', (text, code, begin, end) => {
    const { tree, places } = parse(text);
    expect(check(tree!.where, places).map((d) => [d.code, d.begin, d.end])).toContainEqual([code, begin, end]);
  });
});
