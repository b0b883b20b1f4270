import { expect, test } from 'vitest';
import { compareAnnotated } from '../engine/annotated.ts';
import { createReader } from '../index.ts';
import { exposure } from './exposure.ts';

const reader = createReader([exposure]);

test.each([
  '{exposition à l’amiante | exposure agent=asbestos}',
  'a travaillé dans l’{amiante | exposure agent=asbestos}',
  '{THS | exposure agent=hormone_replacement} pendant 5 ans',
  '{contraception orale | exposure agent=contraceptive}',
  '{poussières de bois | exposure agent=wood_dust}',
  '{pesticides | exposure agent=pesticides}',
  '{silicose | exposure agent=silica}',
  'consommation de {cannabis | exposure agent=cannabis}',
  '{Tabagisme passif | exposure agent=passive_smoking}',
  '{coups de soleil | exposure agent=sun} dans l’enfance',
  '{solvants | exposure agent=solvents}',
  'le ths abdominal, exposition de la tumeur',
  'la patiente expose ses difficultés',
  'voie d’exposition chirurgicale',
  'un solide gaillard',
  '{exposition à l’amiante | exposure agent=asbestos negated} niée',
  '{Exposition aux pesticides | exposure agent=pesticides negated} : non',
  'pas d’{exposition à l’amiante | exposure agent=asbestos negated}',
])('%s', (marked) => {
  const [found, expected] = compareAnnotated(reader, exposure.types, marked);
  expect(found).toEqual(expected);
});
