import { expect, test } from 'vitest';
import { compareAnnotated } from '../engine/annotated.ts';
import { createReader } from '../index.ts';
import { outcome } from './outcome.ts';

const reader = createReader([outcome]);

test.each([
  'Patiente {en rémission | remission value=complete} depuis 2 ans',
  '{rémission complète | remission value=complete}, {rémission partielle | remission value=partial}',
  '{sans signe de récidive | remission value=no-evidence !negated}',
  '{pas de récidive locale | remission value=no-evidence}',
  '{indemne de récidive | remission value=no-evidence}',
  '{aucun signe de progression | remission value=no-evidence}',
  'Le patient {est décédé | death} en 2015.',
  'L’évolution a été marquée par le {décès | death !family} de la patiente',
  'Son père {est décédé | death family} d’un cancer',
  '{perdue de vue | surveillance value=lost}',
  'mise en {soins palliatifs | surveillance value=palliative-care}',
  '{surveillance clinique | surveillance value=follow-up} tous les 6 mois',
  'le patient est {toujours vivant | surveillance value=alive}',
  '{exitus | death}, {DCD | death} le 12/03/2016',
  'survie sans progression, survie sans maladie',
  'risque de décès, mort cellulaire programmée',
  'Patient suivi pour diabète',
])('%s', (marked) => {
  const [found, expected] = compareAnnotated(reader, outcome.types, marked);
  expect(found).toEqual(expected);
});
