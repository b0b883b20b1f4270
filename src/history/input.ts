import type { Correction, CountingPolicy, Fact, Mention, SentenceSpan, Sex } from '../model/index.ts';

/** One document as the history sees it: mentions and sentence spans, never the text (a rerun reads no text again). */
export interface HistoryDocument {
  readonly documentId: string;
  readonly type: string | null;
  readonly date: string | null;
  readonly mentions: readonly Mention[];
  readonly sentences: readonly SentenceSpan[];
}

/** All that is known of one patient. Order and repetition of the lists change nothing in the result. */
export interface HistoryInput {
  readonly patient: {
    readonly sex: Sex | null;
    readonly birthDate: string | null;
    readonly deathDate: string | null;
    readonly lastNews: string | null;
  } | null;
  readonly documents: readonly HistoryDocument[];
  readonly facts: readonly Fact[];
  /** What persons said against earlier inferences. */
  readonly corrections?: readonly Correction[];
  /** How tumours are counted; `recording` with ICD-O 3.2 where not given. */
  readonly policy?: CountingPolicy;
  /** False: certainties as the rules give them, for measuring; calibrated on the synthetic truth otherwise. */
  readonly calibrated?: boolean;
}
