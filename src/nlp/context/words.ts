import { CLASS, FOLD, SILENT } from '../engine/characters.ts';
import { CAPITAL } from '../engine/contract.ts';
import type { View } from '../engine/view.ts';
import type { Vocabulary } from '../engine/vocabulary.ts';
import { G, GRAMMAR } from './grammar.ts';

/** Grammatical bits of every word of the vocabulary. */
export function grammarTable(vocabulary: Vocabulary): Int32Array {
  const table = new Int32Array(vocabulary.words.length);
  for (const [word, bits] of GRAMMAR) {
    const id = vocabulary.id(word);
    if (id >= 0) table[id] = bits;
  }
  return table;
}

const FINITE_OR_PARTICIPLE = G.finite | G.participle;
const NOMINAL = G.de | G.determiner | G.nor;
/** "a" and "à", "ou" and "où" fold to one word each. */
const A_OR_TO = G.finite | G.to;
const OR_WHERE = G.or | G.relative;
const E_ACUTE = 'é';

/** Bits of a token. Where folding joined "montre" and "montré", the accent tells; capitals without accents stay both. */
export function bitsOf(view: View, table: Int32Array, token: number): number {
  const form = view.form[token]!;
  if (form < 0) return 0;
  const bits = table[form]!;
  if ((bits & A_OR_TO) === A_OR_TO) return grave(view, token) ? bits & ~G.finite : G.finite;
  if ((bits & OR_WHERE) === OR_WHERE) return grave(view, token) ? bits & ~G.or : G.or;
  // "la récidive", "de marque": behind a determiner or "de" a form of a verb is a noun.
  if ((bits & FINITE_OR_PARTICIPLE) === FINITE_OR_PARTICIPLE && token > 0) {
    const before = view.form[token - 1]!;
    if (before >= 0 && (table[before]! & NOMINAL) !== 0 && view.space[token] !== 0) return bits & ~FINITE_OR_PARTICIPLE;
    if (token > 1 && signAt(view, token - 1) === APOSTROPHE && view.form[token - 2]! >= 0 && (table[view.form[token - 2]!]! & G.de) !== 0)
      return bits & ~FINITE_OR_PARTICIPLE;
  }
  if ((bits & FINITE_OR_PARTICIPLE) !== FINITE_OR_PARTICIPLE || view.shape[token] === 3) return bits;
  const raw = view.raw(token).normalize('NFC').toLowerCase();
  const stem = raw.endsWith('es') ? raw.slice(0, -2) : raw.endsWith('s') || raw.endsWith('e') ? raw.slice(0, -1) : raw;
  if (raw.endsWith(E_ACUTE) || stem.endsWith(E_ACUTE)) return bits & ~G.finite;
  return raw.endsWith('e') ? bits & ~G.participle : bits;
}

/** The word has its grave accent, or is a capital, which may have lost it ("A l'examen"). */
const GRAVE = /[àù]/i;
function grave(view: View, token: number): boolean {
  return (view.shape[token]! & CAPITAL) !== 0 || GRAVE.test(view.raw(token).normalize('NFC'));
}

/** The sign at a token as its folded code unit, 0 for a word or a number. */
export function signAt(view: View, token: number): number {
  const c = view.text.charCodeAt(view.begin[token]!);
  const k = CLASS[c]!;
  return k === 0 || k === SILENT ? FOLD[c]! : 0;
}

export const COMMA = 44;
export const COLON = 58;
export const SEMICOLON = 59;
export const OPEN = 40;
export const CLOSE = 41;
export const DASH = 45;
export const APOSTROPHE = 39;
