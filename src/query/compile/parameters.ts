/** Types of bound values. */
export type ParameterType =
  | 'String'
  | 'UInt32'
  | 'UInt64'
  | 'Int32'
  | 'Int64'
  | 'Float64'
  | 'Array(String)'
  | 'Array(UInt32)'
  | 'Array(UInt64)'
  | 'Array(Float64)';

/** Collects the values of one query: SQL holds placeholders only, so that no text of a user ever becomes SQL. */
export class Parameters {
  readonly #values: Record<string, unknown> = {};
  #count = 0;

  bind(type: ParameterType, value: unknown): string {
    const name = `p${this.#count++}`;
    this.#values[name] = value;
    return `{${name}:${type}}`;
  }

  get values(): Readonly<Record<string, unknown>> {
    return this.#values;
  }
}
