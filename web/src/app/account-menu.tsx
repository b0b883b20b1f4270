import { Button } from 'react-aria-components/Button';
import { Header } from 'react-aria-components/Header';
import { Menu, MenuItem, MenuSection, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { Separator } from 'react-aria-components/Separator';
import type { Account } from '../../../src/access/account.ts';
import { useSignOut } from '../api/queries.ts';
import { type LanguageCode, useLanguage } from '../language/language.tsx';
import { Icon } from '../parts/icons.tsx';
import { THEMES, type ThemeChoice, useTheme } from '../theme/theme.tsx';

const LANGUAGES: readonly { readonly code: LanguageCode; readonly name: string }[] = [
  { code: 'fr', name: 'Français' },
  { code: 'en', name: 'English' },
];

/** Who one is, the language, the appearance, and the way out. */
export function AccountMenu({ account }: { readonly account: Account }) {
  const { t } = useLanguage();
  const signOut = useSignOut();
  const act = (key: string | number): void => {
    if (key === 'sign-out') signOut.mutate();
    if (key === 'api') open('/docs/', '_blank', 'noopener');
  };
  return (
    <MenuTrigger>
      <Button className="account-button">
        <span aria-hidden="true">{initials(account.name)}</span>
        <span className="visually-hidden">{`${t('app.menu')} : ${account.name}`}</span>
      </Button>
      <Popover className="popover" placement="bottom end">
        <div className="account-card">
          <strong>{account.name}</strong>
          <span>
            {account.login} · {t(`app.role.${account.role}`)}
          </span>
        </div>
        <AccountChoices onAction={act} />
      </Popover>
    </MenuTrigger>
  );
}

function AccountChoices({ onAction }: { readonly onAction: (key: string | number) => void }) {
  const { code, t, choose } = useLanguage();
  const theme = useTheme();
  return (
    <Menu className="menu" onAction={onAction}>
      <MenuSection
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[code]}
        onSelectionChange={(keys) => only(keys, (key) => choose(key as LanguageCode))}
      >
        <Header>{t('app.language')}</Header>
        {LANGUAGES.map((language) => (
          <Choice key={language.code} id={language.code} text={language.name} />
        ))}
      </MenuSection>
      <MenuSection
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[theme.choice]}
        onSelectionChange={(keys) => only(keys, (key) => theme.choose(key as ThemeChoice))}
      >
        <Header>{t('app.theme')}</Header>
        {THEMES.map((choice) => (
          <Choice key={choice} id={choice} text={t(`app.theme.${choice}`)} />
        ))}
      </MenuSection>
      <Separator />
      <MenuItem id="api" className="menu-item">
        {t('app.api')}
      </MenuItem>
      <MenuItem id="sign-out" className="menu-item">
        {t('app.signOut')}
      </MenuItem>
    </Menu>
  );
}

function Choice({ id, text }: { readonly id: string; readonly text: string }) {
  return (
    <MenuItem id={id} className="menu-item" textValue={text}>
      {({ isSelected }) => (
        <>
          <span>{text}</span>
          {isSelected && <Icon name="check" />}
        </>
      )}
    </MenuItem>
  );
}

function only(keys: 'all' | ReadonlySet<string | number>, take: (key: string | number) => void): void {
  if (keys === 'all') return;
  for (const key of keys) take(key);
}

const initials = (name: string): string =>
  name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => word.charAt(0).toUpperCase())
    .join('');
