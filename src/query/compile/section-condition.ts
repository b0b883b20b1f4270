import { SENTENCE_MARK } from '../../warehouse/lexical/index-document.ts';
import type { SectionNode } from '../tree/index.ts';
import type { Parameters } from './parameters.ts';
import type { Sequences } from './terms.ts';

/** Sentences of the index without the title, each between blanks: only those with a word. */
const BODY = `arrayMap(s -> concat(' ', s, ' '), arrayFilter(s -> s != '', arraySlice(splitByString(' ${SENTENCE_MARK} ', lexical), 2)))`;
/** The text in signs that each stand for one UTF-16 unit, as offsets are counted. */
const UNITS = `replaceRegexpAll(replaceRegexpAll(text, '${String.raw`[^\\x{0}-\\x{FFFF}\\p{L}\\p{N}]`}', '  '), '${String.raw`[^\\x{0}-\\x{FFFF}]`}', 'aa')`;
/** The sections of the sentences that hold a word: the index leaves out those that hold none ("---"). */
const WORDED = `arrayFilter((c, b, e) -> match(substringUTF8(u, toUInt32(b) + 1, toUInt32(e) - toUInt32(b)), '${String.raw`[\\p{L}\\p{N}+]`}'), sections, arrayConcat([toUInt32(0)], arrayPopBack(sentence_ends)), sentence_ends)`;

/**
 * Words and phrases in sections of a kind. `found` is what the text index finds the documents by. Sentences of the index and of the document are the
 * same in all but a few documents; only in those the text is read.
 */
export function sectionCondition(
  { sections }: SectionNode,
  found: readonly string[],
  parts: readonly Sequences[],
  parameters: Parameters,
): string {
  if (parts.some((sequences) => sequences.length === 0)) return '0';
  const wanted = parameters.bind('Array(String)', sections);
  const within = (kinds: string): string =>
    parts
      .map((sequences) => {
        const texts = parameters.bind(
          'Array(String)',
          sequences.map((sequence) => ` ${sequence.join(' ')} `),
        );
        return `arrayExists((s, c) -> has(${wanted}, c) AND multiSearchAny(s, ${texts}), body, ${kinds})`;
      })
      .join(' AND ');
  const words = found.map((condition) => `(${condition})`).join(' AND ');
  const rows = (columns: string, condition: string): string =>
    `doc IN (SELECT doc FROM (SELECT doc, sections, ${BODY} AS body${columns} FROM documents WHERE ${words}) WHERE ${condition})`;
  return `${rows('', `length(body) = length(sections) AND ${within('sections')}`)} OR ${rows(
    `, sentence_ends, ${UNITS} AS u`,
    `length(body) != length(sections) AND ${within(`arrayResize(${WORDED}, length(body), '')`)}`,
  )}`;
}
