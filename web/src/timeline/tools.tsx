import { memo } from 'react';
import { Button } from 'react-aria-components/Button';
import { useLanguage } from '../language/language.tsx';
import { Icon } from '../parts/icons.tsx';
import { Legend } from './legend.tsx';

interface Props {
  /** Time since the diagnosis instead of the calendar; null where no diagnosis is dated. */
  readonly relative: boolean | null;
  readonly isWhole: boolean;
  readonly onRelative: (relative: boolean) => void;
  readonly onZoom: (factor: number) => void;
  readonly onAll: () => void;
}

/** Scale, legend and zoom. Kept out of the frames of a zoom, in which nothing of it changes. */
export const Tools = memo(function Tools({ relative, isWhole, onRelative, onZoom, onAll }: Props) {
  const { t } = useLanguage();
  return (
    <div className="timeline-tools">
      <fieldset className="segmented" aria-label={t('timeline.axis')} disabled={relative === null}>
        <Button aria-pressed={relative !== true} onPress={() => onRelative(false)} isDisabled={relative === null}>
          {t('timeline.axis.calendar')}
        </Button>
        <Button aria-pressed={relative === true} onPress={() => onRelative(true)} isDisabled={relative === null}>
          {t('timeline.axis.diagnosis')}
        </Button>
      </fieldset>
      <Legend />
      <div className="zoom">
        <Button className="icon-button" aria-label={t('timeline.zoomOut')} isDisabled={isWhole} onPress={() => onZoom(1 / 1.6)}>
          <Icon name="minus" />
        </Button>
        <Button className="icon-button" aria-label={t('timeline.zoomIn')} onPress={() => onZoom(1.6)}>
          <Icon name="plus" />
        </Button>
        <Button className="button button-small" isDisabled={isWhole} onPress={onAll}>
          {t('timeline.all')}
        </Button>
      </div>
    </div>
  );
});
