export type Language = 'fr' | 'en';

/** Language of the messages: `--lang`, else `CONTINUUM_LANG`, else French: the users' own. */
export function languageOf(option: string | undefined, environment: Readonly<Record<string, string | undefined>>): Language {
  const said = (option ?? environment['CONTINUUM_LANG'] ?? '').toLowerCase();
  return said.startsWith('en') ? 'en' : 'fr';
}

/** The same before the arguments are parsed: what is wrong with a call is said in the language that the call asks for. */
export function languageOfArguments(argv: readonly string[], environment: Readonly<Record<string, string | undefined>>): Language {
  const at = argv.findIndex((argument) => argument === '--lang' || argument.startsWith('--lang='));
  const found = argv[at];
  return languageOf(found === '--lang' ? argv[at + 1] : found?.slice('--lang='.length), environment);
}
