import type { Phrase } from '../engine/contract.ts';

export interface SexWord {
  readonly sex: 'M' | 'F';
  /** `strong`: the word is about the patient's sex; `weak`: grammar or an organ, which a slip of the pen or another person may explain. */
  readonly force: 'strong' | 'weak';
  readonly kind: 'person' | 'title' | 'patient' | 'organ';
}
const words = (sex: 'M' | 'F', force: SexWord['force'], kind: SexWord['kind'], ...patterns: string[]): Phrase<SexWord>[] => {
  const value: SexWord = Object.freeze({ sex, force, kind });
  return patterns.map((pattern) => ({ pattern, value }));
};

/** Words that tell the sex of the patient. Written for Continuum; version 2026-11. */
export const PHRASES: readonly Phrase<SexWord>[] = Object.freeze([
  ...words('M', 'strong', 'person', 'homme!', 'garçon!', 'sexe masculin', 'sexe : (=M|=H|masculin|homme)', 'garçonnet!'),
  ...words(
    'F',
    'strong',
    'person',
    'femme!',
    'fillette!',
    'jeune fille!',
    'sexe féminin',
    'sexe : (=F|féminin|femme)',
    'ménopausée',
    'préménopausée',
    'multipare',
    'nullipare',
    'primipare',
    'parturiente',
    'gestante',
    'enceinte!',
  ),
  ...words('M', 'strong', 'title', 'monsieur', '=Mr', '=Mr.', '=M.', '=MR', '=Monsieur'),
  ...words('F', 'strong', 'title', 'madame', '=Mme', '=MME', '=Mlle', '=Melle', 'mademoiselle'),
  ...words('F', 'strong', 'patient', 'patiente!'),
  ...words('M', 'weak', 'patient', 'patient!'),
  ...words(
    'M',
    'weak',
    'organ',
    '(cancer|adénocarcinome|carcinome|tumeur|néoplasie) (de la prostate|prostatique)',
    'prostatectomie',
    'orchidectomie',
    'testicule',
    'toucher rectal prostate',
    'verge',
    'adénome prostatique',
  ),
  ...words(
    'F',
    'weak',
    'organ',
    'hystérectomie',
    'ovariectomie',
    'annexectomie',
    'utérus',
    'col utérin',
    'endomètre',
    'ménopause',
    'ménarche',
    'grossesse',
    'gestité',
    'parité',
    'césarienne',
    'accouchement',
    'ovaire',
    'vagin',
    'vulve',
  ),
]);

/** "sa femme", "Madame le Docteur", "Chère Madame": another person than the patient. */
export const OWNERS: ReadonlySet<string> = new Set(['sa', 'son', 'sa', 'ma', 'votre', 'leur']);
export const GREETINGS: ReadonlySet<string> = new Set(['cher', 'chere', 'chers', 'cheres', 'confrere']);
export const DOCTORS: ReadonlySet<string> = new Set(['le', 'la', 'docteur', 'professeur', 'dr', 'pr', 'l']);
/** Before "hommes" and the like: studies and rules, not the patient. */
export const GENERAL: ReadonlySet<string> = new Set(['chez', 'les', 'des', 'toute', 'tout', 'chaque', 'aux']);
