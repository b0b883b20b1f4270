import { addToDate, compareDates, compatibleDates, daysBetween, earliestDay, latestDay, type Treatment } from '../../model/index.ts';
import { DRUG_BY_DCI } from '../../terminology/drugs/drugs.ts';
import { addEvidence, field } from '../item.ts';
import { FILE_RULE, SESSION_RULE } from './from-facts.ts';
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
  /** Every statement that was taken for it. */
  readonly told: readonly TreatmentStatement[];
}

interface Merging {
  treatment: Treatment;
  statement: TreatmentStatement | null;
  readonly told: TreatmentStatement[];
  readonly documents: Set<string>;
  /** Days that documents give it, with those that do. */
  readonly days: Map<string, Set<string>>;
}

/**
 * One treatment per real treatment: statements that tell the same thing again are joined, and those that the files hold already only add their
 * evidence. In a record of several documents a statement without a day of its own tells of the treatment under way, and what only one sentence of
 * the whole record tells is not believed.
 */
export function mergeTreatments(files: readonly Treatment[], statements: readonly TreatmentStatement[]): Placed[] {
  const record = new Set(statements.map((s) => s.item.documentId)).size > 1;
  const placed: Merging[] = files.map((treatment) => ({ treatment, statement: null, told: [], documents: new Set(), days: new Map() }));
  const ordered = record ? [...statements].sort((a, b) => Number(isDated(b)) - Number(isDated(a))) : statements;
  for (const said of ordered) {
    const undated = record && !isDated(said);
    const same = (p: Merging): boolean => sameTreatment(p.treatment, p.statement, said);
    const known = undated ? underWay(placed, said) : (placed.findLast(same) ?? (record ? continued(placed, said) : undefined));
    const merging: Merging = known ?? { treatment: toTreatment(said), statement: said, told: [], documents: new Set(), days: new Map() };
    if (known === undefined) placed.push(merging);
    else merging.treatment = join(merging.treatment, undated ? { ...said, date: null } : said);
    merging.statement ??= said;
    merging.told.push(said);
    merging.documents.add(said.item.documentId);
    if (!undated && said.date !== null) merging.days.set(said.date, (merging.days.get(said.date) ?? new Set()).add(said.item.documentId));
  }
  if (record) for (const p of placed) if (p.treatment.rule === TEXT_RULE) p.treatment = { ...p.treatment, start: startOf(p) };
  const filed = files.some((t) => t.rule === FILE_RULE);
  return withBrachytherapy(placed)
    .filter((p) => !record || p.treatment.rule !== TEXT_RULE || isBelieved(p, filed))
    .map(({ treatment, statement, told }) => ({ treatment, statement, told }));
}

/** The words carry a day of their own, or report the operation of the day. */
const isDated = (said: TreatmentStatement): boolean =>
  said.date !== null && (said.item.stamped || (said.type === 'surgery' && said.item.source === 'operation'));

/** The day that most documents give; the earliest, then the more precise, among equals. */
function startOf({ treatment, days }: Merging): string | null {
  const [best] = [...days].sort(([a, x], [b, y]) => y.size - x.size || compareDates(a, b))[0] ?? [];
  return best ?? treatment.start;
}

/**
 * The treatment that goes on, or whose year slipped: "sous létrozole" years later is the same treatment where no other began in between, and a letter
 * of the new year still writes the old one.
 */
function continued(placed: readonly Merging[], said: TreatmentStatement): Merging | undefined {
  const { date } = said;
  if (date === null) return undefined;
  const meant = date.length < 7 ? null : addToDate(date, 1, 'year');
  const told = said.item.told ?? '';
  const among = placed.filter((p) => p.treatment.type === said.type && p.treatment.start !== null && subset(said.drugs, p.treatment.drugs));
  const begun = lastBegun(among.filter((p) => earliestDay(p.treatment.start ?? '') <= latestDay(date)));
  const since = begun?.treatment.start ?? null;
  const other = placed.some(({ treatment: t }) => {
    const between =
      since !== null && t.start !== null && earliestDay(t.start) > earliestDay(since) && earliestDay(t.start) <= latestDay(date);
    return between && t.drugs.length > 0 && !overlaps(t.drugs, said.drugs);
  });
  if (begun !== undefined && !other && said.drugs.length > 0) return begun;
  return among.find(
    ({ treatment: { start } }) => start !== null && meant !== null && compatibleDates(start, meant) && earliestDay(start) <= told,
  );
}

/** Sessions of the PMSI do not say how the rays are given: a brachytherapy told of those days is that course, unless a text calls it radiotherapy. */
function withBrachytherapy(placed: readonly Merging[]): Merging[] {
  const gone = new Set<Merging>();
  for (const told of placed) {
    const start = told.treatment.start;
    if (told.treatment.type !== 'brachytherapy' || told.treatment.rule !== TEXT_RULE || start === null) continue;
    const course = placed
      .filter((p) => p.treatment.rule === SESSION_RULE && p.statement === null && p.treatment.start !== null)
      .filter((p) => compatible(p.treatment.start ?? '', start, SAME_DAYS))
      .sort((a, b) => distance(a.treatment.start, start) - distance(b.treatment.start, start))[0];
    if (course === undefined) continue;
    const evidence = addEvidence(course.treatment.evidence, told.treatment.evidence);
    course.treatment = { ...told.treatment, start: course.treatment.start, end: course.treatment.end, evidence, rule: SESSION_RULE };
    course.statement = told.statement;
    course.told.push(...told.told);
    gone.add(told);
  }
  return placed.filter((p) => !gone.has(p));
}
const distance = (a: string | null, b: string): number => (a === null ? Number.POSITIVE_INFINITY : Math.abs(daysBetween(a, b)));

/** The treatment that a statement without a day speaks of: of the same kind, begun by then, the latest first. */
function underWay(placed: readonly Merging[], said: TreatmentStatement): Merging | undefined {
  const by = said.item.when ?? said.item.day;
  const recalled = { ...said, date: null, recap: true };
  const fitting = placed.filter((p) => sameTreatment(p.treatment, p.statement, recalled));
  const until = by === '' ? null : latestDay(by);
  return (
    lastBegun(fitting.filter(({ treatment: { start } }) => start === null || until === null || earliestDay(start) <= until)) ?? fitting[0]
  );
}

const lastBegun = (placed: readonly Merging[]): Merging | undefined =>
  placed.reduce<Merging | undefined>(
    (last, p) => (last === undefined || compareDates(p.treatment.start ?? '0000', last.treatment.start ?? '0000') >= 0 ? p : last),
    undefined,
  );

/** Drugs that the chemotherapy file would hold are believed from letters only where it says nothing at all; others where two documents tell them. */
function isBelieved({ treatment, documents, statement, days }: Merging, filed: boolean): boolean {
  // "Sein opéré" tells that there was an operation, which and when must be said somewhere.
  if (treatment.type === 'surgery' && days.size === 0 && isUnspecificOperation(treatment.label)) return false;
  const hospital = treatment.type === 'chemotherapy' || treatment.type === 'immunotherapy';
  if (hospital && filed) return false;
  return documents.size > 1 || (statement !== null && isDated(statement) && statement.type !== 'chemotherapy');
}

function sameTreatment(t: Treatment, first: TreatmentStatement | null, said: TreatmentStatement): boolean {
  // "Paclitaxel-trastuzumab puis trastuzumab": what follows is not what it follows.
  if (said.sequel && first !== null && first.item.documentId === said.item.documentId && first.item.sentence === said.item.sentence)
    return false;
  if (t.type !== said.type) return overlaps(t.drugs, said.drugs) && near(t, said, SAME_DAYS);
  const when = said.date;
  if (said.type === 'surgery') {
    if (t.start !== null && when !== null) return compatible(t.start, when, SAME_OPERATION_DAYS);
    if (first === null || first.label === said.label || said.recap || isUnspecificOperation(said.label)) return true;
    return isUnspecificOperation(t.label) && said.label !== 'lymphadenectomy' && isSoonAfter(first, said);
  }
  if (said.type === 'radiotherapy' || said.type === 'brachytherapy' || said.type === 'transplant') {
    // Rays from within, by a medicine, are no part of those from without.
    if (t.drugs.length > 0 !== said.drugs.length > 0) return false;
    if (isBoost(said)) return near(t, said, SAME_DAYS);
    if (t.dose !== null && said.dose !== null && t.dose !== said.dose) return false;
    return near(t, said, SAME_DAYS);
  }
  if (said.drugs.length === 0 && said.protocol === null) return near(t, said, 250);
  if (t.drugs.length === 0 && t.protocol === null) return near(t, said, SAME_DAYS);
  const sameProtocol = t.protocol !== null && t.protocol === said.protocol;
  if (!sameProtocol && !overlaps(t.drugs, said.drugs)) return false;
  if (!sameProtocol && !subset(t.drugs, said.drugs) && !subset(said.drugs, t.drugs)) return false;
  return near(t, said, SAME_DAYS);
}

/** "Elle a été opérée. Le geste consistait en une hémicolectomie": what was done is told in one of the next sentences. */
const isSoonAfter = (first: TreatmentStatement, said: TreatmentStatement): boolean => {
  const apart = said.item.mention.sentence - first.item.mention.sentence;
  return said.item.documentId === first.item.documentId && apart >= 0 && apart <= SOON_SENTENCES;
};
const SOON_SENTENCES = 2;

/** A part of the same irradiation. */
const isBoost = (said: TreatmentStatement): boolean => field(said.item.mention, 'boost') === 'true';

/** Inside the treatment, or within `days` of its start; a statement without a date of its own may be about any time. */
function near(t: Treatment, said: TreatmentStatement, days: number): boolean {
  const when = said.date;
  if (when === null || t.start === null) return true;
  if (t.end !== null && compareDates(t.start, when) <= 0 && daysBetween(when, t.end) >= -days) return true;
  return compatible(t.start, when, days);
}
const compatible = (a: string, b: string, days: number): boolean =>
  a.startsWith(b) || b.startsWith(a) || Math.abs(daysBetween(a, b)) <= days;
const overlaps = (a: readonly string[], b: readonly string[]): boolean => b.length > 0 && a.some((x) => b.includes(x));
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
    endReason: said.endReason,
    label: said.label,
    evidence: [...said.evidence],
    against: [],
    certainty: said.date === null ? 0.8 : 0.88,
    rule: TEXT_RULE,
  };
}

function join(t: Treatment, said: TreatmentStatement): Treatment {
  const fromFile = t.rule !== TEXT_RULE;
  const home = fromFile ? takenAtHome(said, t) : [];
  return {
    ...t,
    type: home.some((drug) => DRUG_BY_DCI.get(drug)?.kind === 'hormone') && t.type === 'targeted' ? 'hormone' : t.type,
    drugs: fromFile ? [...new Set([...t.drugs, ...home])].sort() : [...new Set([...t.drugs, ...said.drugs])],
    protocol: t.protocol ?? said.protocol,
    start: t.start ?? said.date,
    // Letters count otherwise than the file ("en échec de 2e ligne"), whose days give the number.
    line: t.line ?? (fromFile ? null : said.line),
    intent: t.intent ?? said.intent,
    cycles: t.cycles ?? said.cycles,
    dose: t.dose ?? said.dose,
    endReason: t.endReason ?? said.endReason,
    label: isUnspecificOperation(t.label) && !isUnspecificOperation(said.label) ? said.label : (t.label ?? said.label),
    evidence: addEvidence(t.evidence, said.evidence),
    certainty: Math.min(0.99, t.certainty + 0.01),
  };
}

/** The file of the hospital does not hold what the patient takes at home with it: the steroid of a regimen, the hormone beside its partner. */
function takenAtHome(said: TreatmentStatement, t: Treatment): string[] {
  if (!overlaps(t.drugs, said.drugs)) return [];
  return said.drugs.filter((drug) => {
    const kind = DRUG_BY_DCI.get(drug)?.kind;
    return kind === 'hormone' || (kind === 'corticosteroid' && said.protocol !== null);
  });
}
