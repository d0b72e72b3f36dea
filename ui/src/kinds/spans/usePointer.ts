import { type PointerEvent, useRef, useState } from 'react';
import { type By, type Stretch, snap } from '../../text';
import { stretchOf } from './edit';
import { contains, type Surface } from './surface';
import { at } from './tokens';
import { keyOf, type Span } from './types';
import type { Spans } from './view';

const by = (event: { altKey: boolean }): By => (event.altKey ? 'grapheme' : 'word');

/** Below this many pixels, a drag was a click. */
const STILL = 4;

interface Pointed {
  onPointerDown: (event: PointerEvent) => void;
  onPointerMove: (event: PointerEvent) => void;
  onPointerUp: (event: PointerEvent) => void;
  onPointerCancel: () => void;
  /** What the chosen span would be, while one of its ends is dragged. */
  dragged: Stretch | null;
}

/** Select by dragging over the text, choose by clicking, move ends by dragging them. */
export function usePointer(spans: Spans, surface: Surface | null): Pointed {
  const down = useRef<{ x: number; y: number } | null>(null);
  const [dragged, setDragged] = useState<(Stretch & { edge: 'start' | 'end' }) | null>(null);

  const selectFrom = (event: PointerEvent) => {
    const found = surface?.selected();
    if (!surface || !found) return;
    const stretch = snap(spans.of.segments, found.from, found.to, by(event));
    if (stretch === null) return;
    document.getSelection()?.removeAllRanges();
    spans.select(stretch);
  };

  const click = (event: PointerEvent) => {
    if (surface === null) return;
    const unit = surface.caretAt(event.clientX, event.clientY);
    const under = unit === null ? [] : spansUnder(spans, surface, event, unit);
    // Clicking again goes through those that lie over one another.
    const place = under.findIndex((span) => keyOf(span) === spans.view.chosen);
    const next = under[place + 1] ?? (place > 0 ? under[0] : undefined);
    if (next !== undefined) return spans.choose(keyOf(next));
    const word = unit === null ? null : spans.of.segments.wordAt(unit);
    spans.look({ chosen: null, asks: false, cursor: word && at(word) });
  };

  return {
    dragged,
    onPointerDown: (event) => {
      if (event.button !== 0 || surface === null) return;
      down.current = { x: event.clientX, y: event.clientY };
      const edge = (event.target as Element).closest<HTMLElement>('[data-edge]')?.dataset.edge;
      if ((edge !== 'start' && edge !== 'end') || spans.target === null) return;
      event.preventDefault();
      event.currentTarget.setPointerCapture(event.pointerId);
      setDragged({ ...spans.target, edge });
    },
    onPointerMove: (event) => {
      if (dragged === null || surface === null || spans.target === null) return;
      const unit = surface.caretAt(event.clientX, event.clientY);
      if (unit === null) return;
      const to = dragTo(spans, dragged.edge, unit, by(event));
      if (to !== null) setDragged({ ...to, edge: dragged.edge });
    },
    onPointerUp: (event) => {
      const from = down.current;
      down.current = null;
      if (dragged !== null) {
        setDragged(null);
        if (spans.chosen) spans.resize(dragged);
        else spans.look({ cursor: at(dragged) });
        return;
      }
      if (from === null || (event.target as Element).closest('button')) return;
      const key = (event.target as Element).closest<HTMLElement>('[data-span]')?.dataset.span;
      if (key !== undefined) return spans.choose(key);
      const far = Math.hypot(event.clientX - from.x, event.clientY - from.y);
      if (surface?.selected()) selectFrom(event);
      else if (far < STILL) click(event);
    },
    onPointerCancel: () => {
      down.current = null;
      setDragged(null);
    },
  };
}

/** One end follows the pointer by words or letters, the other stays where it is. */
function dragTo(spans: Spans, edge: 'start' | 'end', unit: number, by: By): Stretch | null {
  const { start, end } = spans.target ?? { start: 0, end: 0 };
  const fixed = edge === 'start' ? end : start;
  const found = snap(spans.of.segments, fixed, unit, by);
  if (found === null) return null;
  const to = edge === 'start' ? { start: found.start, end } : { start, end: found.end };
  return to.start < to.end ? to : null;
}

/** The spans under a place, the shortest first. */
function spansUnder(spans: Spans, surface: Surface, event: PointerEvent, unit: number): Span[] {
  const corner = surface.host.getBoundingClientRect();
  const [x, y] = [event.clientX - corner.left, event.clientY - corner.top];
  const point = spans.of.offsets.toPoints(unit);
  return spans.spans
    .filter(({ start, end }) => start <= point && point <= end)
    .filter((span) => surface.boxes(stretchOf(spans.of, span)).some((box) => contains(box, x, y)))
    .sort((a, b) => a.end - a.start - (b.end - b.start));
}
