import { useLanguage } from '../../language/language.tsx';

/** Before one is signed in there is no account menu. */
export function LanguageSwitch() {
  const { code, choose } = useLanguage();
  const other = code === 'fr' ? 'en' : 'fr';
  return (
    <button type="button" className="button button-quiet gate-language" lang={other} onClick={() => choose(other)}>
      {other === 'en' ? 'English' : 'Français'}
    </button>
  );
}
