import type { Phrase } from '../engine/contract.ts';

/** Words of time of French clinical text. Written by us from usage; version 2026.11. */
export type TimeUnit = 'year' | 'month' | 'week' | 'day' | 'hour' | 'minute';

/** What a hit of the dates extractor is. */
export type DateWord =
  | { readonly kind: 'month'; readonly month: number /** An abbreviation counts only beside a day or a year. */; readonly short: boolean }
  | { readonly kind: 'unit'; readonly unit: TimeUnit }
  /** A day told from now ("hier") or from the day spoken of ("la veille"). */
  | { readonly kind: 'shift'; readonly amount: number; readonly unit: TimeUnit; readonly from: 'document' | 'narrative' }
  | { readonly kind: 'season'; readonly months: readonly [number, number] }
  | { readonly kind: 'day-number' }
  | { readonly kind: 'operative'; readonly when: 'before' | 'during' | 'after' };

const month = (n: number, ...patterns: string[]): Phrase<DateWord>[] =>
  patterns.map((pattern) => ({ pattern, value: { kind: 'month', month: n, short: false } }));
const short = (n: number, ...patterns: string[]): Phrase<DateWord>[] =>
  patterns.map((pattern) => ({ pattern, value: { kind: 'month', month: n, short: true } }));
const unit = (u: TimeUnit, ...patterns: string[]): Phrase<DateWord>[] =>
  patterns.map((pattern) => ({ pattern, value: { kind: 'unit', unit: u } }));
const shift = (amount: number, u: TimeUnit, from: 'document' | 'narrative', ...patterns: string[]): Phrase<DateWord>[] =>
  patterns.map((pattern) => ({ pattern, value: { kind: 'shift', amount, unit: u, from } }));
const operative = (when: 'before' | 'during' | 'after', ...patterns: string[]): Phrase<DateWord>[] =>
  patterns.map((pattern) => ({ pattern, value: { kind: 'operative', when } }));

export const DATE_WORDS: readonly Phrase<DateWord>[] = Object.freeze([
  ...month(1, 'janvier!'),
  ...month(2, 'février!'),
  ...month(3, 'mars'),
  ...month(4, 'avril!'),
  ...month(5, 'mai'),
  ...month(6, 'juin!'),
  ...month(7, 'juillet!'),
  ...month(8, 'août!'),
  ...month(9, 'septembre!'),
  ...month(10, 'octobre!'),
  ...month(11, 'novembre!'),
  ...month(12, 'décembre!'),
  ...short(1, 'janv!', 'jan'),
  ...short(2, 'fév', 'févr!'),
  ...short(4, 'avr'),
  ...short(7, 'juil!', 'jul'),
  ...short(9, 'sept', 'sep'),
  ...short(10, 'oct'),
  ...short(11, 'nov'),
  ...short(12, 'déc'),
  ...unit('year', '(an|ans|année|années)'),
  ...unit('month', 'mois'),
  ...unit('week', '(semaine|sem)'),
  ...unit('day', 'jour', '(jr|jrs)'),
  ...unit('hour', 'heure', '=h'),
  ...unit('minute', '(minute|min|mn)'),
  ...shift(0, 'day', 'document', 'ce jour', 'aujourd hui', 'ce matin', 'ce soir'),
  ...shift(-1, 'day', 'document', 'hier [soir|matin]'),
  ...shift(-2, 'day', 'document', 'avant hier'),
  ...shift(1, 'day', 'document', 'demain'),
  ...shift(-1, 'week', 'document', 'la semaine (dernière|passée)'),
  ...shift(-1, 'month', 'document', 'le mois (dernier|passé)'),
  ...shift(-1, 'year', 'document', 'l an (dernier|passé)', 'l année (dernière|passée)'),
  ...shift(1, 'week', 'document', 'la semaine prochaine'),
  ...shift(1, 'month', 'document', 'le mois prochain'),
  ...shift(1, 'year', 'document', 'l année prochaine', 'l an prochain'),
  ...shift(-1, 'day', 'narrative', 'la veille'),
  ...shift(-2, 'day', 'narrative', 'l avant veille'),
  ...shift(1, 'day', 'narrative', 'le lendemain', 'le jour suivant'),
  ...shift(2, 'day', 'narrative', 'le surlendemain'),
  ...shift(0, 'day', 'narrative', 'le même jour', 'le jour même'),
  ...shift(1, 'week', 'narrative', 'la semaine suivante'),
  ...shift(1, 'month', 'narrative', 'le mois suivant'),
  ...shift(1, 'year', 'narrative', 'l année suivante'),
  ...shift(-1, 'month', 'narrative', 'le mois précédent'),
  ...shift(-1, 'year', 'narrative', 'l année précédente'),
  { pattern: 'printemps', value: { kind: 'season', months: [4, 6] } },
  { pattern: '(l|en|d|cet|fin|début) été!', value: { kind: 'season', months: [7, 9] } },
  { pattern: 'automne!', value: { kind: 'season', months: [10, 12] } },
  { pattern: 'hiver!', value: { kind: 'season', months: [1, 3] } },
  { pattern: '=J', value: { kind: 'day-number' } },
  { pattern: '=j', value: { kind: 'day-number' } },
  ...operative('after', '(postopératoire|post opératoire|postop|post op)'),
  ...operative('before', '(préopératoire|pré opératoire|préanesthésique)'),
  ...operative('during', '(peropératoire|per opératoire)'),
] satisfies Phrase<DateWord>[]);

/** Numbers written in words, folded. 0.5 stands for "demi"; "quelques", "plusieurs" are numbers without a value. */
export const NUMBER_WORDS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    un: 1,
    une: 1,
    deux: 2,
    trois: 3,
    quatre: 4,
    cinq: 5,
    six: 6,
    sept: 7,
    huit: 8,
    neuf: 9,
    dix: 10,
    onze: 11,
    douze: 12,
    treize: 13,
    quatorze: 14,
    quinze: 15,
    seize: 16,
    vingt: 20,
    trente: 30,
    quarante: 40,
    cinquante: 50,
    soixante: 60,
    cent: 100,
    quelques: Number.NaN,
    plusieurs: Number.NaN,
    demi: 0.5,
  }),
);

/** What befell a patient, or the adjective that ends its name, in notes without a preposition: "récidive biochimique 2021 PSA 0,8". Folded. */
export const EVENT_WORDS: ReadonlySet<string> = new Set(
  (
    'recidive rechute progression diagnostic dg diagnostique decouverte chirurgie mastectomie tumorectomie prostatectomie nephrectomie colectomie ' +
    'lobectomie hysterectomie thyroidectomie exerese curage greffe autogreffe allogreffe chimio chimiotherapie radiotherapie curietherapie ' +
    'biochimique locale locoregionale metastatique hepatique osseuse pulmonaire cerebrale ganglionnaire'
  ).split(' '),
);

/** Before "06/21" they make of it a month and a year, beside the words of EVENT_WORDS that count nothing ("curage 11/23" are nodes). */
export const MONTH_YEAR_LEADS: ReadonlySet<string> = new Set(
  (
    'debute debutee debut arrete arretee stoppe stoppee opere operee realise realisee fait faite pose posee rechute recidive progression diagnostic dg diagnostique ' +
    'decouverte decouvert depuis chirurgie mastectomie tumorectomie prostatectomie nephrectomie colectomie lobectomie hysterectomie greffe autogreffe allogreffe irm tdm ' +
    'scanner tep petscan pet mammographie scintigraphie coloscopie fibroscopie rtuv rtu dpc controle bilan biopsie decede dcd deces'
  ).split(' '),
);

/** Words that stand before a day or month without year, and make it a date. */
export const DAY_LEADS: ReadonlySet<string> = new Set(['le', 'du', 'au', 'des', 'date', 'jusqu', 'depuis']);
export const MONTH_LEADS: ReadonlySet<string> = new Set([
  'en',
  'depuis',
  'fin',
  'debut',
  'mi',
  'courant',
  'de',
  'd',
  'dès',
  'des',
  'a',
  'entre',
  'et',
  'jusqu',
  'mois',
  'vers',
  'avant',
  'apres',
]);
export const YEAR_LEADS: ReadonlySet<string> = new Set([
  'en',
  'depuis',
  'annee',
  'annees',
  'fin',
  'debut',
  'mi',
  'courant',
  'vers',
  'dès',
  'avant',
  'apres',
  'jusqu',
  'entre',
  'ete',
  'hiver',
  'printemps',
  'automne',
]);
/** Editions and versions: "UICC 2017" is no date of the patient. */
export const EDITIONS: ReadonlySet<string> = new Set([
  'uicc',
  'ajcc',
  'oms',
  'who',
  'figo',
  'tnm',
  'classification',
  'version',
  'edition',
  'recist',
  'no',
  'numero',
  'inca',
  'esmo',
  'nccn',
  'isup',
  'cap',
  'asco',
  'snfcp',
  'lugano',
  'bethesda',
  'milan',
  'eneti',
  'enets',
  'ro',
  're',
  'rp',
  'n',
]);
/** Units of measure behind a number: then it is no year. */
export const MEASURE_UNITS: ReadonlySet<string> = new Set(
  'mmhg mg g kg ug ng ml l dl ui u mui iu mm cm m km gy cgy mmol umol mol pg cellules leucocytes plaquettes elements copies kcal cc fois gouttes euros patients cas x % / ° , . + ml mm3'
    .split(' ')
    .filter((w) => w !== ',' && w !== '.'),
);

/** Before a date they say that it is only what something is compared with: "TDM comparée au 10/06/2022", "vs 03/2020". Folded beginnings. */
export const COMPARING: ReadonlySet<string> = new Set(
  'comparee compare comparees compares comparativement comparaison comparatif comparative vs versus anterieur anterieure anterieurs precedent precedente rapport reference'.split(
    ' ',
  ),
);

/** Before "N mois": how the time is told. */
export const LEADS: ReadonlyMap<string, 'ago' | 'since' | 'in' | 'during' | 'later' | 'every' | 'age'> = new Map([
  ['il y a', 'ago'],
  ['y a', 'ago'],
  ['voila', 'ago'],
  ['cela fait', 'ago'],
  ['ya', 'ago'],
  ['depuis', 'since'],
  ['dans', 'in'],
  ['d ici', 'in'],
  ['pendant', 'during'],
  ['durant', 'during'],
  ['pdt', 'during'],
  ['duree de', 'during'],
  ['a dure', 'during'],
  ['dure', 'during'],
  ['ont dure', 'during'],
  ['recul est de', 'during'],
  ['recul etait de', 'during'],
  ['sur', 'during'],
  ['recul de', 'during'],
  ['suivi de', 'during'],
  ['delai de', 'during'],
  ['espace de', 'during'],
  ['en', 'during'],
  ['apres', 'later'],
  ['au bout de', 'later'],
  ['au bout d', 'later'],
  ['a l issue de', 'later'],
  ['toutes les', 'every'],
  ['tous les', 'every'],
  ['chaque', 'every'],
  ['par', 'every'],
  ['age de', 'age'],
  ['agee de', 'age'],
  ['l age de', 'age'],
  ['agé de', 'age'],
] as const);
/** Behind "N mois". */
export const TAILS: ReadonlyMap<string, 'later' | 'earlier' | 'during'> = new Map([
  ['plus tard', 'later'],
  ['apres', 'later'],
  ['plus tot', 'earlier'],
  ['auparavant', 'earlier'],
  ['avant', 'earlier'],
  ['d evolution', 'during'],
  ['de suivi', 'during'],
  ['de recul', 'during'],
  ['de traitement', 'during'],
  ['de duree', 'during'],
] as const);
/** Words that say that a date is a birth date. */
export const BIRTH: ReadonlySet<string> = new Set(['ne', 'nee', 'naissance', 'ddn']);
