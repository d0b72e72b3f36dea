import { describe, expect, it } from 'vitest';
import { countsOf, largestOf } from './confusion';

const told = {
  classes: ['good', 'mixed', 'bad'],
  cells: [
    { true: 'good', said: 'good', labels: 30, gold: 3 },
    { true: 'good', said: 'bad', labels: 10, gold: 0 },
    { true: 'bad', said: 'bad', labels: 50, gold: 5 },
  ],
};

describe('countsOf', () => {
  it('gives each cell its share of the true class', () => {
    const counted = countsOf(told);
    expect(counted.cell('good', 'bad')?.share).toBe(0.25);
    expect(counted.cell('bad', 'bad')?.share).toBe(1);
    expect(counted.cell('bad', 'good')).toBeUndefined();
  });
  it('leaves out classes that occur nowhere', () => {
    expect(countsOf(told).classes).toEqual(['good', 'bad']);
  });
});

it('largestOf has most labels first and leaves the list as it was', () => {
  const { all } = countsOf(told);
  expect(largestOf(all).map((one) => one.labels)).toEqual([50, 30, 10]);
  expect(all[0]?.labels).toBe(30);
});
