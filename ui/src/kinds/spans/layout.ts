/** Where labels and underlines go, from where the spans are. */
import { before } from '../../text';
import { keyOf, type Span } from './types';

export const LANES = 3;

/** The lane of each span's underline, so that spans one in another show each their own.
 * spans: in the text's order.
 */
export function lanes(spans: readonly Span[]): Map<string, number> {
  const found = new Map<string, number>();
  const ends: number[] = [];
  for (const span of spans) {
    const free = ends.findIndex((end) => end <= span.start);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = span.end;
    found.set(keyOf(span), lane % LANES);
  }
  return found;
}

export interface Tag {
  key: string;
  /** The side where its line begins: the left in English, the right in Arabic. */
  side: 'left' | 'right';
  /** Of the span's beginning, from the left of the text. */
  x: number;
  /** Of the top of its line. */
  y: number;
  width: number;
}

export interface Placed extends Tag {
  /** How far from the side of the text where its line begins. */
  inset: number;
  /** How much of its width there is room for. */
  room: number;
}

const GAP = 2;

/** Hang each tag at its span's beginning, one beside the other where several begin close by.
 * A tag gives way to those before it in reading, and is cut short by none.
 */
export function placeTags(tags: readonly Tag[], width: number): Placed[] {
  const rows = new Map<string, Tag[]>();
  for (const tag of tags) {
    const row = `${tag.side}${Math.round(tag.y)}`;
    rows.set(row, [...(rows.get(row) ?? []), tag]);
  }
  return [...rows.values()].flatMap((row) => placeRow(row, width));
}

function placeRow(row: Tag[], width: number): Placed[] {
  // Mirrored where lines begin on the right, so that one rule serves both.
  const from = (tag: Tag) => (tag.side === 'left' ? tag.x : width - tag.x);
  let free = 0;
  return [...row]
    .sort((a, b) => from(a) - from(b))
    .map((tag) => {
      const inset = Math.max(0, Math.min(Math.max(from(tag), free), width - tag.width));
      free = inset + tag.width + GAP;
      return { ...tag, inset, room: Math.min(tag.width, width) };
    });
}

/** Those of spans in the text's order that begin between two heights, and those before that
 * reach into them. topOf: the height of an offset; it grows with it, so few are measured.
 */
export function within(
  spans: readonly Span[],
  topOf: (point: number) => number,
  from: number,
  to: number,
): { begin: Span[]; reach: Span[] } {
  const first = before(spans, (span) => topOf(span.start) < from);
  const rest = spans.slice(first);
  const begin = rest.slice(
    0,
    before(rest, (span) => topOf(span.start) <= to),
  );
  const long = spans.slice(0, first).sort((a, b) => a.end - b.end);
  return { begin, reach: long.slice(before(long, (span) => topOf(span.end - 1) < from)) };
}
