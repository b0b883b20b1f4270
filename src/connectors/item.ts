import type { BothLanguages, ConnectorItem, Origin, ProblemCode, SourceRecord } from '../model/index.ts';

export const accepted = (record: SourceRecord): ConnectorItem => ({ ok: true, record });

/** A record that goes to quarantine. `raw` is the row as it came and may hold patient text: it is kept in the protected store only. */
export function refused(
  code: ProblemCode,
  message: BothLanguages,
  origin: Origin,
  more: { readonly field?: string | undefined; readonly raw?: string | undefined } = {},
): ConnectorItem {
  const problem = { code, message, origin, ...(more.field === undefined ? {} : { field: more.field }) };
  return more.raw === undefined ? { ok: false, problem } : { ok: false, problem, raw: more.raw };
}

/** A value or the reason why there is none. */
export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: ProblemCode; readonly message: BothLanguages };

export const parsed = <T>(value: T): Parsed<T> => ({ ok: true, value });
export const unparsed = (code: ProblemCode, message: BothLanguages): Parsed<never> => ({ ok: false, code, message });
