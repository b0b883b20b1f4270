import type { CancerEvent, Disagreement, Endpoint, Evidence, Grounds, History, StateSpan, Treatment, Tumour } from '../../model/index.ts';
import type { Ask } from '../answer/ask.ts';

interface GroundsRow {
  readonly certainty: number;
  readonly rule: string;
  readonly evidence: string;
  readonly against: string;
}
const GROUNDS = 'certainty, rule, evidence, against';
// Written as 32-bit numbers: 0.9 comes back as 0.8999…, and 6 decimals are all that was meant.
const groundsOf = (row: GroundsRow): Grounds => ({
  evidence: JSON.parse(row.evidence) as Evidence[],
  against: JSON.parse(row.against) as Evidence[],
  certainty: Math.round(row.certainty * 1e6) / 1e6,
  rule: row.rule,
});

type TumourRow = Omit<Tumour, keyof Grounds | 'n_' | 'metastasesAtDiagnosis'> &
  GroundsRow & { readonly n_stage: string | null; readonly metastases: string[] };
type EventRow = Omit<CancerEvent, keyof Grounds> & GroundsRow;
type TreatmentRow = Omit<Treatment, keyof Grounds | 'endReason'> & GroundsRow & { readonly end_reason: Treatment['endReason'] };
type StateRow = Omit<StateSpan, keyof Grounds | 'metastatic'> & GroundsRow & { readonly metastatic: number };
type EndpointRow = Omit<Endpoint, 'event' | 'days'> & {
  readonly event: number;
  readonly days_least: number | null;
  readonly days_most: number | null;
};
interface DisagreementRow extends Omit<Disagreement, 'conflict' | 'others'> {
  readonly conflict: number;
  readonly others: string;
}
interface MetaRow {
  readonly sex: History['sex'];
  readonly age: number | null;
  readonly performance_status: number | null;
  readonly smoker: History['smoker'];
  readonly family_history: number | null;
  readonly vital_status: History['vitalStatus'];
  readonly last_news: string | null;
  readonly rules: string;
  readonly policy: History['policy']['name'];
  readonly icdo: History['policy']['icdo'];
  readonly corrections: string;
  readonly fired: string[];
}

/** The history of one patient; null where none has been inferred. `condition` is on `patient_id` and comes from the compiler. */
export async function readHistory(condition: string, parameters: Readonly<Record<string, unknown>>, ask: Ask): Promise<History | null> {
  for (const history of (await readHistories(condition, parameters, ask)).values()) return history;
  return null;
}

/** Histories of the patients of the condition, by number; those without an inference are left out. */
export async function readHistories(
  condition: string,
  parameters: Readonly<Record<string, unknown>>,
  ask: Ask,
): Promise<ReadonlyMap<number, History>> {
  const rows = <Row>(table: string, columns: string, order: string): Promise<(Row & Owned)[]> =>
    ask<Row & Owned>(`SELECT patient_id AS owner, ${columns} FROM ${table} WHERE ${condition} ORDER BY patient_id, ${order}`, parameters);
  const [metas, tumours, events, treatments, states, endpoints, disagreements] = await Promise.all([
    rows<MetaRow>(
      'history_meta',
      'sex, age, performance_status, smoker, family_history, vital_status, last_news, rules, policy, icdo, corrections, fired',
      'batch',
    ),
    rows<TumourRow>(
      'tumours',
      `n, topography, icd10, morphology, laterality, diagnosed, basis, grade, stage, t, n_stage, m, metastases, biomarkers, ${GROUNDS}`,
      'n',
    ).then(byOwner),
    rows<EventRow>('events', `type, tumour, date, sites, ${GROUNDS}`, 'position').then(byOwner),
    rows<TreatmentRow>(
      'treatments',
      `type, drugs, protocol, tumour, start, end, line, intent, cycles, dose, end_reason, label, ${GROUNDS}`,
      'position',
    ).then(byOwner),
    rows<StateRow>('states', `tumour, state, metastatic, start, end, ${GROUNDS}`, 'position').then(byOwner),
    rows<EndpointRow>('endpoints', 'kind, tumour, line, start, end, event, cause, days_least, days_most, rule', 'position').then(byOwner),
    rows<DisagreementRow>('disagreements', 'tumour, line, field, kept, conflict, others, rule', 'position').then(byOwner),
  ]);
  return new Map(
    metas.map((meta): [number, History] => [
      meta.owner,
      {
        sex: meta.sex,
        age: meta.age,
        performanceStatus: meta.performance_status,
        smoker: meta.smoker,
        familyHistoryOfCancer: meta.family_history === null ? null : meta.family_history === 1,
        vitalStatus: meta.vital_status,
        lastNews: meta.last_news,
        tumours: tumours(meta.owner).map(({ n_stage, metastases, ...row }) => ({
          ...row,
          n_: n_stage,
          metastasesAtDiagnosis: metastases,
          ...groundsOf(row),
        })),
        events: events(meta.owner).map((row) => ({ ...row, ...groundsOf(row) })),
        treatments: treatments(meta.owner).map(({ end_reason, ...row }) => ({ ...row, endReason: end_reason, ...groundsOf(row) })),
        states: states(meta.owner).map((row) => ({ ...row, metastatic: row.metastatic === 1, ...groundsOf(row) })),
        endpoints: endpoints(meta.owner).map(({ days_least: least, days_most: most, ...row }) => ({
          ...row,
          event: row.event === 1,
          days: least === null || most === null ? null : { least, most },
        })),
        disagreements: disagreements(meta.owner).map((row) => ({
          ...row,
          conflict: row.conflict === 1,
          others: JSON.parse(row.others) as Disagreement['others'],
        })),
        corrections: JSON.parse(meta.corrections) as History['corrections'],
        fired: meta.fired,
        policy: { name: meta.policy, icdo: meta.icdo },
        rules: meta.rules,
      },
    ]),
  );
}

interface Owned {
  readonly owner: number;
}
/** Rows of one patient, in their order, without the number of the patient. */
function byOwner<Row extends Owned>(rows: readonly Row[]): (owner: number) => Omit<Row, 'owner'>[] {
  const groups = Map.groupBy(rows, (row) => row.owner);
  return (owner) => (groups.get(owner) ?? []).map(({ owner: _owner, ...row }) => row);
}
