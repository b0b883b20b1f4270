import type { Phrase } from '../engine/contract.ts';

export type TreatmentStatus =
  | 'stopped'
  | 'refused'
  | 'cancelled'
  | 'contraindicated'
  | 'allergy'
  | 'cause'
  | 'decided'
  | 'planned'
  | 'completed';
/** Why a treatment was stopped, refused or left out. */
export type StopReason = 'toxicity' | 'progression' | 'choice' | 'condition' | 'response' | 'completion';

export interface StatusCue {
  readonly status: TreatmentStatus;
  /** Where the treatment stands from the words: "arrêt du X" after them, "X arrêté" before them. */
  readonly side: 'after' | 'before';
  /** Tokens that may stand between. */
  readonly reach: number;
}

const LEADS = 6;
const FOLLOWS = 6;
/** "Adressée au service d'oncologie médicale pour une chimiothérapie". */
const REFERRED = 12;
/** "FOLFOX (début 07/09/2015), 3 cures, arrêt pour toxicité": dates and counts stand between. */
const FAR = 26;

const cue = (status: TreatmentStatus, side: StatusCue['side'], reach: number, patterns: readonly string[]): Phrase<StatusCue>[] => {
  const value: StatusCue = Object.freeze({ status, side, reach });
  return patterns.map((pattern) => ({ pattern, value }));
};

/** What one does not do with a treatment that is left out. */
const JUDGED = '(retenu~|indiqué|proposé|envisagé|nécessaire|possible|recommandé|préconisé|décidé)';
const NEVER = '(réalisé|fait|faite|débuté|administré|pratiqué|effectué|commencé|entrepris|reçu)';

/** Words that say what became of a treatment. Written for Continuum from French hospital usage; version 2026-11-25b. */
export const STATUS_PHRASES: readonly Phrase<StatusCue>[] = Object.freeze([
  ...cue('stopped', 'after', LEADS, [
    'arrêt [définitif|prématuré|précoce|temporaire|transitoire] (de|du|des|d)',
    'interruption [définitive|temporaire|transitoire] (de|du|des|d)',
    'suspension [temporaire|transitoire] (de|du|des|d)',
    'arrêter',
    'interrompre',
    'suspendre',
    'stopper',
    '(a|avons|ont) (arrêté|interrompu|suspendu|stoppé) (le|la|l|son|sa|ses|les)',
    '(on|nous|je) (arrête!|arrêtons|suspends|suspend|suspendons|stoppe!|stoppons|interromps|interrompt|interrompons)',
  ]),
  ...cue('stopped', 'before', FOLLOWS, [
    'arrêté',
    'interrompu~',
    'suspendu~',
    'stoppé',
    'abandonné',
    'en suspens',
    'en pause',
    'mis~ en pause',
    'mise en pause',
  ]),
  ...cue('stopped', 'before', FAR, [
    'arrêt [définitif|prématuré|précoce|temporaire|transitoire] (pour|devant|en raison|suite|à cause|motivé par|lié à|sur|après|le|en)',
    '(arrêté|interrompu~|suspendu~|stoppé) (pour|devant|en raison|suite)',
  ]),
  ...cue('refused', 'after', LEADS, [
    'refus (de|du|des|d)',
    'refus du patient (de|du|des|d)',
    'refus de la patiente (de|du|des|d)',
    'refuse',
    'refusé',
    'refusant',
    'refusait',
    'décline',
    'a décliné',
    'ne (souhaite|souhaitait|veut|voulait) (pas|plus)',
    'n a pas (souhaité|voulu)',
    's oppose à',
    's est opposé à',
    's est opposée à',
    'opposition à',
  ]),
  ...cue('refused', 'before', FOLLOWS, [
    'a été refusé',
    'a été déclinée',
    'refusé par (le|la) patient',
    'refusée par (le|la) patiente',
    'refusée!',
    'refusées!',
    'refusés!',
    'refus (du|de la|de) (patient|patiente|malade)',
    'devant le refus',
  ]),
  ...cue('cancelled', 'before', FOLLOWS, [
    'annulé',
    `non ${NEVER}`,
    `jamais ${NEVER}`,
    `pas été ${NEVER}`,
    `pu être ${NEVER}`,
    `finalement pas ${NEVER}`,
    'non réalisable',
    'pas réalisable',
    'irréalisable',
    'non (retenu~|indiqué|envisageable|proposable)',
    'pas (retenu~|indiqué|envisageable)',
    'récusé',
    'a été abandonné',
    `pas (été|être) ${JUDGED}`,
    'pas [été] (jugé|estimé|considéré comme) (approprié|indiqué|nécessaire|opportun|utile|possible|raisonnable|justifié)',
    '(était|est|fut) (impossible|inenvisageable)',
    'été (exclu~|rejeté|écarté)',
  ]),
  ...cue('cancelled', 'after', LEADS, [
    'annulation (de|du|des|d)',
    'récuse',
    'récusé pour',
    'pas d indication (à|au|de|d|du)',
    'absence d indication (à|au|de|d|du)',
    'renoncé (à|au|aux)',
    '(rejetant|écartant|excluant|réservant|contre indiquant) (le|la|l|les|un|une|tout|toute)',
    'éviter (le|la|l|les|un|une)',
    '(a|ont|avons) (exclu|écarté|rejeté)',
    'impossibilité (de|d) (administrer|réaliser|pratiquer|proposer)',
    '(pas|non|pas un|pas été jugé) (candidat~|éligible) (à|au|aux|pour)',
    'inéligible (à|au|aux|pour)',
    '(nécessitait|nécessite|nécessitant) (pas|aucun~)',
    '(sans|aucun~) (nécessité|indication) (de|d|à|du)',
  ]),
  ...cue('contraindicated', 'before', FOLLOWS, ['contre indiqué', 'contreindiqué']),
  ...cue('contraindicated', 'after', LEADS, ['contre indication (à|au|aux|de|du)', 'contre indiquant', 'contre indique']),
  ...cue('allergy', 'after', LEADS, [
    'allergie (à|au|aux)',
    'allergique (à|au|aux)',
    'intolérance (à|au|aux)',
    'hypersensibilité (à|au|aux)',
    'choc anaphylactique (à|au|aux)',
  ]),
  // Care that a ward is asked for, not given yet.
  ...cue('planned', 'after', REFERRED, ['adressé', 'orienté!', 'orientée', 'référé']),
  ...cue('decided', 'after', LEADS, ['décidé (de|d)', 'décision (de|d)']),
  ...cue('decided', 'before', FOLLOWS, ['(est|a été|fut) (décidé|proposé)']),
  // What studies say.
  ...cue('cancelled', 'before', FAR, [
    'taux de (réponse|survie)',
    'survie médiane',
    '(a|ont) (démontré|montré) (une|son|leur) (activité|efficacité|supériorité)',
  ]),
  ...cue('cause', 'after', LEADS, [
    'secondaire~ (à|au|aux)',
    '(imputable|attribuable|attribué|lié~) (à|au|aux)',
    '(dû|due|dus|dues) (à|au|aux)',
    'en rapport avec [l administration]',
    '(induit|provoqué|causé) par (le|la|l)',
    '(toxicité|effets secondaires|effets indésirables) (de|du|des|d|au|à)',
  ]),
  ...cue('completed', 'before', FOLLOWS, ['terminé', 'achevé', 'finie!', 'terminait', 'complété']),
  ...cue('completed', 'after', LEADS, [
    'fin (de|du|des) [traitement par]',
    '(après|depuis) (la|sa|le|son) (dernière|dernier) (cure|séance|cycle|administration|injection|perfusion) (de|du|d|des)',
    'a (terminé|achevé|fini) (sa|son|ses|la|le|les)',
    'a terminé',
    'au terme (de|du|des)',
    'à l issue (de|du|des)',
    'au décours (de|du|des)',
  ]),
]);

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));
/** Between the treatment and the words behind it: the next treatment is spoken of ("X puis Y arrêté"). */
export const PARTING_BEHIND = set('puis relais relai remplace remplacee remplacement switch suivi suivie mais ; > .');
/** Between the words and the treatment behind them: another thing is spoken of ("arrêt du X, relais par Y", "arrêt du tabac sous Y"). */
export const PARTING = set(
  ', puis relais relai poursuite poursuivi poursuivie maintien maintenu maintenue reprise repris switch remplace remplacee remplacement profit suivi suivie mais traite traitee traites traitees recu recue recevant beneficie ayant qui dont mise introduction instauration debut tabac alcool travail cardiaque croissance anticoagulation sous avant apres ; > .',
);

/** What is decided has begun. */
export const UNDER_WAY = set('actuellement maintient recoit recevant poursuit continue traitee tolerance presentant reponse depuis jusqu');

const REASONS: Readonly<Record<StopReason, string>> = {
  toxicity:
    'toxicite toxicites intolerance tolerance neutropenie thrombopenie neuropathie diarrhee mucite asthenie cytolyse hepatite colite pneumopathie allergie cardiotoxicite nephrotoxicite neurotoxicite ototoxicite rash hypersensibilite effets effet reaction aplasie anemie pneumonite myocardite cytopenie hematotoxicite',
  progression: 'progression evolution progressive recidive rechute echappement inefficacite echec pd',
  choice: 'souhait choix refus demande volonte convenance grossesse',
  condition:
    'alteration infection chirurgie embolie thrombose insuffisance hospitalisation fracture sepsis covid fatigue degradation age comorbidites aeg',
  response: 'reponse remission rc stabilite',
  completion: 'fin programme prevu completion terme',
};
/** What follows "arrêt pour …", by its folded first noun. */
export const REASON_WORDS: ReadonlyMap<string, StopReason> = new Map(
  (Object.entries(REASONS) as [StopReason, string][]).flatMap(([reason, words]) => words.split(' ').map((w) => [w, reason] as const)),
);
/** Words that lead a reason. */
export const BECAUSE = set('pour devant raison suite cause car secondaire motif motive lie du sur a');
