/** The lines of relations: from a span to another, round the words between. */

export interface Anchor {
  /** The middle of the span's first piece. */
  x: number;
  /** Above its label, and below its words. */
  top: number;
  bottom: number;
}

export interface Arc {
  path: string;
  /** Where its label stands. */
  x: number;
  y: number;
}

const RISE = 6;
const LANE = 7;
const LANES = 3;
const ROUND = 5;

/** lane: relations that begin on one line take turns, so that their lines do not lie on one another. */
export function arc(from: Anchor, to: Anchor, lane: number): Arc {
  const rise = RISE + LANE * (lane % LANES);
  // Two spans in one place: a loop that can be seen.
  const x = Math.abs(to.x - from.x) < 2 * ROUND ? to.x + 4 * ROUND : to.x;
  const sameLine = Math.abs(to.top - from.top) < 2;
  const top = (sameLine ? Math.min(from.top, to.top) : from.top) - rise;
  // What lies higher is reached from below, since the line comes from there.
  const end = sameLine || to.top > from.top ? to.top : to.bottom;
  const way = Math.sign(x - from.x);
  const down = Math.sign(end - top) || 1;
  const path = [
    `M ${round(from.x)} ${round(from.top)}`,
    `V ${round(top + ROUND)}`,
    `Q ${round(from.x)} ${round(top)} ${round(from.x + way * ROUND)} ${round(top)}`,
    `H ${round(x - way * ROUND)}`,
    `Q ${round(x)} ${round(top)} ${round(x)} ${round(top + down * ROUND)}`,
    `V ${round(end)}`,
  ].join(' ');
  return { path, x: round((from.x + x) / 2), y: round(top) };
}

const round = (pixels: number) => Math.round(pixels * 2) / 2;
