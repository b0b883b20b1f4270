const ESCAPES: Readonly<Record<string, string>> = Object.freeze({
  '\\': '\\\\',
  '\t': '\\t',
  '\n': '\\n',
  '\r': '\\r',
  '\0': '\\0',
  '\b': '\\b',
  '\f': '\\f',
  "'": "\\'",
});
const IN_TEXT = /[\\\t\n\r\0\b\f]/g;
const IN_LITERAL = /[\\\t\n\r\0\b\f']/g;

/** The text of a bound value as the engine reads it: escaped TSV; inside arrays, quoted literals. Numbers must be finite. */
export function parameterText(value: unknown): string {
  if (value === null || value === undefined) return '\\N';
  if (typeof value === 'string') return value.replace(IN_TEXT, (c) => ESCAPES[c]!);
  return literal(value);
}

/** A text as a literal of SQL. Only for the driver's own statements (`SET param_x = …`): queries hold `{x:Type}`. */
export const quoted = (text: string): string => `'${text.replace(IN_LITERAL, (c) => ESCAPES[c]!)}'`;

function literal(value: unknown): string {
  if (value === null || value === undefined) return 'NULL';
  if (typeof value === 'string') return quoted(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new RangeError('a bound number must be finite');
    return String(value);
  }
  if (typeof value === 'bigint') return String(value);
  if (typeof value === 'boolean') return value ? '1' : '0';
  if (Array.isArray(value)) return `[${value.map(literal).join(',')}]`;
  throw new TypeError(`a value of type ${typeof value} cannot be bound`);
}
