import type { Evidence } from '../../model/index.ts';
import { correctedByTissue, isOtherPrimary } from './corrected.ts';
import { isRefuted } from './refuted.ts';
import type { CourseState, Told } from './state.ts';
import type { Subject } from './subject.ts';
import { isWithdrawn, type Tellings } from './withdrawn.ts';

/** What is known of a course when one of its events is doubted. */
export interface Doubted {
  readonly state: CourseState;
  readonly tellings: Tellings;
  readonly subject: Subject;
}

/** One named reason to take a return back. */
export interface Withdrawal {
  readonly rule: { readonly id: string; readonly version: number };
  readonly says: { readonly fr: string; readonly en: string };
  /** The words that take the event back; null where it stands. */
  readonly words: (event: Told, doubted: Doubted) => readonly Evidence[] | null;
}

/** Every reason to take a return back, in the order in which they are asked. */
export const WITHDRAWALS: readonly Withdrawal[] = Object.freeze([
  {
    rule: { id: 'withdrawal/denied', version: 1 },
    says: {
      fr: 'Plus de documents nient ce retour de la maladie que n’en parlent, jusqu’au traitement suivant',
      en: 'More documents deny this return than tell it, up to the next treatment',
    },
    words: (event, { tellings }) => isWithdrawn(event, tellings),
  },
  {
    rule: { id: 'withdrawal/refuted', version: 1 },
    says: {
      fr: 'La suite du même texte dément ce retour : pas de tumeur à la biopsie, une autre tumeur primitive, « n’avait pas rechuté »',
      en: 'The same text takes this return back farther on: no tumour in the biopsy, another primary, “had not come back”',
    },
    words: (event, { state, subject: { text } }) => (text === null ? null : isRefuted(event, text, state.events)),
  },
  {
    rule: { id: 'withdrawal/benign', version: 1 },
    says: {
      fr: 'Le prélèvement de la lésion, plus tard, n’y trouve pas de tumeur maligne',
      en: 'The tissue of the lesion, taken later, holds no malignant tumour',
    },
    words: (event, { tellings, subject }) => correctedByTissue(event, tellings, subject),
  },
  {
    rule: { id: 'withdrawal/other-primary', version: 1 },
    says: {
      fr: 'La lésion était finalement une autre tumeur primitive du même organe, trouvée dans les mois qui suivent',
      en: 'The lesion was in the end another primary of the same organ, found within the next months',
    },
    words: (event, { subject }) => isOtherPrimary(event, subject),
  },
]);
