import { expect, test } from 'vitest';
import { compareAnnotated } from '../engine/annotated.ts';
import { createReader } from '../index.ts';
import { age } from './age.ts';

const reader = createReader([age]);

test.each([
  'RT + HT 3 ans, hormonothérapie 5 ans',
  'Homme de {56 ans | age value=56 unit=years}, sans antécédent',
  'Patiente âgée de {74 ans | age value=74} lors de la première consultation',
  'Mme S.A, {62 ans | age value=62}, ménopausée depuis 10 ans',
  'une femme caucasienne de {64 ans | age value=64} lors de sa visite',
  'Il s’agit de Mr R A., âgé de {51 ans | age value=51}, traité en 2011',
  'Âge : {43 ans | age value=43}',
  'nourrisson de {8 mois | age value=0}',
  'Homme, {17 ans | age value=17}.',
  'un patient suivi depuis 5 ans',
  'tumeur opérée il y a 10 ans, récidive 2 ans plus tard',
  'diagnostic à l’âge de 40 ans',
  'Sa mère, décédée à 56 ans, et son père',
  'Sa sœur âgée de {41 ans | age value=41 family}',
  'avec un recul de 12 ans, le patient va bien',
  'diagnostiqué chez la patiente 2 ans avant la consultation',
  'survie à 5 ans de 60 %',
  'Nous rapportons le cas d’un patient de {47 ans | age value=47}, traité durant 7 ans à l’âge de 7 ans',
  'Laurence née le 10/12/1967 ({44 ans | age value=44})',
  'Âge : {65 | age value=65}. Sexe : F',
  'Âge : 65 kg, âge gestationnel : 12 SA',
  'Mme X {62a | age value=62}, PS 1',
  'Patient stade 3a, il a 2 enfants',
])('%s', (marked) => {
  const [found, expected] = compareAnnotated(reader, age.types, marked);
  expect(found).toEqual(expected);
});
