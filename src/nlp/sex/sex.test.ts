import { expect, test } from 'vitest';
import { compareAnnotated } from '../engine/annotated.ts';
import { createReader } from '../index.ts';
import { sex } from './sex.ts';

const reader = createReader([sex]);

test.each([
  'réponse MR4.5 confirmée',
  '{Homme | sex value=M} de 56 ans',
  'La {patiente | sex value=F} est revue.',
  '{Mme | sex value=F} DUPONT, {Monsieur | sex value=M} MARTIN',
  'Le {patient | sex value=M weak=true} va bien. Le patient sort.',
  'un {patient | sex value=M weak=true} de {sexe masculin | sex value=M}',
  '{Femme | sex value=F} de 40 ans, sa femme',
  'accompagné de sa femme',
  'Un {patient | sex value=M} de 57 ans. La {patiente | sex value=F} est revue.',
  'Chère Madame, cher Monsieur,',
  'Monsieur le Docteur LEROY',
  'Madame le Professeur Petit, Dr Durand',
  'antécédent d’{hystérectomie | sex value=F weak=true}',
  '{cancer de la prostate | sex value=M weak=true} opéré',
  'mère décédée d’un cancer de l’ovaire',
  '{Sexe : F | sex value=F}',
  'M.A, {patiente | sex value=F} âgée de 22 ans',
  'les hommes et les femmes de cette étude',
  '{M. | sex value=M} BERNARD',
  'mutation T790M. MET amplifié',
])('%s', (marked) => {
  const [found, expected] = compareAnnotated(reader, sex.types, marked);
  expect(found).toEqual(expected);
});
