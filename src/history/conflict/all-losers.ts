import type { CancerEvent, Disagreement, Tumour } from '../../model/index.ts';
import type { Signal } from '../events/signal.ts';
import type { Item } from '../item.ts';
import type { Placed } from '../treatments/merge.ts';
import { attributeLosers } from './attribute-losers.ts';
import { eventLosers } from './event-losers.ts';
import { treatmentLosers } from './treatment-losers.ts';

/** The lines of an inference in the order of the history, each with what was said of it. */
export interface Found {
  readonly tumours: readonly { readonly tumour: Tumour; readonly identity: readonly Disagreement[]; readonly told: readonly Item[] }[];
  readonly events: readonly { readonly event: CancerEvent; readonly told: readonly Signal[] }[];
  readonly treatments: readonly Placed[];
  readonly withdrawn: readonly Disagreement[];
}

/** Every value that lost against the one that a line keeps, with its source, and the lines that were taken back. */
export const allLosers = ({ tumours, events, treatments, withdrawn }: Found): Disagreement[] => [
  ...tumours.flatMap(({ tumour, identity, told }) => [...identity, ...attributeLosers(tumour, told)]),
  ...events.flatMap(({ event, told }, i) => eventLosers(event, `E${i + 1}`, told)),
  ...treatments.flatMap((placed, i) => treatmentLosers(placed, `S${i + 1}`)),
  ...withdrawn,
];
