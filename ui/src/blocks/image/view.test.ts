import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FITTED, fitScale, panned, scaleOf, turned, type View, whole, zoomed } from './view';

const IMAGE = { width: 1600, height: 1000 };
const FRAME = { width: 800, height: 600 };

it('fits, and does not enlarge what is small', () => {
  expect(fitScale(IMAGE, FRAME, 0)).toBe(0.5);
  expect(fitScale(IMAGE, FRAME, 1)).toBe(0.375);
  expect(fitScale({ width: 10, height: 10 }, FRAME, 0)).toBe(1);
});

describe('zoomed', () => {
  it('keeps what lies under the pointer there', () => {
    const at = { x: 100, y: -50 };
    const start = whole(FITTED);
    const under = (view: View) => (at.x - view.x) / scaleOf(view, IMAGE, FRAME);
    expect(under(zoomed(start, IMAGE, FRAME, 2, at))).toBeCloseTo(under(start));
  });

  it('ends at the whole image, in the middle', () => {
    const close = zoomed(FITTED, IMAGE, FRAME, 5, { x: 300, y: 200 });
    const back = zoomed(close, IMAGE, FRAME, -50);
    expect(back.scale).toBeNull();
    expect([Math.abs(back.x), Math.abs(back.y)]).toEqual([0, 0]);
  });
});

it('begins anew when turned, and comes round', () => {
  expect(turned(turned(turned(turned(whole(FITTED)))))).toEqual(FITTED);
});

it('never loses the image out of the frame', () => {
  const move = fc.record({ by: fc.integer({ min: -5, max: 5 }), x: fc.integer(), y: fc.integer() });
  fc.assert(
    fc.property(fc.array(move), (moves) => {
      const view = moves.reduce<View>(
        (now, { by, x, y }) => panned(zoomed(now, IMAGE, FRAME, by), IMAGE, FRAME, x, y),
        FITTED,
      );
      const most = Math.max(0, (IMAGE.width * scaleOf(view, IMAGE, FRAME) - FRAME.width) / 2);
      expect(Math.abs(view.x)).toBeLessThanOrEqual(most);
    }),
  );
});
