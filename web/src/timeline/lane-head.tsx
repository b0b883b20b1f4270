import { memo } from 'react';
import { Button } from 'react-aria-components/Button';
import { useLanguage } from '../language/language.tsx';
import type { Wording } from './describe.ts';
import type { Lane, TimelineItem } from './items.ts';
import { tumourExtent } from './tumour-text.ts';

/** Which tumour the lane is about, in one line; pressing it shows what the diagnosis stands on. */
export const LaneHead = memo(function LaneHead({
  lane,
  words,
  selected,
  onSelect,
}: {
  readonly lane: Lane;
  readonly words: Wording;
  readonly selected: string | null;
  readonly onSelect: (items: readonly TimelineItem[]) => void;
}) {
  const { code, t } = useLanguage();
  const { tumour } = lane;
  if (tumour === null) return <p className="lane-head lane-head-plain">{t('timeline.lane.unattached')}</p>;
  const diagnosis = lane.items.find((item) => item.kind === 'diagnosis');
  return (
    <Button
      className="lane-head"
      aria-pressed={selected === diagnosis?.id}
      onPress={() => {
        if (diagnosis !== undefined) onSelect([diagnosis]);
      }}
    >
      <span className="lane-number">{t('timeline.lane.tumour', { n: tumour.n })}</span>
      <strong>
        {words.code(tumour.topography)}
        {tumour.laterality !== null && `, ${t(`laterality.${tumour.laterality}`)}`}
      </strong>
      {tumour.morphology !== null && <span>{words.code(tumour.morphology)}</span>}
      <span className="lane-extent">{tumourExtent(tumour, code, t)}</span>
    </Button>
  );
});
