import type { Evidence } from '../../model/index.ts';
import { byTrust, rankOf, type SourceClass, type TRUST } from '../sources.ts';

/** One source's word about one field. */
export interface Statement {
  readonly value: string;
  readonly source: SourceClass;
  readonly evidence: Evidence;
}

/** How far another value lies from the one kept: the same said otherwise or less precisely, a doubt, or another thing. */
export type Distance = 'same' | 'doubt' | 'other';

export interface Voice {
  readonly value: string;
  readonly source: SourceClass;
  readonly evidence: readonly Evidence[];
  /** Documents and rows that say so: a sentence copied into one document counts once. */
  readonly origins: number;
  readonly rank: number;
}

const MOST_EVIDENCE = 5;
const originOf = (e: Evidence): string => (e.kind === 'fact' ? e.factId : e.documentId);

/** What is said of a field, one voice a value, the most trusted first. */
export function voicesOf(statements: readonly Statement[], question: keyof typeof TRUST): Voice[] {
  const voices = [...Map.groupBy(statements, (s) => s.value)].map(([value, of]): Voice => {
    const best = byTrust(question, of);
    const source = best[0]?.source ?? 'letter';
    return {
      value,
      source,
      evidence: best.slice(0, MOST_EVIDENCE).map((s) => s.evidence),
      origins: new Set(of.map((s) => originOf(s.evidence))).size,
      rank: rankOf(question, source),
    };
  });
  return voices.sort((a, b) => a.rank - b.rank || b.origins - a.origins || (a.value < b.value ? -1 : 1));
}
