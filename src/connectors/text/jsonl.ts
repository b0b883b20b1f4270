import * as z from 'zod';
import type { ConnectorItem } from '../../model/index.ts';
import { type Connector, type ConnectorContext, PHASES, type SourceFile } from '../connector.ts';
import { type DateForm, readDate } from '../dates.ts';
import { loincOf } from '../document-record.ts';
import { readLines } from '../encoding/index.ts';
import { extensionOf } from '../extension.ts';
import { accepted, refused } from '../item.ts';
import { contentKey } from '../key.ts';

const DATE_FORMS_OF_JSON: readonly DateForm[] = ['AAAA-MM-JJ', 'AAAA-MM', 'AAAA', 'JJ/MM/AAAA'];

const absent = (value: unknown): unknown => (value === null || value === '' ? undefined : value);
const optionalText = z.preprocess(absent, z.string().optional());
const identifier = z.preprocess((value) => (typeof value === 'number' ? String(value) : absent(value)), z.string().min(1).optional());

/** One line: a document. `id` is its key; a line without any patient identifier is a patient of its own. Other members are passed over. */
const JsonlDocument = z.object({
  id: identifier,
  text: z.string(),
  patient: identifier,
  ipp: identifier,
  ins: identifier,
  nda: identifier,
  date: optionalText,
  type: optionalText,
  title: optionalText,
  unit: optionalText,
  author: optionalText,
});

/** JSON Lines: one document a line (`.jsonl`, `.ndjson`). */
export const jsonlConnector: Connector = {
  name: 'jsonl',
  recognises: (file) => (['jsonl', 'ndjson'].includes(extensionOf(file.relative)) ? 0.9 : 0),
  phase: () => PHASES.documents,
  sourceOf: () => 'jsonl',
  async *read(file: SourceFile, context: ConnectorContext): AsyncGenerator<ConnectorItem> {
    for await (const line of readLines(file.path, context.limits.maxRowBytes)) {
      const origin = { file: file.relative, line: line.number, offset: line.offset };
      if (line.tooLong)
        yield refused(
          'too_large',
          `ligne de plus de ${context.limits.maxRowBytes} octets / line longer than ${context.limits.maxRowBytes} bytes`,
          origin,
        );
      else if (line.text.trim() !== '') yield documentOfLine(line.text, file, context, origin);
    }
  },
};

function documentOfLine(
  raw: string,
  file: SourceFile,
  context: ConnectorContext,
  origin: { file: string; line: number; offset: number },
): ConnectorItem {
  const value = parseJson(raw);
  if (value === undefined) return refused('bad_row', 'pas une valeur JSON / not a JSON value', origin, { raw });
  const row = JsonlDocument.safeParse(value);
  if (!row.success) {
    const field = String(row.error.issues[0]?.path[0] ?? '');
    const missing = typeof value === 'object' && value !== null && field !== '' && !(field in value);
    return refused(
      missing ? 'missing_field' : 'bad_row',
      missing
        ? 'membre absent / member missing'
        : 'pas un objet, ou un membre du mauvais type / not an object, or a member of the wrong type',
      origin,
      { field: field === '' ? undefined : field, raw },
    );
  }
  const { id, text, patient, ipp = patient, ins, nda, date, type, title, unit, author } = row.data;
  if (text.trim() === '') return refused('no_text', 'document sans texte / document without text', origin, { field: 'text', raw });
  if (text.length > context.limits.maxTextLength)
    return refused(
      'too_large',
      `texte de ${text.length} caractères, limite ${context.limits.maxTextLength} / text of ${text.length} characters, limit ${context.limits.maxTextLength}`,
      origin,
    );
  const day = date === undefined ? null : readDate(date, DATE_FORMS_OF_JSON);
  if (day !== null && !day.ok) return refused(day.code, day.message, origin, { field: 'date', raw });
  return accepted({
    kind: 'document',
    source: file.source,
    key: id ?? contentKey(text),
    origin,
    patient: { ...(ipp === undefined ? {} : { ipp }), ...(ins === undefined ? {} : { ins }), ...(nda === undefined ? {} : { nda }) },
    type: loincOf(type),
    title: title ?? null,
    unit: unit ?? null,
    author: author ?? null,
    date: day?.value ?? null,
    stayId: nda ?? null,
    format: 'text',
    text,
  });
}

function parseJson(raw: string): unknown {
  try {
    return JSON.parse(raw) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
