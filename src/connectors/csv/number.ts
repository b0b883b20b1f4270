const FRENCH = /^[+-]?\d{1,3}(?:[ \u00A0\u202F]\d{3})*(?:[.,]\d+)?$|^[+-]?\d+(?:[.,]\d+)?$/;

/** A number as French files write it (`1 234,5`, `0,08`, `12.5`); null where the text is none. */
export function readNumber(text: string): number | null {
  const trimmed = text.trim();
  if (trimmed.length > 40 || !FRENCH.test(trimmed)) return null;
  return Number(trimmed.replaceAll(/[ \u00A0\u202F]/g, '').replace(',', '.'));
}
