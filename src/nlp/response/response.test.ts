import { expect, test } from 'vitest';
import { compareAnnotated } from '../engine/annotated.ts';
import { createReader } from '../index.ts';
import { response } from './response.ts';

const reader = createReader([response]);

test.each([
  '{bonne réponse partielle | response value=PR} clinique',
  '{réponse modérée | response value=SD}',
  '{Réponse complète | response value=CR} après 4 cures',
  'Scanner : {disparition complète des lésions | response value=CR} hépatiques',
  'Disparition de la douleur, disparition complète des symptômes',
  'une {réponse métabolique complète | response value=CR code=metabolic}',
  '{réponse histologique complète | response value=pCR code=histological}',
  'patient en {RC | response value=CR} après 6 cures, en {RP | response value=PR}',
  '{maladie stable | response value=SD}, {stabilité des lésions | response value=SD}',
  '{Deauville 2 | response value=CR system=Deauville}',
  '{score de Deauville : 4 | response value=4 system=Deauville}',
  '{réponse dissociée | response value=dissociated}',
  '{pCR | response value=pCR} obtenue',
  'TDM ce jour. {RC | remission value=complete}. Contrôle dans 3 mois.',
  'Bruits du cœur réguliers. CR. Souffle.',
  'Une {réponse radiologique complète | response value=CR} a été observée',
  '{régression tumorale | response value=PR}',
  'en réponse à votre courrier, réponse immunitaire, RP négatif, RC : 65/min',
  'stabilité hémodynamique, stabilité des microsatellites',
  'RP 90 %, SD 12 ans',
  'Évaluation : {RP | response value=PR}.',
  'Évaluation RECIST 1.1 : {SD | response value=SD}',
  'RECIST : {PD | response value=PD}',
  'TDM de contrôle : {RP | response value=PR} (-45 %)',
  'TEP : {RMC | response value=CR code=metabolic}, {Deauville 2 | response value=CR system=Deauville}',
  '6 cycles de nivolumab, {PD | response value=PD} au scanner',
  'FOLFIRI 3 cures, arrêt ({PD | response value=PD})',
  '{RC | remission value=complete} persistante à 2 ans',
  '{RC | remission value=complete} (11/07/2025).',
  '{iCPD | response value=PD} au scanner de mars, puis {iUPD | response value=PD hypothetical}',
  'La réponse au traitement est {complète | response value=CR}.',
  'La maladie est {stable | response value=SD} sous immunothérapie.',
  'Évaluation : {progression | response value=PD} (mai 2021)',
  '{RCB-II | response value=2 system=RCB}, {TRG 1 | response value=1 system=Mandard}',
  '{Sataloff TA NB | response value=TA_NB system=Sataloff}',
  '{score de Lugano 1 | response value=CR system=Lugano}',
  '{régression des adénopathies | response value=PR} et {diminution de la taille des métastases | response value=PR}',
  '{réponse moléculaire majeure | response value=PR code=biological}',
  '{non-répondeur | response value=PD}',
  'RE 95 %, RP 90 %, HER2 0 ; RE+ RP+ HER2-',
  'RP face : pas de foyer. RP : normale.',
  'RC régulier, pas de souffle, RC 72/min',
  'PD : pas d’œdème, pouls PD perçu, Pr PD Martin',
  'SD occlusif, SD inflammatoire, rendez-vous le 12/03, RC à 3 mois',
  'hémodynamique stable, patient stable, tumeur complète',
  'le scanner montre une progression hépatique',
  'adriamycine en 1re ligne\n* {PD | response value=PD} en 07/2014',
  '{régression totale du processus tumoral | response value=CR}, {disparition complète de la masse tumorale | response value=CR}',
  'régression totale des symptômes, disparition complète de la douleur',
  '{réponse presque complète | response value=PR}, {réponse métabolique complète | response value=CR}',
])('%s', (marked) => {
  const [found, expected] = compareAnnotated(reader, response.types, marked);
  expect(found).toEqual(expected);
});
