/** Code points and UTF-16 units of one text.
 *
 * Answers count code points, as Python does; the browser counts UTF-16 units, of which a
 * character beyond the first plane takes two. Built once a text; a look-up is a binary search
 * among those characters, of which most texts have few.
 */
export class Offsets {
  /** Where each character of two units begins, counted in code points. */
  private readonly wide: number[] = [];
  /** How many code points the text has. */
  readonly points: number;

  constructor(readonly text: string) {
    for (let unit = 0; unit < text.length; unit++) {
      if (isHigh(text.charCodeAt(unit)) && isLow(text.charCodeAt(unit + 1))) {
        this.wide.push(unit - this.wide.length);
        unit++;
      }
    }
    this.points = text.length - this.wide.length;
  }

  /** The UTF-16 offset of a code point. */
  toUnits(point: number): number {
    const at = Math.max(0, Math.min(point, this.points));
    return at + before(this.wide, (wide) => wide < at);
  }

  /** The code point at a UTF-16 offset; inside a character of two units, where that begins. */
  toPoints(unit: number): number {
    const at = Math.max(0, Math.min(unit, this.text.length));
    return at - before(this.wide, (wide, place) => wide + place < at);
  }

  /** The text between two code points. */
  slice(start: number, end: number): string {
    return this.text.slice(this.toUnits(start), this.toUnits(end));
  }
}

/** How many of an ordered list come first, those for which `holds`. */
export function before<T>(
  ordered: ArrayLike<T>,
  holds: (one: T, place: number) => boolean,
): number {
  let low = 0;
  let high = ordered.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(ordered[middle] as T, middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

const isHigh = (unit: number) => unit >= 0xd800 && unit <= 0xdbff;
const isLow = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff;
