import { useEffect, useRef, useState } from 'react';
import type { Published } from '../spans/Stage';
import { keyOf } from '../spans/types';
import type { End } from './types';
import type { Relations } from './view';

/** Below this many pixels, a drag was a click. */
const STILL = 6;

export interface Drag {
  from: End;
  /** Where the pointer is, from the corner of the text. */
  x: number;
  y: number;
}

/** Draw a relation by dragging from the label of one span to that of another. */
export function useDrag(relations: Relations, { surface }: Published, on: boolean): Drag | null {
  const [drag, setDrag] = useState<Drag | null>(null);
  const latest = useRef(relations);
  useEffect(() => {
    latest.current = relations;
  });
  useEffect(() => {
    if (!on) return;
    const { host } = surface;
    let from: (Drag & { isMoved: boolean }) | null = null;
    const spanAt = (target: EventTarget | null) => {
      const key = (target as Element | null)?.closest<HTMLElement>('[data-span]')?.dataset.span;
      return latest.current.spans.find((span) => keyOf(span) === key);
    };
    const place = (event: PointerEvent) => {
      const corner = host.getBoundingClientRect();
      return { x: event.clientX - corner.left, y: event.clientY - corner.top };
    };
    const down = (event: PointerEvent) => {
      const span = event.button === 0 ? spanAt(event.target) : undefined;
      if (span) from = { from: span, ...place(event), isMoved: false };
    };
    const move = (event: PointerEvent) => {
      if (from === null) return;
      const now = place(event);
      from.isMoved ||= Math.hypot(now.x - from.x, now.y - from.y) >= STILL;
      if (from.isMoved) setDrag({ from: from.from, ...now });
    };
    const up = (event: PointerEvent) => {
      const [begun, span] = [from, spanAt(event.target)];
      from = null;
      setDrag(null);
      if (!begun?.isMoved || !span || keyOf(span) === keyOf(begun.from)) return;
      latest.current.beginAt(begun.from);
      latest.current.chooseSpan(keyOf(span));
    };
    const cancel = () => {
      from = null;
      setDrag(null);
    };
    host.addEventListener('pointerdown', down);
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', up);
    window.addEventListener('pointercancel', cancel);
    return () => {
      host.removeEventListener('pointerdown', down);
      window.removeEventListener('pointermove', move);
      window.removeEventListener('pointerup', up);
      window.removeEventListener('pointercancel', cancel);
    };
  }, [on, surface]);
  return drag;
}
