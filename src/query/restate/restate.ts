import { DOCUMENT_TYPES } from '../../model/index.ts';
import { lexemesOf } from '../../nlp/lexeme/index.ts';
import type { Bilingual } from '../answers.ts';
import { conceptOf } from '../concept/concept.ts';
import type { ExpansionTable } from '../expand/expansion.ts';
import { SECTIONS } from '../item/choices.ts';
import { isOfPatients } from '../tree/grain.ts';
import { type AttributeField, type QueryContext, type QueryNode, type QueryTree, type Visitor, visit } from '../tree/index.ts';
import { walk } from '../tree/walk.ts';
import { both, sayItem } from './say-item.ts';
import { sayRange, sayRank, sayRelation } from './say-time.ts';

/** The question said back in both languages: of documents where it asks for their words, of patients where it asks for facts and history alone. */
export const restate = (tree: QueryTree, table: ExpansionTable): Bilingual => {
  if (tree.where.kind === 'all') return { fr: 'Tous les documents.', en: 'All documents.' };
  const ofPatients = isOfPatients(tree.where);
  const { fr, en } = visit(tree.where, visitorFor(table, ofPatients));
  const partial = [...walk(tree.where)].some((node) => node.kind === 'relation' && node.relation !== 'with' && !node.certain);
  const note = partial ? PARTIAL : { fr: '', en: '' };
  return {
    fr: `${ofPatients ? 'Patients' : 'Documents'} ${fr}.${note.fr}`,
    en: `${ofPatients ? 'Patients' : 'Documents'} ${en}.${note.en}`,
  };
};
const PARTIAL: Bilingual = { fr: ' Une date incomplète compte dès qu’elle peut convenir.', en: ' A partial date counts when it may fit.' };

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

function visitorFor(table: ExpansionTable, ofPatients: boolean): Visitor<Bilingual> {
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
  const having = ({ fr, en }: Bilingual): Bilingual =>
    ofPatients ? { fr: `ayant ${fr}`, en: `with ${en}` } : { fr: `de patients ayant ${fr}`, en: `of patients with ${en}` };
  /** What stands in time, as a thing that happened. */
  const occurrence = (node: QueryNode): Bilingual => {
    switch (node.kind) {
      case 'item':
        return sayItem(node);
      case 'nth': {
        const rank = sayRank(node);
        return both(rank, (side) => `${rank[side]}, ${occurrence(node.of)[side]}`);
      }
      case 'relation': {
        const word = sayRelation(node);
        const between = node.between === null ? null : occurrence(node.between);
        return {
          fr: `${occurrence(node.of).fr} ${word.fr} ${occurrence(node.to).fr}${between === null ? '' : `, sans ${between.fr} entre les deux`}`,
          en: `${occurrence(node.of).en} ${word.en} ${occurrence(node.to).en}${between === null ? '' : `, without ${between.en} between`}`,
        };
      }
      case 'or': {
        const said = node.of.map(occurrence);
        return { fr: said.map((s) => s.fr).join(' ou '), en: said.map((s) => s.en).join(' or ') };
      }
      default: {
        const said = visit(node, documentVisitor());
        return { fr: `un document ${said.fr}`, en: `a document ${said.en}` };
      }
    }
  };
  const documentVisitor = (): Visitor<Bilingual> => (ofPatients ? visitorFor(table, false) : visitor);
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
    site: ({ code }) => having({ fr: `une tumeur ${code}`, en: `a tumour ${code}` }),
    near: ({ text: words, distance }) => ({
      fr: `contenant « ${words} » à ${distance} mots près dans une phrase`,
      en: `containing “${words}” within ${distance} other words of a sentence`,
    }),
    sentence: ({ of }) => ({
      fr: `contenant dans une même phrase ${of.map((part) => `« ${part.text}${part.kind === 'prefix' ? '*' : ''} »`).join(' et ')}`,
      en: `containing in one sentence ${of.map((part) => `“${part.text}${part.kind === 'prefix' ? '*' : ''}”`).join(' and ')}`,
    }),
    section: ({ sections, of }) => {
      const names = sections.map((section) => SECTIONS.find((choice) => choice.value === section) ?? { fr: section, en: section });
      const words = (open: string, close: string, and: string): string =>
        of.map((part) => `${open}${part.text}${part.kind === 'prefix' ? '*' : ''}${close}`).join(and);
      return {
        fr: `contenant ${words('« ', ' »', ' et ')} dans la section ${names.map((n) => `« ${n.fr} »`).join(' ou ')}`,
        en: `containing ${words('“', '”', ' and ')} in the section ${names.map((n) => `“${n.en}”`).join(' or ')}`,
      };
    },
    title: ({ text: title }) => ({ fr: `dont le titre contient « ${title} »`, en: `whose title holds “${title}”` }),
    item: (item) => having(sayItem(item)),
    relation: (relation) => having(occurrence(relation)),
    nth: (nth) => having(occurrence(nth)),
    times: ({ of, from, to }) => {
      const times = sayRange({ from, to });
      const what = occurrence(of);
      return having({ fr: `${times.fr} fois ${what.fr}`, en: `${times.en} times ${what.en}` });
    },
    among: ({ of, from, to }) => {
      const number = sayRange({ from, to });
      const said = of.map((child) => visit(child, visitor));
      return {
        fr: `remplissant ${number.fr} de ces ${of.length} critères : ${said.map((s) => s.fr).join(' ; ')}`,
        en: `that meet ${number.en} of these ${of.length} criteria: ${said.map((s) => s.en).join('; ')}`,
      };
    },
    list: ({ ipp }) => ({
      fr: `${ofPatients ? '' : 'de patients '}d’une liste de ${ipp.length} numéros`,
      en: `${ofPatients ? '' : 'of patients '}from a list of ${ipp.length} numbers`,
    }),
    cohort: ({ name }) => ({
      fr: `${ofPatients ? '' : 'de patients '}de la cohorte « ${name} »`,
      en: `${ofPatients ? '' : 'of patients '}of the cohort “${name}”`,
    }),
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
