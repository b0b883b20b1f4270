import type { Source } from './source.ts';
import { documentWord, factWord, ofDay, type Said, said } from './words.ts';

const LONGEST_QUOTE = 220;
/** A source in a phrase: its kind, its day, and the sentence or the row itself. */
export function cited(source: Source): Said {
  if (source.kind === 'fact') {
    const word = factWord(source.fact);
    const code = [source.code, source.label].filter((x) => x !== null).join(' ');
    return said(
      `${word.fr} ${ofDay(source.date).fr}${code === '' ? '' : ` « ${code} »`}`,
      `${word.en} ${ofDay(source.date).en}${code === '' ? '' : ` “${code}”`}`,
    );
  }
  const word = documentWord(source.type);
  const quote = source.sentence
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.;,]$/, '');
  const short = quote.length <= LONGEST_QUOTE ? quote : `${quote.slice(0, LONGEST_QUOTE).replace(/\s\S*$/, '')}…`;
  return said(`${word.fr} ${ofDay(source.date).fr} « ${short} »`, `${word.en} ${ofDay(source.date).en} “${short}”`);
}
