import type { CueBlock } from './cue.ts';

/** Kin and family history. Written by us from usage; version 2026.11. */
const KIN =
  'père|mère|frère|soeur|fils!|fille!|oncle|tante|cousin|cousine|neveu|nièce|maman|papa|grand père|grand mère|grands parents|grand parents|grands pères|grands mères|demi frère|demi soeur|fratrie|arrière grand père|arrière grand mère|grand oncle|grand tante|jumeau|jumelle';

/** Those who come along, live with or speak for the patient. */
const NEAR = 'père|mère|frère|soeur|fils!|fille!|maman|parents|fratrie|tante|oncle';

export const FAMILY: readonly CueBlock[] = [
  {
    kind: 'around',
    patterns: [
      `(${KIN})`,
      `(${KIN}) qui (est|était|a|avait) (décédé~|mort~|eu|présenté)`,
      '(ses|leurs|deux) parents (sont|étaient|ont|avaient|décédé~|atteint~)',
      '(mari|époux|épouse|conjoint|conjointe|compagnon|compagne) [est|était] (décédé~|mort~|atteint~) (de|d)',
      '(antécédent|ATCD|histoire|contexte|terrain|anamnèse|notion|cas) (familial|familiale)',
      'antécédents familiaux',
      '(ascendants!|collatéraux!|apparenté)',
      '(coté|branche|lignée|côté) (paternel|maternel)',
      'dans (la|sa) (famille|fratrie|parentèle)',
      'chez (un|une|deux|trois|plusieurs) (apparenté|parent)',
      'familial de',
      'familiaux de',
      'ATCDF',
      'parents au (premier|second|1 er|2 ème) degré',
    ],
  },
  {
    kind: 'pseudo',
    patterns: [
      'antécédents (personnels et familiaux|familiaux et personnels)',
      'mère de',
      'père de (1|2|3|4|5|6|un|une|deux|trois|quatre|cinq|six|famille)',
      'fils résorbables',
      'médecin de famille',
      `(accompagné|amené|conduit~|aidé|adressé) (par|de) (son|sa|ses) (${NEAR})`,
      `(selon|d après) (le|la|son|sa|ses) (${NEAR})`,
      `(vit|vivant|habite|vivait) (avec|chez) (son|sa|ses) (${NEAR})`,
      `(présence|aide|souhait|demande|accord|consentement) (de|d) (son|sa|ses) (${NEAR})`,
      `(appel|appelé|entretien|information) (à|au|par|avec) (le|la|son|sa) (${NEAR})`,
      'cellule fille',
      'cellule mère',
      'petite fille de',
      'jeune fille',
      'fille de (1|2|3|4|5|6|7|8|9|10|11|12|13|14|15|16|17)',
      'tumeur mère',
      'rein maternel',
    ],
  },
];
