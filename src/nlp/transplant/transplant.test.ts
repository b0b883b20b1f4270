import { expect, test } from 'vitest';
import { compareAnnotated } from '../engine/annotated.ts';
import { createReader } from '../index.ts';
import { transplant } from './transplant.ts';

const reader = createReader([transplant]);

test.each([
  '{autogreffe | transplant kind=autologous} en 2012',
  '{allogreffe de moelle | transplant kind=allogeneic}',
  '{autogreffe de cellules souches périphériques | transplant kind=autologous}',
  '{greffe haplo-identique | transplant kind=haploidentical}',
  '{transplantation hépatique | transplant kind=liver} pour CHC',
  '{greffe de CSH | transplant kind=stem_cell}',
  'patient {allogreffé | transplant kind=allogeneic}',
  'bilan de {greffe hépatique | transplant kind=liver planned}',
  'liste de {transplantation rénale | transplant kind=organ planned}',
  '{transplantation autologue | transplant kind=autologous}',
  '{Allogreffes | transplant kind=allogeneic}',
  'greffe de peau mince',
  'greffe cutanée de la jambe, greffe osseuse',
  'greffage bactérien sur le cathéter',
  'une greffe de cornée',
  '{allogreffe | transplant kind=allogeneic status=refused} refusée par le patient',
  'L’{autogreffe | transplant kind=autologous status=cancelled negated} n’a pas été réalisée.',
  '{Greffe : allo | transplant kind=allogeneic} (31 mai 2011)',
])('%s', (marked) => {
  const [found, expected] = compareAnnotated(reader, transplant.types, marked);
  expect(found).toEqual(expected);
});
