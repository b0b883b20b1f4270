import type { Grounds, History } from '../../model/index.ts';
import { type TableRows, tableRows } from './table-rows.ts';

export interface PatientHistory {
  readonly patientId: number;
  readonly history: History;
}

const grounds = (g: Grounds): unknown[] => [g.certainty, g.rule, JSON.stringify(g.evidence), JSON.stringify(g.against)];

/** Rows of the tables of histories. `history_meta` comes last: a history counts once its row stands there. */
export function historyRows(batch: number, histories: readonly PatientHistory[]): TableRows[] {
  return [
    tableRows(
      'tumours',
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
    tableRows(
      'events',
      histories.flatMap(({ patientId, history }) =>
        history.events.map((e, i) => [patientId, batch, i, e.type, e.tumour, e.date, e.sites, ...grounds(e)]),
      ),
    ),
    tableRows(
      'treatments',
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
    tableRows(
      'states',
      histories.flatMap(({ patientId, history }) =>
        history.states.map((s, i) => [patientId, batch, i, s.tumour, s.state, Number(s.metastatic), s.start, s.end, ...grounds(s)]),
      ),
    ),
    tableRows(
      'endpoints',
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
    tableRows(
      'disagreements',
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
          d.line,
        ]),
      ),
    ),
    tableRows(
      'history_meta',
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
        h.fired,
      ]),
    ),
  ];
}
