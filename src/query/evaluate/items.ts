import { dayNumber, earliestDay, isPartialDate, latestDay } from '../../model/index.ts';
import type { ItemKind } from '../tree/index.ts';
import type { PlainHospital } from './hospital.ts';
import { daysOfState } from './state-days.ts';

/** Days between which a date may lie. */
export interface Days {
  readonly lo: number;
  readonly hi: number;
}
export const daysOf = (date: string | null | undefined): Days | null =>
  date === null || date === undefined || !isPartialDate(date) ? null : { lo: dayNumber(earliestDay(date)), hi: dayNumber(latestDay(date)) };

/** One thing that happened to a patient, in plain form. */
export interface PlainItem {
  readonly patientId: number;
  readonly kind: string;
  readonly key: string;
  readonly start: Days | null;
  readonly end: Days | null;
  /** Whether it lasts: then an end that is not known is open. */
  readonly lasts: boolean;
  readonly tumour: number | null;
  readonly doc: number | null;
  readonly sentence: number | null;
  readonly stay: string;
  readonly code: string;
  /** Texts of each field; nothing where nothing is stated. */
  readonly texts: Readonly<Record<string, readonly string[]>>;
  readonly intervals: Readonly<Record<string, Days | null>>;
  readonly results: Readonly<Record<string, string>>;
  readonly number: number | null;
}

const pad = (n: number | string, width = 10): string => String(n).padStart(width, '0');
const some = (...values: readonly (string | number | null | undefined)[]): string[] =>
  values.filter((v) => v !== null && v !== undefined && v !== '').map(String);
const exact = (n: number | null | undefined): Days | null => (n === null || n === undefined ? null : { lo: n, hi: n });
const years = (from: string, to: string): number =>
  Math.trunc((Number(to.replaceAll('-', '')) - Number(from.replaceAll('-', ''))) / 10_000);
const age = (birth: string | null, date: string | null): Days | null =>
  birth === null || date === null
    ? null
    : { lo: years(latestDay(birth), earliestDay(date)), hi: years(earliestDay(birth), latestDay(date)) };
const EMPTY = {
  lasts: false,
  end: null,
  tumour: null,
  doc: null,
  sentence: null,
  stay: '',
  code: '',
  texts: {},
  intervals: {},
  results: {},
  number: null,
} as const;

/** All items of a kind. */
export function itemsOf(hospital: PlainHospital, kind: ItemKind): readonly PlainItem[] {
  const birth = (patientId: number): string | null => hospital.patients.find((p) => p.patientId === patientId)?.birthDate ?? null;
  const histories = [...hospital.histories];
  const site = (patientId: number, n: number | null): string[] => {
    const tumour = hospital.histories.get(patientId)?.tumours.find((t) => t.n === n);
    return tumour === undefined ? [] : some(tumour.icd10, tumour.topography);
  };
  switch (kind) {
    case 'patient':
      return hospital.patients.map((p) => {
        const history = hospital.histories.get(p.patientId);
        const diagnosed = (history?.tumours ?? []).flatMap((t) => daysOf(t.diagnosed) ?? []);
        const news = history?.lastNews ?? p.deathDate ?? p.lastNews;
        const last = daysOf(news);
        const first =
          diagnosed.length === 0 ? null : { lo: Math.min(...diagnosed.map((d) => d.lo)), hi: Math.min(...diagnosed.map((d) => d.hi)) };
        return {
          ...EMPTY,
          patientId: p.patientId,
          kind,
          key: pad(p.patientId),
          start: daysOf(p.birthDate),
          texts: {
            sex: some(p.sex ?? history?.sex),
            vital: some(history?.vitalStatus ?? (p.deathDate === null ? null : 'dead')),
            smoker: some(history?.smoker),
            family_history:
              history?.familyHistoryOfCancer === null || history === undefined ? [] : [history.familyHistoryOfCancer ? '1' : '0'],
          },
          intervals: {
            age: age(p.birthDate, hospital.today),
            birth: daysOf(p.birthDate),
            last_news: last,
            follow_up:
              last === null || first === null
                ? null
                : { lo: ((last.lo - first.hi) * 12) / 365.25, hi: ((last.hi - first.lo) * 12) / 365.25 },
            tumours: exact(history?.tumours.length ?? 0),
            performance: exact(history?.performanceStatus),
          },
        };
      });
    case 'tumour':
      return histories.flatMap(([patientId, history]) =>
        history.tumours.map((t) => ({
          ...EMPTY,
          patientId,
          kind,
          key: pad(t.n),
          start: daysOf(t.diagnosed),
          tumour: t.n,
          code: t.morphology ?? '',
          texts: {
            site: some(t.icd10, t.topography),
            morphology: some(t.morphology),
            stage: some(t.stage),
            t: some(t.t),
            n: some(t.n_),
            m: some(t.m),
            grade: some(t.grade),
            laterality: some(t.laterality),
            basis: some(t.basis),
            metastases: t.metastasesAtDiagnosis,
          },
          intervals: { diagnosed: daysOf(t.diagnosed), age: age(birth(patientId), t.diagnosed), rank: exact(t.n) },
          results: t.biomarkers,
        })),
      );
    case 'event':
      return histories.flatMap(([patientId, history]) =>
        [
          ...history.events.map((e, position) => ({ position, ...e })),
          ...history.tumours
            .filter((t) => t.metastasesAtDiagnosis.length > 0)
            .map((t) => ({
              position: 10_000 + t.n,
              type: 'synchronous_metastasis',
              tumour: t.n,
              date: t.diagnosed,
              sites: t.metastasesAtDiagnosis,
            })),
        ].map((e) => ({
          ...EMPTY,
          patientId,
          kind,
          key: pad(e.position),
          start: daysOf(e.date),
          tumour: e.tumour,
          texts: { type: [e.type], site: e.sites, primary: site(patientId, e.tumour) },
          intervals: { date: daysOf(e.date), age: age(birth(patientId), e.date) },
        })),
      );
    case 'treatment':
      return histories.flatMap(([patientId, history]) =>
        history.treatments.map((t, position) => ({
          ...EMPTY,
          patientId,
          kind,
          key: pad(position),
          start: daysOf(t.start),
          end: daysOf(t.end),
          lasts: true,
          tumour: t.tumour,
          texts: {
            type: [t.type],
            drug: t.drugs,
            protocol: some(t.protocol),
            act: some(t.label),
            intent: some(t.intent),
            end_reason: some(t.endReason),
            primary: site(patientId, t.tumour),
          },
          intervals: {
            line: exact(t.line),
            cycles: exact(t.cycles),
            dose: exact(t.dose),
            date: daysOf(t.start),
            age: age(birth(patientId), t.start),
          },
        })),
      );
    case 'state':
      return histories.flatMap(([patientId, history]) =>
        history.states.map((s, position) => ({
          ...EMPTY,
          patientId,
          kind,
          key: pad(position),
          start: daysOf(s.start),
          end: daysOf(s.end),
          lasts: true,
          tumour: s.tumour,
          texts: { type: [s.state], metastatic: [s.metastatic ? '1' : '0'], primary: site(patientId, s.tumour) },
          intervals: {
            on: daysOfState(history.states, s),
            date: daysOf(s.start),
            end: daysOf(s.end),
            age: age(birth(patientId), s.start),
          },
        })),
      );
    case 'fact':
      return hospital.facts.map((f) => ({
        ...EMPTY,
        patientId: f.patientId,
        kind,
        key: f.factId,
        start: daysOf(f.start),
        stay: f.stayId ?? '',
        code: f.code ?? '',
        texts: {
          kind: [f.kind],
          icd10: some(f.system === 'CIM-10' ? f.code : null),
          ccam: some(f.system === 'CCAM' ? f.code : null),
          adicap: some(f.system === 'ADICAP' ? f.code : null),
          ghm: some(f.attributes['ghm']),
          atc: some(f.attributes['dci']),
          unit: some(f.unit),
          position: some(f.attributes['position']),
          laboratory_code: some(f.code),
          laboratory_label: some(f.label),
          laboratory_value: some(f.value),
        },
        intervals: { date: daysOf(f.start), age: age(birth(f.patientId), f.start) },
        number: typeof f.value === 'number' ? f.value : null,
      }));
    case 'sample':
      return hospital.samples.map((s) => ({
        ...EMPTY,
        patientId: s.patientId,
        kind,
        key: s.sampleId,
        start: daysOf(s.collected),
        texts: { nature: some(s.nature), state: some(s.state), site: some(s.topography), morphology: some(s.morphology) },
        intervals: { quantity: exact(s.quantity), date: daysOf(s.collected) },
      }));
    case 'stay':
      return hospital.stays.map(({ recordId, patientId, stay }) => ({
        ...EMPTY,
        patientId,
        kind,
        key: recordId,
        start: daysOf(stay.start),
        end: daysOf(stay.end),
        lasts: true,
        stay: stay.stayId,
        texts: { kind: some(stay.kind), unit: some(stay.unit), exit: some(stay.exitMode) },
        intervals: { date: daysOf(stay.start) },
      }));
    case 'mention':
      return hospital.documents.flatMap((d) =>
        d.mentions.map((m) => {
          const contexts = [m.negated && 'negated', m.hypothetical && 'suspected', m.family && 'family', m.planned && 'planned'].filter(
            (c) => c !== false,
          );
          const date = daysOf(m.date ?? d.date);
          return {
            ...EMPTY,
            patientId: d.patientId,
            kind,
            key: `${pad(d.doc, 20)}:${pad(m.begin)}:${m.end}:${m.type}:${m.code ?? ''}`,
            start: date,
            doc: d.doc,
            sentence: m.sentence,
            stay: d.stayId ?? '',
            code: m.code ?? '',
            texts: {
              type: [m.type],
              code: some(m.code),
              text: some(m.text),
              section: some(m.section),
              document: some(d.type),
              context: [...(contexts.length === 0 ? ['affirmed'] : contexts), ...(m.history ? ['history'] : [])],
            },
            intervals: { date: daysOf(m.date) },
          };
        }),
      );
  }
}
