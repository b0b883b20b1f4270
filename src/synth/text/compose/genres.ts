import type { DocumentGenre } from '../../course/types.ts';
import { composeBoard } from './board.ts';
import type { Composer } from './composer.ts';
import { composeImaging } from './imaging.ts';
import { composeLaboratory } from './laboratory.ts';
import { composeLetter } from './letter.ts';
import { composeMolecular } from './molecular.ts';
import { composeNote } from './note.ts';
import { composeOperative } from './operative.ts';
import { composePathology } from './pathology.ts';

export type Compose = (composer: Composer, genre: DocumentGenre) => void;

/** Who composes each genre; a new genre breaks the build here. */
export const COMPOSERS: Readonly<
  Record<DocumentGenre, { readonly compose: Compose; readonly letter: boolean; readonly headed: number; readonly structured: boolean }>
> = {
  first_consultation: { compose: composeLetter, letter: true, headed: 0.6, structured: false },
  announcement: { compose: composeLetter, letter: true, headed: 0.4, structured: false },
  follow_up: { compose: composeLetter, letter: true, headed: 0.45, structured: false },
  before_cycle: { compose: composeLetter, letter: true, headed: 0.5, structured: false },
  end_of_treatment: { compose: composeLetter, letter: true, headed: 0.4, structured: false },
  second_opinion: { compose: composeLetter, letter: true, headed: 0.4, structured: false },
  toxicity_consultation: { compose: composeLetter, letter: true, headed: 0.5, structured: false },
  palliative_consultation: { compose: composeLetter, letter: true, headed: 0.4, structured: false },
  stay_report: { compose: composeLetter, letter: true, headed: 0.95, structured: false },
  discharge_letter: { compose: composeLetter, letter: true, headed: 0.8, structured: false },
  radiotherapy_summary: { compose: composeLetter, letter: true, headed: 0.6, structured: false },
  episode_summary: { compose: composeLetter, letter: true, headed: 0.9, structured: true },
  medical_summary: { compose: composeLetter, letter: true, headed: 0.9, structured: true },
  death_letter: { compose: composeLetter, letter: true, headed: 0.1, structured: false },
  rcp: { compose: composeBoard, letter: false, headed: 1, structured: true },
  care_plan: { compose: composeBoard, letter: false, headed: 1, structured: true },
  pathology: { compose: composePathology, letter: false, headed: 0.95, structured: false },
  second_reading: { compose: composePathology, letter: false, headed: 0.95, structured: false },
  molecular: { compose: composeMolecular, letter: false, headed: 0.95, structured: true },
  operative: { compose: composeOperative, letter: false, headed: 0.9, structured: false },
  imaging: { compose: composeImaging, letter: false, headed: 1, structured: false },
  session_note: { compose: composeNote, letter: false, headed: 0, structured: false },
  nurse_note: { compose: composeNote, letter: false, headed: 0, structured: false },
  laboratory: { compose: composeLaboratory, letter: false, headed: 0.5, structured: true },
};
