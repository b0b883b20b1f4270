import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import type { Bilingual } from '../../../src/query/answers.ts';
import { english } from './english.ts';
import { french, type MessageKey } from './french.ts';
import { frenchSpaces } from './typography.ts';

export type LanguageCode = 'fr' | 'en';
type Catalogue = typeof french;
type Arguments<Key extends MessageKey> = Catalogue[Key] extends (parameters: infer P) => string ? [parameters: P] : [];

/** `t('search.patients', { n, shown })`: the key and its parameters are checked against the French catalogue. */
export type Translate = <Key extends MessageKey>(key: Key, ...parameters: Arguments<Key>) => string;

interface Language {
  readonly code: LanguageCode;
  readonly locale: 'fr-FR' | 'en-GB';
  readonly t: Translate;
  /** A text that came from the server in both languages. */
  readonly local: (text: Bilingual) => string;
  readonly choose: (code: LanguageCode) => void;
}

const CATALOGUES: Readonly<Record<LanguageCode, { readonly [Key in MessageKey]: string | ((parameters: never) => string) }>> = {
  fr: french,
  en: english,
};
const KEPT_AS = 'continuum.language';
const LanguageContext = createContext<Language | null>(null);

export function translator(code: LanguageCode): Translate {
  return (key, ...parameters) => {
    const message = CATALOGUES[code][key];
    const text = typeof message === 'string' ? message : message(parameters[0] as never);
    return code === 'fr' ? frenchSpaces(text) : text;
  };
}

const localiser =
  (code: LanguageCode) =>
  (text: Bilingual): string =>
    code === 'fr' ? frenchSpaces(text.fr) : text.en;

/** French unless English was chosen here before. */
export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [code, setCode] = useState<LanguageCode>(() => (localStorage.getItem(KEPT_AS) === 'en' ? 'en' : 'fr'));
  const choose = useCallback((next: LanguageCode) => {
    localStorage.setItem(KEPT_AS, next);
    setCode(next);
  }, []);
  useEffect(() => {
    document.documentElement.lang = code;
  }, [code]);
  const locale = code === 'fr' ? 'fr-FR' : 'en-GB';
  const value = useMemo<Language>(() => ({ code, locale, t: translator(code), local: localiser(code), choose }), [code, locale, choose]);
  return (
    <LanguageContext value={value}>
      <I18nProvider locale={locale}>{children}</I18nProvider>
    </LanguageContext>
  );
}

export function useLanguage(): Language {
  const language = useContext(LanguageContext);
  if (language === null) throw new Error('outside LanguageProvider');
  return language;
}
