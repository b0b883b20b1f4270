import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { shifted, type View, zoomed } from './extent.ts';

export interface ViewControl {
  readonly view: View;
  readonly set: (change: (view: View) => View) => void;
  /** Around `at` (days) where it is in sight, else around the middle. */
  readonly zoom: (factor: number, at?: number) => void;
  readonly all: () => void;
  readonly isWhole: boolean;
}

export function useView(whole: View): ViewControl {
  const [view, setView] = useState(whole);
  const set = useCallback((change: (view: View) => View) => setView(change), []);
  const zoom = useCallback(
    (factor: number, at?: number) =>
      setView((v) => zoomed(v, factor, at !== undefined && at >= v.from && at <= v.to ? at : (v.from + v.to) / 2, whole)),
    [whole],
  );
  const all = useCallback(() => setView(whole), [whole]);
  return { view, set, zoom, all, isWhole: view.to - view.from >= whole.to - whole.from - 0.01 };
}

/** Ctrl and wheel zoom at the pointer, a sideways wheel and a drag move. The page itself scrolls as ever. */
export function usePointer(
  area: RefObject<HTMLElement | null>,
  plotLeft: () => { left: number; width: number } | null,
  control: ViewControl,
  whole: View,
): void {
  const { set } = control;
  const latest = useRef(plotLeft);
  latest.current = plotLeft;
  useEffect(() => {
    const element = area.current;
    if (element === null) return;
    // Where the plot lies is asked once a gesture: to ask in the midst of one makes the browser lay out the page at each of its events.
    let plot: { readonly left: number; readonly width: number } | null = null;
    let lastWheel = Number.NEGATIVE_INFINITY;
    const onWheel = (event: WheelEvent): void => {
      if (plot === null || event.timeStamp - lastWheel > 400) plot = latest.current();
      lastWheel = event.timeStamp;
      if (plot === null) return;
      if (event.ctrlKey || event.metaKey) {
        event.preventDefault();
        const share = (event.clientX - plot.left) / plot.width;
        set((v) => zoomed(v, Math.exp(-event.deltaY * 0.002), v.from + (v.to - v.from) * Math.min(1, Math.max(0, share)), whole));
      } else if (Math.abs(event.deltaX) > Math.abs(event.deltaY) || event.shiftKey) {
        event.preventDefault();
        const by = (event.deltaX === 0 ? event.deltaY : event.deltaX) / plot.width;
        set((v) => shifted(v, by * (v.to - v.from), whole));
      }
    };
    let drag: { id: number; x: number; moved: boolean } | null = null;
    const onDown = (event: PointerEvent): void => {
      if (event.button !== 0) return;
      plot = latest.current();
      drag = { id: event.pointerId, x: event.clientX, moved: false };
    };
    const onMove = (event: PointerEvent): void => {
      if (drag === null || drag.id !== event.pointerId || plot === null) return;
      const by = event.clientX - drag.x;
      if (!drag.moved && Math.abs(by) < 5) return;
      // Captured only once it is a drag, so that a press on an item stays a press.
      if (!drag.moved) element.setPointerCapture(event.pointerId);
      drag = { id: event.pointerId, x: event.clientX, moved: true };
      const share = -by / plot.width;
      set((v) => shifted(v, share * (v.to - v.from), whole));
    };
    const onUp = (): void => {
      drag = null;
    };
    element.addEventListener('wheel', onWheel, { passive: false });
    element.addEventListener('pointerdown', onDown);
    element.addEventListener('pointermove', onMove);
    element.addEventListener('pointerup', onUp);
    element.addEventListener('pointercancel', onUp);
    return () => {
      element.removeEventListener('wheel', onWheel);
      element.removeEventListener('pointerdown', onDown);
      element.removeEventListener('pointermove', onMove);
      element.removeEventListener('pointerup', onUp);
      element.removeEventListener('pointercancel', onUp);
    };
  }, [area, set, whole]);
}

/** The width of an element, kept up with the window. */
export function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (element.current === null) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined) setWidth(Math.floor(entry.contentRect.width));
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
