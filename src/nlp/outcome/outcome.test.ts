import { expect, test } from 'vitest';
import { compareAnnotated } from '../engine/annotated.ts';
import { createReader } from '../index.ts';
import { outcome } from './outcome.ts';

const reader = createReader([outcome]);

test.each([
  'LAM {en RC2 | remission value=complete} après deux cures',
  'Patiente {en rémission | remission value=complete} depuis 2 ans',
  '{rémission complète | remission value=complete}, {rémission partielle | remission value=partial}',
  '{sans signe de récidive | remission value=no-evidence !negated}',
  '{pas de récidive locale | remission value=no-evidence}',
  '{indemne de récidive | remission value=no-evidence}',
  'scanner {sans aucun signe de la maladie | remission value=no-evidence}',
  'hospitalisé pour une pneumonie, {décédant | death} de cette cause',
  '{aucun signe de progression | response value=SD !negated}',
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
  'Le patient {s’est éteint | death} le 3 mars.',
  '{décédé des suites | death cause=cancer} de son cancer',
  '{décès | death cause=infection} par choc septique',
  'Elle {nous a quittés | death} le 4 juin.',
  '{Vivante | surveillance value=alive} {sans maladie | remission value=no-evidence} à 5 ans',
  'Statut : {vivant | surveillance value=alive}',
  '{DDN | surveillance value=last-news} 12/01/2020, {vivant | surveillance value=alive} en RC',
  '{limitation des soins | surveillance value=palliative-care} décidée, {LATA | surveillance value=palliative-care}',
  '{arrêt des thérapeutiques actives | surveillance value=palliative-care}',
  '{phase terminale | surveillance value=palliative-care}, {EMSP | surveillance value=palliative-care}',
  '{surveillance semestrielle | surveillance value=follow-up}',
  '{rémission hématologique | remission value=complete}, {NED | remission value=no-evidence}',
  'Patient : DUPONT, DDN : 21/05/55',
  'Depuis la dernière consultation, pas de plainte',
  'service de soins palliatifs',
  'vivant seule à domicile, donneur vivant',
  'surveillance de la glycémie, surveillance continue, surveillance du pansement',
  'guérison de la plaie',
  'pneumonie, le patient {décédant | death} à domicile',
  'Le scanner ne montre {aucun signe évocateur de malignité | remission value=no-evidence}',
  '{sans preuve de récidive | remission value=no-evidence} à deux ans',
  'après un {intervalle sans maladie | remission value=no-evidence} (ISM) de 19 mois, 7 ans d’{intervalle libre | remission value=no-evidence}',
  'l’intervalle sans maladie est un facteur pronostique, l’intervalle libre a été mesuré',
  'restée {indemne de la maladie | remission value=no-evidence}, marges exemptes de maladie',
  'méningite guérie sans séquelles',
  '{sans données de récidive | remission value=no-evidence}, des {résultats normaux jusqu | remission value=no-evidence}’en octobre 2012',
  'Le reste du corps n’a révélé aucun signe de maladie néoplasique',
])('%s', (marked) => {
  const [found, expected] = compareAnnotated(reader, outcome.types, marked);
  expect(found).toEqual(expected);
});
