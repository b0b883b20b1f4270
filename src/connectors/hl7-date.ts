import type { PartialDate } from '../model/index.ts';
import { readDate } from './dates.ts';
import { type Parsed, parsed } from './item.ts';

/** Day, month or year of an HL7 time (`YYYY[MM[DD[HHMM…]]]`, versions 2 and 3); the hour is not kept. An empty text or `""` is no date. */
export function hl7Date(text: string | null): Parsed<PartialDate | null> {
  const trimmed = (text ?? '').trim();
  if (trimmed === '' || trimmed === '""') return parsed(null);
  const digits = /^\d{4,14}/.exec(trimmed)?.[0] ?? '';
  if (digits.length >= 8) return readDate(digits.slice(0, 8), ['AAAAMMJJ']);
  if (digits.length === 6) return readDate(`${digits.slice(0, 4)}-${digits.slice(4)}`, ['AAAA-MM']);
  return readDate(trimmed, ['AAAA']);
}
