import type { CancerEvent, Endpoint, Evidence, Grounds, History, StateSpan, Treatment, Tumour } from '../../model/index.ts';
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
interface MetaRow {
  readonly sex: History['sex'];
  readonly age: number | null;
  readonly performance_status: number | null;
  readonly smoker: History['smoker'];
  readonly family_history: number | null;
  readonly vital_status: History['vitalStatus'];
  readonly last_news: string | null;
  readonly rules: string;
}

/** The history of one patient; null where none has been inferred. `condition` is on `patient_id` and comes from the compiler. */
export async function readHistory(condition: string, parameters: Readonly<Record<string, unknown>>, ask: Ask): Promise<History | null> {
  const [[meta], tumours, events, treatments, states, endpoints] = await Promise.all([
    ask<MetaRow>(
      `SELECT sex, age, performance_status, smoker, family_history, vital_status, last_news, rules FROM history_meta WHERE ${condition} LIMIT 1`,
      parameters,
    ),
    ask<TumourRow>(
      `SELECT n, topography, icd10, morphology, laterality, diagnosed, basis, grade, stage, t, n_stage, m, metastases, biomarkers, ${GROUNDS} FROM tumours WHERE ${condition} ORDER BY n`,
      parameters,
    ),
    ask<EventRow>(`SELECT type, tumour, date, sites, ${GROUNDS} FROM events WHERE ${condition} ORDER BY position`, parameters),
    ask<TreatmentRow>(
      `SELECT type, drugs, protocol, tumour, start, end, line, intent, cycles, dose, end_reason, label, ${GROUNDS} FROM treatments WHERE ${condition} ORDER BY position`,
      parameters,
    ),
    ask<StateRow>(`SELECT tumour, state, metastatic, start, end, ${GROUNDS} FROM states WHERE ${condition} ORDER BY position`, parameters),
    ask<EndpointRow>(
      `SELECT kind, tumour, line, start, end, event, cause, days_least, days_most, rule FROM endpoints WHERE ${condition} ORDER BY position`,
      parameters,
    ),
  ]);
  if (meta === undefined) return null;
  return {
    sex: meta.sex,
    age: meta.age,
    performanceStatus: meta.performance_status,
    smoker: meta.smoker,
    familyHistoryOfCancer: meta.family_history === null ? null : meta.family_history === 1,
    vitalStatus: meta.vital_status,
    lastNews: meta.last_news,
    tumours: tumours.map(({ n_stage, metastases, ...row }) => ({
      ...row,
      n_: n_stage,
      metastasesAtDiagnosis: metastases,
      ...groundsOf(row),
    })),
    events: events.map((row) => ({ ...row, ...groundsOf(row) })),
    treatments: treatments.map(({ end_reason, ...row }) => ({ ...row, endReason: end_reason, ...groundsOf(row) })),
    states: states.map((row) => ({ ...row, metastatic: row.metastatic === 1, ...groundsOf(row) })),
    endpoints: endpoints.map(({ days_least: least, days_most: most, ...row }) => ({
      ...row,
      event: row.event === 1,
      days: least === null || most === null ? null : { least, most },
    })),
    rules: meta.rules,
  };
}
