import type { Noise } from '../../course/types.ts';

const BARE: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from('àâäéèêëîïôöùûüçÀÂÄÉÈÊËÎÏÔÖÙÛÜÇ').map((c) => [c, c.normalize('NFD').charAt(0)]),
);
const ACCENTED = /[àâäéèêëîïôöùûüçÀÂÄÉÈÊËÎÏÔÖÙÛÜÇ]/g;
const COLUMNS = 80;
/** No line begins with one of these. */
const SIGNS = ';:?!»%';

const dropAccents = (text: string): string => text.replace(ACCENTED, (c) => BARE[c] ?? c);
/** Capitals of letters whose capital is one character of the same kind. */
const upper = (text: string): string => dropAccents(text).replace(/[a-zœ]/g, (c) => c.toUpperCase());

/** Breaks lines at 80 columns by turning spaces into line ends: the length does not change. */
function wrap(text: string): string {
  return text
    .split('\n')
    .map((line) => {
      if (line.length <= COLUMNS || line.includes('\t') || line.includes(' | ')) return line;
      let out = '';
      let rest = line;
      while (rest.length > COLUMNS) {
        let at = rest.lastIndexOf(' ', COLUMNS);
        while (at > 0 && SIGNS.includes(rest.charAt(at + 1))) at = rest.lastIndexOf(' ', at - 1);
        if (at <= 0) break;
        out += `${rest.slice(0, at)}\n`;
        rest = rest.slice(at + 1);
      }
      return out + rest;
    })
    .join('\n');
}

/** What old software does to a whole text: every change keeps its length, so offsets stay right. Frozen ranges are left as they are. */
export function finish(text: string, noise: Noise, frozen: readonly (readonly [number, number])[]): string {
  const change = (part: string): string => {
    const letters = noise.accents === 'dropped' ? dropAccents(part) : noise.accents === 'uppercase' ? upper(part) : part;
    return noise.hardWrap ? wrap(letters) : letters;
  };
  if (noise.accents === 'kept' && !noise.hardWrap) return text;
  let out = '';
  let at = 0;
  for (const [begin, end] of frozen) {
    out += change(text.slice(at, begin)) + text.slice(begin, end);
    at = end;
  }
  return out + change(text.slice(at));
}
