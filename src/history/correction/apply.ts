import {
  type CancerEvent,
  type CorrectedValue,
  type Correction,
  type CorrectionTarget,
  compatibleDates,
  type MetCorrection,
  type Treatment,
  type Tumour,
} from '../../model/index.ts';
import { icdoToIcd10 } from '../../terminology/index.ts';
import { type HistoryItem, itemsOfHistory } from '../explain/item-ref.ts';
import { sameEvidence } from '../item.ts';
import { inOrder, treatmentsInOrder } from '../order.ts';
import { fits, MARKER } from './fields.ts';

export interface Lines {
  readonly tumours: readonly Tumour[];
  readonly events: readonly CancerEvent[];
  readonly treatments: readonly Treatment[];
}
export interface Corrected {
  readonly tumours: Tumour[];
  readonly events: CancerEvent[];
  readonly treatments: Treatment[];
  readonly corrections: MetCorrection[];
  /** Number of each tumour that is left, by the one that it had. */
  readonly numbers: ReadonlyMap<number, number>;
  /** Name of each line (T1, E2, S3) by the one that it had; null where it is none any more. */
  readonly refs: ReadonlyMap<string, string | null>;
}

const RULE = 'correction/person@1';

/** How a line is known again: what a correction keeps of it. */
export function targetOf(line: HistoryItem): CorrectionTarget {
  const evidence = [...line.item.evidence];
  switch (line.kind) {
    case 'tumour':
      return { kind: line.kind, type: line.item.icd10, date: line.item.diagnosed, evidence };
    case 'event':
      return { kind: line.kind, type: line.item.type, date: line.item.date, evidence };
    case 'treatment':
      return { kind: line.kind, type: line.item.type, date: line.item.start, evidence };
  }
}

/**
 * The lines with what persons said put in: the later word about a field wins. A withdrawn tumour takes its events with it; its treatments stay
 * without a tumour. A correction whose line is not found changes nothing and says so.
 */
export function corrected(lines: Lines, corrections: readonly Correction[]): Corrected {
  if (corrections.length === 0)
    return {
      tumours: [...lines.tumours],
      events: [...lines.events],
      treatments: [...lines.treatments],
      corrections: [],
      numbers: new Map(lines.tumours.map(({ n }) => [n, n])),
      refs: new Map(itemsOfHistory(lines).map(({ ref }) => [ref, ref])),
    };
  const ordered = [...corrections].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.correctionId < b.correctionId ? -1 : 1));
  const items = itemsOfHistory(lines);
  const now = new Map(items.map((i) => [i.ref, i.item as object as Record<string, unknown>]));
  const gone = new Set<string>();
  const met = ordered.map((correction): MetCorrection & { readonly line: string | null } => {
    const { target, ...told } = correction;
    const line = find(items, target);
    const item = line === null ? undefined : now.get(line);
    const misfit = correction.action === 'set' && !(correction.field !== null && fits(target.kind, correction.field, correction.value));
    if (line === null || item === undefined || misfit) return { ...told, line: null, ref: null, found: false, before: null };
    if (correction.action === 'withdraw') {
      gone.add(line);
      return { ...told, line, ref: null, found: true, before: null };
    }
    const field = correction.field ?? '';
    const before = valueIn(item, field);
    now.set(line, { ...withValue(item, field, correction.value), certainty: 1, rule: RULE });
    return { ...told, line, ref: null, found: true, before };
  });
  return renumbered(items, now, gone, met);
}

type Line = Readonly<Record<string, unknown>>;
const markersOf = (line: Line): Readonly<Record<string, string>> => line['biomarkers'] as Tumour['biomarkers'];

function valueIn(line: Line, field: string): CorrectedValue {
  const marker = MARKER.exec(field)?.[1];
  return marker === undefined ? (line[field] as CorrectedValue) : (markersOf(line)[marker] ?? null);
}

function withValue(line: Line, field: string, value: CorrectedValue): Line {
  const marker = MARKER.exec(field)?.[1];
  if (marker === undefined) return { ...line, [field]: value };
  const { [marker]: _before, ...others } = markersOf(line);
  return { ...line, biomarkers: value === null ? others : { ...others, [marker]: value } };
}

function renumbered(
  items: readonly HistoryItem[],
  now: ReadonlyMap<string, Record<string, unknown>>,
  gone: ReadonlySet<string>,
  met: readonly (MetCorrection & { readonly line: string | null })[],
): Corrected {
  const kept = items.filter((i) => !gone.has(i.ref));
  const of = <T>(kind: HistoryItem['kind']): { readonly ref: string; readonly item: T }[] =>
    kept.filter((i) => i.kind === kind).map(({ ref }) => ({ ref, item: now.get(ref) as T }));
  const tumours = of<Tumour>('tumour').map(({ ref, item }, i) => ({ ref, was: item.n, item: { ...withSite(item), n: i + 1 } }));
  const numbers = new Map(tumours.map((t) => [t.was, t.item.n]));
  const whose = (n: number | null): number | null => (n === null ? null : (numbers.get(n) ?? null));
  const events = of<CancerEvent>('event')
    .filter(({ item }) => item.tumour === null || item.type === 'death' || numbers.has(item.tumour))
    .map(({ ref, item }) => ({ ref, item: { ...item, tumour: whose(item.tumour) } }))
    // What was the second is the first where that one was none.
    .filter(({ item }) => item.type !== 'second_cancer' || item.tumour !== 1);
  const treatments = of<Treatment>('treatment').map(({ ref, item }) => ({ ref, item: { ...item, tumour: whose(item.tumour) } }));
  const out = {
    tumours: tumours.map((t) => t.item),
    events: inOrder(
      events.map((e) => e.item),
      tumours.map((t) => t.item),
    ),
    treatments: treatmentsInOrder(treatments.map((t) => t.item)),
  };
  const names = new Map<object, string>(itemsOfHistory(out).map((i) => [i.item, i.ref]));
  const refs = new Map<string, string | null>([
    ...items.map(({ ref }): [string, null] => [ref, null]),
    ...[...tumours, ...events, ...treatments].map(({ ref, item }): [string, string | null] => [ref, names.get(item) ?? null]),
  ]);
  return {
    ...out,
    numbers,
    refs,
    corrections: met.map(({ line, ...correction }) => ({ ...correction, ref: line === null ? null : (refs.get(line) ?? null) })),
  };
}

const withSite = (tumour: Tumour): Tumour =>
  tumour.rule === RULE ? { ...tumour, icd10: icdoToIcd10(tumour.topography, tumour.morphology ?? '8000/3') ?? tumour.icd10 } : tumour;

/** The line that stands on most of the same evidence; of equals the one of the same type. Without shared evidence: the only one of its type and day. */
function find(items: readonly HistoryItem[], target: CorrectionTarget): string | null {
  const own = items.filter((i) => i.kind === target.kind).map((i) => ({ ref: i.ref, ...targetOf(i) }));
  const scored = own
    .map((line) => ({
      ref: line.ref,
      shared: line.evidence.filter((e) => target.evidence.some((x) => sameEvidence(e, x))).length,
      same: line.type === target.type ? 1 : 0,
    }))
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.same - a.same || b.shared - a.shared);
  if (scored[0] !== undefined) return scored[0].ref;
  const { date } = target;
  const alike = own.filter(
    (line) => line.type === target.type && (date === null || line.date === null || compatibleDates(date, line.date)),
  );
  return alike.length === 1 ? alike[0]!.ref : null;
}
