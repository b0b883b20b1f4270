/** Ligatures that Unicode does not take apart. */
const LIGATURES: Readonly<Record<string, string>> = Object.freeze({ œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o', ł: 'l' });
const LIGATURE = /[œæßøł]/g;
const MARKS = /\p{M}+/gu;
const ASCII = /^[\p{ASCII}]*$/u;

/** Lower case without accents, ligatures taken apart: `Œdème` becomes `oedeme`. The length may change; offsets stay with the caller. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (ASCII.test(lower)) return lower;
  return lower
    .normalize('NFKD')
    .replace(MARKS, '')
    .replace(LIGATURE, (letter) => LIGATURES[letter] ?? letter);
}
