export type Language = 'fr' | 'en';

/** Language of the messages: `--lang`, else `CONTINUUM_LANG`, else French: the users' own. */
export function languageOf(option: string | undefined, environment: Readonly<Record<string, string | undefined>>): Language {
  const said = (option ?? environment['CONTINUUM_LANG'] ?? '').toLowerCase();
  return said.startsWith('en') ? 'en' : 'fr';
}
