import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lanes, placeTags, type Tag, within } from './layout';
import type { Span } from './types';

const span = (start: number, end: number, label = 'a'): Span => ({ start, end, label, quote: '' });
const tag = (x: number, more: Partial<Tag> = {}): Tag => ({
  key: String(x),
  side: 'left',
  x,
  y: 0,
  width: 40,
  ...more,
});

it('underlines spans that lie in one another each in a lane of its own', () => {
  const found = lanes([span(0, 10), span(0, 10, 'b'), span(2, 4), span(10, 12)]);
  expect([...found.values()]).toEqual([0, 1, 2, 0]);
});

it('hangs tags where their spans begin, on the right in Arabic', () => {
  expect(placeTags([tag(100)], 500)[0]?.inset).toBe(100);
  expect(placeTags([tag(400, { side: 'right' })], 500)[0]?.inset).toBe(100);
});

it('moves a tag on where another hangs, and keeps it on the page', () => {
  const [first, second, last] = placeTags([tag(110), tag(100), tag(490)], 500);
  expect([first?.key, first?.inset, second?.inset, last?.inset]).toEqual(['100', 100, 142, 460]);
});

it('does not let lines that touch by a fraction of a pixel share a row, nor others be moved', () => {
  const placed = placeTags([tag(100), tag(100, { key: 'below', y: 40 })], 500);
  expect(placed.map((one) => one.inset)).toEqual([100, 100]);
});

it('finds those in view and those that reach into it, as looking at each would', () => {
  const spans = fc
    .array(fc.tuple(fc.nat(200), fc.integer({ min: 1, max: 60 })))
    .map((pairs) =>
      pairs.map(([start, long]) => span(start, start + long)).sort((a, b) => a.start - b.start),
    );
  fc.assert(
    fc.property(spans, fc.nat(250), fc.nat(100), (spans, from, height) => {
      const to = from + height;
      const { begin, reach } = within(spans, (point) => point, from, to);
      expect(begin).toEqual(spans.filter((one) => one.start >= from && one.start <= to));
      const before = spans.filter((one) => one.start < from && one.end - 1 >= from);
      expect(new Set(reach)).toEqual(new Set(before));
    }),
  );
});
