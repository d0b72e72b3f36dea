import { describe, expect, it } from 'vitest';
import { between, byDay, plus, rangesTo, todayHere } from './days';
import { offsetOf, zoneHere } from './zone';

const row = (day: string, answers: number, pay = 0, currency = 'USD') => ({
  day,
  answers,
  pay,
  currency,
  project_id: 'prj_x',
  project_name: 'x',
  mended: 0,
  refused: 0,
  seconds: 0,
});

describe('days', () => {
  it('go on over the ends of months, years and clock changes', () => {
    expect(plus('2026-02-28', 1)).toBe('2026-03-01');
    expect(plus('2026-12-31', 1)).toBe('2027-01-01');
    expect(between('2026-03-28', '2026-03-30')).toEqual(['2026-03-28', '2026-03-29', '2026-03-30']);
    expect(between('2026-03-02', '2026-03-01')).toEqual([]);
  });
  it('are those of the clock here', () => {
    expect(todayHere(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
  });
  it('are named in ranges', () => {
    const ranges = rangesTo('2026-03-05');
    expect(ranges.week).toEqual(['2026-02-27', '2026-03-05']);
    expect(ranges.month).toEqual(['2026-03-01', '2026-03-05']);
    expect(ranges.lastMonth).toEqual(['2026-02-01', '2026-02-28']);
  });
  it('are added up over projects, and days without work are there', () => {
    const rows = [row('2026-03-03', 2), row('2026-03-01', 1), row('2026-03-03', 5)];
    expect(byDay(rows, '2026-03-01', '2026-03-03', 'answers')).toEqual([
      ['2026-03-01', 1],
      ['2026-03-02', 0],
      ['2026-03-03', 7],
    ]);
  });
  it('add up one currency at a time', () => {
    const rows = [row('2026-03-01', 1, 5, 'EUR'), row('2026-03-01', 1, 7)];
    expect(byDay(rows, '2026-03-01', '2026-03-01', 'pay/EUR')).toEqual([['2026-03-01', 5]]);
  });
});

describe('the time zone', () => {
  it('is an offset where it has no name', () => {
    expect([-180, 0, 210, -345].map(offsetOf)).toEqual(['+03:00', '+00:00', '-03:30', '+05:45']);
  });
  it('is what the server takes', () => {
    expect(zoneHere()).toMatch(/^([A-Za-z][\w+/-]*|[+-]\d\d:\d\d)$/);
  });
});
