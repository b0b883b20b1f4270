const LETTERS = /^[a-z]+$/;
/** Shortest stem that a cut may leave: keeps `in situ` apart from `située`, `mois` from `moi`. */
const SHORTEST = 5;

/**
 * The form under which plural, feminine and masculine of a folded word meet: `hepatiques` → `hepatiqu`, `positive` and `positif` → `positiv`.
 * Does less than any stemmer on purpose: `colon` and `colonne`, `situ` and `situation` stay apart, signs and codes are not touched.
 */
export function stem(folded: string): string {
  if (folded.length < SHORTEST || !LETTERS.test(folded)) return folded;
  const singular = withoutPlural(folded);
  if (singular.length > SHORTEST && singular.endsWith('if')) return `${singular.slice(0, -1)}v`;
  return withoutDoubling(withoutFeminine(singular));
}

function withoutPlural(word: string): string {
  if (word.endsWith('eaux') || word.endsWith('yaux')) return word.slice(0, -1);
  if (word.endsWith('aux') && word.length > SHORTEST) return `${word.slice(0, -2)}l`;
  if (word.endsWith('eux')) return `${word.slice(0, -1)}s`;
  return word.endsWith('s') && !word.endsWith('ss') && !word.endsWith('us') ? word.slice(0, -1) : word;
}

function withoutFeminine(word: string): string {
  let end = word.length;
  while (end > SHORTEST && word[end - 1] === 'e') end--;
  return word.slice(0, end);
}

const withoutDoubling = (word: string): string =>
  word.length > SHORTEST && (word.endsWith('ienn') || word.endsWith('ell')) ? word.slice(0, -1) : word;
