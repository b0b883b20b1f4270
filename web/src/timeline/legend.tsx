import { Button } from 'react-aria-components/Button';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import type { CancerEvent, EventType } from '../../../src/model/history.ts';
import { useLanguage } from '../language/language.tsx';
import type { TimelineItem } from './items.ts';
import { Mark } from './marks.tsx';

const EVENTS: readonly EventType[] = [
  'local_recurrence',
  'regional_recurrence',
  'metastatic_recurrence',
  'progression',
  'complete_remission',
  'second_cancer',
  'transformation',
  'death',
];

/** What shapes, fills and faded lines mean. */
export function Legend() {
  const { t } = useLanguage();
  return (
    <DialogTrigger>
      <Button className="button button-small button-quiet">{t('timeline.legend')}</Button>
      <Popover className="popover" placement="bottom">
        <Dialog className="legend" aria-label={t('timeline.legend')}>
          <ul>
            {EVENTS.map((type) => (
              <li key={type}>
                <Sign item={{ ...SAMPLE, event: { ...SAMPLE.event, type } }} />
                {t(`event.${type}`)}
              </li>
            ))}
          </ul>
          <hr />
          <ul>
            <li>
              <Sign item={SAMPLE} />
              {t('timeline.legend.solid')}
            </li>
            <li>
              <Sign item={{ ...SAMPLE, structured: false }} />
              {t('timeline.legend.outline')}
            </li>
            <li>
              <svg width={22} height={22} aria-hidden="true">
                <rect className="possible data-2" x={1} y={9} width={20} height={4} rx={2} />
              </svg>
              {t('timeline.legend.partial')}
            </li>
          </ul>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

const Sign = ({ item }: { readonly item: TimelineItem }) => (
  <svg width={22} height={22} viewBox="-11 -11 22 22" aria-hidden="true">
    <Mark item={item} />
  </svg>
);

const EVENT: CancerEvent = {
  type: 'local_recurrence',
  tumour: null,
  date: null,
  sites: [],
  evidence: [],
  against: [],
  certainty: 1,
  rule: '',
};
const SAMPLE = { kind: 'event', id: 'legend', start: null, end: null, structured: true, event: EVENT } as const satisfies TimelineItem;
