import type { Evidence, Grounds, History } from '../../model/index.ts';
import { type HistoryItem, itemsOfHistory } from '../explain/item-ref.ts';
import { type Pairs, pairEvents, pairTreatments, pairTumours } from './match.ts';

/** Why a line is another one: a rule that fired instead, a document or row that came, went or was replaced, a person's correction. */
export type Reason =
  | { readonly kind: 'rule'; readonly before: string | null; readonly after: string | null }
  | { readonly kind: 'source'; readonly change: 'came' | 'went' | 'replaced'; readonly id: string }
  | { readonly kind: 'correction'; readonly rule: string }
  | { readonly kind: 'rules'; readonly before: string | null; readonly after: string | null };

export interface Change {
  readonly change: 'gained' | 'lost' | 'changed';
  /** T1, E2, S3 in the history after; in the one before where it was lost. */
  readonly ref: string;
  readonly kind: HistoryItem['kind'];
  /** What it is, in codes: "metastatic_recurrence 2015-06 C78.7". */
  readonly what: string;
  readonly fields: readonly { readonly field: string; readonly before: unknown; readonly after: unknown }[];
  readonly reasons: readonly Reason[];
}

/** Documents and rows of the patient that differ between the two: by document or fact id. */
export interface SourceChanges {
  readonly came: ReadonlySet<string>;
  readonly went: ReadonlySet<string>;
  readonly replaced: ReadonlySet<string>;
}
const NONE: SourceChanges = { came: new Set(), went: new Set(), replaced: new Set() };

/** What no longer is as it was for a reader: numbers of tumours shift with the lines above, evidence and certainty are not what a line says. */
const UNTOLD: ReadonlySet<string> = new Set(['n', 'tumour', 'evidence', 'against', 'certainty', 'rule']);
type Lines = Pick<History, 'tumours' | 'events' | 'treatments'>;

/** Who gained, lost or changed what between two histories of one patient. The same history twice gives nothing. */
export function diffHistories(before: History | null, after: History | null, sources: SourceChanges = NONE): Change[] {
  const a: Lines = before ?? { tumours: [], events: [], treatments: [] };
  const b: Lines = after ?? { tumours: [], events: [], treatments: [] };
  const refs = new Map<object, HistoryItem>([...itemsOfHistory(a), ...itemsOfHistory(b)].map((i) => [i.item, i]));
  const rules: Reason[] =
    before !== null && after !== null && before.rules !== after.rules ? [{ kind: 'rules', before: before.rules, after: after.rules }] : [];
  const changes = (pairs: Pairs<HistoryItem['item']>): Change[] => [
    ...pairs.lost.map((item) => one('lost', refs.get(item)!, reasonsOf(item, null, sources, rules))),
    ...pairs.both.flatMap(([x, y]) => {
      const fields = fieldsOf(x, y);
      return fields.length === 0 ? [] : [{ ...one('changed', refs.get(y)!, reasonsOf(x, y, sources, rules)), fields }];
    }),
    ...pairs.gained.map((item) => one('gained', refs.get(item)!, reasonsOf(null, item, sources, rules))),
  ];
  return [...changes(pairTumours(a, b)), ...changes(pairEvents(a, b)), ...changes(pairTreatments(a, b))];
}

const one = (change: Change['change'], item: HistoryItem, reasons: readonly Reason[]): Change => ({
  change,
  ref: item.ref,
  kind: item.kind,
  what: nameOf(item),
  fields: [],
  reasons,
});

function nameOf({ kind, item }: HistoryItem): string {
  const parts =
    kind === 'tumour'
      ? [item.topography, item.morphology, item.laterality, item.diagnosed]
      : kind === 'event'
        ? [item.type, item.date, ...item.sites]
        : [item.type, item.start, item.protocol ?? item.drugs.join('+'), item.line === null ? null : `L${item.line}`];
  return parts.filter((part) => part !== null && part !== '').join(' ');
}

function fieldsOf(a: object, b: object): Change['fields'] {
  const was = a as Readonly<Record<string, unknown>>;
  return Object.entries(b)
    .filter(([field, value]) => !UNTOLD.has(field) && JSON.stringify(value) !== JSON.stringify(was[field]))
    .map(([field, value]) => ({ field, before: was[field], after: value }));
}

function reasonsOf(a: Grounds | null, b: Grounds | null, sources: SourceChanges, rules: readonly Reason[]): Reason[] {
  const corrected = [a, b].find((g) => g?.rule.startsWith('correction/'));
  if (corrected !== undefined && corrected !== null) return [{ kind: 'correction', rule: corrected.rule }];
  const ids = (g: Grounds | null): string[] => [...new Set((g === null ? [] : [...g.evidence, ...g.against]).map(idOf))];
  const changed: Reason[] = [
    ...ids(b).flatMap((id): Reason[] =>
      sources.came.has(id)
        ? [{ kind: 'source', change: 'came', id }]
        : sources.replaced.has(id)
          ? [{ kind: 'source', change: 'replaced', id }]
          : [],
    ),
    ...ids(a).flatMap((id): Reason[] => (sources.went.has(id) ? [{ kind: 'source', change: 'went', id }] : [])),
  ];
  const rule: Reason[] = a !== null && b !== null && a.rule !== b.rule ? [{ kind: 'rule', before: a.rule, after: b.rule }] : [];
  const found = [...changed, ...rule];
  if (found.length > 0) return found;
  if (rules.length > 0) return [...rules];
  // Not in its own evidence: something else of the record came or went.
  return [
    ...[...sources.came].map((id): Reason => ({ kind: 'source', change: 'came', id })),
    ...[...sources.went].map((id): Reason => ({ kind: 'source', change: 'went', id })),
    ...[...sources.replaced].map((id): Reason => ({ kind: 'source', change: 'replaced', id })),
  ].slice(0, 3);
}
const idOf = (e: Evidence): string => (e.kind === 'fact' ? e.factId : e.documentId);
