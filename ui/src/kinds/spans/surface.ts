/** A text on the page: paints stretches of it, and tells where they are.
 *
 * The text is one node and stays so. Wrapping what is marked in elements of its own, as is
 * usual, cuts the joins of Arabic letters and starts new runs of direction, which moves words
 * about. Custom highlights paint without touching the text.
 */
import type { Stretch } from '../../text';

export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

export const hasHighlights = (): boolean =>
  typeof Highlight === 'function' && typeof CSS === 'object' && 'highlights' in CSS;

export class Surface {
  private readonly ruler = document.createRange();
  private readonly painted = new Map<string, Map<string, StaticRange>>();

  /** host: positioned, around the text; boxes are told from its corner. */
  constructor(
    readonly host: HTMLElement,
    readonly node: Text,
  ) {}

  /** Paint these stretches, and no others, under a name that `highlights.css` has a look for. */
  paint(name: string, stretches: readonly Stretch[], priority = 0): void {
    if (!hasHighlights()) return;
    const before = this.painted.get(name) ?? new Map<string, StaticRange>();
    const now = new Map<string, StaticRange>();
    // Names are the page's: two texts paint under one, each its own ranges.
    const highlight = CSS.highlights.get(name) ?? new Highlight();
    for (const { start, end } of stretches) {
      const key = `${start}:${end}`;
      const range = before.get(key) ?? this.range(start, end);
      if (!before.delete(key)) highlight.add(range);
      now.set(key, range);
    }
    for (const range of before.values()) highlight.delete(range);
    highlight.priority = priority;
    CSS.highlights.set(name, highlight);
    this.painted.set(name, now);
  }

  clear(): void {
    for (const name of this.painted.keys()) this.paint(name, []);
  }

  private range(start: number, end: number): StaticRange {
    const { node } = this;
    return new StaticRange({
      startContainer: node,
      startOffset: start,
      endContainer: node,
      endOffset: end,
    });
  }

  /** Where a stretch stands: a box for each piece of it that the eye sees as one. */
  boxes(stretch: Stretch): Box[] {
    const corner = this.host.getBoundingClientRect();
    return this.rects(stretch)
      .filter((rect) => rect.width > 0)
      .map((rect) => ({
        left: rect.left - corner.left,
        top: rect.top - corner.top,
        width: rect.width,
        height: rect.height,
      }));
  }

  /** How far down the line of an offset is; also of what has no width. */
  topOf(unit: number): number {
    const rect = this.rects({ start: unit, end: unit + 1 })[0];
    return rect === undefined ? 0 : rect.top - this.host.getBoundingClientRect().top;
  }

  private rects({ start, end }: Stretch): DOMRect[] {
    const { ruler, node } = this;
    ruler.setStart(node, Math.min(start, node.length));
    ruler.setEnd(node, Math.min(end, node.length));
    return Array.from(ruler.getClientRects());
  }

  /** The offset under a place of the screen; null outside of the text. */
  caretAt(x: number, y: number): number | null {
    const found = caretFrom(x, y);
    return found !== null && found.node === this.node ? found.offset : null;
  }

  /** What the reader has selected of this text, as offsets; null: nothing of it. */
  selected(): { from: number; to: number } | null {
    const selection = document.getSelection();
    if (selection === null || selection.rangeCount === 0) return null;
    const range = selection.getRangeAt(0);
    if (range.collapsed || !range.intersectsNode(this.node)) return null;
    return {
      from: range.startContainer === this.node ? range.startOffset : 0,
      to: range.endContainer === this.node ? range.endOffset : this.node.length,
    };
  }
}

function caretFrom(x: number, y: number): { node: Node; offset: number } | null {
  if ('caretPositionFromPoint' in document) {
    const place = document.caretPositionFromPoint(x, y);
    return place && { node: place.offsetNode, offset: place.offset };
  }
  // Of old in WebKit.
  const range = (document as Document).caretRangeFromPoint?.(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : null;
}

export const contains = (box: Box, x: number, y: number): boolean =>
  x >= box.left && x <= box.left + box.width && y >= box.top && y <= box.top + box.height;
