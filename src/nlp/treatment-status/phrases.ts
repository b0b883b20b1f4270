import type { Phrase } from '../engine/contract.ts';

export type TreatmentStatus = 'stopped' | 'refused' | 'cancelled' | 'contraindicated' | 'allergy' | 'completed';

export interface StatusCue {
  readonly status: TreatmentStatus;
  /** Where the treatment stands from the words: "arrêt du X" before it, "X arrêté" after it, or on both sides. */
  readonly side: 'after' | 'before' | 'both';
}

const cue = (status: TreatmentStatus, side: StatusCue['side'], ...patterns: string[]): Phrase<StatusCue>[] =>
  patterns.map((pattern) => ({ pattern, value: Object.freeze({ status, side }) }));

/** Words that say what became of a treatment. Written for Continuum from French hospital usage; version 2026-11. */
export const STATUS_PHRASES: readonly Phrase<StatusCue>[] = Object.freeze([
  ...cue(
    'stopped',
    'after',
    'arrêt [définitif|prématuré|précoce|temporaire|transitoire] (de|du|des|d)',
    'interruption (de|du|des|d)',
    'suspension (de|du|des|d)',
    'arrêter',
    'interrompre',
    'suspendre',
  ),
  ...cue('stopped', 'before', 'arrêté', 'interrompu~', 'suspendu~', 'stoppé', 'a été abandonné'),
  ...cue('refused', 'after', 'refus (de|du|des|d)', 'refuse', 'refusé', 'refusant', 'décline', 'a décliné', 'refusait', 'ne souhaite pas'),
  ...cue('refused', 'before', 'a été refusé', 'refusé par (le|la) patient', 'refusée par (le|la) patiente'),
  ...cue(
    'cancelled',
    'before',
    'annulé',
    'non réalisé',
    'non fait',
    'non faite',
    'non débuté',
    'non administré',
    'jamais débuté',
    'non pratiqué',
    'récusé',
  ),
  ...cue('cancelled', 'after', 'annulation (de|du|des|d)', 'contre indication (à|au|aux)', 'récuse'),
  ...cue('contraindicated', 'before', 'contre indiqué', 'contreindiqué'),
  ...cue('contraindicated', 'after', 'contre indication (à|au|aux|de)', 'contre indiquant'),
  ...cue('allergy', 'after', 'allergie (à|au|aux)', 'allergique (à|au|aux)', 'intolérance (à|au|aux)', 'hypersensibilité (à|au|aux)'),
]);
