import { search } from '../src/query/index.ts';
import type { Warehouse } from '../src/warehouse/index.ts';

/** What people ask: frequent and rare words, phrases, prefixes, contexts, filters. */
export const QUESTIONS = [
  'traitement',
  'récidive',
  'récidive hépatique',
  'carcinome canalaire infiltrant',
  'mucoviscidose',
  'nivolumab',
  '"métastase hépatique"',
  '"absence de récidive"',
  'métasta*',
  'nié:métastase',
  'code:C78.7',
  'récidive site:C50',
  'chimiothérapie SAUF radiothérapie',
] as const;
const ROUNDS = 9;

export interface Latency {
  readonly p50: number;
  readonly p95: number;
  readonly slowest: string;
  readonly found: number;
}

/** Milliseconds of a search with its first page, over all questions in turns; the first round, which fills caches, counts too. */
export async function latency(warehouse: Warehouse): Promise<Latency> {
  const times: { readonly question: string; readonly ms: number }[] = [];
  let found = 0;
  for (let round = 0; round < ROUNDS; round++)
    for (const question of QUESTIONS) {
      const from = performance.now();
      const answer = await search(warehouse, { text: question });
      times.push({ question, ms: performance.now() - from });
      if (!answer.ok) throw new Error(`not a question: ${question}`);
      if (round === 0 && answer.value.documents > 0) found++;
    }
  times.sort((a, b) => a.ms - b.ms);
  const at = (share: number): number => Math.round(times[Math.floor((times.length - 1) * share)]!.ms);
  return { p50: at(0.5), p95: at(0.95), slowest: times.at(-1)!.question, found };
}
