import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { dayNumber, earliestDay } from '../../../src/model/partial-date.ts';
import { useLanguage } from '../language/language.tsx';
import { Icon } from '../parts/icons.tsx';
import { calendarTicks, relativeTicks } from './axis.ts';
import type { Wording } from './describe.ts';
import { extentOf, showing, type View, wholeView } from './extent.ts';
import type { Lane, TimelineItem } from './items.ts';
import { step } from './keyboard.ts';
import { LaneHead } from './lane-head.tsx';
import { Legend } from './legend.tsx';
import { TrackView } from './track-view.tsx';
import { tracksOf } from './tracks.ts';
import { usePointer, useView, useWidth } from './use-view.ts';

interface Props {
  readonly lanes: readonly Lane[];
  readonly words: Wording;
  readonly selected: string | null;
  readonly onSelect: (items: readonly TimelineItem[]) => void;
}

/** The history at a glance; from days to decades. Nothing dated: a sentence instead of an empty frame. */
export function Timeline(props: Props) {
  const { t } = useLanguage();
  const whole = useMemo(() => wholeView(props.lanes.flatMap((lane) => lane.items)), [props.lanes]);
  return whole === null ? <p className="empty">{t('timeline.empty')}</p> : <Drawing {...props} whole={whole} />;
}

function Drawing({ lanes, words, selected, onSelect, whole }: Props & { readonly whole: View }) {
  const { code, t } = useLanguage();
  const area = useRef<HTMLDivElement>(null);
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

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === '+' || event.key === '=') control.zoom(1.5, anchor);
    else if (event.key === '-') control.zoom(1 / 1.5, anchor);
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
      <div className="timeline-tools">
        <fieldset className="segmented" aria-label={t('timeline.axis')} disabled={zero === null}>
          <Button aria-pressed={!relative} onPress={() => setRelative(false)} isDisabled={zero === null}>
            {t('timeline.axis.calendar')}
          </Button>
          <Button aria-pressed={relative} onPress={() => setRelative(true)} isDisabled={zero === null}>
            {t('timeline.axis.diagnosis')}
          </Button>
        </fieldset>
        <Legend />
        <div className="zoom">
          <Button
            className="icon-button"
            aria-label={t('timeline.zoomOut')}
            isDisabled={control.isWhole}
            onPress={() => control.zoom(1 / 1.6, anchor)}
          >
            <Icon name="minus" />
          </Button>
          <Button className="icon-button" aria-label={t('timeline.zoomIn')} onPress={() => control.zoom(1.6, anchor)}>
            <Icon name="plus" />
          </Button>
          <Button className="button button-small" isDisabled={control.isWhole} onPress={control.all}>
            {t('timeline.all')}
          </Button>
        </div>
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys move between the items inside, which are the controls */}
      <div ref={area} className="timeline-area" onKeyDown={onKeyDown}>
        <div className="axis" aria-hidden="true">
          <div ref={ruler} className="axis-plot">
            {ticks.map((tick) => (
              <span
                key={`${tick.x}${tick.text}`}
                className={tick.strong ? 'tick tick-strong' : 'tick'}
                style={{ insetInlineStart: `${tick.x}px` }}
              >
                {tick.text}
              </span>
            ))}
          </div>
        </div>
        <div className="grid" aria-hidden="true">
          {ticks.map((tick) => (
            <span
              key={`${tick.x}${tick.text}`}
              className={tick.strong ? 'grid-line grid-strong' : 'grid-line'}
              style={{ insetInlineStart: `${tick.x}px` }}
            />
          ))}
          {zeroX !== null && zeroX > 0 && zeroX < width && (
            <span className="grid-line grid-zero" style={{ insetInlineStart: `${zeroX}px` }} />
          )}
        </div>
        {tracked.map(({ lane, tracks }) => (
          <section key={lane.key} className={`lane lane-${lane.key.replace(/-\d+$/, '')}`} aria-label={laneName(lane, t)}>
            {(lane.tumour !== null || lane.key === 'unattached') && (
              <LaneHead lane={lane} words={words} onSelect={onSelect} selected={selected} />
            )}
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
      </div>
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
