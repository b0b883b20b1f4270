import type { CueBlock } from './cue.ts';

/** Words said by the patient or by others. Written by us from usage; version 2026.11. */
export const REPORTED: readonly CueBlock[] = [
  {
    kind: 'clause',
    patterns: [
      '(dit|disait|disant|explique|expliquait|précise|précisait|assure) (que|qu)',
      '(déclare|déclarait|déclaré|affirme|affirmait|raconte|racontait|relate|relatait|prétend|prétendait|avoue)',
      '(verbalise|verbalisait|évoque lui même|allègue)',
      '(patient|patiente|malade) [nous] (décrit|décrivait|rapporte|rapportait|signale|signalait) [que|qu]',
      '(nie|niait|nié|niant|dément)',
      '(selon|d après) (le|la|les|ses|son|sa) (patient|patiente|malade|mère|père|famille|entourage|proches|dires|dire|conjoint|épouse|mari|fils|fille|parents)',
      'aux dires (de|du)',
      'aurait',
      'se plaint (de|d)',
      'se dit',
    ],
  },
  { kind: 'quote', patterns: ['"'] },
  { kind: 'opening', patterns: ['(décrit|décrivant|rapporte|signale|allègue)', '(il|elle) (rapporte|signale)'] },
  { kind: 'pseudo', patterns: ['aurait pu', 'comme décrit', '(lésion|image|nodule|technique|méthode) décrit~', 'on décrit', 'qui décrit'] },
];

/** Words of somebody who speaks of oneself, folded: a quotation with one of them is speech, not a term ("en verre dépoli"). */
export const FIRST_PERSON: ReadonlySet<string> = new Set(['je', 'j', 'me', 'm', 'moi', 'mon', 'ma', 'mes']);
