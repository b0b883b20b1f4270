import { Button } from 'react-aria-components/Button';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { useLanguage } from '../../language/language.tsx';
import { Icon } from '../../parts/icons.tsx';

const EXAMPLES = [
  ['récidive hépatique', 'search.help.concept'],
  ['récidive ET hépatique', 'search.help.apart'],
  ['foie scanner', 'search.help.words'],
  ['"carcinome lobulaire"', 'search.help.phrase'],
  ['foie OU os', 'search.help.or'],
  ['trastuzumab SAUF pertuzumab', 'search.help.not'],
  ['récidiv*', 'search.help.prefix'],
  ['=poumon', 'search.help.exact'],
  ['source:documents date:2015..2018', 'search.help.field'],
  ['code:C50', 'search.help.code'],
] as const;

/** What may be typed, on one small sheet. */
export function SearchHelp() {
  const { t } = useLanguage();
  return (
    <DialogTrigger>
      <Button className="icon-button box-help" aria-label={t('search.help')}>
        <Icon name="help" />
      </Button>
      <Popover className="popover" placement="bottom end">
        <Dialog className="help" aria-label={t('search.help')}>
          <dl>
            {EXAMPLES.map(([example, key]) => (
              <div key={key}>
                <dt>
                  <code>{example}</code>
                </dt>
                <dd>{t(key)}</dd>
              </div>
            ))}
          </dl>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
