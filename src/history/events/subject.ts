import type { Evidence } from '../../model/index.ts';
import type { Item } from '../item.ts';

/** A document in which tissue was examined and found free of malignant tumour. */
export interface Benign {
  readonly home: number;
  readonly day: string;
  readonly organs: readonly string[];
  readonly words: readonly Item[];
}

/** Another primary of this patient, as its own course starts. */
export interface OtherPrimary {
  readonly topography: string;
  readonly diagnosed: string | null;
  readonly evidence: readonly Evidence[];
}

/** What the course needs to know of the tumour. */
export interface Subject {
  readonly topography: string;
  readonly diagnosed: string | null;
  /** Whether the sentence of an item states the stage at diagnosis. */
  readonly statesStage: (item: Item) => boolean;
  /** All items where one text is the whole record, in its order; null in a record of several documents. */
  readonly text: readonly Item[] | null;
  /** Sentence that names the tumour first. */
  readonly named: number;
  /** Documents of the record in which tissue was found benign. */
  readonly tissue: readonly Benign[];
  /** The other primaries of this patient. */
  readonly others: readonly OtherPrimary[];
}
