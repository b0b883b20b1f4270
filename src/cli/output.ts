import type { Language } from './language.ts';

/** What a command writes with: results on standard output, everything else on standard error. */
export interface Output {
  readonly language: Language;
  readonly json: boolean;
  /** A result: an object for `--json`, else its lines for people. */
  readonly result: (value: unknown, lines: () => readonly string[]) => void;
  readonly say: (fr: string, en: string) => void;
  readonly number: (value: number) => string;
  /** `1 document`, `1 234 documents`; `many` where the plural is not the singular with an s. */
  readonly counted: (value: number, one: string, many?: string) => string;
}

export function output(
  language: Language,
  json: boolean,
  streams: { readonly out: NodeJS.WritableStream; readonly err: NodeJS.WritableStream },
): Output {
  const format = new Intl.NumberFormat(language === 'fr' ? 'fr-FR' : 'en-GB');
  const plural = new Intl.PluralRules(language);
  return {
    language,
    json,
    result: (value, lines) =>
      void streams.out.write(
        json
          ? `${JSON.stringify(value)}\n`
          : lines()
              .map((line) => `${line}\n`)
              .join(''),
      ),
    say: (fr, en) => void streams.err.write(`${language === 'fr' ? fr : en}\n`),
    number: (value) => format.format(value),
    counted: (value, one, many = `${one}s`) => `${format.format(value)} ${plural.select(value) === 'one' ? one : many}`,
  };
}
