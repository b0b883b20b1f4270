const ROMAN: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4, v: 5, vi: 6 };
const NAMES = ['0', 'I', 'II', 'III', 'IV', 'V', 'VI'];

/** Value of a folded Roman number up to six; null for anything else. */
export const romanValue = (folded: string): number | null => ROMAN[folded] ?? null;
export const romanName = (value: number): string | null => NAMES[value] ?? null;

const WITH_LETTER = /^(iv|v|i{1,3})(es?[ab]|[a-e])?(s|e|es|x)?$/;

/** "iiia" → III and A; null where the word is no Roman stage. */
export function splitRoman(folded: string): { readonly roman: string; readonly letter: string } | null {
  const m = WITH_LETTER.exec(folded);
  if (m === null || m[1] === 'v') return null;
  return { roman: m[1]!.toUpperCase(), letter: ((m[2] ?? '') + (m[3] === 'x' ? '' : (m[3] ?? ''))).toUpperCase() };
}
