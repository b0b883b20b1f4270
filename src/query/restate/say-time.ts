import type { Bilingual } from '../answers.ts';
import type { Duration, LinkName, NthNode, Range, RelationName, RelationNode } from '../tree/index.ts';

const UNIT: Readonly<Record<Duration['unit'], { readonly fr: readonly [string, string]; readonly en: readonly [string, string] }>> =
  Object.freeze({
    day: { fr: ['jour', 'jours'], en: ['day', 'days'] },
    month: { fr: ['mois', 'mois'], en: ['month', 'months'] },
    year: { fr: ['an', 'ans'], en: ['year', 'years'] },
  });
const LINK: Readonly<Record<LinkName, Bilingual>> = Object.freeze({
  tumour: { fr: 'même tumeur', en: 'same tumour' },
  other_tumour: { fr: 'autre tumeur', en: 'other tumour' },
  document: { fr: 'même document', en: 'same document' },
  sentence: { fr: 'même phrase', en: 'same sentence' },
  stay: { fr: 'même séjour', en: 'same stay' },
  other_code: { fr: 'autre code', en: 'other code' },
});
const WORD: Readonly<Record<RelationName, Bilingual>> = Object.freeze({
  before: { fr: 'avant', en: 'before' },
  after: { fr: 'après', en: 'after' },
  during: { fr: 'pendant', en: 'during' },
  with: { fr: 'avec', en: 'with' },
});
const span = ({ n, unit }: Duration, side: 'fr' | 'en'): string => `${n} ${UNIT[unit][side][n < 2 ? 0 : 1]}`;

/** "au plus 30 jours après", "jamais avant", with the links between. */
export function sayRelation({ relation, none, min, max, same, certain }: RelationNode<unknown>): Bilingual {
  const say = (side: 'fr' | 'en'): string => {
    const fr = side === 'fr';
    const bounds =
      min === null && max === null
        ? ''
        : min === null
          ? `${fr ? 'au plus' : 'at most'} ${span(max!, side)} `
          : max === null
            ? `${fr ? 'au moins' : 'at least'} ${span(min, side)} `
            : `${fr ? 'de' : 'from'} ${span(min, side)} ${fr ? 'à' : 'to'} ${span(max, side)} `;
    const links = [...same.map((link) => LINK[link][side]), ...(certain ? [fr ? 'dates certaines' : 'certain dates'] : [])];
    const word = none ? `${fr ? 'mais jamais' : 'but never'} ${bounds}${WORD[relation][side]}` : `${bounds}${WORD[relation][side]}`;
    return links.length === 0 ? word : `${word} (${links.join(', ')})`;
  };
  return { fr: say('fr'), en: say('en') };
}

export function sayRange({ from, to }: Range): Bilingual {
  if (from === to) return { fr: `exactement ${from}`, en: `exactly ${from}` };
  if (to === null) return { fr: `au moins ${from}`, en: `at least ${from}` };
  if (from === null) return { fr: `au plus ${to}`, en: `at most ${to}` };
  return { fr: `de ${from} à ${to}`, en: `from ${from} to ${to}` };
}

export function sayRank({ n, per }: NthNode<unknown>): Bilingual {
  const of = per === 'tumour' ? { fr: ' de la tumeur', en: ' of the tumour' } : { fr: '', en: '' };
  if (n === 1) return { fr: `en premier${of.fr}`, en: `first${of.en}` };
  if (n === -1) return { fr: `en dernier${of.fr}`, en: `last${of.en}` };
  return n > 0
    ? { fr: `en ${n}e position${of.fr}`, en: `number ${n}${of.en}` }
    : { fr: `en ${-n}e position depuis la fin${of.fr}`, en: `number ${-n} from the end${of.en}` };
}
