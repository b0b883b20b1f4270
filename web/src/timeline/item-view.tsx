import { memo, useMemo, useState } from 'react';
import { formatNumber } from '../format/format.ts';
import { useLanguage } from '../language/language.tsx';
import type { Wording } from './describe.ts';
import type { TimelineItem } from './items.ts';
import type { Drawn } from './layout.ts';
import { Shape, type SignProps } from './shape.tsx';

export const ROW = 28;

interface Props {
  readonly drawn: Drawn;
  readonly width: number;
  readonly words: Wording;
  readonly isSelected: boolean;
  readonly isReachable: boolean;
  readonly onSelect: (items: readonly TimelineItem[]) => void;
  readonly onFocus: (id: string) => void;
}

/**
 * One sign. While zooming all signs move at every frame: what moves is one attribute of the group around it, and its inside, drawn around
 * 0, is only looked at again where it itself has changed.
 */
export function ItemView({ drawn, width, words, isSelected, isReachable, onSelect, onFocus }: Props) {
  const x = drawn.shape === 'bar' ? Math.max(drawn.x, -10) : drawn.x;
  return (
    <g transform={`translate(${tenth(x)} ${drawn.row * ROW + ROW / 2})`}>
      <Sign
        items={drawn.items}
        shape={drawn.shape}
        width={tenth(drawn.width)}
        from={tenth(drawn.possible[0] - x)}
        to={tenth(drawn.possible[1] - x)}
        open={drawn.open}
        label={labelX(drawn, x, width) === null ? '' : drawn.label}
        labelAt={drawn.labelAt}
        labelX={tenth(labelX(drawn, x, width) ?? 0)}
        words={words}
        isSelected={isSelected}
        isReachable={isReachable}
        onSelect={onSelect}
        onFocus={onFocus}
      />
    </g>
  );
}

/** Finer than what can be seen, and the same from frame to frame where nothing changed. */
const tenth = (n: number): number => Math.round(n * 10) / 10;

/** Where the label begins (or ends, at the left), from the sign; null where that lies beyond the plot. */
function labelX({ shape, width: size, possible: [from, to], open, labelAt, label }: Drawn, x: number, width: number): number | null {
  if (label === '') return null;
  const half = shape === 'bar' ? 0 : size / 2;
  if (labelAt === 'inside') return Math.max(0, -x) + 8;
  if (labelAt === 'left') return Math.min(-half, from - x) - 6;
  const at = Math.max(half === 0 ? size : half, to - x) + (open === 'end' ? 18 : 0) + 6;
  return x + at < width ? at : null;
}

const Sign = memo(
  function Sign({ items, words, isSelected, isReachable, onSelect, onFocus, ...shape }: SignProps & Omit<Props, 'drawn' | 'width'>) {
    const { code, t } = useLanguage();
    const [first] = items;
    // One title at a time: a thousand hidden ones would have to be laid out at every step of a zoom.
    const [hovered, setHovered] = useState(false);
    const label = useMemo(() => {
      const last = items.at(-1) ?? first;
      if (items.length > 1)
        return `${t('timeline.group', { n: items.length, shown: formatNumber(items.length, code) })}, ${words.when(first)} – ${words.when(last)}`;
      const sure = t(first.structured ? 'timeline.certain' : 'timeline.textOnly');
      return [words.when(first), words.title(first), words.detail(first), sure].filter((part) => part !== '').join(', ');
    }, [items, first, words, code, t]);
    return (
      // biome-ignore lint/a11y/useSemanticElements: SVG has no button of its own
      <g
        className={isSelected ? 'item item-selected' : 'item'}
        role="button"
        tabIndex={isReachable ? 0 : -1}
        aria-label={label}
        aria-pressed={isSelected}
        data-ids={items.map(({ id }) => id).join(' ')}
        onClick={() => onSelect(items)}
        onFocus={() => onFocus(first.id)}
        onPointerEnter={() => setHovered(true)}
        onPointerLeave={() => setHovered(false)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== ' ') return;
          event.preventDefault();
          onSelect(items);
        }}
      >
        {hovered && <title>{label}</title>}
        <Shape items={items} {...shape} />
      </g>
    );
  },
  // Lists of items are made anew at each layout where they hold one; everything else is compared as it is.
  (a, b) =>
    (Object.keys(b) as (keyof typeof b)[]).every((key) =>
      key === 'items' ? a.items.length === b.items.length && a.items.every((item, i) => item === b.items[i]) : a[key] === b[key],
    ),
);
