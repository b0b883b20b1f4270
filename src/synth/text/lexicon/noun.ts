import type { Laterality } from '../../../model/index.ts';

/**
 * A French noun phrase. `before` is what stands before a side ("sein", "quadrant supéro-externe du sein"), `after` what may follow it;
 * `sideFeminine` is the gender of the word that the side agrees with; `sided` says that a side can be named at all.
 */
export interface Noun {
  readonly before: string;
  readonly after: string;
  readonly feminine: boolean;
  readonly plural: boolean;
  readonly sided: boolean;
  readonly sideFeminine: boolean;
  /** The side is a letter glued to an abbreviation: `LSG`. */
  readonly glued: boolean;
}

/**
 * Reads the short notation of the lexicons: gender and number (`m`, `f`, `mp`, `fp`), then the words, with `@` (`@m`, `@f` where the gender
 * differs) in the place of a side: `m quadrant supéro-externe du sein @`.
 */
export function nounOf(notation: string): Noun {
  const cut = notation.indexOf(' ');
  const tag = notation.slice(0, cut);
  const words = notation.slice(cut + 1);
  const feminine = tag.startsWith('f');
  const place = /\s*@([mf])?/.exec(words);
  const glued = place?.[0].startsWith('@') ?? false;
  return Object.freeze({
    before: place === null ? words : words.slice(0, place.index),
    after: place === null ? '' : words.slice(place.index + place[0].length),
    feminine,
    plural: tag.endsWith('p'),
    sided: place !== null,
    sideFeminine: place?.[1] === undefined ? feminine : place[1] === 'f',
    glued,
  });
}

const VOWEL = /^[aeiouyàâéèêëîïôûœ]/i;
/** Nouns of this field whose h is aspirated: no elision before them. */
const ASPIRATED = /^h(?:ile|anche|aut|ernie|oquet)/i;
/** Abbreviations that begin with a consonant, and yet are read with a vowel first. */
const ELIDED = /^HT/;

export function elides(words: string): boolean {
  if (/^[A-Z]{2}/.test(words)) return /^[AEIOU]/.test(words) || ELIDED.test(words);
  if (/^h/i.test(words)) return !ASPIRATED.test(words);
  return VOWEL.test(words);
}

export type Determiner = '' | 'le' | 'un' | 'de' | 'du' | 'au' | "d'un" | 'ce' | 'par';

/** Determiner of a noun with elision and contraction, the space included: `l'`, `du `, `des `. `de` has no article: `d'ovaire`, `de sein`. */
export function determiner(kind: Determiner, noun: Pick<Noun, 'before' | 'feminine' | 'plural'>): string {
  const vowel = elides(noun.before);
  const { feminine, plural } = noun;
  switch (kind) {
    case '':
      return '';
    case 'le':
      return plural ? 'les ' : vowel ? 'l’' : feminine ? 'la ' : 'le ';
    case 'un':
      return plural ? 'des ' : feminine ? 'une ' : 'un ';
    case 'de':
      return vowel ? 'd’' : 'de ';
    case 'du':
      return plural ? 'des ' : vowel ? 'de l’' : feminine ? 'de la ' : 'du ';
    case 'au':
      return plural ? 'aux ' : vowel ? 'à l’' : feminine ? 'à la ' : 'au ';
    case "d'un":
      return plural ? (vowel ? 'd’' : 'de ') : feminine ? 'd’une ' : 'd’un ';
    case 'ce':
      return plural ? 'ces ' : feminine ? 'cette ' : vowel ? 'cet ' : 'ce ';
    case 'par':
      return plural ? 'par des ' : feminine ? 'par une ' : 'par un ';
  }
}

/** Side as an adjective: `gauche`, `droite`, or abbreviated. Empty for no side and for both. */
export function sideWord(side: Laterality | null, noun: Pick<Noun, 'sideFeminine' | 'plural'>, short: boolean): string {
  if (side === null) return '';
  if (side === 'bilateral') return noun.sideFeminine ? 'bilatérale' : 'bilatéral';
  if (short) return side === 'left' ? 'G' : 'D';
  const plural = noun.plural ? 's' : '';
  return side === 'left' ? `gauche${plural}` : `droit${noun.sideFeminine ? 'e' : ''}${plural}`;
}
