import {
  type RefObject,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { flushSync } from 'react-dom';
import { barAt, clampTop, isScaled, type Measures, topAt } from './scroll';

/** Where a long list stands in its scroller, and how to move it. */
export function useScroll(
  scroller: RefObject<HTMLDivElement | null>,
  rows: number,
  rowHeight: number,
  head: number,
) {
  const [viewport, setViewport] = useState(0);
  const [top, setTop] = useState(0);
  const measures: Measures = useMemo(
    () => ({ rows, rowHeight, viewport: Math.max(0, viewport - head) }),
    [rows, rowHeight, viewport, head],
  );
  const latest = useRef({ measures, top });
  latest.current = { measures, top };
  // Set by us: the scroll event that follows says nothing new.
  const ownBar = useRef<number | null>(null);

  const goTo = useCallback(
    (to: number) => {
      const { measures } = latest.current;
      const next = clampTop(to, measures);
      latest.current.top = next;
      setTop(next);
      if (scroller.current) {
        scroller.current.scrollTop = barAt(next, measures);
        ownBar.current = scroller.current.scrollTop;
      }
    },
    [scroller],
  );

  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const watch = new ResizeObserver(() => setViewport(element.clientHeight));
    watch.observe(element);
    setViewport(element.clientHeight);
    return () => watch.disconnect();
  }, [scroller]);

  useEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const onScroll = () => {
      if (ownBar.current !== null && Math.abs(element.scrollTop - ownBar.current) < 1) return;
      ownBar.current = null;
      // Now, not with the next frame: the browser has moved the rows already.
      flushSync(() => setTop(topAt(element.scrollTop, latest.current.measures)));
    };
    const onWheel = (event: WheelEvent) => {
      const { measures, top } = latest.current;
      if (!isScaled(measures) || event.ctrlKey || Math.abs(event.deltaX) > Math.abs(event.deltaY))
        return;
      event.preventDefault();
      const unit = [1, measures.rowHeight, measures.viewport][event.deltaMode] ?? 1;
      goTo(top + event.deltaY * unit);
    };
    element.addEventListener('scroll', onScroll, { passive: true });
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => {
      element.removeEventListener('scroll', onScroll);
      element.removeEventListener('wheel', onWheel);
    };
  }, [scroller, goTo]);

  return { top: clampTop(top, measures), measures, goTo };
}
