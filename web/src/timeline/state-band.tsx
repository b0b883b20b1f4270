import { useMemo } from 'react';
import type { StateSpan } from '../../../src/model/history.ts';
import { dayNumber, earliestDay, latestDay } from '../../../src/model/partial-date.ts';
import { formatSpan } from '../format/format.ts';
import { useLanguage } from '../language/language.tsx';
import type { View } from './extent.ts';

const HEIGHT = 20;
/** Mean width of a letter at 11 px. */
const LETTER = 6;

interface Props {
  /** Of one tumour, in their order. */
  readonly states: readonly StateSpan[];
  readonly view: View;
  readonly width: number;
}

/** In which state the disease was, over all the time that is known: one band, said in words to who does not see it. */
export function StateBand({ states, view, width }: Props) {
  const { code, t } = useLanguage();
  const spans = useMemo(() => placed(states), [states]);
  if (spans.length === 0) return null;
  const scale = width / (view.to - view.from);
  const said = spans.map(({ span }) => `${t(`state.${span.state}`)} ${formatSpan(span.start, span.end, code)}`.trim());
  return (
    <div className="track">
      <span className="track-name">{t('timeline.states')}</span>
      <svg className="track-plot" width={width} height={HEIGHT + 8} role="img" aria-label={`${t('timeline.states')} : ${said.join(' ; ')}`}>
        {spans.map(({ span, from, to }, i) => {
          const x1 = Math.max(-10, (from - view.from) * scale);
          const x2 = Math.min(width + 10, (to - view.from) * scale);
          if (x2 < 0 || x1 > width) return null;
          const name = t(`state.${span.state}`);
          const begin = Math.max(x1, 0);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a sequence without other name, which never changes its order
            <g key={i} className={`disease disease-${span.state}`} transform={`translate(${Math.round(x1 * 10) / 10} 4)`}>
              {/* A state too short for its name says it to who points at it. */}
              <title>{said[i]}</title>
              <rect width={Math.max(span.state === 'dead' ? 8 : 2, Math.round((x2 - x1 - 1) * 10) / 10)} height={HEIGHT} rx={3} />
              {Math.min(x2, width) - begin > name.length * LETTER + 12 && (
                <text x={begin - x1 + 6} y={14}>
                  {name}
                </text>
              )}
            </g>
          );
        })}
      </svg>
    </div>
  );
}

interface Placed {
  readonly span: StateSpan;
  readonly from: number;
  readonly to: number;
}

/** Days of each state. One whose start is not known is not drawn: nobody invents a day. The last ends with the last news, that day included. */
export function placed(states: readonly StateSpan[]): readonly Placed[] {
  return states.flatMap((span, i): Placed[] => {
    if (span.start === null) return [];
    const from = dayNumber(earliestDay(span.start));
    const last = i === states.length - 1;
    const to = span.end === null ? from : last ? dayNumber(latestDay(span.end)) + 1 : dayNumber(earliestDay(span.end));
    return [{ span, from, to: Math.max(from + 1, to) }];
  });
}
