/** Reading a text without a mouse: a cursor on a word or grapheme, and what it selects. */
import { type By, type Segments, type Stretch, step } from '../../text';

/** From the token where selecting began to the one where it is now. */
export interface Cursor {
  anchor: Stretch;
  focus: Stretch;
}

export const at = (stretch: Stretch): Cursor => ({ anchor: stretch, focus: stretch });

export const selectedBy = ({ anchor, focus }: Cursor): Stretch => ({
  start: Math.min(anchor.start, focus.start),
  end: Math.max(anchor.end, focus.end),
});

export interface Move {
  way: 1 | -1;
  by: By;
  extend: boolean;
}

/** One token on or back, in the order of reading; at the ends of the text it stays. */
export function moved(
  segments: Segments,
  cursor: Cursor | null,
  { way, by, extend }: Move,
): Cursor | null {
  const from = cursor?.focus ?? (way === 1 ? { start: 0, end: 0 } : end(segments));
  const next = token(segments, from, way, by);
  if (next === null) return cursor;
  return extend && cursor !== null ? { anchor: cursor.anchor, focus: next } : at(next);
}

const end = ({ text }: Segments): Stretch => ({ start: text.length, end: text.length });

function token(segments: Segments, from: Stretch, way: 1 | -1, by: By): Stretch | null {
  if (by === 'word')
    return way === 1 ? segments.wordFrom(from.end) : segments.wordBefore(from.start);
  for (
    let next = neighbour(segments, from, way);
    next !== null;
    next = neighbour(segments, next, way)
  )
    if (segments.text.slice(next.start, next.end).trim() !== '') return next;
  return null;
}

const neighbour = (segments: Segments, from: Stretch, way: 1 | -1) =>
  way === 1 ? segments.graphemeAt(from.end) : segments.graphemeBefore(from.start);

/** The way an arrow leads in reading: to the left is on where the paragraph runs from the right. */
export function wayOf(arrow: 'left' | 'right', direction: 'ltr' | 'rtl'): 1 | -1 {
  return (arrow === 'right') === (direction === 'ltr') ? 1 : -1;
}

/** A stretch with one edge a step further; null where nothing would be left of it. */
export function stretched(
  segments: Segments,
  { start, end }: Stretch,
  edge: 'start' | 'end',
  way: 1 | -1,
  by: By,
): Stretch | null {
  const now =
    edge === 'start'
      ? { start: begin(segments, start, by, way), end }
      : { start, end: finish(segments, end, by, way) };
  return now.start < now.end ? now : null;
}

/** Edges fall where words begin and end, never on the space between. */
function begin(segments: Segments, start: number, by: By, way: 1 | -1): number {
  if (way === -1 || by === 'grapheme') return step(segments, start, by, way);
  const here = segments.wordFrom(start);
  return (here && segments.wordFrom(here.end)?.start) ?? segments.text.length;
}

function finish(segments: Segments, end: number, by: By, way: 1 | -1): number {
  if (way === 1 || by === 'grapheme') return step(segments, end, by, way);
  const here = segments.wordBefore(end);
  return (here && segments.wordBefore(here.start)?.end) ?? 0;
}
