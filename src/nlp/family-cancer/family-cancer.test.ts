import { expect, test } from 'vitest';
import { compareAnnotated } from '../engine/annotated.ts';
import { createReader } from '../index.ts';
import { familyCancer } from './family-cancer.ts';

const reader = createReader([familyCancer]);

test.each([
  '{Mère : cancer du sein | family_cancer kinship=mother site=C50 denied=false family} à 58 ans',
  '{père atteint d’une néoplasie rectale | family_cancer kinship=father site=C20}',
  '{Antécédents familiaux de cancer du sein | family_cancer denied=false site=C50}',
  'Pas d’{antécédents familiaux de cancer | family_cancer denied=true negated}',
  'diagnostic d’un {cancer du sein chez sa mère | family_cancer kinship=mother site=C50}',
  'son {père est décédé d’un cancer du poumon | family_cancer kinship=father site=C34}',
  '{tante maternelle diagnostiquée d’un CCR | family_cancer kinship=aunt site=C18} à 45 ans',
  'aucun {cancer dans la famille | family_cancer denied=true}',
  'Pas d’{antécédents oncologiques familiaux | family_cancer denied=true} intéressants',
  'deux {sœurs atteintes d’un cancer du sein | family_cancer kinship=sister}',
  '{Antécédents familiaux : pas de cancer | family_cancer denied=true}',
  'Pas d’antécédents familiaux intéressants',
  'Mère diabétique, père hypertendu',
  'mariée et mère d’un fils de 10 mois, elle a un cancer',
  'Sa mère va bien, la patiente a un cancer du sein',
  'une grande dure-mère, cancer du sein',
])('%s', (marked) => {
  const [found, expected] = compareAnnotated(reader, familyCancer.types, marked);
  expect(found).toEqual(expected);
});
