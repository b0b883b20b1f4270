import { DOCUMENT_TYPES } from '../../model/index.ts';
import { lexemesOf } from '../../nlp/lexeme/index.ts';
import type { Bilingual } from '../answers.ts';
import { conceptOf } from '../concept/concept.ts';
import type { ExpansionTable } from '../expand/expansion.ts';
import { type AttributeField, type QueryContext, type QueryTree, type Visitor, visit } from '../tree/index.ts';

/** The question said back in both languages. */
export const restate = (tree: QueryTree, table: ExpansionTable): Bilingual => {
  const { fr, en } = visit(tree.where, visitorFor(table));
  return tree.where.kind === 'all'
    ? { fr: 'Tous les documents.', en: 'All documents.' }
    : { fr: `Documents ${fr}.`, en: `Documents ${en}.` };
};

const CONTEXT: Readonly<Record<QueryContext, Bilingual>> = Object.freeze({
  any: { fr: '', en: '' },
  affirmed: { fr: ', affirmé', en: ', affirmed' },
  negated: { fr: ', nié', en: ', negated' },
  suspected: { fr: ', suspecté', en: ', suspected' },
  family: { fr: ', chez un parent', en: ', in the family' },
  history: { fr: ', comme antécédent', en: ', as history' },
  planned: { fr: ', prévu', en: ', planned' },
});
const FIELD: Readonly<Record<AttributeField, Bilingual>> = Object.freeze({
  source: { fr: 'de la source', en: 'from source' },
  type: { fr: 'de type', en: 'of type' },
  unit: { fr: 'de l’unité', en: 'of unit' },
});

function visitorFor(table: ExpansionTable): Visitor<Bilingual> {
  const joined = (of: readonly Parameters<typeof visit>[0][], fr: string, en: string): Bilingual => {
    const parts = of.map((child) => {
      const said = visit(child, visitor);
      return child.kind === 'and' || child.kind === 'or' ? { fr: `(${said.fr})`, en: `(${said.en})` } : said;
    });
    return { fr: parts.map((p) => p.fr).join(fr), en: parts.map((p) => p.en).join(en) };
  };
  const text = (shown: Bilingual, context: QueryContext): Bilingual => ({
    fr: `contenant ${shown.fr}${CONTEXT[context].fr}`,
    en: `containing ${shown.en}${CONTEXT[context].en}`,
  });
  const visitor: Visitor<Bilingual> = {
    all: () => ({ fr: 'quelconques', en: 'of any kind' }),
    and: ({ of }) => joined(of, ', et ', ', and '),
    or: ({ of }) => joined(of, ', ou ', ', or '),
    not: ({ of }) => {
      const said = visit(of, visitor);
      return { fr: `à l’exclusion de ceux (${said.fr})`, en: `leaving out those (${said.en})` };
    },
    word: ({ text: word, exact, context }) => {
      const lexemes = lexemesOf(word);
      const others = exact || lexemes.length !== 1 ? [] : table.others(lexemes[0]!).map(table.written);
      const list = others.map((other) => `« ${other} »`).join(', ');
      return text(
        {
          fr: `« ${word} »${others.length === 0 ? '' : ` (ou ${list})`}`,
          en: `“${word}”${others.length === 0 ? '' : ` (or ${others.map((other) => `“${other}”`).join(', ')})`}`,
        },
        context,
      );
    },
    phrase: ({ text: phrase, context }) => text({ fr: `l’expression « ${phrase} »`, en: `the phrase “${phrase}”` }, context),
    prefix: ({ text: prefix, context }) =>
      text({ fr: `un mot commençant par « ${prefix} »`, en: `a word beginning with “${prefix}”` }, context),
    concept: ({ text: words, context }) => {
      const conditions = conceptOf(words) ?? [];
      const stated = context === 'affirmed' ? { fr: '', en: '' } : CONTEXT[context];
      return {
        fr: `mentionnant « ${words} » (${conditions.map((c) => c.said.fr).join(' et ')})${stated.fr}`,
        en: `that mention “${words}” (${conditions.map((c) => c.said.en).join(' and ')})${stated.en}`,
      };
    },
    mention: ({ code, context }) => ({
      fr: `où le code ${code} est mentionné${CONTEXT[context].fr}`,
      en: `that mention code ${code}${CONTEXT[context].en}`,
    }),
    site: ({ code }) => ({ fr: `de patients ayant une tumeur ${code}`, en: `of patients with a tumour ${code}` }),
    attribute: ({ field, value }) => {
      const label =
        field === 'type' && Object.hasOwn(DOCUMENT_TYPES, value)
          ? DOCUMENT_TYPES[value as keyof typeof DOCUMENT_TYPES]
          : { fr: value, en: value };
      return { fr: `${FIELD[field].fr} « ${label.fr} »`, en: `${FIELD[field].en} “${label.en}”` };
    },
    date: ({ from, to }) => {
      if (from === to) return { fr: `datés de ${from}`, en: `dated ${from}` };
      if (to === null) return { fr: `datés de ${from} ou après`, en: `dated ${from} or later` };
      if (from === null) return { fr: `datés de ${to} ou avant`, en: `dated ${to} or earlier` };
      return { fr: `datés de ${from} à ${to}`, en: `dated from ${from} to ${to}` };
    },
  };
  return visitor;
}
