import { isPartialDate } from '../../model/index.ts';
import { ALTERATIONS } from '../../nlp/biomarkers/alterations.ts';
import { BIOMARKERS } from '../../terminology/biomarkers/biomarkers.ts';
import { unitNamed } from '../../terminology/units/units.ts';
import type { FieldCriterion, FieldTest } from '../tree/index.ts';
import type { FieldSpec } from './catalogue.ts';
import { choiceOf, ENGLISH_CHANGES, foldedText, plainName } from './choices.ts';
import { isNumberTest, partUnit } from './laboratory.ts';

/** What is wrong with a value. */
export type ValueFault = 'bad_number' | 'bad_date' | 'bad_value' | 'unknown_value' | 'missing_value' | 'unknown_unit';

/** The three states, as typed. */
const STATES: ReadonlyMap<string, 'stated' | 'absent' | 'unstated'> = new Map([
  ['renseigne', 'stated'],
  ['stated', 'stated'],
  ['absent', 'absent'],
  ['non_renseigne', 'unstated'],
  ['not_stated', 'unstated'],
  ['unstated', 'unstated'],
]);
const LITERAL = /^[^|=<>]+$/u;
/** Signs by which the reader's lists say how a name is written, and blanks between its parts. */
const bareName = (name: string): string => foldedText(name.replace(/[=\\]/gu, '')).replace(/ ?([();]) ?/gu, '$1');
/** Changes that are a result by themselves (a monosomy is there or not), not those that stand for their gene. */
const CHANGES = ALTERATIONS.filter((a) => a.value === 'positive').map(
  (a) => [a.code, [...a.names, ...(ENGLISH_CHANGES[a.code] ?? [])]] as const,
);
const MARKER_CODES: ReadonlyMap<string, string> = new Map(
  [...CHANGES, ...BIOMARKERS.map((b) => [b.code, b.names] as const)].flatMap(([code, names]) =>
    [code, ...names].map((name) => [bareName(name), code] as const),
  ),
);
/** The code of a marker under any of its names. */
export const markerNamed = (name: string): string | undefined => MARKER_CODES.get(bareName(name));

/** Reads what stands after the colon of a field. */
export function readCriterion(spec: FieldSpec, text: string): FieldCriterion | ValueFault {
  const typed = text.trim();
  if (typed === '') return 'missing_value';
  if (spec.type === 'marker' || spec.type === 'laboratory') return readNamed(spec, typed);
  const test = readTest(spec, typed);
  return typeof test === 'string' ? test : { field: spec.field, of: null, test };
}

/** `HER2=positif`, `Ki67>=20`, `hémoglobine<8`; the name alone asks whether a result stands there. */
function readNamed(spec: FieldSpec, typed: string): FieldCriterion | ValueFault {
  const at = typed.search(/[=<>]/u);
  const name = (at < 0 ? typed : typed.slice(0, at)).trim();
  if (name === '' || !LITERAL.test(name)) return 'bad_value';
  if (at < 0) return { field: spec.field, of: name, test: { op: 'stated' } };
  const rest = typed.slice(at).replace(/^=(?=.)/u, '');
  const test = readTest(spec, rest);
  return typeof test === 'string' ? test : { field: spec.field, of: name, test };
}

export function readTest(spec: FieldSpec, typed: string): FieldTest | ValueFault {
  const state = STATES.get(plainName(typed));
  if (state !== undefined) return { op: state };
  switch (spec.type) {
    case 'number':
      return readNumbers(spec, typed);
    case 'date':
      return readDates(typed);
    case 'marker':
    case 'laboratory': {
      // The name is parted from its result by one sign already: a second one takes the words as they are, numbers too.
      if (typed.startsWith('=')) return readValues(spec, typed);
      const numbers = readNumbers(spec, typed);
      if (numbers !== 'bad_number') return numbers;
      return (spec.type === 'laboratory' ? readInUnit(spec, typed) : null) ?? readValues(spec, typed);
    }
    default:
      return readValues(spec, typed);
  }
}

/** `a|b` takes either; `=a` takes the words as they are, whatever they mean otherwise. */
function readValues(spec: FieldSpec, typed: string): FieldTest | ValueFault {
  const literal = typed.startsWith('=');
  const values: string[] = [];
  for (const part of (literal ? typed.slice(1) : typed).split('|').map((p) => p.trim())) {
    if (part === '' || part.length > 200 || !LITERAL.test(part)) return 'bad_value';
    const choice = literal ? undefined : choiceOf(spec.choices, part);
    if (choice === undefined && spec.type === 'choice') return 'unknown_value';
    const value = choice?.value ?? (literal ? part : normalValue(spec, part));
    if (!values.includes(value)) values.push(value);
  }
  return { op: 'is', values };
}

function normalValue(spec: FieldSpec, typed: string): string {
  switch (spec.type) {
    case 'code':
    case 'prefix':
      return typed.toUpperCase();
    case 'shape':
      return spec.field === 'stage' ? typed.toUpperCase() : tnmValue(typed, spec.names[0]!);
    default:
      return typed;
  }
}

/** `2`, `t2` and `T2` are T2; what stands before the letter (clinical, pathological) stays. */
const tnmValue = (typed: string, letter: string): string =>
  typed.replace(/^([a-z]*?)([tnm])?(?=[\dxi])/iu, (_, prefix: string) => `${prefix.toLowerCase()}${letter}`);

const NUMBER = /^([+-]?\d+(?:[.,]\d+)?(?:e[+-]?\d+)?)\s*(m|mois|months?|a|ans?|years?|y)?$/iu;
/** Months where the field counts months. */
function numberOf(spec: FieldSpec, text: string): number | null {
  const match = NUMBER.exec(text.trim());
  if (match === null) return null;
  const n = Number(match[1]!.replace(',', '.'));
  const unit = match[2]?.[0]?.toLowerCase();
  if (unit !== undefined && spec.field !== 'follow_up' && spec.field !== 'age') return null;
  if (unit === 'm' && spec.field === 'age') return null;
  return Math.abs(n) > 1e9 ? null : spec.field === 'follow_up' && (unit === 'a' || unit === 'y') ? n * 12 : n;
}

function readNumbers(spec: FieldSpec, typed: string): FieldTest | ValueFault {
  const sign = /^(?:>=|<=|[<>=])/u.exec(typed)?.[0];
  if (sign !== undefined) {
    const n = numberOf(spec, typed.slice(sign.length));
    if (n === null) return 'bad_number';
    if (sign === '>' || sign === '<') return { op: sign === '>' ? 'above' : 'below', than: n };
    return { op: 'between', from: sign === '<=' ? null : n, to: sign === '>=' ? null : n };
  }
  const at = typed.indexOf('..');
  const [from, to] = at < 0 ? [typed, typed] : [typed.slice(0, at), typed.slice(at + 2)];
  const bounds = [from, to].map((text) => (text.trim() === '' ? null : (numberOf(spec, text) ?? Number.NaN)));
  if (bounds.some((b) => Number.isNaN(b)) || bounds.every((b) => b === null)) return 'bad_number';
  return { op: 'between', from: bounds[0]!, to: bounds[1]! };
}

/** `<8 g/dL`; null where it is no number with a unit. */
function readInUnit(spec: FieldSpec, typed: string): FieldTest | ValueFault | null {
  const parted = partUnit(typed);
  if (parted === null) return null;
  const unit = unitNamed(parted.unit);
  // Without a sign of comparison it may be a result in words.
  if (unit === undefined) return /^[<>]|\.\./u.test(parted.numbers) ? 'unknown_unit' : null;
  const test = readNumbers(spec, parted.numbers);
  return typeof test !== 'string' && isNumberTest(test) ? { ...test, unit: unit.name } : test;
}

function readDates(typed: string): FieldTest | ValueFault {
  const bounds = readBounds(typed);
  return bounds === null ? 'bad_date' : { op: 'dated', ...bounds };
}

/** `2015`, `2014..2016-03`, `>=2019`, `<2019-06`: the first and last date, both included; null where it is no date. */
export function readBounds(typed: string): { readonly from: string | null; readonly to: string | null } | null {
  const sign = /^(?:>=|<=|[<>=])/u.exec(typed)?.[0];
  if (sign !== undefined) {
    const date = typed.slice(sign.length).trim();
    if (!isPartialDate(date)) return null;
    if (sign === '=') return { from: date, to: date };
    const moved = sign === '>' ? neighbour(date, 1) : sign === '<' ? neighbour(date, -1) : date;
    if (!isPartialDate(moved)) return null;
    return sign.startsWith('>') ? { from: moved, to: null } : { from: null, to: moved };
  }
  const at = typed.indexOf('..');
  const [first, last] = at < 0 ? [typed, typed] : [typed.slice(0, at), typed.slice(at + 2)];
  const from = first === '' ? null : first;
  const to = last === '' ? null : last;
  if ((from === null && to === null) || [from, to].some((date) => date !== null && !isPartialDate(date))) return null;
  return { from, to };
}

/** The year, month or day before or after. */
function neighbour(date: string, step: 1 | -1): string {
  if (date.length === 4) return String(Number(date) + step).padStart(4, '0');
  const year = Number(date.slice(0, 4));
  const month = Number(date.slice(5, 7));
  const moved =
    date.length === 7 ? new Date(Date.UTC(year, month - 1 + step, 1)) : new Date(Date.UTC(year, month - 1, Number(date.slice(8)) + step));
  return moved.toISOString().slice(0, date.length);
}
