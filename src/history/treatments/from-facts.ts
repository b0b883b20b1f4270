import { addToDate, compareDates, daysBetween, type Fact, type Treatment, type TreatmentType } from '../../model/index.ts';
import { DRUG_BY_DCI, DRUGS } from '../../terminology/drugs/drugs.ts';
import { PROTOCOLS } from '../../terminology/protocols/protocols.ts';
import { factEvidence } from '../item.ts';
import { organOfResection, sameOrgan } from './ccam-organs.ts';

const BY_ATC: ReadonlyMap<string, string> = new Map(DRUGS.map((d) => [d.atc, d.dci]));
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
const BY_NAME: ReadonlyMap<string, string> = new Map(
  DRUGS.flatMap((d) => [d.dci, ...d.names].map((name) => [plain(name.replace(/^=/, '')), d.dci] as const)),
);

/** DCI by UCD code, learnt from this patient's rows that carry both: FICHCOMP gives the code alone. */
function dciByUcd(facts: readonly Fact[]): ReadonlyMap<string, string> {
  return new Map(
    facts.flatMap((fact) => {
      if (fact.system !== 'UCD' || fact.code === null) return [];
      const dci = dciOf(fact);
      return dci === null ? [] : [[fact.code, dci] as const];
    }),
  );
}

/** French DCI of a row of the chemotherapy file, FICHCOMP or pharmacy: by ATC, else by the first words of its label. */
export function dciOf(fact: Fact): string | null {
  if (fact.system === 'ATC' && fact.code !== null) {
    const known = BY_ATC.get(fact.code);
    if (known !== undefined) return known;
  }
  const label = plain(fact.attributes['dci'] ?? fact.label ?? '');
  const words = label.split(/[^\p{L}\p{N}-]+/u).filter((w) => w !== '');
  for (let n = Math.min(4, words.length); n > 0; n--) {
    const known = BY_NAME.get(words.slice(0, n).join(' '));
    if (known !== undefined) return known;
  }
  return null;
}

const KIND_TYPES: Readonly<Partial<Record<string, TreatmentType>>> = Object.freeze({
  chemotherapy: 'chemotherapy',
  hormone: 'hormone',
  targeted: 'targeted',
  immunotherapy: 'immunotherapy',
  radionuclide: 'radiotherapy',
});
const MAIN: readonly TreatmentType[] = ['chemotherapy', 'hormone', 'targeted', 'immunotherapy', 'other'];
const REGIMENS: ReadonlyMap<string, readonly string[]> = new Map(
  PROTOCOLS.flatMap((p) => [p.name, ...p.names].map((name) => [plain(name.replace(/^=/, '')), p.drugs] as const)),
);

/** Medicines that a protocol's name says, whole or part by part ("FOLFIRI-cétuximab", "docétaxel-prednisone"). */
export function drugsOfProtocol(name: string): readonly string[] {
  const whole = plain(name).replace(/\s+/g, ' ');
  const known = REGIMENS.get(whole);
  if (known !== undefined) return known;
  return whole.split(/[-+/]/).flatMap((part) => {
    const word = part.trim().replace(/ (?:hebdomadaire|modifie|simplifie|\d+)$/, '');
    const dci = BY_NAME.get(word);
    return REGIMENS.get(word) ?? (dci === undefined ? [] : [dci]);
  });
}

/** French DCI of a medicine however it is written; the name itself where it is not known. */
export const canonicalDrug = (name: string): string => BY_NAME.get(plain(name)) ?? plain(name);

export const OPERATION_RULE = 'treatment/ccam-resection@1';
export const FILE_RULE = 'treatment/chemotherapy-file@2';
export const SESSION_RULE = 'treatment/pmsi-sessions@1';

/** Longest pause between two administrations of one treatment, in days: hormones are dispensed for three months at a time. */
const PAUSE_DAYS = 100;

interface Growing {
  protocol: string | null;
  drugs: Set<string>;
  facts: Fact[];
  start: string;
  end: string;
  /** Highest number of a cycle so far, 0 where none is said. */
  cycle: number;
  intent: string | null;
}

const cycleOf = (fact: Fact): number | null => {
  const said = Number(fact.attributes['cycle'] ?? Number.NaN);
  return Number.isInteger(said) && said > 0 ? said : null;
};

/** Days within one cycle: its first row comes back at once, not a cycle later. */
const CYCLE_DAYS = 7;
/** The first cycle again, or another aim (after the operation what was given before it): a treatment of its own. */
function beginsAnew(t: Growing, fact: Fact): boolean {
  const intent = fact.attributes['intent'] ?? null;
  if (t.intent !== null && intent !== null && t.intent !== intent) return true;
  return t.cycle > 1 && cycleOf(fact) === 1 && fact.start !== null && daysBetween(t.end, fact.start) > CYCLE_DAYS;
}

/**
 * Systemic treatments from administrations and dispensations: consecutive ones with a shared protocol or shared drugs are one treatment;
 * a dropped drug does not end it, a pause of more than three months or a wholly new set of drugs does.
 */
export function fileTreatments(facts: readonly Fact[]): Treatment[] {
  const codes = dciByUcd(facts);
  const given = facts
    .filter((f) => (f.kind === 'drug_administration' || f.kind === 'drug_dispensation') && f.start !== null)
    .map((fact) => ({
      fact,
      dci: dciOf(fact) ?? codes.get(fact.code ?? '') ?? null,
      date: fact.start ?? '',
      protocol: fact.attributes['protocol'] ?? null,
    }))
    .filter(
      (row): row is typeof row & { dci: string } => row.dci !== null && KIND_TYPES[DRUG_BY_DCI.get(row.dci)?.kind ?? ''] !== undefined,
    )
    // Rows that name their protocol open the treatment; those of the same day that do not (FICHCOMP, pharmacy) join it.
    .sort((a, b) => compareDates(a.date, b.date) || Number(a.protocol === null) - Number(b.protocol === null));
  const open: Growing[] = [];
  for (const row of given) {
    const current = open.findLast((t) => daysBetween(t.end, row.date) <= PAUSE_DAYS && belongs(t, row) && !beginsAnew(t, row.fact));
    if (current === undefined)
      open.push({
        protocol: row.protocol,
        drugs: new Set([row.dci]),
        facts: [row.fact],
        start: row.date,
        end: row.date,
        cycle: cycleOf(row.fact) ?? 0,
        intent: row.fact.attributes['intent'] ?? null,
      });
    else {
      current.drugs.add(row.dci);
      current.protocol ??= row.protocol;
      current.facts.push(row.fact);
      current.cycle = Math.max(current.cycle, cycleOf(row.fact) ?? 0);
      current.intent ??= row.fact.attributes['intent'] ?? null;
      if (compareDates(row.date, current.end) > 0) current.end = row.date;
    }
  }
  return open.map(toTreatment);
}

function belongs(t: Growing, row: { readonly dci: string; readonly protocol: string | null; readonly date: string }): boolean {
  if (t.protocol !== null && row.protocol !== null) return t.protocol === row.protocol;
  if (t.drugs.has(row.dci)) return true;
  // Given the same days: one combination, unless a named protocol says otherwise.
  return t.protocol === null && daysBetween(t.start, row.date) <= 8;
}

function toTreatment(t: Growing): Treatment {
  const types = new Set([...t.drugs].flatMap((dci) => KIND_TYPES[DRUG_BY_DCI.get(dci)?.kind ?? ''] ?? []));
  const cycles = new Set(t.facts.flatMap((f) => (f.attributes['cycle'] === undefined ? [] : [f.attributes['cycle']])));
  // Folinic acid and steroids of the regimen are supportive care in the rows, yet part of what was given.
  const regimen = t.protocol === null ? [] : drugsOfProtocol(t.protocol);
  const whole = regimen.some((drug) => t.drugs.has(drug)) ? regimen : [];
  const intent = t.facts.map((f) => f.attributes['intent']).find((i) => i !== undefined);
  const line = Number(t.facts.map((f) => f.attributes['line']).find((l) => l !== undefined && /^\d+$/.test(l)) ?? Number.NaN);
  return {
    type: MAIN.find((type) => types.has(type)) ?? 'other',
    drugs: [...new Set([...t.drugs, ...whole])].sort(),
    protocol: t.protocol,
    tumour: null,
    start: t.start,
    end: t.end,
    line: Number.isInteger(line) && line > 0 ? line : null,
    intent: isIntent(intent) ? intent : null,
    cycles: cycles.size > 0 ? cycles.size : null,
    dose: null,
    endReason: null,
    label: null,
    evidence: t.facts.slice(0, 20).map(factEvidence),
    against: [],
    certainty: 0.97,
    rule: FILE_RULE,
  };
}

const INTENTS: ReadonlySet<string> = new Set(['neoadjuvant', 'adjuvant', 'curative', 'palliative', 'maintenance']);
const isIntent = (text: string | undefined): text is Exclude<Treatment['intent'], null> => text !== undefined && INTENTS.has(text);

/** Resections of the PMSI: acts of the CCAM that remove something from the organ of a tumour or from nodes, one operation a day. */
export function operationTreatments(facts: readonly Fact[], topographies: readonly string[]): Treatment[] {
  const acts = facts.filter((f) => {
    if (f.kind !== 'procedure' || f.code === null || f.start === null) return false;
    const organ = organOfResection(f.code);
    return organ !== null && (organ === 'C77' || topographies.some((topography) => sameOrgan(organ, topography)));
  });
  return [...Map.groupBy(acts, (f) => f.start ?? '')].map(([day, of]) => ({
    type: 'surgery',
    drugs: [],
    protocol: null,
    tumour: null,
    start: day,
    end: of[0]?.end ?? day,
    line: null,
    intent: null,
    cycles: null,
    dose: null,
    endReason: null,
    label: of.map((f) => f.label).find((label) => label !== null) ?? null,
    evidence: of.map(factEvidence),
    against: [],
    certainty: 0.93,
    rule: OPERATION_RULE,
  }));
}

/** Radiotherapy sessions of the PMSI (Z51.0), joined into courses where no more than two weeks lie between two of them. */
export function sessionTreatments(facts: readonly Fact[]): Treatment[] {
  const sessions = facts.filter((f) => f.kind === 'session' && /^Z51\.?0/.test(f.code ?? '') && f.start !== null);
  const courses: Fact[][] = [];
  for (const fact of sessions) {
    const last = courses.at(-1);
    const end = last?.at(-1)?.start ?? null;
    if (last !== undefined && end !== null && compareDates(fact.start ?? '', addToDate(end, 14, 'day')) <= 0) last.push(fact);
    else courses.push([fact]);
  }
  return courses.map((course) => ({
    type: 'radiotherapy',
    drugs: [],
    protocol: null,
    tumour: null,
    start: course[0]?.start ?? null,
    end: course.at(-1)?.end ?? course.at(-1)?.start ?? null,
    line: null,
    intent: null,
    cycles: null,
    dose: null,
    endReason: null,
    label: null,
    evidence: course.slice(0, 20).map(factEvidence),
    against: [],
    certainty: 0.9,
    rule: SESSION_RULE,
  }));
}
