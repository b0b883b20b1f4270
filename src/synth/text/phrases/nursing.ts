import { bank } from '../engine/scribe.ts';

export const NURSE_LINES = {
  arrival: bank(
    '{?adulte:{~(pt/pte)|patient~e} arrivé~e à {8|9|10|13|14}h{00|15|30|45}, {accompagné~e|seul~e|en VSL|en ambulance}|enfant arrivé~e à {8|9|10}h{15|30|45} avec {sa mère|son père|ses parents}}',
    'accueil ~(du pt/de la pte) ce jour {en chambre|au fauteuil}, identité vérifiée',
    'accueilli~e en HDJ, {bracelet posé|IDV faite}',
    'appel J-1 fait, {RAS|asthénie signalée}',
  ),
  access: bank(
    'pose aiguille de Huber sur PAC, {reflux +|bon reflux}, {EMLA posé|bien toléré}',
    'PAC : {retour veineux +|pas de reflux, désobstruction faite}',
    'VVP {avant-bras D|avant-bras G|main D}, {perméable|posée sans difficulté}',
    'bilan sanguin prélevé{ et envoyé|}, {résultats vus par le médecin|OK chimio}',
    'picc-line : réfection du pansement, point de ponction propre',
  ),
  vitals: bank(
    'TA <n:10-15>/<n:6-9>, pouls <n:60-102>, T <n:36-37>,<n:0-9>, sat <n:94-99> %',
    'constantes : TA <n:100-150>/<n:60-90> FC <n:58-99> T°36.<n:4-9>',
    'EVA <n:0-6>, constantes correctes',
    'dextro 1,<n:0-4> g/L, TA <n:11-14>/<n:6-8>',
  ),
  care: bank(
    'prémédication faite selon prescription, {chimio débutée à <n:9-11>h<n:10-50>|perfusion en cours}',
    'pas de réaction pendant la perfusion, surveillance faite',
    '{pansement refait|pansement propre|cicatrice propre}, {fils à retirer J<n:10-14>}',
    'éducation : conduite à tenir si fièvre {expliquée|revue}',
    'rinçage pulsé, aiguille retirée, {héparine|sérum phy}',
    'a bien mangé le midi, {pas de nausée|quelques nausées}',
    'prévenir MG si T > 38,5, {fiche de liaison remise|ordonnances remises}',
    'moral {moyen|bas ce jour|bon}, {psychologue prévenue|inquiétude ++|{?adulte:a parlé de ses enfants|a joué avec l’éducatrice}}',
  ),
  ward: bank(
    'aide à la toilette {partielle|complète}, change fait, {escarre talon stade 1|pas d’escarre}',
    'nuit {calme|agitée}, {a peu dormi|réveils fréquents|endormi~e à 23h}',
    'levé~e au fauteuil {ce matin|2 h}, marche {avec aide|seul~e dans le couloir}',
    'diurèse <n:600-1900> mL, {selles +|pas de selles depuis <n:2-4> jours}',
    '{surveillance pansement|drain : <n:10-120> mL}, {pas de saignement|pansement refait}',
  ),
  ward_end: bank(
    'transmissions faites à l’équipe de {nuit|jour}',
    'reste hospitalisé~e',
    'famille {présente|reçue par le médecin|prévenue}',
    '{visite du médecin|vu~e par le Dr de garde}, {pas de changement|antalgiques réévalués}',
  ),
  departure: bank(
    'départ à <n:14-18>h<n:10-50>, {RDV donné|prochain RDV pris}',
    'retour domicile en {VSL|taxi}, {RAS|va bien}',
    'IDE libérale {contactée|prévenue}',
  ),
  targets: bank(
    'Cible : {douleur|nausées|anxiété|risque infectieux|altération de l’état général}',
    'D : {EVA <n:2-8>|se plaint de douleurs|fatigué~e}. A : {antalgiques donnés|installation|médecin prévenu}. R : {soulagé~e|à réévaluer}.',
    'Macrocible sortie : {ordonnances|RDV|transport} OK',
  ),
} as const;

export const NURSE_SIGNATURES = bank('<auteur>', '<auteur>', 'Signé : <auteur>', 'Transmission : <auteur>');
