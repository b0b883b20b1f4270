import type { Phrase } from '../engine/contract.ts';

export type AgeUnit = 'years' | 'glued' | 'months' | 'days' | 'label';
const unit = (value: AgeUnit, ...patterns: string[]): Phrase<AgeUnit>[] => patterns.map((pattern) => ({ pattern, value }));

/** Units of age. "an" stands for itself: "ans" is its plural only by `!`. */
export const PHRASES: readonly Phrase<AgeUnit>[] = Object.freeze([
  ...unit('years', 'ans!', 'an!', 'années'),
  // "62a": a unit only where it touches the number.
  ...unit('glued', '=a', '=A'),
  ...unit('months', 'mois!'),
  ...unit('days', 'jours'),
  ...unit('label', 'âge!'),
]);

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));
/** Who has the age: the patient. Written for Continuum; version 2026-11. */
export const PERSONS = set(
  'patient patiente pt pte proposant proposante consultante consultant homme femme garcon fillette enfant nourrisson adolescent adolescente sujet monsieur madame mme mr m melle mlle dame retraite retraitee jeune fille nouveau ne prematuree adulte malade agriculteur agricultrice ' +
    'militaire nee masculin feminin lyceen lyceenne etudiant etudiante age agee',
);
export const RELATIVES = set(
  'mere pere soeur soeurs frere freres fils tante tantes oncle oncles cousin cousine cousins cousines grand neveu niece mari epouse epoux conjoint parents demi jumeau jumelle petit filles famille',
);
export const POSSESSIVES = set('sa son ses leur leurs une deux trois');
/** Words that make of the number a duration or a moment of the past. */
export const DURATIONS = set(
  'depuis pendant durant il y apres avant dans pour suivi recul sur evoluant evolue survie duree delai toutes tous tout chaque moyenne mediane jusqu plus moins environ dernieres derniers premiers premieres ht hormonotherapie',
);
/** "à l'âge de 12 ans", "à 40 ans": the age at some event, not now. */
export const AT_EVENT = set('l des vers');
