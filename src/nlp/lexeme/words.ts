/** Where the words of a text stand: runs of letters, digits and accents, and single plus signs. Flat numbers: begin, end, begin, end … */
export function wordPlaces(text: string): number[] {
  const places: number[] = [];
  const n = text.length;
  for (let i = 0; i < n; ) {
    const size = startSize(text, i);
    if (size === 0) {
      i++;
      continue;
    }
    const begin = i;
    i += size;
    if (text.charCodeAt(begin) !== PLUS) for (let more = goesOn(text, i); more > 0; more = goesOn(text, i)) i += more;
    places.push(begin, i);
  }
  return places;
}

const PLUS = 43;
const STARTS = 1;
const CONTINUES = 2;
const PAIR = 3;
const START = /[\p{L}\p{N}]/u;
const CONTINUE = /[\p{L}\p{N}\p{M}]/u;

/** Class of every UTF-16 unit, made once: a look-up is all that a letter costs. */
const CLASS = new Uint8Array(65_536);
for (let c = 0; c < CLASS.length; c++) {
  const letter = String.fromCharCode(c);
  CLASS[c] = c >= 0xd800 && c < 0xdc00 ? PAIR : START.test(letter) ? STARTS : CONTINUE.test(letter) ? CONTINUES : 0;
}

/** Units of the sign at `i` if a word may begin with it, else 0. */
function startSize(text: string, i: number): number {
  const c = text.charCodeAt(i);
  const k = CLASS[c];
  if (k === STARTS || c === PLUS) return 1;
  return k === PAIR && START.test(text.slice(i, i + 2)) ? 2 : 0;
}

/** Units of the sign at `i` if a word may go on with it, else 0. */
function goesOn(text: string, i: number): number {
  if (i >= text.length) return 0;
  const k = CLASS[text.charCodeAt(i)];
  if (k === STARTS || k === CONTINUES) return 1;
  return k === PAIR && CONTINUE.test(text.slice(i, i + 2)) ? 2 : 0;
}
