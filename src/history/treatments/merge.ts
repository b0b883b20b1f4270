import { compareDates, daysBetween, type Evidence, earliestDay, latestDay, type Treatment } from '../../model/index.ts';
import { sameEvidence } from '../item.ts';
import { FILE_RULE } from './from-facts.ts';
import type { TreatmentStatement } from './from-text.ts';

export const TEXT_RULE = 'treatment/told@1';
/** A treatment told in a text and one of a file are the same where their starts are this close, in days. */
const SAME_DAYS = 62;

/** Words of one operation: its day, the days of its reports, its re-excision apart. */
const SAME_OPERATION_DAYS = 21;
const isUnspecificOperation = (label: string | null): boolean => label === null || label === 'surgery' || label === 'excision';

export interface Placed {
  readonly treatment: Treatment;
  /** First statement of the text, where the treatment was told; its order places the treatment in an undated course. */
  readonly statement: TreatmentStatement | null;
}

interface Merging {
  treatment: Treatment;
  statement: TreatmentStatement | null;
  readonly documents: Set<string>;
}

/**
 * One treatment per real treatment: statements that tell the same thing again are joined, and those that the files hold already only add their
 * evidence. In a record of several documents a statement without a day of its own tells of the treatment under way, and what only one sentence of
 * the whole record tells is not believed.
 */
export function mergeTreatments(files: readonly Treatment[], statements: readonly TreatmentStatement[]): Placed[] {
  const record = new Set(statements.map((s) => s.item.documentId)).size > 1;
  const placed: Merging[] = files.map((treatment) => ({ treatment, statement: null, documents: new Set() }));
  const ordered = record ? [...statements].sort((a, b) => Number(isDated(b)) - Number(isDated(a))) : statements;
  for (const said of ordered) {
    const known = record && !isDated(said) ? underWay(placed, said) : placed.findLast((p) => sameTreatment(p.treatment, p.statement, said));
    if (known === undefined) placed.push({ treatment: toTreatment(said), statement: said, documents: new Set([said.item.documentId]) });
    else {
      known.treatment = join(known.treatment, record && !isDated(said) ? { ...said, date: null } : said);
      known.statement ??= said;
      known.documents.add(said.item.documentId);
    }
  }
  const filed = files.some((t) => t.rule === FILE_RULE);
  return placed
    .filter((p) => !record || p.treatment.rule !== TEXT_RULE || isBelieved(p, filed))
    .map(({ treatment, statement }) => ({ treatment, statement }));
}

/** The words carry a day of their own, or report the operation of the day. */
const isDated = (said: TreatmentStatement): boolean =>
  said.date !== null && (said.item.stamped || (said.type === 'surgery' && said.item.source === 'operation'));

/** The treatment that a statement without a day speaks of: of the same kind, begun by then, the latest first. */
function underWay(placed: readonly Merging[], said: TreatmentStatement): Merging | undefined {
  const by = said.item.when ?? said.item.order[0];
  const fitting = placed.filter((p) => sameTreatment({ ...p.treatment, start: null }, p.statement, { ...said, date: null, recap: true }));
  const begun = fitting.filter((p) => p.treatment.start === null || by === '' || earliestDay(p.treatment.start) <= latestDay(by));
  return begun.sort((a, b) => compareDates(a.treatment.start ?? '0000', b.treatment.start ?? '0000')).at(-1) ?? fitting[0];
}

/** Drugs that the chemotherapy file would hold are believed from letters only where it says nothing at all; others where two documents tell them. */
function isBelieved({ treatment, documents, statement }: Merging, filed: boolean): boolean {
  const hospital = treatment.type === 'chemotherapy' || treatment.type === 'immunotherapy';
  if (hospital && filed) return false;
  return documents.size > 1 || (statement !== null && isDated(statement) && statement.type !== 'chemotherapy');
}

function sameTreatment(t: Treatment, first: TreatmentStatement | null, said: TreatmentStatement): boolean {
  if (t.type !== said.type) return overlaps(t.drugs, said.drugs) && near(t, said, SAME_DAYS);
  const when = said.date;
  if (said.type === 'surgery') {
    if (t.start !== null && when !== null) return compatible(t.start, when, SAME_OPERATION_DAYS);
    return first === null || first.label === said.label || said.recap || isUnspecificOperation(said.label);
  }
  if (said.type === 'radiotherapy' || said.type === 'brachytherapy' || said.type === 'transplant') {
    if (t.dose !== null && said.dose !== null && t.dose !== said.dose) return false;
    return t.start === null || when === null || compatible(t.start, when, SAME_DAYS);
  }
  if (said.drugs.length === 0 && said.protocol === null) return near(t, said, 250);
  if (t.drugs.length === 0 && t.protocol === null) return near(t, said, SAME_DAYS);
  const sameProtocol = t.protocol !== null && t.protocol === said.protocol;
  if (!sameProtocol && !overlaps(t.drugs, said.drugs)) return false;
  if (!sameProtocol && !subset(t.drugs, said.drugs) && !subset(said.drugs, t.drugs)) return false;
  return near(t, said, SAME_DAYS);
}

/** Inside the treatment, or within `days` of its start; a statement without a date of its own may be about any time. */
function near(t: Treatment, said: TreatmentStatement, days: number): boolean {
  const when = said.date;
  if (when === null || t.start === null) return true;
  if (t.end !== null && compareDates(t.start, when) <= 0 && daysBetween(when, t.end) >= -days) return true;
  return compatible(t.start, when, days);
}
const compatible = (a: string, b: string, days: number): boolean =>
  a.startsWith(b) || b.startsWith(a) || Math.abs(daysBetween(a, b)) <= days;
const overlaps = (a: readonly string[], b: readonly string[]): boolean => a.some((x) => b.includes(x));
const subset = (a: readonly string[], b: readonly string[]): boolean => a.every((x) => b.includes(x));

function toTreatment(said: TreatmentStatement): Treatment {
  return {
    type: said.type,
    drugs: [...said.drugs],
    protocol: said.protocol,
    tumour: null,
    start: said.date,
    end: null,
    line: said.line,
    intent: said.intent,
    cycles: said.cycles,
    dose: said.dose,
    endReason: null,
    label: said.label,
    evidence: [...said.evidence],
    against: [],
    certainty: said.date === null ? 0.8 : 0.88,
    rule: TEXT_RULE,
  };
}

function join(t: Treatment, said: TreatmentStatement): Treatment {
  const fromFile = t.rule !== TEXT_RULE;
  return {
    ...t,
    drugs: fromFile ? t.drugs : [...new Set([...t.drugs, ...said.drugs])],
    protocol: t.protocol ?? said.protocol,
    start: t.start ?? said.date,
    line: t.line ?? said.line,
    intent: t.intent ?? said.intent,
    cycles: t.cycles ?? said.cycles,
    dose: t.dose ?? said.dose,
    label: t.label ?? said.label,
    evidence: addEvidence(t.evidence, said.evidence),
    certainty: Math.min(0.99, t.certainty + 0.01),
  };
}

/** Evidence kept of one treatment at most: beyond it repetition proves nothing more. */
const MOST_EVIDENCE = 20;

function addEvidence(a: readonly Evidence[], b: readonly Evidence[]): Evidence[] {
  const out = [...a];
  for (const e of b) {
    if (out.length >= MOST_EVIDENCE) break;
    if (!out.some((known) => sameEvidence(known, e))) out.push(e);
  }
  return out;
}
