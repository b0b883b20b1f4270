import type { CancerEvent, EndpointKind } from '../../model/index.ts';
import { RETURN_TYPES } from '../events/return-types.ts';

/**
 * Ends of survival as data. Sources: DATECAN (Bellera 2013, Gourgou-Bourgade 2015 for the breast, Cohen 2020 for the colon); docs/reference/endpoints.md
 * says what was taken from where and what had to be chosen. Version 2026-11.
 */
export interface EndpointDefinition {
  readonly kind: EndpointKind;
  /** Counted from the diagnosis, or from the start of each line. */
  readonly from: 'diagnosis' | 'line';
  /** Tumours that it is counted for. */
  readonly of: 'all' | 'localised';
  /** Events that end it beside death, which ends all. */
  readonly events: readonly CancerEvent['type'][];
  /** A progression counts only with a new distant site. */
  readonly distantProgression: boolean;
  /** A new primary ends it. */
  readonly secondCancer: boolean;
  /** What the start of the next line does. */
  readonly nextLine: 'nothing' | 'censors' | 'ends';
}

const RETURNS = [...RETURN_TYPES];
const FROM_DIAGNOSIS = { from: 'diagnosis', distantProgression: false, secondCancer: false, nextLine: 'nothing' } as const;
const FROM_LINE = { from: 'line', of: 'all', distantProgression: false, secondCancer: false } as const;

export const ENDPOINT_DEFINITIONS: readonly EndpointDefinition[] = Object.freeze([
  { kind: 'overall_survival', ...FROM_DIAGNOSIS, of: 'all', events: [] },
  { kind: 'event_free', ...FROM_DIAGNOSIS, of: 'all', events: [...RETURNS, 'transformation'], secondCancer: true },
  { kind: 'recurrence_free', ...FROM_DIAGNOSIS, of: 'localised', events: RETURNS },
  {
    kind: 'metastasis_free',
    ...FROM_DIAGNOSIS,
    of: 'localised',
    events: ['metastatic_recurrence', 'progression'],
    distantProgression: true,
  },
  { kind: 'progression_free', ...FROM_LINE, events: [...RETURNS, 'transformation'], nextLine: 'censors' },
  { kind: 'time_to_next_treatment', ...FROM_LINE, events: [], nextLine: 'ends' },
]);

/** Sites of which DATECAN counts only second cancers of the same organ (colon and rectum, Cohen 2020); of all others any invasive second cancer counts. */
export const OWN_SECOND_CANCERS: readonly RegExp[] = Object.freeze([/^C(18|19|20)/]);
