import { COURSE_RULES } from '../events/rules/index.ts';
import { WITHDRAWALS } from '../events/withdrawals.ts';
import { lowerFirst, type Said, said } from './words.ts';

/** What each rule outside the course says, by its name without the version. The words are of the design's rules (docs/explanation/history.md). */
const RULE_WORDS: Readonly<Record<string, Said>> = Object.freeze({
  'tumour/iacr-cluster': said(
    'les énoncés d’un même organe et d’un même groupe histologique (règles IACR) sont une seule tumeur',
    'statements of one organ and one histological group (IACR rules) are one tumour',
  ),
  'second-cancer/new-primary': said(
    'toute tumeur primitive après la première est un second cancer',
    'every primary after the first is a second cancer',
  ),
  'death/stated': said('le décès est dit dans un document', 'the death is stated in a document'),
  'death/administrative': said('le décès est inscrit à l’état civil', 'the death stands in the administrative record'),
  'treatment/told': said('le traitement est dit donné dans un document', 'a document says that the treatment was given'),
  'treatment/chemotherapy-file': said(
    'les administrations qui se suivent avec le même protocole sont un seul traitement',
    'consecutive administrations of one protocol are one treatment',
  ),
  'treatment/ccam-resection': said(
    'l’acte CCAM retire l’organe d’une tumeur connue',
    'the procedure code removes the organ of a known tumour',
  ),
  'treatment/pmsi-sessions': said(
    'les séances qui se suivent à moins de deux semaines sont un seul traitement',
    'sessions less than two weeks apart are one treatment',
  ),
  'correction/person': said('une personne a corrigé cette valeur', 'a person corrected this value'),
});

const asPhrase = ({ fr, en }: Said): Said => said(lowerFirst(fr.replace(/\.$/, '')), lowerFirst(en.replace(/\.$/, '')));
const OF_COURSE: ReadonlyMap<string, Said> = new Map([
  ...COURSE_RULES.map(({ id, says }) => [id, asPhrase(says)] as const),
  ...WITHDRAWALS.map(({ rule, says }) => [rule.id, asPhrase(says)] as const),
]);

/** What a rule says; null where no rule has this name. */
export const ruleWords = (id: string): Said | null => OF_COURSE.get(id) ?? RULE_WORDS[id] ?? null;
