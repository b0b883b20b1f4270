import { Automaton } from './automaton.ts';
import type { AnyExtractor } from './contract.ts';
import { inflect } from './inflect.ts';
import { type PatternWord, parsePattern } from './pattern.ts';
import { Vocabulary } from './vocabulary.ts';

/** What a hit of a row must still fulfil beside its words, position by position; null where nothing. */
export interface RowCheck {
  /** Exact characters, null where any. */
  readonly raw: string | null;
  /** Number of the only form allowed, -1 where any. */
  readonly form: number;
}

/** A source of phrases: an extractor, or a part of the engine (context cues, section titles). */
export type PhraseSource = Pick<AnyExtractor, 'name' | 'phrases'>;

/** The phrases of all sources in one automaton. Rows are the variants of phrases, in the order of the automaton's ends. */
export interface Lexicon {
  readonly vocabulary: Vocabulary;
  readonly automaton: Automaton;
  /** Source and value of each row. */
  readonly sourceOf: Int32Array;
  readonly valueAt: readonly unknown[];
  readonly checks: readonly (readonly (RowCheck | null)[] | null)[];
}

/** Compiles phrases; `words` are further words to know (abbreviations, months…). Throws PatternError on bad syntax, with the source named. */
export function compileLexicon(sources: readonly PhraseSource[], words: Iterable<string> = []): Lexicon {
  const vocabulary = new Vocabulary();
  const seen = new Map<string, number>();
  const rows: number[][] = [];
  const sourceOf: number[] = [];
  const valueAt: unknown[] = [];
  const checks: ((RowCheck | null)[] | null)[] = [];
  for (const w of words) vocabulary.add(w);
  sources.forEach((source, s) => {
    for (const phrase of source.phrases) {
      for (const sequence of parsePattern(phrase.pattern)) {
        rows.push(sequence.map((w) => addWord(vocabulary, seen, w)));
        sourceOf.push(s);
        valueAt.push(phrase.value);
        checks.push(checksOf(sequence, rows[rows.length - 1]!));
      }
    }
  });
  vocabulary.freeze();
  for (const row of rows) for (let i = 0; i < row.length; i++) row[i] = vocabulary.classOf[row[i]!]!;
  const automaton = new Automaton(rows, Math.max(1, vocabulary.words.length));
  const order = Array.from(rows, (_, i) => automaton.pattern(i));
  return {
    vocabulary,
    automaton,
    sourceOf: Int32Array.from(order, (row) => sourceOf[row]!),
    valueAt: order.map((row) => valueAt[row]),
    checks: order.map((row) => checks[row]!),
  };
}

function addWord(vocabulary: Vocabulary, seen: Map<string, number>, w: PatternWord): number {
  if (w.fixed || w.raw !== null) return vocabulary.add(w.word);
  const key = `${w.written}${w.wide ? '~' : ''}`;
  const known = seen.get(key);
  if (known !== undefined) return known;
  const id = vocabulary.add(w.word);
  for (const form of inflect(w.word, w.written, w.wide)) vocabulary.same(id, vocabulary.add(form));
  seen.set(key, id);
  return id;
}

function checksOf(sequence: readonly PatternWord[], row: readonly number[]): (RowCheck | null)[] | null {
  if (!sequence.some((w) => w.fixed || w.raw !== null)) return null;
  return sequence.map((w, i) => (w.fixed || w.raw !== null ? { raw: w.raw, form: w.raw === null ? row[i]! : -1 } : null));
}
