import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import type { IssuedPassword } from '../../api/administration.ts';
import { useLanguage } from '../../language/language.tsx';
import { Icon } from '../../parts/icons.tsx';
import { ModalCard } from '../../parts/modal-card.tsx';

/** The one time that the password can be read: neither Escape nor a press beside it loses it. */
export function Issued({ issued, onClose }: { readonly issued: IssuedPassword; readonly onClose: () => void }) {
  const { t } = useLanguage();
  const [copied, setCopied] = useState(false);
  const { account, password } = issued;
  return (
    <ModalCard title={t('accounts.issued', { name: account.name })} onClose={onClose} firm>
      <p className="issued">
        <code>{password}</code>
        {/* Outside of a secure context (plain HTTP on another machine) there is no clipboard: the password can still be read and selected. */}
        {navigator.clipboard !== undefined && (
          <Button className="button button-small" onPress={() => void navigator.clipboard.writeText(password).then(() => setCopied(true))}>
            {copied && <Icon name="check" size={14} />}
            {copied ? t('accounts.issued.copied') : t('accounts.issued.copy')}
          </Button>
        )}
      </p>
      <p className="muted">{t('accounts.issued.note')}</p>
      <div className="modal-acts">
        <Button className="button button-primary" onPress={onClose} autoFocus>
          {t('admin.done')}
        </Button>
      </div>
    </ModalCard>
  );
}
