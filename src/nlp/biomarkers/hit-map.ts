import type { Hit } from '../engine/contract.ts';
import type { MarkerPayload } from './phrases.ts';

/** Hits by first token, and by last token: constant-time answers to "what begins here". */
export class HitMap {
  private readonly starts = new Map<number, Hit<MarkerPayload>>();
  private readonly ends = new Map<number, Hit<MarkerPayload>>();
  constructor(hits: readonly Hit<MarkerPayload>[]) {
    for (const hit of hits) {
      // Read as a variant where it follows its gene.
      if (hit.value.word === 'alteration') continue;
      this.starts.set(hit.first, hit);
      this.ends.set(hit.last, hit);
    }
  }
  startingAt(token: number): Hit<MarkerPayload> | undefined {
    return this.starts.get(token);
  }
  endingAt(token: number): Hit<MarkerPayload> | undefined {
    return this.ends.get(token);
  }
}
