import type { Item } from '../item.ts';

/** What the course needs to know of the tumour. */
export interface Subject {
  readonly topography: string;
  readonly diagnosed: string | null;
  /** Whether the sentence of an item states the stage at diagnosis. */
  readonly statesStage: (item: Item) => boolean;
}
