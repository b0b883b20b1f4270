/**
 * Shorthands of the lexicon files, on top of the pattern language of src/nlp/engine/contract.ts:
 * "sus·claviculaire" is written with a hyphen, a blank or in one word; "@i" and its like stand for alternatives that many names share.
 */
const MACROS: readonly (readonly [mark: string, pattern: string])[] = [
  ['@i', '[infiltrant|invasif]'],
  ['@t', '[de type|à type]'],
  ['@c', '(carcinome|cancer|=Ca|=CA|=ca)'],
  ['@a', '(adénocarcinome|=ADK|=ADC|=AdK|=Adk|=adc|adeno carcinome)'],
];
const DOTTED = /[^\s()[\]|;=]+·[^\s()[\]|;]+/g;

/** Every way of writing the joints of a dotted word: "a·b·c" gives a b c, ab c, a bc, abc. */
function joints(word: string): string {
  const [head = '', ...rest] = word.split('·');
  let forms = [head];
  for (const part of rest) forms = forms.flatMap((form) => [`${form} ${part}`, `${form}${part}`]);
  return `(${forms.join('|')})`;
}

/** The pattern in the engine's language. */
export function expandPattern(pattern: string): string {
  let expanded = pattern;
  for (const [mark, meaning] of MACROS) expanded = expanded.replaceAll(mark, meaning);
  return expanded.replace(DOTTED, joints);
}
