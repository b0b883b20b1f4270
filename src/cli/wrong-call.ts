import type { Language } from './language.ts';

/** What commander says of a wrong call, in French; `$1`, `$2` are its own parts. Anything else stays as it says it. */
const FRENCH: readonly (readonly [RegExp, string])[] = [
  [/^error: unknown command '(.*)'/m, 'commande inconnue : « $1 »'],
  [/^error: unknown option '(.*)'/m, 'option inconnue : « $1 »'],
  [/^error: missing required argument '(.*)'/m, 'il manque l’argument « $1 »'],
  [/^error: required option '(.*)' not specified/m, 'il manque l’option « $1 »'],
  [/^error: option '(.*)' argument missing/m, 'il manque la valeur de l’option « $1 »'],
  [
    /^error: option '(.*)' argument '(.*)' is invalid\. Allowed choices are (.*)\./m,
    '« $2 » ne convient pas à l’option « $1 » (au choix : $3)',
  ],
  [/^error: option '(.*)' argument '(.*)' is invalid\. (.*)/m, '« $2 » ne convient pas à l’option « $1 » ($3)'],
  [/^error: command-argument value '(.*)' is invalid for argument '(.*)'\. (.*)/m, '« $1 » ne convient pas à l’argument « $2 » ($3)'],
  [/^error: too many arguments(?: for '(.*)')?\. .*/m, 'trop d’arguments : mettez entre guillemets ce qui contient des blancs'],
  [/\(Did you mean (.*)\?\)/m, '(vouliez-vous dire $1 ?)'],
  [/\(Did you mean one of (.*)\?\)/m, '(vouliez-vous dire $1 ?)'],
];

/** What is wrong with a call, as commander says it, in the language of the user. Messages of our own come in both, `French / English`. */
export function wrongCall(said: string, language: Language): string {
  const ours = said.replace(WHOLE, language === 'fr' ? '$1' : '$2');
  return language === 'en' ? ours : FRENCH.reduce((text, [pattern, french]) => text.replace(pattern, french), ours);
}
const WHOLE = /(entier attendu) \/ (whole number expected)/;
