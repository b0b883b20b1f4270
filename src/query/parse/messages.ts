import type { Bilingual, Diagnostic } from '../answers.ts';

/** What the parser can say, documented in docs/reference/query.md. `{x}` is filled in. */
export const PARSE_MESSAGES = Object.freeze({
  unclosed_quote: { severity: 'error', fr: 'Guillemet ouvert sans fin.', en: 'Quotation mark without its end.' },
  unclosed_parenthesis: { severity: 'error', fr: 'Parenthèse ouverte sans fin.', en: 'Parenthesis without its end.' },
  unopened_parenthesis: { severity: 'error', fr: 'Parenthèse fermée sans début.', en: 'Closing parenthesis without its beginning.' },
  empty_group: { severity: 'error', fr: 'Il n’y a rien entre ces parenthèses.', en: 'There is nothing between these parentheses.' },
  missing_operand: { severity: 'error', fr: 'Il manque un critère ici.', en: 'A criterion is missing here.' },
  unknown_field: {
    severity: 'error',
    fr: 'Champ inconnu « {name} ». Champs : {known}. Pour chercher ce mot, mettez-le entre guillemets.',
    en: 'Unknown field “{name}”. Fields: {known}. To look for the word, put it between quotation marks.',
  },
  missing_value: { severity: 'error', fr: 'Il manque une valeur après « {name}: ».', en: 'A value is missing after “{name}:”.' },
  bad_date: {
    severity: 'error',
    fr: 'Date illisible ou absente du calendrier. Écrivez 2015, 2015-06, 2015-06-12, 2014..2016 ou >=2019.',
    en: 'Not a date of the calendar. Write 2015, 2015-06, 2015-06-12, 2014..2016 or >=2019.',
  },
  no_word: { severity: 'warning', fr: 'Sans lettre ni chiffre : laissé de côté.', en: 'Holds no letter and no digit: left aside.' },
  short_prefix: {
    severity: 'error',
    fr: 'Il faut au moins deux lettres avant l’astérisque.',
    en: 'At least two letters are needed before the asterisk.',
  },
  exact_prefix: {
    severity: 'warning',
    fr: 'Un mot tronqué n’a pas de synonymes : « = » est sans effet.',
    en: 'A truncated word has no synonyms: “=” has no effect.',
  },
  too_deep: { severity: 'error', fr: 'Trop de parenthèses imbriquées (100 au plus).', en: 'Too many nested parentheses (100 at most).' },
  too_long: {
    severity: 'error',
    fr: 'Demande trop longue ({count} critères, 2 000 au plus).',
    en: 'Question too long ({count} criteria, 2,000 at most).',
  },
  bad_number: { severity: 'error', fr: 'Nombre illisible. Écrivez 2, >=2, <8 ou 2..4.', en: 'Not a number. Write 2, >=2, <8 or 2..4.' },
  bad_value: { severity: 'error', fr: 'Valeur illisible pour « {name} ».', en: 'Not a value of “{name}”.' },
  unknown_value: {
    severity: 'error',
    fr: 'Valeur inconnue pour « {name} ». Valeurs : {known}, renseigné, non_renseigné.',
    en: 'Unknown value of “{name}”. Values: {known}, stated, unstated.',
  },
  unknown_item_field: {
    severity: 'error',
    fr: '« {name} » n’est pas un champ ici. Champs : {known}.',
    en: '“{name}” is no field here. Fields: {known}.',
  },
  unknown_unit: {
    severity: 'error',
    fr: 'Unité inconnue. Unités : {known}.',
    en: 'Unknown unit. Units: {known}.',
  },
  bad_options: {
    severity: 'error',
    fr: 'Précision illisible entre crochets. Exemples : [..30j], [1m..5a même_tumeur], [3..].',
    en: 'Not understood between brackets. Examples: [..30d], [1m..5y same_tumour], [3..].',
  },
  missing_options: {
    severity: 'error',
    fr: 'Il manque une précision entre crochets : AVEC[même_tumeur], PARMI[2..], NOMBRE[3..], RANG[2], DANS[conclusion].',
    en: 'Brackets are missing: WITH[same_tumour], AMONG[2..], TIMES[3..], NTH[2], IN[conclusion].',
  },
  bad_relation: {
    severity: 'error',
    fr: 'Ces précisions ne vont pas ensemble : une durée et SANS_ENTRE demandent AVANT ou APRÈS.',
    en: 'These do not go together: a duration and NONE_BETWEEN need BEFORE or AFTER.',
  },
  sentence_members: {
    severity: 'error',
    fr: 'MÊME_PHRASE attend de 2 à 20 mots ou expressions, sans champ ni opérateur.',
    en: 'SAME_SENTENCE takes 2 to 20 words or phrases, without a field or an operator.',
  },
  section_members: {
    severity: 'error',
    fr: 'DANS[section] attend de 1 à 20 mots ou expressions, sans champ, contexte ni opérateur.',
    en: 'IN[section] takes 1 to 20 words or phrases, without a field, a context or an operator.',
  },
  unknown_section: {
    severity: 'error',
    fr: 'Section inconnue. Sections : {known}.',
    en: 'Unknown section. Sections: {known}.',
  },
  near_context: {
    severity: 'error',
    fr: 'Une proximité ("…"~n) ne prend pas de contexte.',
    en: 'Proximity ("…"~n) takes no context.',
  },
  list_too_long: { severity: 'error', fr: 'Liste trop longue (200 000 numéros au plus).', en: 'List too long (200,000 numbers at most).' },
  word_too_long: { severity: 'error', fr: 'Mot trop long.', en: 'Word too long.' },
} as const satisfies Record<string, Bilingual & Pick<Diagnostic, 'severity'>>);
export type ParseCode = keyof typeof PARSE_MESSAGES;

export function parseDiagnostic(code: ParseCode, begin: number, end: number, values: Readonly<Record<string, string>> = {}): Diagnostic {
  const { severity, fr, en } = PARSE_MESSAGES[code];
  return { code, severity, begin, end, fr: filled(fr, values), en: filled(en, values) };
}

const filled = (template: string, values: Readonly<Record<string, string>>): string =>
  template.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
