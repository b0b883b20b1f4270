import { type CancerEvent, compareDates, type Treatment, type Tumour } from '../model/index.ts';

/** By date; an undated event keeps its place in the course of its tumour: after the one told before it. */
export function inOrder(events: readonly CancerEvent[], tumours: readonly Tumour[]): CancerEvent[] {
  const since = new Map<number | null, string>(tumours.map((t) => [t.n, t.diagnosed ?? '0000']));
  return events
    .map((event) => {
      const at = event.date ?? (event.type === 'death' ? '9999' : (since.get(event.tumour) ?? '0000'));
      if (event.type !== 'second_cancer') since.set(event.tumour, at);
      return { event, at };
    })
    .sort((a, b) => compareDates(a.at, b.at))
    .map(({ event }) => event);
}

export const treatmentsInOrder = (treatments: readonly Treatment[]): Treatment[] =>
  [...treatments].sort((a, b) => compareDates(a.start ?? '9999', b.start ?? '9999'));
