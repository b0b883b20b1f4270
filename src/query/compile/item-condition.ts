import { dayNumber, earliestDay, latestDay } from '../../model/index.ts';
import { comparableWith } from '../../terminology/units/units.ts';
import { type FieldSpec, fieldSpec } from '../item/catalogue.ts';
import { EVENT_GROUPS } from '../item/choices.ts';
import { inDimension, isNumberTest, type NumberTest } from '../item/laboratory.ts';
import { markerNamed } from '../item/read-test.ts';
import {
  codeValues,
  DISTANT_SITE,
  drugsOf,
  eventSites,
  LEADING_NUMBER,
  METASTATIC_TYPES,
  shapePattern,
  textValues,
} from '../item/values.ts';
import type { FieldCriterion, FieldTest, ItemNode } from '../tree/index.ts';
import { type Column, columnsAt } from './item-columns.ts';
import type { Parameters } from './parameters.ts';

/** Condition on rows of the item's kind (`rowsOf`): all of its fields hold. */
export function itemCondition({ item, fields }: ItemNode, today: number, parameters: Parameters): string {
  const columns = columnsAt(today);
  const conditions = fields.map((criterion) => {
    const spec = fieldSpec(item, criterion.field);
    return spec === undefined ? '0' : fieldCondition(spec, criterion, columns, parameters);
  });
  return conditions.length === 0 ? '1' : conditions.map((condition) => `(${condition})`).join(' AND ');
}

function fieldCondition(
  spec: FieldSpec,
  { of, test }: FieldCriterion,
  columns: Readonly<Record<string, Column>>,
  parameters: Parameters,
): string {
  if (spec.field === 'primary') return primaryCondition(test, parameters);
  if (spec.item === 'mention' && spec.field === 'document')
    return `doc IN (SELECT doc FROM documents WHERE ${textCondition(spec, "ifNull(type, '')", test, parameters)})`;
  if (spec.type === 'marker')
    return namedCondition(spec, `biomarkers[${parameters.bind('String', markerNamed(of ?? '') ?? of ?? '')}]`, test, parameters);
  if (spec.type === 'laboratory') return laboratoryCondition(spec, of ?? '', test, parameters);
  const column = columns[`${spec.item}.${spec.field}`];
  if (column === undefined) return '0';
  if (column.as === 'interval') return intervalCondition(column.low, column.high, test, parameters);
  if (column.as === 'text') return textCondition(spec, column.sql, test, parameters);
  if (test.op === 'stated' || test.op === 'unstated') return `${test.op === 'stated' ? 'notEmpty' : 'empty'}(${column.sql})`;
  return `arrayExists(x -> ${textCondition(spec, 'x', test, parameters)}, ${column.sql})`;
}

const anyOf = (values: readonly string[], test: string, parameters: Parameters): string =>
  values.length === 0 ? '0' : `arrayExists(v -> ${test}, ${parameters.bind('Array(String)', values)})`;

/** On one text, '' where nothing is stated. */
function textCondition(spec: FieldSpec, x: string, test: FieldTest, parameters: Parameters): string {
  switch (test.op) {
    case 'stated':
      return `${x} != ''`;
    case 'unstated':
      return `${x} = ''`;
    case 'absent':
      return spec.absent.length === 0 ? '0' : valuesCondition(spec, x, spec.absent, parameters);
    case 'is':
      return valuesCondition(spec, x, test.values, parameters);
    case 'between':
    case 'above':
    case 'below':
    case 'dated':
      return '0';
  }
}

function valuesCondition(spec: FieldSpec, x: string, values: readonly string[], parameters: Parameters): string {
  switch (spec.type) {
    case 'code':
    case 'prefix': {
      const { branches, beginnings } = codeValues(
        spec.item === 'event' ? eventSites(values) : values,
        spec.type === 'code' ? 'points' : 'letters',
      );
      const branch = anyOf(branches, `${x} = v OR startsWith(${x}, concat(v, '.')) OR startsWith(${x}, concat(v, '/'))`, parameters);
      return `${x} != '' AND (${branch} OR ${anyOf(beginnings, `startsWith(${x}, v)`, parameters)})`;
    }
    case 'shape':
      return `match(${x}, ${parameters.bind('String', shapePattern(spec.field, values))})`;
    case 'text': {
      const { whole, beginnings } = textValues(values);
      return `${x} != '' AND (${anyOf(whole, `lowerUTF8(${x}) = v`, parameters)} OR ${anyOf(beginnings, `startsWith(lowerUTF8(${x}), v)`, parameters)})`;
    }
    case 'drug':
      return `${x} IN ${parameters.bind('Array(String)', drugsOf(values))}`;
    default:
      return spec.item === 'event' ? eventTypes(x, values, parameters) : `${x} IN ${parameters.bind('Array(String)', values)}`;
  }
}

function eventTypes(x: string, values: readonly string[], parameters: Parameters): string {
  const types = values.flatMap((value) => EVENT_GROUPS[value] ?? [value]);
  const named = `${x} IN ${parameters.bind('Array(String)', types)}`;
  if (!values.includes('metastasis')) return named;
  return `${named} OR ${x} IN ${parameters.bind('Array(String)', METASTATIC_TYPES)} OR arrayExists(s -> match(s, '${DISTANT_SITE}'), sites)`;
}

function intervalCondition(low: string, high: string, test: FieldTest, parameters: Parameters): string {
  const bound = (value: number): string => parameters.bind('Float64', value);
  switch (test.op) {
    case 'stated':
      return `(${low}) IS NOT NULL`;
    case 'unstated':
      return `(${low}) IS NULL`;
    case 'above':
      return `ifNull((${high}) > ${bound(test.than)}, 0)`;
    case 'below':
      return `ifNull((${low}) < ${bound(test.than)}, 0)`;
    case 'between':
      return [
        ...(test.from === null ? [] : [`ifNull((${high}) >= ${bound(test.from)}, 0)`]),
        ...(test.to === null ? [] : [`ifNull((${low}) <= ${bound(test.to)}, 0)`]),
      ].join(' AND ');
    case 'dated':
      return [
        ...(test.from === null ? [] : [`ifNull((${high}) >= ${bound(dayNumber(earliestDay(test.from)))}, 0)`]),
        ...(test.to === null ? [] : [`ifNull((${low}) <= ${bound(dayNumber(latestDay(test.to)))}, 0)`]),
      ].join(' AND ');
    case 'is':
    case 'absent':
      return '0';
  }
}

/** A result: its name in the history, or the number with which it begins. */
function namedCondition(spec: FieldSpec, result: string, test: FieldTest, parameters: Parameters): string {
  if (test.op === 'between' || test.op === 'above' || test.op === 'below') {
    const number = `toFloat64OrNull(extract(${result}, '${LEADING_NUMBER}'))`;
    return intervalCondition(number, number, test, parameters);
  }
  return textCondition(spec, result, test, parameters);
}

/** Rows of `facts` that are results of one analysis. */
export function analysisCondition(name: string, parameters: Parameters): string {
  const code = parameters.bind('String', name);
  const lower = parameters.bind('String', name.toLowerCase());
  return `kind = 'laboratory' AND (ifNull(code, '') = ${code} OR lowerUTF8(ifNull(label, '')) = ${lower} OR startsWith(lowerUTF8(ifNull(label, '')), concat(${lower}, ' ')))`;
}

/** Rows of one analysis, by its LOINC code or the beginning of its name. `unstated`: a row without a result. */
function laboratoryCondition(spec: FieldSpec, name: string, test: FieldTest, parameters: Parameters): string {
  const own = analysisCondition(name, parameters);
  const result = isNumberTest(test)
    ? resultCondition(name, test, parameters)
    : textCondition(spec, "ifNull(trim(BOTH '\"' FROM value), '')", test, parameters);
  return `${own} AND (${result})`;
}

/** A number in the unit asked for, whatever the unit it was given in; one that cannot be converted meets nothing. */
function resultCondition(name: string, test: NumberTest, parameters: Parameters): string {
  const asked = inDimension(test);
  if (asked === null) return intervalCondition('number', 'number', test, parameters);
  const { spellings, factors } = comparableWith(asked.unit, name);
  const factor = `transform(trim(BOTH ' ' FROM ifNull(toString(unit), '')), ${parameters.bind('Array(String)', spellings)}, ${parameters.bind('Array(Float64)', factors)}, toFloat64(0))`;
  const number = `(number * nullIf(${factor}, 0))`;
  return intervalCondition(number, number, asked.test, parameters);
}

/** Of the tumour that an event or treatment belongs to. */
function primaryCondition(test: FieldTest, parameters: Parameters): string {
  if (test.op === 'unstated') return 'tumour IS NULL';
  if (test.op === 'stated') return 'tumour IS NOT NULL';
  const site = fieldSpec('tumour', 'site')!;
  const column = columnsAt(0)['tumour.site']!;
  const condition = column.as === 'texts' ? `arrayExists(x -> ${textCondition(site, 'x', test, parameters)}, ${column.sql})` : '0';
  return `(patient_id, ifNull(tumour, 0)) IN (SELECT patient_id, n FROM tumours WHERE ${condition})`;
}
