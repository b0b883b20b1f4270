import { type Hit, NUMBER, type TextView, WORD } from '../engine/contract.ts';
import { after, isChar } from '../walk/walk.ts';
import type { MeasureWord } from './phrases.ts';

type NamedWord = Extract<MeasureWord, { readonly word: 'named' }>;

/** Quantities named in a row and then told in a row: "poids / taille / IMC : 57 / 170 / 22". */
export interface Row {
  readonly values: readonly { readonly word: NamedWord; readonly first: number; readonly last: number; readonly value: number }[];
  /** Last token that the row uses up. */
  readonly last: number;
}

const BETWEEN: ReadonlySet<string> = new Set(['/', ',', '-', 'et', '|', ';']);
const UNITS: ReadonlySet<string> = new Set(['kg', 'cm', 'm', 'kgs']);
/** The name of a quantity told again between its values. */
const TOLD_AGAIN: ReadonlySet<string> = new Set(['imc', 'bmi', 'poids', 'taille']);

/** The row that begins at a hit; null where one name stands alone. A row with a name that is not known says nothing. */
export function rowAt(view: TextView, hits: readonly Hit<MeasureWord>[], at: number): Row | null {
  const names: (NamedWord | null)[] = [];
  let known = at;
  let i: number = hits[at]!.first;
  for (;;) {
    const hit = hits[known];
    if (hit?.first === i && hit.value.word === 'named') {
      names.push(hit.value);
      known++;
      i = after(view, hit.last);
    } else if (view.kind[i] === WORD) {
      names.push(null);
      i = after(view, i);
    } else return null;
    if (i < 0) return null;
    if (!BETWEEN.has(view.norm(i))) break;
    i = after(view, i);
    if (i < 0) return null;
  }
  if (names.length < 2 || !isChar(view, i, ':')) return null;
  const read = valuesAfter(view, i, names.length);
  if (read === null) return null;
  const unit = after(view, read.at(-1)!.token);
  const last = unit >= 0 && UNITS.has(view.norm(unit)) ? unit : read.at(-1)!.token;
  if (names.includes(null)) return { values: [], last };
  return {
    values: names.map((word, n) => ({ word: word!, first: read[n]!.token, last: read[n]!.token, value: read[n]!.value })),
    last,
  };
}

/** As many numbers as asked for, with signs and units between; "1m68" is one number. */
function valuesAfter(view: TextView, colon: number, count: number): { readonly token: number; readonly value: number }[] | null {
  const found: { token: number; value: number }[] = [];
  for (let i = after(view, colon); i >= 0 && found.length < count; i = after(view, i)) {
    if (view.kind[i] === NUMBER) {
      const metre = after(view, i);
      const rest = metre >= 0 && view.norm(metre) === 'm' ? after(view, metre) : -1;
      if (rest >= 0 && view.kind[rest] === NUMBER && view.raw(rest).length === 2) {
        found.push({ token: rest, value: view.number(i) * 100 + view.number(rest) });
        i = rest;
      } else found.push({ token: i, value: view.number(i) });
    } else if (!BETWEEN.has(view.norm(i)) && !UNITS.has(view.norm(i)) && !TOLD_AGAIN.has(view.norm(i))) return null;
  }
  return found.length === count ? found : null;
}
