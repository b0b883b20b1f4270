import type { CancerEvent, Treatment, Tumour } from '../../model/index.ts';

/** One line of a history: T1 the first tumour, E2 the second event, S3 the third treatment (soin), as the history lists them. */
export type HistoryItem =
  | { readonly kind: 'tumour'; readonly ref: string; readonly item: Tumour }
  | { readonly kind: 'event'; readonly ref: string; readonly item: CancerEvent }
  | { readonly kind: 'treatment'; readonly ref: string; readonly item: Treatment };

interface Lines {
  readonly tumours: readonly Tumour[];
  readonly events: readonly CancerEvent[];
  readonly treatments: readonly Treatment[];
}

/** All lines of a history, tumours first. */
export const itemsOfHistory = ({ tumours, events, treatments }: Lines): HistoryItem[] => [
  ...tumours.map((item): HistoryItem => ({ kind: 'tumour', ref: `T${item.n}`, item })),
  ...events.map((item, i): HistoryItem => ({ kind: 'event', ref: `E${i + 1}`, item })),
  ...treatments.map((item, i): HistoryItem => ({ kind: 'treatment', ref: `S${i + 1}`, item })),
];

/** The line of this name (T1, E2, S3; case does not count); null where the history has none. */
export const itemByRef = (history: Lines, ref: string): HistoryItem | null =>
  itemsOfHistory(history).find((i) => i.ref === ref.toUpperCase()) ?? null;
