import { expect, test } from 'vitest';
import { drugs } from '../drugs/drugs.ts';
import { createReader } from '../index.ts';
import { protocols } from '../protocols/protocols.ts';
import { radiotherapy } from '../radiotherapy/radiotherapy.ts';
import { surgery } from '../surgery/surgery.ts';

const reader = createReader([drugs, protocols, surgery, radiotherapy]);

/** Status and reason of every treatment of a sentence, in its order; '-' where nothing is said. */
const told = (text: string): string[] =>
  reader.read(text).mentions.map(({ value }) => {
    const { status = '-', reason } = value as { readonly status?: string; readonly reason?: string };
    return reason === undefined ? status : `${status} ${reason}`;
  });

test.each([
  ['A refusé la chimiothérapie.', ['refused']],
  ['Refus de la chirurgie et de la radiothérapie.', ['refused', 'refused']],
  ['Chimiothérapie adjuvante refusée.', ['refused']],
  ['La patiente s’oppose à la mastectomie.', ['refused']],
  ['Chimiothérapie récusée en RCP.', ['cancelled']],
  ['Elle a été récusée pour la chirurgie.', ['cancelled']],
  ['Chirurgie non réalisée devant la carcinose.', ['cancelled']],
  ['La curiethérapie n’a pu être réalisée.', ['cancelled']],
  ['Chimiothérapie annulée pour neutropénie.', ['cancelled toxicity']],
  ['Le docétaxel n’est pas considéré comme approprié.', ['cancelled']],
  ['La radiothérapie a été rejetée.', ['cancelled']],
  ['Patiente non candidate à une chimiothérapie.', ['cancelled']],
  ['Il ne nécessitait pas de chimiothérapie.', ['cancelled']],
  ['Réservant la chimiothérapie à la progression.', ['cancelled progression']],
  ['Le comité a exclu la radiothérapie.', ['cancelled']],
  ['Neuropathie liée au paclitaxel.', ['cause']],
  ['Patient adressé en oncologie pour une chimiothérapie.', ['planned']],
  ['Adressée en oncologie et a commencé le cisplatine.', ['-']],
  ['Il a été décidé d’ajouter une radiothérapie.', ['decided']],
  ['Il a été décidé de changer pour l’exémestane, maintenu actuellement.', ['-']],
  ['Le cisplatine avec un taux de réponse de 28 %.', ['cancelled']],
  ['Contre-indication au cisplatine.', ['contraindicated']],
  ['Allergie à l’oxaliplatine.', ['allergy']],
  ['Arrêt du nivolumab pour colite.', ['stopped toxicity']],
  ['Capécitabine suspendue en raison d’une diarrhée.', ['stopped toxicity']],
  ['FOLFOX (début 07/09/2015), 3 cures, arrêt pour progression.', ['stopped progression']],
  ['Létrozole interrompu à la demande de la patiente.', ['stopped choice']],
  ['Arrêt du FOLFOX, relais par FOLFIRI.', ['stopped', '-']],
  ['Arrêt du bévacizumab et poursuite de la capécitabine.', ['stopped', '-']],
  ['FOLFOX puis FOLFIRI arrêté pour progression.', ['-', 'stopped progression']],
  ['Radiothérapie terminée le 3 mai.', ['completed']],
  ['À l’issue de la chimiothérapie, scanner.', ['completed']],
  // nothing became of these: other things stop, treatments go on
  ['Arrêt du tabac, sous tamoxifène.', ['-']],
  ['Arrêt de travail, chimiothérapie en cours.', ['-']],
  ['Reprise de la capécitabine à dose réduite.', ['-']],
  ['Sous tamoxifène depuis 2010.', ['-']],
])('%s', (text, expected) => {
  expect(told(text)).toEqual(expected);
});
