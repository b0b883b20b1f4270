import type { Grounds, History } from '../../model/index.ts';
import { jsonRows, type TableRows } from './table-rows.ts';

export interface PatientHistory {
  readonly patientId: number;
  readonly history: History;
}

const GROUNDS = ['certainty', 'rule', 'evidence', 'against'];
const grounds = (g: Grounds): unknown[] => [g.certainty, g.rule, JSON.stringify(g.evidence), JSON.stringify(g.against)];

/** Rows of the tables of histories. `history_meta` comes last: a history counts once its row stands there. */
export function historyRows(batch: number, histories: readonly PatientHistory[]): TableRows[] {
  return [
    jsonRows(
      'tumours',
      [
        'patient_id',
        'batch',
        'n',
        'topography',
        'icd10',
        'morphology',
        'laterality',
        'diagnosed',
        'basis',
        'grade',
        'stage',
        't',
        'n_stage',
        'm',
        'metastases',
        'biomarkers',
        ...GROUNDS,
      ],
      histories.flatMap(({ patientId, history }) =>
        history.tumours.map((t) => [
          patientId,
          batch,
          t.n,
          t.topography,
          t.icd10,
          t.morphology,
          t.laterality,
          t.diagnosed,
          t.basis,
          t.grade,
          t.stage,
          t.t,
          t.n_,
          t.m,
          t.metastasesAtDiagnosis,
          t.biomarkers,
          ...grounds(t),
        ]),
      ),
    ),
    jsonRows(
      'events',
      ['patient_id', 'batch', 'position', 'type', 'tumour', 'date', 'sites', ...GROUNDS],
      histories.flatMap(({ patientId, history }) =>
        history.events.map((e, i) => [patientId, batch, i, e.type, e.tumour, e.date, e.sites, ...grounds(e)]),
      ),
    ),
    jsonRows(
      'treatments',
      [
        'patient_id',
        'batch',
        'position',
        'type',
        'drugs',
        'protocol',
        'tumour',
        'start',
        'end',
        'line',
        'intent',
        'cycles',
        'dose',
        'end_reason',
        'label',
        ...GROUNDS,
      ],
      histories.flatMap(({ patientId, history }) =>
        history.treatments.map((t, i) => [
          patientId,
          batch,
          i,
          t.type,
          t.drugs,
          t.protocol,
          t.tumour,
          t.start,
          t.end,
          t.line,
          t.intent,
          t.cycles,
          t.dose,
          t.endReason,
          t.label,
          ...grounds(t),
        ]),
      ),
    ),
    jsonRows(
      'states',
      ['patient_id', 'batch', 'position', 'tumour', 'state', 'metastatic', 'start', 'end', ...GROUNDS],
      histories.flatMap(({ patientId, history }) =>
        history.states.map((s, i) => [patientId, batch, i, s.tumour, s.state, Number(s.metastatic), s.start, s.end, ...grounds(s)]),
      ),
    ),
    jsonRows(
      'endpoints',
      ['patient_id', 'batch', 'position', 'kind', 'tumour', 'line', 'start', 'end', 'event', 'cause', 'days_least', 'days_most', 'rule'],
      histories.flatMap(({ patientId, history }) =>
        history.endpoints.map((e, i) => [
          patientId,
          batch,
          i,
          e.kind,
          e.tumour,
          e.line,
          e.start,
          e.end,
          Number(e.event),
          e.cause,
          e.days?.least ?? null,
          e.days?.most ?? null,
          e.rule,
        ]),
      ),
    ),
    jsonRows(
      'disagreements',
      ['patient_id', 'batch', 'position', 'tumour', 'field', 'kept', 'conflict', 'others', 'rule'],
      histories.flatMap(({ patientId, history }) =>
        history.disagreements.map((d, i) => [
          patientId,
          batch,
          i,
          d.tumour,
          d.field,
          d.kept,
          Number(d.conflict),
          JSON.stringify(d.others),
          d.rule,
        ]),
      ),
    ),
    jsonRows(
      'history_meta',
      [
        'patient_id',
        'batch',
        'sex',
        'age',
        'performance_status',
        'smoker',
        'family_history',
        'vital_status',
        'last_news',
        'rules',
        'policy',
        'icdo',
        'corrections',
      ],
      histories.map(({ patientId, history: h }) => [
        patientId,
        batch,
        h.sex,
        h.age,
        h.performanceStatus,
        h.smoker,
        h.familyHistoryOfCancer === null ? null : Number(h.familyHistoryOfCancer),
        h.vitalStatus,
        h.lastNews,
        h.rules,
        h.policy.name,
        h.policy.icdo,
        JSON.stringify(h.corrections),
      ]),
    ),
  ];
}
