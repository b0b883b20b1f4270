import { useMemo, useState } from 'react';
import { formatNumber } from '../format/format.ts';
import { type Translate, useLanguage } from '../language/language.tsx';
import type { Wording } from './describe.ts';
import type { View } from './extent.ts';
import type { TimelineItem } from './items.ts';
import { type Drawn, MARK } from './layout.ts';
import { colourOf, Mark } from './marks.tsx';
import type { Track } from './tracks.ts';

const ROW = 28;
const BAR = 20;

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
  const { code, t } = useLanguage();
  const layout = useMemo(() => (width === 0 ? null : track.layout(view, width, words.short)), [track, view, width, words]);
  const height = (layout?.rows ?? 1) * ROW;
  // One title at a time: a thousand hidden ones would have to be laid out at every step of a zoom.
  const [hovered, setHovered] = useState<string | null>(null);
  const label = (drawn: Drawn): string => {
    const [first] = drawn.items;
    const last = drawn.items.at(-1) ?? first;
    if (drawn.shape === 'cluster') {
      return `${t('timeline.group', { n: drawn.items.length, shown: formatNumber(drawn.items.length, code) })}, ${words.when(first)} – ${words.when(last)}`;
    }
    const sure = t(first.structured ? 'timeline.certain' : 'timeline.textOnly');
    return [words.when(first), words.title(first), words.detail(first), sure].filter((part) => part !== '').join(', ');
  };
  return (
    <div className="track">
      <span className="track-name">{trackName(track.name, t)}</span>
      {/* biome-ignore lint/a11y/useSemanticElements: SVG has no fieldset */}
      <svg className="track-plot" width={width} height={height} role="group" aria-label={trackName(track.name, t)}>
        {layout?.drawn.map((drawn) => {
          const ids = drawn.items.map(({ id }) => id);
          const isSelected = selected !== null && ids.includes(selected);
          const select = (): void => onSelect(drawn.items);
          return (
            // biome-ignore lint/a11y/useSemanticElements: SVG has no button of its own
            <g
              key={ids[0]}
              className={isSelected ? 'item item-selected' : 'item'}
              role="button"
              tabIndex={reachable !== null && ids.includes(reachable) ? 0 : -1}
              aria-label={label(drawn)}
              aria-pressed={isSelected}
              data-ids={ids.join(' ')}
              transform={`translate(0 ${drawn.row * ROW + ROW / 2})`}
              onClick={select}
              onFocus={() => onFocus(ids[0] ?? '')}
              onPointerEnter={() => setHovered(ids[0] ?? null)}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' && event.key !== ' ') return;
                event.preventDefault();
                select();
              }}
            >
              {hovered === ids[0] && <title>{label(drawn)}</title>}
              <Shape drawn={drawn} width={width} />
            </g>
          );
        })}
      </svg>
    </div>
  );
}

function Shape({ drawn, width }: { readonly drawn: Drawn; readonly width: number }) {
  const [item] = drawn.items;
  const [from, to] = drawn.possible;
  const colour = colourOf(item);
  const half = drawn.shape === 'bar' ? 0 : drawn.width / 2;
  const right = Math.max(drawn.x + (half === 0 ? drawn.width : half), to) + (drawn.open === 'end' ? 18 : 0) + 6;
  const textX =
    drawn.labelAt === 'inside' ? Math.max(drawn.x, 0) + 8 : drawn.labelAt === 'right' ? right : Math.min(drawn.x - half, from) - 6;
  const text = drawn.label !== '' && textX < width && (
    <text
      className={drawn.labelAt === 'inside' && item.structured ? 'label label-inside' : 'label'}
      x={textX}
      y={4}
      textAnchor={drawn.labelAt === 'left' ? 'end' : 'start'}
    >
      {drawn.label}
    </text>
  );
  if (drawn.shape === 'cluster') {
    return (
      <>
        <rect className={`cluster ${colour}`} x={drawn.x - drawn.width / 2} y={-9} width={drawn.width} height={18} rx={9} />
        <text className="cluster-count" x={drawn.x} y={4} textAnchor="middle">
          {drawn.items.length > 99 ? '99+' : drawn.items.length}
        </text>
      </>
    );
  }
  if (drawn.shape === 'mark') {
    return (
      <>
        {to - from > MARK && <rect className={`possible ${colour}`} x={from} y={-2} width={to - from} height={4} rx={2} />}
        <rect className="focus-ring" x={drawn.x - 12} y={-12} width={24} height={24} rx={6} />
        <g transform={`translate(${drawn.x} 0)`}>
          <Mark item={item} />
          {drawn.open === 'end' && <path className={`open-end ${colour}`} d="M9 0H22M18-4 22 0 18 4" />}
          {drawn.open === 'start' && <path className={`open-end ${colour}`} d="M-9 0H-22M-18-4-22 0-18 4" />}
        </g>
        {text}
      </>
    );
  }
  const x = Math.max(drawn.x, -10);
  return (
    <>
      {(from < x - 1 || to > x + drawn.width + 1) && (
        <rect className={`possible ${colour}`} x={from} y={-2} width={Math.max(0, to - from)} height={4} rx={2} />
      )}
      <rect
        className={`bar ${colour} ${item.structured ? 'solid' : 'outline'}`}
        x={x}
        y={-BAR / 2}
        width={drawn.width}
        height={BAR}
        rx={4}
      />
      {text}
    </>
  );
}

function trackName(name: Track['name'], t: Translate): string {
  if (name === 'course') return t('timeline.course');
  if (name === 'samples' || name === 'stays' || name === 'documents') return t(`timeline.lane.${name}`);
  return t(`treatment.${name}`);
}
