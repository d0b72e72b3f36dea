import { describe, expect, it } from 'vitest';
import { axisAround, lastUpTo, nearest, niceStep, niceTicks, share } from './scale';

describe('niceStep', () => {
  it.each([
    [0.7, 1],
    [1, 1],
    [1.2, 2],
    [2.2, 2.5],
    [3, 5],
    [7, 10],
    [0.013, 0.02],
    [1300, 2000],
  ])('the step at or above %f is %f', (rough, step) => {
    expect(niceStep(rough)).toBeCloseTo(step, 12);
  });
  it('makes something of nothing', () => {
    expect(niceStep(0)).toBe(1);
    expect(niceStep(Number.NaN)).toBe(1);
  });
});

describe('niceTicks', () => {
  it('are multiples of the step, without binary noise', () => {
    expect(niceTicks(0, 0.5)).toEqual([0, 0.1, 0.2, 0.3, 0.4, 0.5]);
    expect(niceTicks(0.85, 0.97)).toEqual([0.85, 0.875, 0.9, 0.925, 0.95]);
  });
  it('cross zero at zero', () => {
    expect(niceTicks(-0.05, 0.11)).toEqual([-0.05, 0, 0.05, 0.1]);
  });
  it('lie within the ends', () => {
    for (const [low, high] of [
      [0.12, 0.13],
      [-7, 900],
      [1e6, 3.5e6],
    ] as const) {
      const ticks = niceTicks(low, high);
      expect(ticks.length).toBeGreaterThan(1);
      expect(Math.min(...ticks)).toBeGreaterThanOrEqual(low);
      expect(Math.max(...ticks)).toBeLessThanOrEqual(high);
    }
  });
});

describe('axisAround', () => {
  it('holds all values and ends on ticks', () => {
    const axis = axisAround([0.812, 0.934]);
    expect(axis.low).toBeLessThanOrEqual(0.812);
    expect(axis.high).toBeGreaterThanOrEqual(0.934);
    expect(axis.ticks[0]).toBe(axis.low);
    expect(axis.ticks.at(-1)).toBe(axis.high);
  });
  it('stays within what can be', () => {
    const axis = axisAround([0.2, 1], { floor: 0, ceiling: 1 });
    expect(axis.high).toBe(1);
    expect(axisAround([0.999, 1], { floor: 0, ceiling: 1 }).high).toBe(1);
  });
  it('has room around a single value, at an end too', () => {
    expect(axisAround([3]).high).toBeGreaterThan(axisAround([3]).low);
    const end = axisAround([1], { floor: 0, ceiling: 1 });
    expect(end.low).toBeLessThan(1);
    expect(end.high).toBe(1);
  });
  it('of nothing is what can be', () => {
    expect(axisAround([], { floor: 0, ceiling: 1 })).toMatchObject({ low: 0, high: 1 });
  });
});

describe('places', () => {
  it('are shares of the axis, held within it', () => {
    const axis = { low: 0.5, high: 1 };
    expect(share(axis, 0.75)).toBe(0.5);
    expect(share(axis, 0.2)).toBe(0);
    expect(share(axis, 2)).toBe(1);
    expect(share({ low: 1, high: 1 }, 1)).toBe(0);
  });
  it('lastUpTo looks back, nearest to both sides', () => {
    const xs = [10, 20, 40];
    expect([5, 10, 19, 40, 99].map((at) => lastUpTo(xs, at))).toEqual([-1, 0, 0, 2, 2]);
    expect([5, 14, 16, 29, 31, 99].map((at) => nearest(xs, at))).toEqual([0, 0, 1, 1, 2, 2]);
    expect(nearest([], 3)).toBe(-1);
  });
});
