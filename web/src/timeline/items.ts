import type { Evidence } from '../../../src/model/evidence.ts';
import type { Sample } from '../../../src/model/fact.ts';
import type { CancerEvent, Treatment, Tumour } from '../../../src/model/history.ts';
import { compareDates } from '../../../src/model/partial-date.ts';
import type { Stay } from '../../../src/model/patient.ts';
import type { DocumentSummary, PatientRecord } from '../../../src/query/answers.ts';

interface ItemBase {
  /** Stands in the address: `treatment-3`, `document-0a1b…`. */
  readonly id: string;
  readonly start: string | null;
  readonly end: string | null;
  /** True where a structured row says so; false where only words of documents do. */
  readonly structured: boolean;
}
export type TimelineItem = ItemBase &
  (
    | { readonly kind: 'diagnosis'; readonly tumour: Tumour }
    | { readonly kind: 'event'; readonly event: CancerEvent }
    | { readonly kind: 'treatment'; readonly treatment: Treatment }
    | { readonly kind: 'sample'; readonly sample: Sample }
    | { readonly kind: 'stay'; readonly stay: Stay }
    | { readonly kind: 'document'; readonly document: DocumentSummary }
  );
export type ItemKind = TimelineItem['kind'];

export type LaneKey = `tumour-${number}` | 'unattached' | 'samples' | 'stays' | 'documents';
export interface Lane {
  readonly key: LaneKey;
  readonly tumour: Tumour | null;
  readonly items: readonly TimelineItem[];
}

const structured = (evidence: readonly Evidence[]): boolean => evidence.some((e) => e.kind === 'fact');

/** All that can be shown of a patient, by lane in the fixed clinical order: tumours, what has none, samples, stays, documents. Empty lanes are left out. */
export function lanesOf(record: PatientRecord): readonly Lane[] {
  const { history, samples, stays, documents } = record;
  const tumours = history?.tumours ?? [];
  const known = new Set(tumours.map((t) => t.n));
  const owner = (tumour: number | null): LaneKey => (tumour !== null && known.has(tumour) ? `tumour-${tumour}` : 'unattached');
  const byLane = new Map<LaneKey, TimelineItem[]>();
  const put = (lane: LaneKey, item: TimelineItem): void => {
    const items = byLane.get(lane);
    if (items === undefined) byLane.set(lane, [item]);
    else items.push(item);
  };

  for (const tumour of tumours) {
    put(`tumour-${tumour.n}`, {
      kind: 'diagnosis',
      id: `tumour-${tumour.n}`,
      start: tumour.diagnosed,
      end: null,
      structured: structured(tumour.evidence),
      tumour,
    });
  }
  (history?.events ?? []).forEach((event, i) => {
    put(owner(event.tumour), {
      kind: 'event',
      id: `event-${i}`,
      start: event.date,
      end: null,
      structured: structured(event.evidence),
      event,
    });
  });
  (history?.treatments ?? []).forEach((treatment, i) => {
    const { start, end, evidence } = treatment;
    put(owner(treatment.tumour), { kind: 'treatment', id: `treatment-${i}`, start, end, structured: structured(evidence), treatment });
  });
  for (const sample of samples)
    put('samples', { kind: 'sample', id: `sample-${sample.sampleId}`, start: sample.collected, end: null, structured: true, sample });
  for (const stay of stays)
    put('stays', { kind: 'stay', id: `stay-${stay.stayId}`, start: stay.start, end: stay.end, structured: true, stay });
  for (const document of documents) {
    put('documents', {
      kind: 'document',
      id: `document-${document.documentId}`,
      start: document.date,
      end: null,
      structured: false,
      document,
    });
  }

  const order: readonly LaneKey[] = [...tumours.map((t): LaneKey => `tumour-${t.n}`), 'unattached', 'samples', 'stays', 'documents'];
  return order.flatMap((key): Lane[] => {
    const items = byLane.get(key);
    if (items === undefined) return [];
    const tumour = tumours.find((t) => key === `tumour-${t.n}`) ?? null;
    return [{ key, tumour, items: [...items].sort(byTime) }];
  });
}

/** Rising; undated ones last; at the same time what explains the rest (the diagnosis) first. */
export function byTime(a: TimelineItem, b: TimelineItem): number {
  const x = a.start ?? a.end;
  const y = b.start ?? b.end;
  if (x === null || y === null) return x === y ? 0 : x === null ? 1 : -1;
  return compareDates(x, y) || KIND_ORDER[a.kind] - KIND_ORDER[b.kind];
}

const KIND_ORDER: Readonly<Record<ItemKind, number>> = Object.freeze({
  diagnosis: 0,
  event: 1,
  treatment: 2,
  sample: 3,
  stay: 4,
  document: 5,
});
