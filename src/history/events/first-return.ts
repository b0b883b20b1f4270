import type { CancerEvent, Evidence } from '../../model/index.ts';
import type { Item } from '../item.ts';

/** The item that ends the first stage of a tumour: what is said of T, N, M after it is of the relapse. */
export function firstReturn(events: readonly CancerEvent[], items: readonly Item[]): Item | null {
  const first = events.find((e) => e.type.endsWith('_recurrence') || e.type === 'progression');
  const evidence = first?.evidence.find((e): e is Extract<Evidence, { kind: 'text' }> => e.kind === 'text');
  if (evidence === undefined) return null;
  return items.find((item) => item.documentId === evidence.documentId && item.mention.begin === evidence.begin) ?? null;
}
