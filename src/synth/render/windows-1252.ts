/** Bytes 0x80 to 0x9F of Windows-1252; the rest is Latin-1. */
const HIGH: ReadonlyMap<string, number> = new Map(
  Array.from('€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ', (character, i) => [character, 0x80 + i] as const),
);

/** What a French typist writes where the code page has no character. */
const SUBSTITUTES: ReadonlyMap<string, string> = new Map([
  ['≥', '>='],
  ['≤', '<='],
  ['→', '->'],
  ['←', '<-'],
  ['↑', '+'],
  ['↓', '-'],
  ['−', '-'],
  ['‑', '-'],
  ['α', 'alpha'],
  ['β', 'beta'],
  ['γ', 'gamma'],
  ['κ', 'kappa'],
  ['λ', 'lambda'],
  ['μ', 'µ'],
  ['\u202f', '\u00a0'],
  ['\u2009', ' '],
]);

function byteOf(character: string): number | null {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80 || (code >= 0xa0 && code <= 0xff)) return code;
  return HIGH.get(character) ?? null;
}

/** The text with every character inside Windows-1252: substitutes first, then the letter without its accents, else `?`. */
export function toWindows1252Text(text: string): string {
  // oxlint-disable-next-line no-control-regex
  if (/^[\x00-\x7f\xa0-\xff]*$/.test(text)) return text;
  let out = '';
  for (const character of text) {
    if (byteOf(character) !== null) out += character;
    else out += SUBSTITUTES.get(character) ?? withoutAccents(character);
  }
  return out;
}

function withoutAccents(character: string): string {
  const base = character.normalize('NFD').replace(/\p{M}/gu, '');
  return base !== '' && byteOf(base) !== null ? base : '?';
}

/** Bytes in Windows-1252; characters outside the code page are substituted as `toWindows1252Text` says. */
export function encodeWindows1252(text: string): Uint8Array {
  const inside = toWindows1252Text(text);
  const bytes = new Uint8Array(inside.length);
  for (let i = 0; i < inside.length; i++) {
    const code = inside.charCodeAt(i);
    bytes[i] = code < 0x80 || (code >= 0xa0 && code <= 0xff) ? code : (HIGH.get(inside.charAt(i)) ?? 0x3f);
  }
  return bytes;
}
