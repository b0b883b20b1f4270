import type { PhraseSource } from '../../engine/lexicon.ts';
import { cuePhrases } from './cue.ts';
import { FAMILY } from './family.ts';
import { HISTORY } from './history.ts';
import { HYPOTHESIS } from './hypothesis.ts';
import { NEGATION } from './negation.ts';
import { PLANNED } from './planned.ts';
import { REPORTED } from './reported.ts';
import { STOPS } from './stops.ts';

/** All cues as one source of phrases of the automaton. */
export const CUES: PhraseSource = Object.freeze({
  name: 'context',
  phrases: Object.freeze([
    ...cuePhrases('negated', NEGATION),
    ...cuePhrases('hypothetical', HYPOTHESIS),
    ...cuePhrases('family', FAMILY),
    ...cuePhrases('history', HISTORY),
    ...cuePhrases('reported', REPORTED),
    ...cuePhrases('planned', PLANNED),
    ...cuePhrases(null, STOPS),
  ]),
});
