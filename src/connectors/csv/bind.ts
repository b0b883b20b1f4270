import type { ProblemCode } from '../../model/index.ts';
import { readDate } from '../dates.ts';
import { type Parsed, parsed, unparsed } from '../item.ts';
import { writeCode } from './code-form.ts';
import type { Mapping, RecordMapping, ValueSpec } from './mapping.ts';
import { readNumber } from './number.ts';
import { type FieldType, TARGETS } from './targets.ts';

/** A value of a row after its checks; null is an empty cell. */
type Read = (cells: readonly string[]) => Parsed<string | null>;
export type FieldValue = string | number;

interface BoundField {
  readonly name: string;
  /** Name of the column in the file, for messages. */
  readonly column: string;
  read(cells: readonly string[]): Parsed<FieldValue | null>;
}

/** Place of a column in the file; -1 where an optional one is not there. */
type Place = (column: string, optional?: boolean) => number;

/** A record mapping tied to the places of the columns in one file. */
export interface BoundRecord {
  readonly mapping: RecordMapping;
  readonly fields: readonly BoundField[];
  readonly attributes: readonly BoundField[];
  applies(cells: readonly string[]): boolean;
  /** Natural key of the row, null where the mapping has none or its cells are empty. */
  key(cells: readonly string[]): string | null;
}

/** Names of columns are compared without case, accents, spaces around or byte order mark: `Date de décès` is `date de deces`. */
export const columnName = (text: string): string =>
  text
    .replace(/^\uFEFF/, '')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .trim()
    .toLowerCase();

/** Ties a mapping to a header. Columns that the header lacks are named in the error. */
export function bindMapping(
  mapping: Mapping,
  header: readonly string[],
): { readonly ok: true; readonly records: readonly BoundRecord[] } | { readonly ok: false; readonly missing: readonly string[] } {
  const places = new Map(header.map((name, i) => [columnName(name), i] as const).reverse());
  const missing = new Set<string>();
  const place: Place = (column, optional = false) => {
    const at = places.get(columnName(column));
    if (at === undefined && !optional) missing.add(column);
    return at ?? -1;
  };
  const records = mapping.records.map((record) => bindRecord(mapping, record, header, place));
  return missing.size > 0 ? { ok: false, missing: [...missing] } : { ok: true, records };
}

function bindRecord(mapping: Mapping, record: RecordMapping, header: readonly string[], place: Place): BoundRecord {
  const types: Readonly<Record<string, FieldType>> = TARGETS[record.target].fields;
  const fields = Object.entries(record.fields).map(([name, spec]) => bindField(mapping, name, spec, types[name] ?? 'text', place));
  const attributes = Object.entries(record.attributes ?? {}).map(([name, spec]) => bindField(mapping, name, spec, 'text', place));
  if (record.rest === true) attributes.push(...restOf(mapping, record, header, place));
  const { when } = record;
  const at = when === undefined ? -1 : place(when.column);
  const texts = when?.in === undefined ? null : new Set(when.in.map(columnName));
  const key = (record.key ?? []).map((name) => place(name));
  return {
    mapping: record,
    fields,
    attributes,
    applies(cells) {
      if (when === undefined) return true;
      const cell = cellOf(cells, at, mapping);
      if (when.filled !== undefined && when.filled !== (cell !== null)) return false;
      return texts === null || (cell !== null && texts.has(columnName(cell)));
    },
    key(cells) {
      const parts = key.map((i) => cellOf(cells, i, mapping) ?? '');
      return parts.every((part) => part === '') ? null : parts.join('|');
    },
  };
}

function* restOf(mapping: Mapping, record: RecordMapping, header: readonly string[], place: Place): Generator<BoundField> {
  const used = new Set<string>();
  const collect = (spec: ValueSpec): void => {
    if (typeof spec === 'string') used.add(columnName(spec));
    else if ('join' in spec) spec.join.forEach(collect);
    else if ('column' in spec) used.add(columnName(spec.column));
  };
  for (const spec of [...Object.values(record.fields), ...Object.values(record.attributes ?? {})]) collect(spec);
  for (const name of new Set(header.map(columnName)))
    if (name !== '' && !used.has(name)) yield bindField(mapping, name, name, 'text', place);
}

function bindField(mapping: Mapping, name: string, spec: ValueSpec, type: FieldType, place: Place): BoundField {
  const read = reader(mapping, spec, type, place);
  return { name, column: columnOf(spec) ?? name, read: (cells) => typed(read(cells), type) };
}

const columnOf = (spec: ValueSpec): string | null =>
  typeof spec === 'string'
    ? spec
    : 'join' in spec
      ? spec.join
          .map(columnOf)
          .filter((name) => name !== null)
          .join('+')
      : 'column' in spec
        ? spec.column
        : null;

function reader(mapping: Mapping, spec: ValueSpec, type: FieldType, place: Place): Read {
  if (typeof spec === 'string') return reader(mapping, { column: spec }, type, place);
  if ('value' in spec) return () => parsed(spec.value);
  if ('join' in spec)
    return joined(
      spec.join.map((part) => reader(mapping, part, type, place)),
      spec.with,
      spec.required === true,
    );
  const at = place(spec.column, spec.optional);
  const list = spec.list === undefined ? null : codeList(mapping.lists[spec.list] ?? {});
  const dates = type === 'date' ? (spec.dates ?? mapping.dates) : spec.dates;
  return (cells) => {
    const cell = cellOf(cells, at, mapping);
    if (cell === null) return spec.required === true ? unparsed('missing_field', 'cellule vide / empty cell') : parsed(null);
    const value = list === null ? cell : (list.get(columnName(cell)) ?? list.get('*'));
    if (value === undefined) return unparsed('bad_code', 'texte hors de la liste de codes / text outside the code list');
    if (value === '') return parsed(null);
    if (dates !== undefined) return readDate(value, dates);
    return spec.form === undefined ? parsed(value) : writeCode(value, spec.form);
  };
}

/** Parts that are empty are left out; a joined value without any part is empty. */
function joined(parts: readonly Read[], separator: string, required: boolean): Read {
  return (cells) => {
    const texts: string[] = [];
    for (const part of parts) {
      const value = part(cells);
      if (!value.ok) return value;
      if (value.value !== null) texts.push(value.value);
    }
    if (texts.length > 0) return parsed(texts.join(separator));
    return required ? unparsed('missing_field', 'cellules vides / empty cells') : parsed(null);
  };
}

const codeList = (list: Readonly<Record<string, string>>): ReadonlyMap<string, string> =>
  new Map(Object.entries(list).map(([from, to]) => [columnName(from), to]));

function cellOf(cells: readonly string[], at: number, mapping: Mapping): string | null {
  const cell = cells[at]?.trim() ?? '';
  return cell === '' || mapping.empty.includes(cell) ? null : cell;
}

function typed(value: Parsed<string | null>, type: FieldType): Parsed<FieldValue | null> {
  if (!value.ok || value.value === null) return value;
  const text = value.value;
  if (typeof type !== 'string')
    return type.includes(text)
      ? value
      : unparsed('bad_code' satisfies ProblemCode, `valeur hors de la liste ${type.join(', ')} / not one of ${type.join(', ')}`);
  if (type === 'text' || type === 'date') return value;
  const number = readNumber(text);
  if (number !== null) return parsed(number);
  return type === 'measure' ? value : unparsed('bad_number', 'pas un nombre / not a number');
}
