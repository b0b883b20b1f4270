import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';

export const THEMES = ['light', 'dark', 'system'] as const;
export type ThemeChoice = (typeof THEMES)[number];

const KEPT_AS = 'continuum.theme';
const ThemeContext = createContext<{ readonly choice: ThemeChoice; readonly choose: (choice: ThemeChoice) => void } | null>(null);

const kept = (): ThemeChoice => THEMES.find((theme) => theme === localStorage.getItem(KEPT_AS)) ?? 'system';

/** Light, dark, or as the computer says; the choice stays on this machine. */
export function ThemeProvider({ children }: { readonly children: ReactNode }) {
  const [choice, setChoice] = useState<ThemeChoice>(kept);
  useEffect(() => {
    const dark = matchMedia('(prefers-color-scheme: dark)');
    const apply = (): void => {
      document.documentElement.dataset['theme'] = choice === 'system' ? (dark.matches ? 'dark' : 'light') : choice;
    };
    apply();
    dark.addEventListener('change', apply);
    return () => dark.removeEventListener('change', apply);
  }, [choice]);
  const choose = useCallback((next: ThemeChoice) => {
    localStorage.setItem(KEPT_AS, next);
    setChoice(next);
  }, []);
  const value = useMemo(() => ({ choice, choose }), [choice, choose]);
  return <ThemeContext value={value}>{children}</ThemeContext>;
}

export function useTheme() {
  const theme = useContext(ThemeContext);
  if (theme === null) throw new Error('outside ThemeProvider');
  return theme;
}
