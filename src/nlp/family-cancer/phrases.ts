import type { Phrase } from '../engine/contract.ts';

export type FamilyWord =
  | { readonly word: 'kin'; readonly kin: string }
  | { readonly word: 'family' }
  | { readonly word: 'cancer'; readonly site: string | null }
  | { readonly word: 'site'; readonly site: string };

const each = (value: FamilyWord, ...patterns: string[]): Phrase<FamilyWord>[] =>
  patterns.map((pattern) => ({ pattern, value: Object.freeze(value) }));
const kin = (name: string, ...patterns: string[]) => each({ word: 'kin', kin: name }, ...patterns);
const site = (code: string, ...patterns: string[]) => each({ word: 'site', site: code }, ...patterns);
const cancer = (code: string | null, ...patterns: string[]) => each({ word: 'cancer', site: code }, ...patterns);
const SIDE = '[maternel~|paternel~]';

/** Relatives, words for cancer, and sites as families are told of. Kinship after HL7 FamilyMember in plain English; sites are three-character CIM-10 codes. Written for Continuum; version 2026-11. */
export const PHRASES: readonly Phrase<FamilyWord>[] = Object.freeze([
  ...kin('mother', 'mère!', 'maman'),
  ...kin('father', 'père!', 'papa'),
  ...kin('sister', 'sœur!', 'sœurs!', 'demi sœur'),
  ...kin('brother', 'frère', 'demi frère'),
  ...kin('daughter', '(sa|une|ses|deux) fille'),
  ...kin('son', 'fils!'),
  ...kin('aunt', `tante ${SIDE}`),
  ...kin('uncle', `oncle ${SIDE}`),
  ...kin('cousin', `cousin~ ${SIDE}`, 'cousins', 'cousines'),
  ...kin('grandmother', `grand mère ${SIDE}`, `grands mères ${SIDE}`),
  ...kin('grandfather', `grand père ${SIDE}`),
  ...kin('nephew or niece', 'neveu', 'nièce'),
  ...kin('grandchild', 'petit fils', 'petite fille'),
  ...kin('parent', 'parents'),
  ...each(
    { word: 'family' },
    'antécédents familiaux',
    'antécédent familial',
    'ATCD familiaux',
    'ATCDF',
    'antécédents oncologiques familiaux',
    'antécédents familiaux oncologiques',
    'antécédents carcinologiques familiaux',
    'antécédents familiaux carcinologiques',
    'antécédents néoplasiques familiaux',
    'antécédents familiaux néoplasiques',
    'dans la famille',
    'dans sa famille',
    'histoire familiale',
    'histoire de la famille',
    'antécédents personnels ou familiaux',
    'antécédents personnels et familiaux',
    'antécédents personnels ni familiaux',
    'familialement',
    'contexte familial',
    'branche maternelle',
    'branche paternelle',
    'membre de sa famille',
  ),
  ...cancer(
    null,
    'cancer',
    'carcinome',
    'adénocarcinome',
    'tumeur maligne',
    'néoplasie',
    'néoplasme',
    'néo',
    'k!',
    'ca!',
    'oncologique',
    'carcinologique',
    'néoplasique',
    'cancéreux',
    'maladie cancéreuse',
    'd intérêt oncologique',
  ),
  ...cancer(
    'C50',
    'cancer du sein',
    'cancer mammaire',
    'néo du sein',
    'ca sein',
    'carcinome du sein',
    'carcinome mammaire',
    'néoplasie mammaire',
    'k sein',
    'cancers du sein',
  ),
  ...cancer('C18', '=CCR', 'cancer colorectal', 'cancer colo rectal', 'cancer du côlon', 'cancer colique', 'carcinome colorectal'),
  ...cancer('C34', 'cancer du poumon', 'cancer pulmonaire', 'cancer bronchique', 'néo pulmonaire', 'cancer broncho pulmonaire'),
  ...cancer('C61', 'cancer de la prostate', 'cancer prostatique', 'cancer de prostate'),
  ...cancer('C56', 'cancer de l ovaire', 'cancer ovarien', 'cancer des ovaires'),
  ...cancer('C91', 'leucémie'),
  ...cancer('C85', 'lymphome'),
  ...cancer('C43', 'mélanome'),
  ...cancer('C49', 'sarcome'),
  ...cancer('C90', 'myélome'),
  ...cancer('C71', 'glioblastome', 'tumeur cérébrale', 'cancer du cerveau'),
  ...cancer('C22', 'hépatocarcinome', '=CHC'),
  ...site('C50', 'sein', 'mammaire', 'breast'),
  ...site('C18', 'côlon', 'colon', 'colorectal', 'colique', 'intestin'),
  ...site('C20', 'rectum', 'rectale', 'rectal'),
  ...site('C34', 'poumon', 'pulmonaire', 'bronches'),
  ...site('C61', 'prostate'),
  ...site('C56', 'ovaire', 'ovarien'),
  ...site('C54', 'endomètre', 'utérus', 'utérin'),
  ...site('C53', 'col utérin', 'col de l utérus'),
  ...site('C16', 'estomac', 'gastrique'),
  ...site('C25', 'pancréas', 'pancréatique'),
  ...site('C22', 'foie', 'hépatique'),
  ...site('C64', 'rein', 'rénal'),
  ...site('C67', 'vessie'),
  ...site('C32', 'larynx', 'laryngé'),
  ...site('C73', 'thyroïde', 'médullaire de la thyroïde'),
  ...site('C15', 'œsophage'),
  ...site('C71', 'cerveau', 'cérébral'),
  ...site('C14', '=ORL', 'gorge', '=VADS'),
  ...site('C44', 'peau', 'cutané'),
]);

/** Words that deny what follows. */
export const DENIALS: ReadonlySet<string> = new Set(['pas', 'sans', 'aucun', 'aucune', 'absence', 'ni', '0', 'neant', 'non', 'nie', 'ras']);
