import type { Bytes } from './bytes.ts';

type Plain = 'UInt8' | 'UInt16' | 'UInt32' | 'UInt64' | 'Int32' | 'Float32' | 'Float64' | 'String';
/** Types that our tables are filled with; the engine turns a `String` into the `LowCardinality(String)` of a table by itself. */
export type ColumnType = Plain | `Nullable(${Plain})` | `Array(${Plain})` | 'Map(String, String)';

/** Values of one column by rows: numbers, strings (or their bytes), null, arrays, or objects of strings, as the type says. */
export type Values = readonly unknown[];

/** Writes a column as the engine's Native format lays it out. Throws TypeError on a value that the type cannot hold: a fault of ours. */
export function writeColumn(into: Bytes, type: ColumnType, values: Values): void {
  if (type.startsWith('Nullable(')) writeNullable(into, innerOf(type), values);
  else if (type.startsWith('Array(')) writeArray(into, innerOf(type), values as readonly (readonly unknown[])[]);
  else if (type === 'Map(String, String)') writeMap(into, values as readonly Readonly<Record<string, string>>[]);
  else writePlain(into, type as Plain, values);
}

const innerOf = (type: string): Plain => type.slice(type.indexOf('(') + 1, -1) as Plain;

/** A byte a row says whether it is null; every row has a value beneath. */
function writeNullable(into: Bytes, inner: Plain, values: Values): void {
  for (const value of values) into.byte(value === null || value === undefined ? 1 : 0);
  const empty = inner === 'String' ? '' : 0;
  writePlain(
    into,
    inner,
    values.map((value) => value ?? empty),
  );
}

/** Where each row's elements end, then all elements. */
function writeArray(into: Bytes, inner: Plain, values: readonly (readonly unknown[])[]): void {
  let end = 0;
  writePlain(
    into,
    'UInt64',
    values.map((list) => (end += list.length)),
  );
  writePlain(into, inner, values.flat());
}

/** An array of pairs, keys and values apart. */
function writeMap(into: Bytes, values: readonly Readonly<Record<string, string>>[]): void {
  const entries = values.map((map) => Object.entries(map));
  let end = 0;
  writePlain(
    into,
    'UInt64',
    entries.map((list) => (end += list.length)),
  );
  const all = entries.flat();
  for (const at of [0, 1] as const)
    writePlain(
      into,
      'String',
      all.map((entry) => entry[at]),
    );
}

function writePlain(into: Bytes, type: Plain, values: Values): void {
  if (type === 'String')
    for (const value of values)
      if (value instanceof Uint8Array) into.bytes(value);
      else into.text(textOf(value));
  else into.raw(numbers(type, values));
}

function textOf(value: unknown): string {
  if (typeof value !== 'string') throw new TypeError(`not a text: ${typeof value}`);
  return value;
}

const ARRAYS = {
  UInt8: Uint8Array,
  UInt16: Uint16Array,
  UInt32: Uint32Array,
  Int32: Int32Array,
  Float32: Float32Array,
  Float64: Float64Array,
} as const;

/** The processors that the engine runs on are little-endian, like its format. */
function numbers(type: Exclude<Plain, 'String'>, values: Values): Uint8Array {
  if (type === 'UInt64') return wide(values);
  const array = new ARRAYS[type](values.length);
  for (const [i, value] of values.entries()) array[i] = numberOf(value);
  return new Uint8Array(array.buffer);
}

/** Whole numbers up to 2^53, in two halves. */
function wide(values: Values): Uint8Array {
  const halves = new Uint32Array(2 * values.length);
  for (const [i, value] of values.entries()) {
    const number = numberOf(value);
    halves[2 * i] = number % 4_294_967_296;
    halves[2 * i + 1] = number / 4_294_967_296;
  }
  return new Uint8Array(halves.buffer);
}

function numberOf(value: unknown): number {
  if (typeof value !== 'number') throw new TypeError(`not a number: ${typeof value}`);
  return value;
}
