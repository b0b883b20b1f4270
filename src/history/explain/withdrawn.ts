import type { Disagreement } from '../../model/index.ts';
import { cited } from './cited.ts';
import type { Explanation } from './explanation.ts';
import { ruleWords } from './rule-words.ts';
import type { FindSource } from './source.ts';
import { EVENT_WORDS, said, upperFirst, when } from './words.ts';

/** Name under which a history keeps a line that was taken back: R1 the first of them (retiré). */
export interface WithdrawnItem {
  readonly ref: string;
  readonly item: Disagreement;
}

/** Value of the documents that take a line back; the others of a withdrawn line tell it. */
const DENIED = 'denied';
const DAY = /^\d{4}/;

/** Lines that later documents took back, in the order of the history. */
export const withdrawnItems = (disagreements: readonly Disagreement[]): WithdrawnItem[] =>
  disagreements.filter((d) => d.kept === null).map((item, i) => ({ ref: `R${i + 1}`, item }));

/** Why a line does not stand: the document that tells it, the one that takes it back, and the rule that believes it. Both stay. */
export function explainWithdrawn({ ref, item }: WithdrawnItem, find: FindSource): Explanation {
  const [id = item.rule, version = ''] = item.rule.split('@');
  const words = ruleWords(id) ?? said(id, id);
  const told = item.others.filter((other) => other.value !== DENIED);
  const sources = told.flatMap((other) => other.evidence.flatMap((e) => find(e) ?? []));
  const against = item.others.filter((other) => other.value === DENIED).flatMap((other) => other.evidence.flatMap((e) => find(e) ?? []));
  const name = (EVENT_WORDS as Readonly<Record<string, { fr: string; en: string }>>)[item.field] ?? said(item.field, item.field);
  const date = told.find((other) => DAY.test(other.value))?.value ?? null;
  const day = when(date);
  const by = sources[0] === undefined ? said('aucune source conservée', 'no source kept') : cited(sources[0]);
  const taken = against[0] === undefined ? said('aucune source conservée', 'no source kept') : cited(against[0]);
  const more = against.length > 1 ? said(` et ${against.length - 1} autre(s)`, ` and ${against.length - 1} more`) : said('', '');
  const sentences = [
    said(`${name.fr} ${day.fr}, retirée : ${by.fr}.`, `${name.en} ${day.en}, withdrawn: ${by.en}.`),
    said(`Contre elle : ${taken.fr}${more.fr}.`, `Against it: ${taken.en}${more.en}.`),
    said(
      `${upperFirst(words.fr)} (règle ${id}, version ${version}) ; les deux documents sont gardés.`,
      `${upperFirst(words.en)} (rule ${id}, version ${version}); both documents are kept.`,
    ),
  ];
  return {
    ref,
    fr: sentences.map((s) => s.fr),
    en: sentences.map((s) => s.en),
    rule: { id, version, ...words },
    certainty: 0,
    sources,
    against,
    losers: [],
  };
}
