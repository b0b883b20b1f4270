import { PROTOCOLS, type Protocol } from '../../terminology/protocols/protocols.ts';
import { namePattern } from '../../terminology/table/name-pattern.ts';
import type { Phrase } from '../engine/contract.ts';
import { STATUS_PHRASES, type StatusCue } from '../treatment-status/phrases.ts';

export type ProtocolPayload =
  | { readonly word: 'protocol'; readonly protocol: Protocol }
  | { readonly word: 'status'; readonly cue: StatusCue };

const INITIALS = /^=?([A-Z]{3,6})$/;
/** "F.E.C.", "A.B.V.D.": initials with their points, the last one or not. */
function dotted(name: string): string[] {
  const letters = INITIALS.exec(name)?.[1];
  return letters === undefined
    ? []
    : [
        `${letters
          .split('')
          .map((letter) => `=${letter}`)
          .join(' . ')} [.]`,
      ];
}

/** Names and medicines come from src/terminology/protocols. */
export const PHRASES: readonly Phrase<ProtocolPayload>[] = Object.freeze([
  ...PROTOCOLS.flatMap((protocol) => {
    const value: ProtocolPayload = Object.freeze({ word: 'protocol', protocol });
    return protocol.names.flatMap((name) => [namePattern(name), ...dotted(name)].map((pattern) => ({ pattern, value })));
  }),
  ...STATUS_PHRASES.map(({ pattern, value }) => ({ pattern, value: Object.freeze({ word: 'status' as const, cue: value }) })),
]);

/** Words of treatment that must stand near a short name that also means something else ("AC", "TC", "CAP"). */
export const TREATMENT_CUES: ReadonlySet<string> = new Set(
  (
    'chimiotherapie chimiotherapies chimio polychimiotherapie immunochimiotherapie radiochimiotherapie protocole protocoles schema type cure cures cycle cycles ligne lignes adjuvant adjuvante ' +
    'neoadjuvant neoadjuvante neo induction consolidation selon traitement traite traitee recu recoit dose doses hebdomadaire administre administration rattrapage intensification conditionnement sequentiel sequentielle debute debutee debut initie initiee instaure instauree relais switch entretien'
  ).split(' '),
);
/** Words that lead a name which mostly means something else ("chimiothérapie par AC", "protocole FC"). */
export const GOVERNING_CUES: ReadonlySet<string> = new Set(
  'chimiotherapie chimiotherapies chimio polychimiotherapie immunochimiotherapie radiochimiotherapie protocole protocoles schema type cure cures cycle cycles selon'.split(
    ' ',
  ),
);
/** Small words between the two. */
export const LEADING: ReadonlySet<string> = new Set(
  'de du d par le la l en type protocole adjuvante neoadjuvante a visee palliative curative premiere deuxieme seconde troisieme ligne : n ° o'.split(
    ' ',
  ),
);
/** Numbers that belong to a name ("FOLFOX 6", "FEC 100", "CHOP 21"). */
export const VERSIONS: ReadonlySet<number> = new Set([3, 4, 6, 7, 14, 21, 50, 60, 75, 90, 100]);
/** After such a word the number counts cycles. */
export const CYCLES: ReadonlySet<string> = new Set([
  'cure',
  'cures',
  'cycle',
  'cycles',
  'seance',
  'seances',
  'fois',
  'injections',
  'mois',
  'semaines',
  'x',
  '%',
  'jours',
]);
