import type { Disagreement, Evidence } from '../../model/index.ts';
import type { Withdrawn } from '../events/course.ts';
import type { HistoryInput } from '../input.ts';
import { classOfDocument } from '../sources.ts';
import { type Statement, voicesOf } from './statements.ts';

/** Value of the documents that deny an event. */
const DENIED = 'denied';
/** Value of those that tell it without a day. */
const UNDATED = 'undated';

/**
 * An event that later documents took back, with both: nothing is kept of it, `others` are those that tell it (value: its day) and those that deny it.
 * `event.against` is what denies it. No person need look: the rule says which of them counts.
 */
export function withdrawal({ event, by }: Withdrawn, tumour: number, { documents }: HistoryInput): Disagreement {
  const types = new Map(documents.map((d) => [d.documentId, d.type]));
  const statements = (value: string, evidence: readonly Evidence[]): Statement[] =>
    evidence.flatMap((e) => (e.kind === 'text' ? [{ value, source: classOfDocument(types.get(e.documentId) ?? null), evidence: e }] : []));
  const voices = [
    ...voicesOf(statements(event.date ?? UNDATED, event.evidence), 'nature'),
    ...voicesOf(statements(DENIED, event.against), 'nature'),
  ];
  return {
    tumour,
    line: null,
    field: event.type,
    kept: null,
    others: voices.map(({ value, source, evidence }) => ({ value, source, evidence: [...evidence] })),
    conflict: false,
    rule: by,
  };
}
