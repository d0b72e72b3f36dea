import { describe, expect, it } from 'vitest';
import { daysOf, partsOf } from './statement';

describe('daysOf', () => {
  it('is the month so far, or a whole one before', () => {
    const now = new Date(2028, 2, 5, 23, 59);
    expect(daysOf(now)).toEqual({ first: '2028-03-01', last: '2028-03-05' });
    expect(daysOf(now, -1)).toEqual({ first: '2028-02-01', last: '2028-02-29' });
  });
  it('goes back over the new year', () => {
    expect(daysOf(new Date(2026, 0, 31), -1)).toEqual({ first: '2025-12-01', last: '2025-12-31' });
  });
});

describe('partsOf', () => {
  it('keeps known parts in one order', () => {
    expect(partsOf('project,day,colour')).toEqual(['day', 'project']);
  });
  it('is by worker where nothing is known', () => {
    expect(partsOf('')).toEqual(['worker']);
  });
});
