import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { barAt, clampTop, drawnHeight, shownRows, TALLEST, topAt, topToSee } from './scroll';

const million = { rows: 1_000_000, rowHeight: 32, viewport: 700 };

describe('scrolling in a million rows', () => {
  it('is as high as a browser can draw', () => {
    expect(drawnHeight(million)).toBe(TALLEST);
    expect(drawnHeight({ ...million, rows: 100 })).toBe(3200);
  });

  it('reaches the first and the very last row by the bar', () => {
    expect(shownRows(topAt(0, million), million, 0).first).toBe(0);
    const end = topAt(TALLEST - 700, million);
    expect(shownRows(end, million, 0).last).toBe(999_999);
  });

  it('has bar and list say the same place', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (share) => {
        const top = share * (million.rows * 32 - 700);
        expect(Math.abs(topAt(barAt(top, million), million) - top)).toBeLessThan(0.01);
      }),
    );
  });

  it('leaves short lists as they are', () => {
    const short = { rows: 500, rowHeight: 32, viewport: 700 };
    expect(topAt(1234, short)).toBe(1234);
    expect(barAt(1234, short)).toBe(1234);
    expect(clampTop(99_999, short)).toBe(500 * 32 - 700);
    expect(clampTop(-5, { ...short, rows: 3 })).toBe(0);
  });

  it('moves no more than it must to see a row', () => {
    expect(topToSee(0, 500, million)).toBe(0);
    expect(topToSee(20, 100, million)).toBe(100);
    expect(topToSee(40, 100, million)).toBe(41 * 32 - 700);
  });
});
