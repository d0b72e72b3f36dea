import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react';
import { FITTED, panned, type Size, turned, whole, zoomed } from './view';

const NOTHING: Size = { width: 0, height: 0 };
const ARROWS: Record<string, [number, number]> = {
  ArrowLeft: [1, 0],
  ArrowRight: [-1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};
const PAN_STEP = 60;

export type Viewer = ReturnType<typeof useViewer>;

/** An image in a frame: by wheel at the pointer, by drag, by arrow keys. */
export function useViewer() {
  const frame = useRef<HTMLDivElement>(null);
  const [view, setView] = useState(FITTED);
  const [image, setImage] = useState(NOTHING);
  const size = useSize(frame);
  const [isDragged, setDragged] = useState(false);
  const latest = useRef({ image, size });
  latest.current = { image, size };

  // React listens to the wheel passively and cannot keep the page from scrolling with it.
  useEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    const onWheel = (event: WheelEvent) => {
      event.preventDefault();
      const box = element.getBoundingClientRect();
      const at = {
        x: event.clientX - box.left - box.width / 2,
        y: event.clientY - box.top - box.height / 2,
      };
      const { image, size } = latest.current;
      setView((now) => zoomed(now, image, size, event.deltaY < 0 ? 1 : -1, at));
    };
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => element.removeEventListener('wheel', onWheel);
  }, []);

  const pan = (x: number, y: number) => setView((now) => panned(now, image, size, x, y));
  const handlers = {
    onPointerDown: (event: PointerEvent) => {
      event.currentTarget.setPointerCapture(event.pointerId);
      setDragged(true);
    },
    onPointerMove: (event: PointerEvent) => isDragged && pan(event.movementX, event.movementY),
    onPointerUp: () => setDragged(false),
    onPointerCancel: () => setDragged(false),
    onKeyDown: (event: KeyboardEvent) => {
      const arrow = ARROWS[event.key];
      if (!arrow || event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      pan(arrow[0] * PAN_STEP, arrow[1] * PAN_STEP);
    },
  };
  return {
    frame,
    view,
    image,
    size,
    isDragged,
    handlers,
    zoom: (by: number) => setView((now) => zoomed(now, image, size, by)),
    fit: () => setView((now) => ({ ...FITTED, turns: now.turns })),
    whole: () => setView(whole),
    turn: () => setView(turned),
    onSize: (loaded: HTMLImageElement) =>
      setImage({ width: loaded.naturalWidth, height: loaded.naturalHeight }),
  };
}

function useSize(frame: React.RefObject<HTMLDivElement | null>): Size {
  const [size, setSize] = useState(NOTHING);
  useEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(() =>
      setSize({ width: element.clientWidth, height: element.clientHeight }),
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [frame]);
  return size;
}
