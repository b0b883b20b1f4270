import { expect, test } from 'vitest';
import { compareAnnotated } from '../engine/annotated.ts';
import { createReader } from '../index.ts';
import { menopause } from './menopause.ts';

const reader = createReader([menopause]);

test.each([
  'patiente {ménopausée | menopause value=postmenopausal} depuis 10 ans',
  'patiente {péri-ménopausée | menopause value=perimenopausal}',
  'patiente {non ménopausée | menopause value=premenopausal !negated}',
  '{préménopausée | menopause value=premenopausal}',
  '{Ménopause à | menopause value=postmenopausal} {50 ans | measurement value=50 code=menopause-age}',
  '{post-ménopausée | menopause value=postmenopausal} sans THS',
  '{pré-ménopausée | menopause value=premenopausal}',
  'traitement de la ménopause',
  'THS de la ménopause pendant 5 ans',
  'bouffées de chaleur, ménarche à 12 ans',
  '{Ménopausée | menopause value=postmenopausal}, deux enfants',
  'Elle n’est {pas ménopausée | menopause value=premenopausal}.',
  '{Âge de la ménopause | menopause value=postmenopausal} : {52 ans | measurement value=52}',
  '{ménopause chirurgicale | menopause value=postmenopausal}',
  'le ménopausomètre',
])('%s', (marked) => {
  const [found, expected] = compareAnnotated(reader, menopause.types, marked);
  expect(found).toEqual(expected);
});
