import { type Drawn, MARK } from './layout.ts';
import { colourOf, Mark } from './marks.tsx';

const BAR = 20;

export interface SignProps extends Pick<Drawn, 'items' | 'shape' | 'open' | 'label' | 'labelAt'> {
  readonly width: number;
  /** Where it may lie, from the sign. */
  readonly from: number;
  readonly to: number;
  readonly labelX: number;
}

/** A sign drawn around 0: a bar that begins there, or a mark or a number in its middle. */
export function Shape({ items, shape, width, from, to, open, label, labelAt, labelX }: SignProps) {
  const [item] = items;
  const colour = colourOf(item);
  const text = label !== '' && (
    <text
      className={labelAt === 'inside' && item.structured ? 'label label-inside' : 'label'}
      x={labelX}
      y={4}
      textAnchor={labelAt === 'left' ? 'end' : 'start'}
    >
      {label}
    </text>
  );
  if (shape === 'cluster') {
    return (
      <>
        <rect className={`cluster ${colour}`} x={-width / 2} y={-9} width={width} height={18} rx={9} />
        <text className="cluster-count" y={4} textAnchor="middle">
          {items.length > 99 ? '99+' : items.length}
        </text>
      </>
    );
  }
  if (shape === 'mark') {
    return (
      <>
        {to - from > MARK && <rect className={`possible ${colour}`} x={from} y={-2} width={to - from} height={4} rx={2} />}
        <rect className="focus-ring" x={-12} y={-12} width={24} height={24} rx={6} />
        <Mark item={item} />
        {open === 'end' && <path className={`open-end ${colour}`} d="M9 0H22M18-4 22 0 18 4" />}
        {open === 'start' && <path className={`open-end ${colour}`} d="M-9 0H-22M-18-4-22 0-18 4" />}
        {text}
      </>
    );
  }
  return (
    <>
      {(from < -1 || to > width + 1) && (
        <rect className={`possible ${colour}`} x={from} y={-2} width={Math.max(0, to - from)} height={4} rx={2} />
      )}
      <rect className={`bar ${colour} ${item.structured ? 'solid' : 'outline'}`} y={-BAR / 2} width={width} height={BAR} rx={4} />
      {text}
    </>
  );
}
