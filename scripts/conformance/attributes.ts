import type { SpanContext } from '../../src/model/index.ts';
import { type Check, type Expected, shown } from './case.ts';

type Attribute = 'negated' | 'hypothetical' | 'family' | 'history' | 'reported';

/** Attributes on the spans that the case gives. */
export const onSpans =
  (name: string, attribute: Attribute): Check =>
  (c, reader) => {
    const asked = c.expected.filter((e) => e.start !== undefined && e.end !== undefined);
    const { spans } = reader.read(c.text, { spans: asked.map((e) => ({ begin: e.start!, end: e.end! })) });
    return asked.flatMap((e, k) => differs(e.text ?? '', spans[k], attribute, e.canonical?.[name] ?? e[name]));
  };

const differs = (word: string, span: SpanContext | undefined, attribute: Attribute, wanted: unknown): string[] =>
  span?.[attribute] === wanted ? [] : [`${word}: ${attribute} should be ${shown(wanted)}`];

/** The word that a sentence of such a test is about: its first disease, finding or treatment. Folded beginnings. */
const ABOUT =
  /\p{L}*(?:covid|l[ée]sion|sympt[oô]me|maladie|cancer|diab[èeé]t|insuline|glyc[ée]mie|traitement|fracture|alcoolis|malaise|ost[ée]oporose)\p{L}*/giu;
const PRONOUN = /\b(?:la|l)(?=['’ ])/u;

/** Attributes of a whole phrase: those of the last word that it is about, or of the pronoun in its place. */
export const onPhrase =
  (name: string, attribute: Attribute): Check =>
  (c, reader) => {
    const found = [...c.text.matchAll(ABOUT)].at(-1) ?? PRONOUN.exec(c.text.slice(c.text.indexOf(' ne '))) ?? null;
    if (found === null) return ['no word of the phrase is known'];
    const begin = c.text.lastIndexOf(found[0]);
    const { spans } = reader.read(c.text, { spans: [{ begin, end: begin + found[0].length }] });
    return differs(found[0], spans[0], attribute, c.expected[0]?.[name]);
  };

/** The printed examples of a documentation: the entities in order, then their attributes. */
export const inDocument =
  (name: string, attribute: Attribute): Check =>
  (c, reader) => {
    const words = shown(c.expected[0]?.['out'])
      .replace(/^\(|,?\)$/g, '')
      .split(', ');
    let from = 0;
    const spans = words.map((word) => {
      const begin = c.text.indexOf(word, from);
      from = begin + word.length;
      return { begin, end: from };
    });
    const said = reader.read(c.text, { spans }).spans;
    return c.expected.slice(1).flatMap((e: Expected, k) => {
      if (!shown(e['expr']).endsWith(`._.${name}`)) return [];
      return differs(words[k]!, said[k], attribute, e['out'] === 'True');
    });
  };
