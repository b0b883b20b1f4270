import * as z from 'zod';
import { isPartialDate } from '../model/index.ts';

const Line = z.object({
  id: z.union([z.string(), z.number()]).nullish(),
  text: z.string(),
  date: z.string().nullish(),
  type: z.string().nullish(),
  patient: z.union([z.string(), z.number()]).nullish(),
  spans: z.array(z.object({ begin: z.int().nonnegative(), end: z.int().nonnegative() })).nullish(),
});
export type AnalyseLine = z.infer<typeof Line>;

export const ANALYSE_ERRORS = Object.freeze({
  not_json: 'la ligne n’est pas du JSON / the line is not JSON',
  bad_line: 'champ absent ou d’un mauvais type / field missing or of a wrong type',
  bad_date: 'la date n’est pas AAAA, AAAA-MM ou AAAA-MM-JJ / the date is not YYYY, YYYY-MM or YYYY-MM-DD',
  bad_span: 'un passage sort du texte / a span lies outside its text',
});
export type AnalyseErrorCode = keyof typeof ANALYSE_ERRORS;

export type ParsedLine =
  | { readonly ok: true; readonly line: AnalyseLine }
  | { readonly ok: false; readonly id: string | number | null; readonly code: AnalyseErrorCode; readonly field: string | null };

/** Reads one line of input. Never throws; the answer to a bad line names the field, never its content. */
export function parseLine(source: string): ParsedLine {
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { ok: false, id: null, code: 'not_json', field: null };
  }
  const parsed = Line.safeParse(value);
  if (!parsed.success) return { ok: false, id: idOf(value), code: 'bad_line', field: parsed.error.issues[0]?.path.join('.') ?? null };
  const line = parsed.data;
  const id = line.id ?? null;
  if (typeof line.date === 'string' && !isPartialDate(line.date)) return { ok: false, id, code: 'bad_date', field: 'date' };
  const bad = line.spans?.findIndex((s) => s.begin > s.end || s.end > line.text.length) ?? -1;
  if (bad >= 0) return { ok: false, id, code: 'bad_span', field: `spans.${bad}` };
  return { ok: true, line };
}

function idOf(value: unknown): string | number | null {
  if (typeof value !== 'object' || value === null || !('id' in value)) return null;
  return typeof value.id === 'string' || typeof value.id === 'number' ? value.id : null;
}

/** Lines of a stream of bytes or strings, without their line end; only LF and CR LF end a line (U+2028 may stand in JSON). */
export async function* linesOf(input: AsyncIterable<Uint8Array | string>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8');
  let parts: string[] = [];
  for await (const chunk of input) {
    const text = typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
    let from = 0;
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', from)) {
      parts.push(text.slice(from, at));
      yield trimEnd(parts.join(''));
      parts = [];
      from = at + 1;
    }
    if (from < text.length) parts.push(text.slice(from));
  }
  const rest = parts.join('') + decoder.decode();
  if (rest !== '') yield trimEnd(rest);
}

const trimEnd = (line: string): string => (line.endsWith('\r') ? line.slice(0, -1) : line);

/** The whole of a stream as one text. */
export async function textOf(input: AsyncIterable<Uint8Array | string>): Promise<string> {
  const decoder = new TextDecoder('utf-8');
  const parts: string[] = [];
  for await (const chunk of input) parts.push(typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true }));
  return parts.join('') + decoder.decode();
}
