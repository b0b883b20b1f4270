import type { Rng } from '../../rng.ts';

/** Keys beside each other on a French (AZERTY) keyboard. */
const NEIGHBOURS: Readonly<Record<string, string>> = {
  a: 'zq',
  z: 'ae',
  e: 'zr',
  r: 'et',
  t: 'ry',
  y: 'tu',
  u: 'yi',
  i: 'uo',
  o: 'ip',
  p: 'om',
  q: 'sw',
  s: 'qd',
  d: 'sf',
  f: 'dg',
  g: 'fh',
  h: 'gj',
  j: 'hk',
  k: 'jl',
  l: 'km',
  m: 'lp',
  w: 'xq',
  x: 'wc',
  c: 'xv',
  v: 'cb',
  b: 'vn',
  n: 'bh',
};
const BARE: Readonly<Record<string, string>> = {
  é: 'e',
  è: 'e',
  ê: 'e',
  ë: 'e',
  à: 'a',
  â: 'a',
  ç: 'c',
  î: 'i',
  ï: 'i',
  ô: 'o',
  û: 'u',
  ù: 'u',
  ü: 'u',
};
/** Shorter words are left alone: a wrong letter in "pas" or "T2" would change what is said. */
const SHORTEST_WORD = 6;
/** Words that decide whether a thing is so: an error there would leave nobody able to tell. */
const PROTECTED: ReadonlySet<string> = new Set(['absence', 'aucune', 'jamais', 'indemne', 'suspicion', 'négatif', 'négative', 'normale']);
const WORD = /[a-zàâçéèêëîïôûùü]{6,}/g;
const ACCENT = /[éèêàâçîïôûù]/;

/** The word with one typing error inside; first and last letter stay. */
export function misspell(word: string, rng: Rng): string {
  const at = rng.int(1, word.length - 2);
  const letter = word.charAt(at);
  const accent = ACCENT.exec(word);
  if (accent !== null && rng.chance(0.5)) return word.replace(accent[0], BARE[accent[0]] ?? accent[0]);
  switch (rng.int(0, 3)) {
    case 0:
      return word.slice(0, at) + letter + word.slice(at);
    case 1:
      return word.slice(0, at) + word.slice(at + 1);
    case 2:
      return word.slice(0, at) + word.charAt(at + 1) + letter + word.slice(at + 2);
    default: {
      const near = NEIGHBOURS[BARE[letter] ?? letter] ?? letter;
      return word.slice(0, at) + near.charAt(rng.int(0, near.length - 1)) + word.slice(at + 1);
    }
  }
}

/** Puts typing errors into text as it is written, at a rate per word. */
export class Typist {
  readonly #rng: Rng;
  readonly #mean: number;
  #left: number;

  /** `rate`: share of words with an error; 0 never errs and draws nothing. */
  constructor(rng: Rng, rate: number) {
    this.#rng = rng;
    // Six characters a word: the distance to the next error is counted in characters, which costs nothing per word.
    this.#mean = rate > 0 ? 6 / rate : 0;
    this.#left = this.#mean > 0 ? rng.exponential(this.#mean) : Number.POSITIVE_INFINITY;
  }

  type(chunk: string): string {
    this.#left -= chunk.length;
    if (this.#left > 0 || chunk.length < SHORTEST_WORD) return chunk;
    const words = [...chunk.matchAll(WORD)].filter((word) => !PROTECTED.has(word[0]));
    if (words.length === 0) return chunk;
    const chosen = this.#rng.pick(words);
    this.#left = this.#rng.exponential(this.#mean);
    return chunk.slice(0, chosen.index) + misspell(chosen[0], this.#rng) + chunk.slice(chosen.index + chosen[0].length);
  }
}
