import type { Bank } from '../engine/scribe.ts';

/**
 * Phrases that state one kind of fact, by register of the author; then by the context in which it must be said. A missing context bank
 * falls back on the general frames of `frames.ts` around `noun` ("pas de …", "suspicion de …").
 */
export interface FactPhrases {
  readonly verbose: Bank;
  readonly telegraphic: Bank;
  readonly structured: Bank;
  readonly negated?: Bank;
  readonly hypothetical?: Bank;
  readonly planned?: Bank;
  readonly history?: Bank;
  /** A noun phrase without determiner. */
  readonly noun: Bank;
}
