import * as z from 'zod';
import { Origin } from './origin.ts';

/** Why a record could not be taken. Codes are stable: documented one by one in docs/reference/errors.md. */
export const PROBLEM_CODES = [
  'bad_row', // a row whose columns do not match the header or the layout
  'bad_width', // fixed-width line shorter than its layout
  'unknown_format', // no layout or reader for this version or extension
  'bad_date',
  'bad_number',
  'bad_code', // code outside its list
  'missing_field',
  'unknown_patient', // no identity for the identifier
  'conflicting_identity', // identifiers of two persons
  'bad_encoding',
  'broken_file', // cannot be parsed at all
  'unreadable', // the system refuses to open or read it: what came from it before stays
  'truncated',
  'encrypted', // PDF with a password
  'no_text', // image-only PDF, empty document
  'too_large',
  'timeout',
  'unsafe', // entity expansion, path outside the folder, nesting bomb
  'mapping', // mapping file does not fit the source file
] as const;
export const ProblemCode = z.enum(PROBLEM_CODES);
export type ProblemCode = z.infer<typeof ProblemCode>;

/** What people read of a problem: French, then English. Written so that a message in one language alone does not compile. */
export type BothLanguages = `${string} / ${string}`;

/** The half of a message in one language; the whole of it where a value inside holds the separator too. */
export function inLanguage(message: string, language: 'fr' | 'en'): string {
  const halves = message.split(' / ');
  return halves.length === 2 ? halves[language === 'fr' ? 0 : 1]! : message;
}

/** A record that goes to quarantine. `message` is for people and never holds patient text; `field` names the column or segment. */
export const Problem = z.object({
  code: ProblemCode,
  message: z.templateLiteral([z.string(), ' / ', z.string()]),
  field: z.string().optional(),
  origin: Origin,
});
export type Problem = z.infer<typeof Problem>;
