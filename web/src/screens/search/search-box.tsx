import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Input } from 'react-aria-components/Input';
import { SearchField } from 'react-aria-components/SearchField';
import { searchFor } from '../../app/address.ts';
import { goTo } from '../../app/navigation.tsx';
import { useLanguage } from '../../language/language.tsx';
import { Icon } from '../../parts/icons.tsx';
import { SearchHelp } from './search-help.tsx';

/** The one box. Enter searches; filters belong to the question that they were chosen for, so a new question starts without them. */
export function SearchBox({ q, large = false }: { readonly q: string; readonly large?: boolean }) {
  const { t } = useLanguage();
  const [text, setText] = useState(q);
  return (
    <search className={large ? 'box box-large' : 'box'}>
      <SearchField
        className="box-field"
        aria-label={t('search.label')}
        value={text}
        onChange={setText}
        onSubmit={(value) => goTo(searchFor(value.trim()))}
        autoFocus={large}
      >
        <Icon name="search" size={large ? 20 : 16} />
        <Input placeholder={t('search.placeholder')} spellCheck="false" />
        {text !== '' && (
          <Button className="icon-button" aria-label={t('search.clear')}>
            <Icon name="close" />
          </Button>
        )}
      </SearchField>
      <SearchHelp />
      {large && (
        <Button className="button button-primary box-submit" onPress={() => goTo(searchFor(text.trim()))}>
          {t('search.submit')}
        </Button>
      )}
    </search>
  );
}
