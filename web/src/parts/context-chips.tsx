import { useLanguage } from '../language/language.tsx';

export const CONTEXT_NAMES = ['negated', 'hypothetical', 'family', 'history', 'reported', 'planned'] as const;
export type ContextName = (typeof CONTEXT_NAMES)[number];

/** In which context words stand, said beside them and never hidden in a filter; each has a sign of its own beside its colour. */
const SIGNS: Readonly<Record<ContextName, string>> = {
  negated: '⊘',
  hypothetical: '?',
  family: '⌂',
  history: '↺',
  reported: '“',
  planned: '→',
};

export function ContextChips({ contexts }: { readonly contexts: readonly ContextName[] }) {
  const { t } = useLanguage();
  if (contexts.length === 0) return null;
  return (
    <span className="contexts">
      {contexts.map((context) => (
        <span key={context} className={`context context-${context}`}>
          <span aria-hidden="true">{SIGNS[context]}</span> {t(`context.${context}`)}
        </span>
      ))}
    </span>
  );
}
