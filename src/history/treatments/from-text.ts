import type { Evidence, Treatment, TreatmentType } from '../../model/index.ts';
import { DRUG_BY_DCI, DRUG_CLASSES, type DrugKind } from '../../terminology/drugs/drugs.ts';
import { field, type Item, isAffirmed, listField, ofType, textEvidence } from '../item.ts';
import { toldReason } from './end-reason.ts';
import { inSequence } from './sequence.ts';

/** Given together with a hormone as one treatment. Written from their marketing authorisations; version 2026-11. */
const HORMONE_PARTNERS: ReadonlySet<string> = new Set([
  'palbociclib',
  'ribociclib',
  'abémaciclib',
  'évérolimus',
  'alpélisib',
  'capivasertib',
]);

/** A treatment as one sentence tells it. */
export interface TreatmentStatement {
  readonly type: TreatmentType;
  readonly drugs: readonly string[];
  readonly protocol: string | null;
  readonly date: string | null;
  readonly intent: Treatment['intent'];
  readonly line: number | null;
  readonly cycles: number | null;
  readonly dose: number | null;
  readonly label: string | null;
  readonly endReason: Treatment['endReason'];
  readonly curative: boolean;
  readonly recap: boolean;
  /** Told to follow what the sentence names before it. */
  readonly sequel: boolean;
  readonly item: Item;
  readonly evidence: readonly Evidence[];
}

const KIND_TYPES: Readonly<Record<DrugKind, TreatmentType | null>> = Object.freeze({
  chemotherapy: 'chemotherapy',
  hormone: 'hormone',
  targeted: 'targeted',
  immunotherapy: 'immunotherapy',
  corticosteroid: null,
  radionuclide: 'radiotherapy',
  supportive: null,
  other: null,
});
/** What names a combination: its main part. */
const MAIN: readonly TreatmentType[] = ['chemotherapy', 'hormone', 'targeted', 'immunotherapy', 'radiotherapy', 'other'];
const CLASS_KINDS: ReadonlyMap<string, DrugKind> = new Map(DRUG_CLASSES.map((c) => [c.label, c.kind]));

const NOT_GIVEN: ReadonlySet<string> = new Set(['planned', 'refused', 'cancelled', 'contraindicated']);
const isGiven = (item: Item): boolean => isAffirmed(item.mention) && !NOT_GIVEN.has(field(item.mention, 'status') ?? '');

/** "Un an après la dernière cure de X", "colite secondaire à X": the day is not that of its beginning. */
const PASSED: ReadonlySet<string> = new Set(['completed', 'cause', 'allergy']);
const isOver = (item: Item): boolean => PASSED.has(field(item.mention, 'status') ?? '');

/** "Il a été décidé d'ajouter une radiothérapie": where nothing is told after it, it was not given yet. */
const isDecided = (item: Item): boolean => field(item.mention, 'status') === 'decided';
const lastSentences = (items: readonly Item[]): ReadonlyMap<string, number> => {
  const last = new Map<string, number>();
  for (const { documentId, sentence } of items) last.set(documentId, Math.max(sentence, last.get(documentId) ?? sentence));
  return last;
};

/** Treatments that texts say were given, one a sentence and kind, in the order of the course. */
export function textTreatments(items: readonly Item[]): TreatmentStatement[] {
  const last = lastSentences(items);
  const sentences = Map.groupBy(
    ofType(items, 'drug', 'protocol', 'procedure', 'radiotherapy', 'transplant', 'intent', 'cycle').filter(
      (item) => isGiven(item) && !(isDecided(item) && last.get(item.documentId) === item.sentence),
    ),
    (item) => item.sentence,
  );
  const out: TreatmentStatement[] = [];
  for (const group of sentences.values()) {
    for (const [n, part] of inSequence(group).entries()) out.push(...systemic(part, group, n > 0));
    out.push(...others(group));
  }
  return out.sort(({ item: a }, { item: b }) =>
    a.day < b.day ? -1 : a.day > b.day ? 1 : a.home.n - b.home.n || a.mention.begin - b.mention.begin,
  );
}

/** `group` is the whole sentence: its aim holds for all parts. */
function systemic(part: readonly Item[], group: readonly Item[], sequel: boolean): TreatmentStatement[] {
  const given = part.filter((item) => item.type === 'drug' || item.type === 'protocol');
  const first = given[0];
  if (first === undefined) return [];
  const drugs = new Set<string>();
  const types = new Set<TreatmentType>();
  const classes = new Set<TreatmentType>();
  let protocol: string | null = null;
  for (const item of given) {
    const { mention } = item;
    if (mention.type === 'protocol') {
      protocol ??= field(mention, 'name') ?? mention.label;
      for (const drug of listField(mention, 'drugs')) addDrug(drug, drugs, types, true);
      if (listField(mention, 'drugs').length === 0) types.add('chemotherapy');
    } else {
      const label = mention.label ?? '';
      const known = DRUG_BY_DCI.get(label);
      if (known !== undefined) addDrug(label, drugs, types, isListedWithCytotoxic(item, given));
      else {
        const kind = CLASS_KINDS.get(label) ?? (field(mention, 'kind') as DrugKind | null);
        const type = kind === null ? null : KIND_TYPES[kind];
        // "Chimiothérapie par erlotinib": what is named says what it is, unless it is a partner of chemotherapy.
        if (type !== null && !(field(mention, 'specified') === 'true' && isNamedOtherwise(type, given))) classes.add(type);
      }
    }
  }
  for (const type of classes) types.add(type);
  const told = {
    protocol,
    date: given.every(isOver) ? null : (given.find((item) => item.date !== null)?.date ?? null),
    intent: intentOf(group),
    line: lineOf(part),
    cycles: numberOf(part, 'cycles'),
    dose: null,
    label: null,
    endReason: toldReason(given),
    curative: false,
    recap: first.recap,
    sequel,
    item: first,
    evidence: given.map(textEvidence),
  };
  const type = MAIN.find((t) => types.has(t));
  if (type === undefined) return [];
  const apart = hormonesApart(drugs, types);
  if (apart === null) return [{ ...told, type, drugs: [...drugs] }];
  const others = [...drugs].filter((drug) => !apart.includes(drug));
  types.delete('hormone');
  return [
    { ...told, type: MAIN.find((t) => types.has(t)) ?? 'other', drugs: others },
    { ...told, type: 'hormone', drugs: apart, protocol: null, cycles: null },
  ];
}

/** Hormones, named or not, beside other care that they are not combined with: a treatment of its own, taken at the same time; null where none. */
function hormonesApart(drugs: ReadonlySet<string>, types: ReadonlySet<TreatmentType>): string[] | null {
  if (!types.has('hormone') || types.size === 1 || [...drugs].some((drug) => HORMONE_PARTNERS.has(drug))) return null;
  return [...drugs].filter((drug) => DRUG_BY_DCI.get(drug)?.kind === 'hormone');
}

/** Antibodies that go with chemotherapy; their conjugates with a poison, and those against checkpoints, are treatments by themselves. */
const PARTNER_ANTIBODY = /^L01F([ABCEG]|D0[126])/;
const isNamedOtherwise = (type: TreatmentType, given: readonly Item[]): boolean => {
  const named = given.flatMap(({ mention }) => DRUG_BY_DCI.get(mention.label ?? '') ?? []).filter(({ kind }) => KIND_TYPES[kind] !== null);
  return named.length > 0 && named.every(({ kind, atc }) => KIND_TYPES[kind] !== type && !PARTNER_ANTIBODY.test(atc));
};

/** Most characters between two medicines of one list. */
const LIST_GAP = 6;
/** "Cyclophosphamide, thalidomide, dexaméthasone": the steroid of a regimen of blood cancers, not the one against sickness. */
function isListedWithCytotoxic(item: Item, given: readonly Item[]): boolean {
  const beside = (other: Item): boolean => {
    const gap = Math.max(item.mention.begin - other.mention.end, other.mention.begin - item.mention.end);
    return other !== item && gap >= 0 && gap <= LIST_GAP;
  };
  return given.some((other) => beside(other) && LYMPHOID_DRUGS.has(other.mention.label ?? ''));
}
/** Written from regimens of lymphoma, leukaemia and myeloma; version 2026-11. */
const LYMPHOID_DRUGS: ReadonlySet<string> = new Set([
  'cyclophosphamide',
  'vincristine',
  'doxorubicine',
  'cytarabine',
  'asparaginase',
  'thalidomide',
  'lénalidomide',
  'pomalidomide',
  'bortézomib',
  'carfilzomib',
  'daratumumab',
  'melphalan',
  'rituximab',
  'chlorambucil',
  'fludarabine',
]);

function addDrug(dci: string, drugs: Set<string>, types: Set<TreatmentType>, ofRegimen = false): void {
  const kind = DRUG_BY_DCI.get(dci)?.kind ?? 'other';
  const type = KIND_TYPES[kind];
  // Folinic acid goes with fluorouracil, a steroid with the regimen that names it; other supportive care is no part of it.
  if (type === null && dci !== 'acide folinique' && !(ofRegimen && kind === 'corticosteroid')) return;
  drugs.add(dci);
  if (type !== null) types.add(type);
}

function intentOf(group: readonly Item[]): Treatment['intent'] {
  for (const { mention } of group) {
    const said =
      mention.type === 'intent'
        ? typeof mention.value === 'string'
          ? mention.value
          : (field(mention, 'intent') ?? mention.code)
        : field(mention, 'intent');
    if (said === 'neoadjuvant' || said === 'adjuvant' || said === 'palliative' || said === 'maintenance' || said === 'curative')
      return said;
  }
  return null;
}

/** "En 2e ligne": where the sentence says one number only. */
function lineOf(group: readonly Item[]): number | null {
  const said = new Set(
    group.flatMap(({ mention: { type, code, value } }) => (type === 'intent' && code === 'line' ? [Number(value)] : [])),
  );
  const [line = Number.NaN] = said;
  return said.size === 1 && Number.isInteger(line) && line > 0 ? line : null;
}

function numberOf(group: readonly Item[], name: string): number | null {
  for (const { mention } of group) {
    const said = Number(field(mention, name) ?? Number.NaN);
    if (Number.isInteger(said) && said > 0) return said;
  }
  return null;
}

/** What a sentence tells one by one rather than as a combination. */
const SINGLE: ReadonlySet<Item['type']> = new Set(['procedure', 'radiotherapy', 'transplant']);

function others(group: readonly Item[]): TreatmentStatement[] {
  return group.flatMap((item): TreatmentStatement[] => {
    const { mention, type } = item;
    if (!SINGLE.has(type)) return [];
    const base = {
      drugs: [],
      protocol: null,
      date: item.date,
      intent: intentOf([item, ...group.filter((i) => i.mention.type === 'intent')]),
      line: null,
      cycles: null,
      endReason: null,
      label: field(mention, 'kind') ?? mention.label,
      recap: item.recap,
      sequel: false,
      item,
      evidence: [textEvidence(item)],
    };
    const purpose = field(mention, 'purpose') ?? field(mention, 'intent');
    switch (type) {
      case 'procedure':
        // Only what takes the tumour away is care against it: not biopsies, repairs, derivations.
        if (purpose !== null && purpose !== 'curative') return [];
        return [{ ...base, type: 'surgery', dose: null, curative: true }];
      case 'radiotherapy': {
        const dose = Number(field(mention, 'dose_gy') ?? Number.NaN);
        const brachy = field(mention, 'brachytherapy') === 'true' || field(mention, 'technique') === 'brachytherapy';
        return [
          {
            ...base,
            type: brachy ? 'brachytherapy' : 'radiotherapy',
            dose: Number.isFinite(dose) ? dose : null,
            curative: base.intent !== 'palliative',
          },
        ];
      }
      case 'transplant':
        return [{ ...base, type: 'transplant', dose: null, curative: true }];
      default:
        return [];
    }
  });
}
