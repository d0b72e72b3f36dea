/** Scrolling in lists higher than a browser can draw: Firefox ends at 17 million pixels, a million
 * rows at twice the size of type need 64.
 *
 * Up to `TALLEST` the list is as high as it is. Beyond, the bar stands for the whole of it, while
 * the wheel still moves row by row.
 */

export const TALLEST = 8_000_000;

export interface Measures {
  rows: number;
  rowHeight: number;
  viewport: number;
}

/** The list's real height. */
export const heightOf = ({ rows, rowHeight }: Measures): number => rows * rowHeight;

/** How high it is drawn. */
export const drawnHeight = (measures: Measures): number => Math.min(heightOf(measures), TALLEST);

export const isScaled = (measures: Measures): boolean => heightOf(measures) > TALLEST;

const span = (height: number, viewport: number) => Math.max(1, height - viewport);

/** Where the list stands when the bar is at `scrollTop`. */
export function topAt(scrollTop: number, measures: Measures): number {
  if (!isScaled(measures)) return scrollTop;
  const share = scrollTop / span(drawnHeight(measures), measures.viewport);
  return Math.min(1, share) * span(heightOf(measures), measures.viewport);
}

/** Where the bar is when the list stands at `top`. */
export function barAt(top: number, measures: Measures): number {
  if (!isScaled(measures)) return top;
  const share = top / span(heightOf(measures), measures.viewport);
  return share * span(drawnHeight(measures), measures.viewport);
}

export function clampTop(top: number, measures: Measures): number {
  return Math.max(0, Math.min(top, heightOf(measures) - measures.viewport));
}

/** The rows on the screen, with some more on both sides. */
export function shownRows(top: number, measures: Measures, more: number) {
  const { rows, rowHeight, viewport } = measures;
  const first = Math.floor(top / rowHeight);
  const last = Math.ceil((top + viewport) / rowHeight) - 1;
  return {
    first: Math.max(0, first),
    last: Math.min(rows - 1, last),
    from: Math.max(0, first - more),
    to: Math.min(rows - 1, last + more),
  };
}

/** The nearest place to stand where a row is wholly seen. */
export function topToSee(row: number, top: number, { rowHeight, viewport }: Measures): number {
  const start = row * rowHeight;
  if (start < top) return start;
  if (start + rowHeight > top + viewport) return start + rowHeight - viewport;
  return top;
}
