import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { StateSpan } from '../../../src/model/history.ts';
import { dayNumber, earliestDay } from '../../../src/model/partial-date.ts';
import { useLanguage } from '../language/language.tsx';
import { calendarTicks, relativeTicks } from './axis.ts';
import type { Wording } from './describe.ts';
import { extentOf, showing, type View, wholeView } from './extent.ts';
import type { Lane, TimelineItem } from './items.ts';
import { step } from './keyboard.ts';
import { LaneHead } from './lane-head.tsx';
import { StateBand } from './state-band.tsx';
import { Tools } from './tools.tsx';
import { TrackView } from './track-view.tsx';
import { tracksOf } from './tracks.ts';
import { usePointer, useView, useWidth } from './use-view.ts';

interface Props {
  readonly states: readonly StateSpan[];
  readonly lanes: readonly Lane[];
  readonly words: Wording;
  readonly selected: string | null;
  readonly onSelect: (items: readonly TimelineItem[]) => void;
}

const NONE: readonly StateSpan[] = Object.freeze([]);

/** The history at a glance; from days to decades. Nothing dated: a sentence instead of an empty frame. */
export function Timeline(props: Props) {
  const { t } = useLanguage();
  const whole = useMemo(() => wholeView(props.lanes.flatMap((lane) => lane.items)), [props.lanes]);
  return whole === null ? <p className="empty">{t('timeline.empty')}</p> : <Drawing {...props} whole={whole} />;
}

function Drawing({ states, lanes, words, selected, onSelect, whole }: Props & { readonly whole: View }) {
  const { code, t } = useLanguage();
  const area = useRef<HTMLElement>(null);
  const ruler = useRef<HTMLDivElement>(null);
  const width = useWidth(ruler);
  const control = useView(whole);
  const { view, set } = control;
  usePointer(area, () => ruler.current?.getBoundingClientRect() ?? null, control, whole);

  const tracked = useMemo(() => lanes.map((lane) => ({ lane, tracks: tracksOf(lane) })), [lanes]);
  const rows = useMemo(
    () => tracked.flatMap(({ tracks }) => tracks.map((track) => track.items.filter((item) => extentOf(item) !== null))),
    [tracked],
  );
  const byTumour = useMemo(() => Map.groupBy(states, (span) => span.tumour), [states]);
  const zero = useMemo(() => firstDiagnosis(lanes), [lanes]);
  const [relative, setRelative] = useState(false);
  const ticks = width === 0 ? [] : relative && zero !== null ? relativeTicks(view, width, zero, t) : calendarTicks(view, width, code);

  const [focusId, setFocusId] = useState<string | null>(null);
  const wantsFocus = useRef(false);
  const reachable = focusId ?? selected ?? rows.find((row) => row.length > 0)?.[0]?.id ?? null;
  useEffect(() => {
    if (!wantsFocus.current || focusId === null) return;
    wantsFocus.current = false;
    area.current?.querySelector<SVGGElement>(`[data-ids~="${CSS.escape(focusId)}"]`)?.focus({ preventScroll: false });
  });
  // Chosen in the list or by the address: brought into view here.
  useEffect(() => {
    const item = rows.flat().find(({ id }) => id === selected);
    const extent = item === undefined ? null : extentOf(item);
    if (extent !== null) set((v) => showing(v, extent, whole));
  }, [selected, rows, set, whole]);

  // What one stands on stays in sight while zooming: out of sight it would lose the focus.
  const standing = rows.flat().find(({ id }) => id === reachable);
  const anchor = standing === undefined ? undefined : extentOf(standing)?.core[0];

  const at = useRef(anchor);
  at.current = anchor;
  const { zoom } = control;
  const zoomAtAnchor = useCallback((factor: number) => zoom(factor, at.current), [zoom]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === '+' || event.key === '=') zoomAtAnchor(1.5);
    else if (event.key === '-') zoomAtAnchor(1 / 1.5);
    else if (event.key === 'Home') control.all();
    else {
      const skip = document.activeElement?.getAttribute('data-ids')?.split(' ') ?? [];
      const next = step(rows, reachable, event.key, skip);
      if (next === null) return;
      const extent = extentOf(next);
      wantsFocus.current = true;
      setFocusId(next.id);
      if (extent !== null) set((v) => showing(v, extent, whole));
    }
    event.preventDefault();
  };

  const zeroX = zero === null ? null : ((zero - view.from) / (view.to - view.from)) * width;
  return (
    <div className="timeline">
      <Tools
        relative={zero === null ? null : relative}
        isWhole={control.isWhole}
        onRelative={setRelative}
        onZoom={zoomAtAnchor}
        onAll={control.all}
      />
      <figure ref={area} className="timeline-area" aria-label={t('timeline.title')} onKeyDown={onKeyDown}>
        <div className="axis" aria-hidden="true">
          <div ref={ruler} className="axis-plot">
            {ticks.map((tick) => (
              <span
                key={tick.key}
                className={tick.strong ? 'tick tick-strong' : 'tick'}
                style={{ transform: `translateX(${tick.x}px) translateX(-50%)` }}
              >
                {tick.text}
              </span>
            ))}
          </div>
        </div>
        <div className="grid" aria-hidden="true">
          {ticks.map((tick) => (
            <span
              key={tick.key}
              className={tick.strong ? 'grid-line grid-strong' : 'grid-line'}
              style={{ transform: `translateX(${tick.x}px)` }}
            />
          ))}
          {zeroX !== null && zeroX > 0 && zeroX < width && (
            <span className="grid-line grid-zero" style={{ transform: `translateX(${zeroX}px)` }} />
          )}
        </div>
        {tracked.map(({ lane, tracks }) => (
          <section key={lane.key} className={`lane lane-${lane.key.replace(/-\d+$/, '')}`} aria-label={laneName(lane, t)}>
            {(lane.tumour !== null || lane.key === 'unattached') && (
              <LaneHead lane={lane} words={words} onSelect={onSelect} selected={selected} />
            )}
            {lane.tumour !== null && <StateBand states={byTumour.get(lane.tumour.n) ?? NONE} view={view} width={width} />}
            {tracks.map((track) => (
              <TrackView
                key={track.key}
                track={track}
                view={view}
                width={width}
                words={words}
                selected={selected}
                reachable={reachable}
                onSelect={onSelect}
                onFocus={setFocusId}
              />
            ))}
          </section>
        ))}
      </figure>
      <p className="timeline-help">{t('timeline.help')}</p>
    </div>
  );
}

function firstDiagnosis(lanes: readonly Lane[]): number | null {
  const days = lanes.flatMap(({ tumour }) =>
    tumour === null || tumour.diagnosed === null ? [] : [dayNumber(earliestDay(tumour.diagnosed))],
  );
  return days.length === 0 ? null : Math.min(...days);
}

function laneName(lane: Lane, t: ReturnType<typeof useLanguage>['t']): string {
  if (lane.tumour !== null) return t('timeline.lane.tumour', { n: lane.tumour.n });
  switch (lane.key) {
    case 'samples':
    case 'stays':
    case 'documents':
    case 'unattached':
      return t(`timeline.lane.${lane.key}`);
    default:
      return '';
  }
}
