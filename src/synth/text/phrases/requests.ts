import { bank } from '../engine/scribe.ts';

/** What a clinician writes on the request of a first biopsy. */
export const REQUESTS = bank(
  'suspicion <cancer:dun>',
  '{lésion suspecte|masse suspecte}, <cancer> {à éliminer|?}',
  'forte suspicion clinico-radiologique <cancer:dun>',
  '{biopsie|bilan|exploration} pour suspicion <cancer:dun>',
  '{aspect évocateur|aspect suspect} <cancer:dun>, preuve histologique demandée',
  'recherche <cancer:dun>',
);
