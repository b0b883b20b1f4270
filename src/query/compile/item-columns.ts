import { CONTEXT_BITS } from '../../warehouse/rows/context-bits.ts';
import type { ItemKind } from '../tree/index.ts';
import { firstDay, lastDay, yearsBetween } from './days.ts';
import { STATE_ROWS } from './state-rows.ts';

/** How the engine reads a field: a text ('' where nothing is stated), several texts, or an interval of numbers or days. */
export type Column =
  | { readonly as: 'text'; readonly sql: string }
  | { readonly as: 'texts'; readonly sql: string }
  | { readonly as: 'interval'; readonly low: string; readonly high: string };

const text = (column: string): Column => ({ as: 'text', sql: `ifNull(${column}, '')` });
const texts = (sql: string): Column => ({ as: 'texts', sql });
const number = (column: string): Column => ({ as: 'interval', low: column, high: column });
const date = (column: string): Column => ({ as: 'interval', low: firstDay(column), high: lastDay(column) });
/** Age at the day of a row, whole years; `birth_date` comes with it. */
const ageAt = (column: string): Column => ({
  as: 'interval',
  low: yearsBetween(lastDay('birth_date'), firstDay(column)),
  high: yearsBetween(firstDay('birth_date'), lastDay(column)),
});
const of = (system: string): Column => text(`if(system = '${system}', code, NULL)`);

/** Fields by `item.field`. `today` is the number of the day of the question; markers and laboratory results are made where they are asked for. */
export const columnsAt = (today: number): Readonly<Record<string, Column>> => ({
  'patient.sex': text('sex'),
  'patient.age': {
    as: 'interval',
    low: yearsBetween(lastDay('birth_date'), String(today)),
    high: yearsBetween(firstDay('birth_date'), String(today)),
  },
  'patient.birth': date('birth_date'),
  'patient.vital': text('vital'),
  'patient.follow_up': {
    as: 'interval',
    low: `(${firstDay('last_news')} - diagnosed_last) * 12 / 365.25`,
    high: `(${lastDay('last_news')} - diagnosed_first) * 12 / 365.25`,
  },
  'patient.last_news': date('last_news'),
  'patient.tumours': number('tumours'),
  'patient.smoker': text('smoker'),
  'patient.performance': number('performance'),
  'patient.family_history': text('toString(family_history)'),

  'tumour.site': texts("arrayFilter(x -> x != '', [toString(icd10), toString(topography)])"),
  'tumour.morphology': text('morphology'),
  'tumour.diagnosed': date('diagnosed'),
  'tumour.age': ageAt('diagnosed'),
  'tumour.stage': text('stage'),
  'tumour.t': text('t'),
  'tumour.n': text('n_stage'),
  'tumour.m': text('m'),
  'tumour.grade': text('grade'),
  'tumour.laterality': text('laterality'),
  'tumour.basis': text('basis'),
  'tumour.metastases': texts('metastases'),
  'tumour.rank': number('n'),

  'event.type': text('type'),
  'event.site': texts('sites'),
  'event.date': date('date'),
  'event.age': ageAt('date'),

  'treatment.type': text('type'),
  'treatment.drug': texts('drugs'),
  'treatment.protocol': text('protocol'),
  'treatment.act': text('label'),
  'treatment.line': number('line'),
  'treatment.intent': text('intent'),
  'treatment.cycles': number('cycles'),
  'treatment.dose': number('dose'),
  'treatment.end_reason': text('end_reason'),
  'treatment.date': date('start'),
  'treatment.age': ageAt('start'),

  'state.type': text('state'),
  'state.metastatic': text('toString(metastatic)'),
  'state.on': { as: 'interval', low: 'from_day', high: 'to_day' },
  'state.date': date('start'),
  'state.end': date('end'),
  'state.age': ageAt('start'),

  'fact.kind': text('kind'),
  'fact.icd10': of('CIM-10'),
  'fact.ccam': of('CCAM'),
  'fact.ghm': text("attributes['ghm']"),
  'fact.adicap': of('ADICAP'),
  'fact.atc': texts("arrayFilter(x -> x != '', [attributes['dci']])"),
  'fact.unit': text('unit'),
  'fact.position': text("attributes['position']"),
  'fact.date': date('start'),
  'fact.age': ageAt('start'),

  'sample.nature': text('nature'),
  'sample.state': text('state'),
  'sample.site': texts("arrayFilter(x -> x != '', [ifNull(toString(topography), '')])"),
  'sample.morphology': text('morphology'),
  'sample.quantity': number('quantity'),
  'sample.date': date('collected'),

  'stay.kind': text('kind'),
  'stay.unit': text('unit'),
  'stay.exit': text('exit_mode'),
  'stay.date': date('start'),

  'mention.type': text('type'),
  'mention.code': text('code'),
  'mention.text': text('text'),
  'mention.context': texts(
    `arrayConcat(if(bitAnd(context, ${CONTEXT_BITS.negated}) != 0, ['negated'], []), if(bitAnd(context, ${CONTEXT_BITS.hypothetical}) != 0, ['suspected'], []), if(bitAnd(context, ${CONTEXT_BITS.family}) != 0, ['family'], []), if(bitAnd(context, ${CONTEXT_BITS.planned}) != 0, ['planned'], []), if(bitAnd(context, ${CONTEXT_BITS.negated | CONTEXT_BITS.hypothetical | CONTEXT_BITS.family | CONTEXT_BITS.planned}) = 0, ['affirmed'], []), if(bitAnd(context, ${CONTEXT_BITS.history}) != 0, ['history'], []))`,
  ),
  'mention.section': text('section'),
  'mention.date': date('date'),
});

const BIRTHS = 'LEFT JOIN (SELECT patient_id, birth_date FROM patients) AS births USING (patient_id)';
/** Rows of each kind. Metastases found at diagnosis are an event of that day. */
const ROWS: Readonly<Record<ItemKind, string>> = Object.freeze({
  patient: `(SELECT patient_id, coalesce(p.sex, h.sex) AS sex, birth_date, coalesce(h.vital_status, if(death_date IS NULL, NULL, 'dead')) AS vital, coalesce(h.last_news, death_date, p.last_news) AS last_news, h.smoker AS smoker, h.performance_status AS performance, h.family_history AS family_history, t.first AS diagnosed_first, t.last AS diagnosed_last, t.tumours AS tumours
    FROM patients AS p LEFT JOIN history_meta AS h USING (patient_id) LEFT JOIN (SELECT patient_id, min(${firstDay('diagnosed')}) AS first, min(${lastDay('diagnosed')}) AS last, count() AS tumours FROM tumours GROUP BY patient_id) AS t USING (patient_id))`,
  tumour: 'tumours',
  event: `(SELECT patient_id, position, toString(type) AS type, tumour, date, sites FROM events UNION ALL SELECT patient_id, 10000 + n AS position, 'synchronous_metastasis' AS type, toNullable(n) AS tumour, diagnosed AS date, metastases AS sites FROM tumours WHERE notEmpty(metastases))`,
  treatment: 'treatments',
  state: STATE_ROWS,
  fact: 'facts',
  sample: 'samples',
  stay: 'stays',
  mention: 'mentions',
});
export const rowsOf = (item: ItemKind, withBirth: boolean): string =>
  withBirth && item !== 'patient' ? `(SELECT * FROM ${ROWS[item]} AS own ${BIRTHS})` : ROWS[item];
