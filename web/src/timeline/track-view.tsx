import { useMemo } from 'react';
import { type Translate, useLanguage } from '../language/language.tsx';
import type { Wording } from './describe.ts';
import type { View } from './extent.ts';
import { ItemView, ROW } from './item-view.tsx';
import type { TimelineItem } from './items.ts';
import type { Track } from './tracks.ts';

interface Props {
  readonly track: Track;
  readonly view: View;
  readonly width: number;
  readonly words: Wording;
  readonly selected: string | null;
  /** The one item of the timeline that Tab comes to. */
  readonly reachable: string | null;
  readonly onSelect: (items: readonly TimelineItem[]) => void;
  readonly onFocus: (id: string) => void;
}

export function TrackView({ track, view, width, words, selected, reachable, onSelect, onFocus }: Props) {
  const { t } = useLanguage();
  const layout = useMemo(() => (width === 0 ? null : track.layout(view, width, words.short)), [track, view, width, words]);
  const height = (layout?.rows ?? 1) * ROW;
  return (
    <div className="track">
      <span className="track-name">{trackName(track.name, t)}</span>
      {/* biome-ignore lint/a11y/useSemanticElements: SVG has no fieldset */}
      <svg className="track-plot" width={width} height={height} role="group" aria-label={trackName(track.name, t)}>
        {layout?.drawn.map((drawn) => (
          <ItemView
            key={drawn.items[0].id}
            drawn={drawn}
            width={width}
            words={words}
            isSelected={selected !== null && drawn.items.some(({ id }) => id === selected)}
            isReachable={reachable !== null && drawn.items.some(({ id }) => id === reachable)}
            onSelect={onSelect}
            onFocus={onFocus}
          />
        ))}
      </svg>
    </div>
  );
}

function trackName(name: Track['name'], t: Translate): string {
  if (name === 'course') return t('timeline.course');
  if (name === 'samples' || name === 'stays' || name === 'documents') return t(`timeline.lane.${name}`);
  return t(`treatment.${name}`);
}
