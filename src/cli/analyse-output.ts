import type { CancerEvent, DocumentAnalysis, Evidence, Grounds, History, Treatment, Tumour } from '../model/index.ts';

/** A place in a text, as the contract of `continuum analyse` writes it: document, begin, end. */
export type Place = readonly [documentId: string, begin: number, end: number];

const placesOf = (evidence: readonly Evidence[]): Place[] =>
  evidence.flatMap((e) => (e.kind === 'text' ? [[e.documentId, e.begin, e.end] as const] : []));

const grounds = (g: Grounds): Record<string, unknown> => ({ evidence: placesOf(g.evidence), certainty: g.certainty, rule: g.rule });

const tumourJson = (t: Tumour): Record<string, unknown> => ({
  n: t.n,
  topography: t.topography,
  icd10: t.icd10,
  morphology: t.morphology,
  laterality: t.laterality,
  diagnosed: t.diagnosed,
  basis: t.basis,
  grade: t.grade,
  stage: t.stage,
  t: t.t,
  n_: t.n_,
  m: t.m,
  metastases_at_diagnosis: t.metastasesAtDiagnosis,
  biomarkers: t.biomarkers,
  ...grounds(t),
});

const eventJson = (e: CancerEvent): Record<string, unknown> => ({
  type: e.type,
  tumour: e.tumour,
  date: e.date,
  sites: e.sites,
  ...grounds(e),
});

const treatmentJson = (t: Treatment): Record<string, unknown> => ({
  type: t.type,
  drugs: t.drugs,
  protocol: t.protocol,
  tumour: t.tumour,
  start: t.start,
  end: t.end,
  line: t.line,
  intent: t.intent,
  cycles: t.cycles,
  dose: t.dose,
  end_reason: t.endReason,
  label: t.label,
  ...grounds(t),
});

/** The history in the names of design/analyse.md. */
export const historyJson = (h: History): Record<string, unknown> => ({
  sex: h.sex,
  age: h.age,
  performance_status: h.performanceStatus,
  smoker: h.smoker,
  family_history_of_cancer: h.familyHistoryOfCancer,
  vital_status: h.vitalStatus,
  last_news: h.lastNews,
  tumours: h.tumours.map(tumourJson),
  events: h.events.map(eventJson),
  treatments: h.treatments.map(treatmentJson),
  rules: h.rules,
});

/** Mentions and spans of one text; spans only where they were asked for. */
export const analysisJson = (id: unknown, analysis: DocumentAnalysis, spans: boolean): Record<string, unknown> => ({
  id,
  mentions: analysis.mentions,
  ...(spans ? { spans: analysis.spans } : {}),
});
