/** Endings of French adjectives and nouns, on folded words: what to cut, what to put. Feminines that are safe for any word. */
const FEMININES: readonly (readonly [ending: string, cut: number, put: string])[] = [
  ['al', 0, 'e'],
  ['el', 0, 'le'],
  ['if', 1, 've'],
  ['eux', 1, 'se'],
  ['ant', 0, 'e'],
  ['ien', 0, 'ne'],
  ['u', 0, 'e'],
];
const VOWEL_U = /[aeo]u$/;
/** Words shorter than this keep their one form: "ca" is not "cas", "os" is not "osé". */
const SHORTEST = 4;

function plural(word: string): string[] {
  const last = word[word.length - 1];
  if (last === 's' || last === 'x' || last === 'z') return [];
  if (word.endsWith('al')) return [`${word.slice(0, -1)}ux`, `${word}s`];
  if (word.endsWith('eau') || word.endsWith('eu')) return [`${word}x`, `${word}s`];
  return [`${word}s`];
}

/**
 * Forms of a folded French word, itself first: plural, and feminines by ending. `written` tells a final é, which folding hides.
 * `wide` adds +e for any word (droit, droite), wrong for some (gland, glande).
 */
export function inflect(word: string, written: string, wide: boolean): readonly string[] {
  if (word.length < SHORTEST && !wide) return [word];
  const forms = [word, ...plural(word)];
  const feminine = feminineOf(word, written, wide);
  if (feminine !== null) forms.push(feminine, `${feminine}s`);
  return forms;
}

function feminineOf(word: string, written: string, wide: boolean): string | null {
  if (written.normalize('NFC').endsWith('é')) return `${word}e`;
  for (const [ending, cut, put] of FEMININES) {
    if (word.endsWith(ending) && !(ending === 'u' && VOWEL_U.test(word))) return word.slice(0, word.length - cut) + put;
  }
  if (!wide) return null;
  if (word.endsWith('er')) return `${word.slice(0, -2)}ere`;
  return word.endsWith('e') ? null : `${word}e`;
}
