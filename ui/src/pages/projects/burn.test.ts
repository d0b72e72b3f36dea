import { describe, expect, it } from 'vitest';
import { bucketsOf } from './burn';

const point = (at: string, supplier_id: string, answers: number) => ({ at, supplier_id, answers });

describe('answers by day', () => {
  it('leaves no day out, and adds up suppliers', () => {
    const points = [
      point('2026-11-20T00:00:00Z', 'a', 3),
      point('2026-11-20T00:00:00Z', 'b', 4),
      point('2026-11-23T00:00:00Z', 'a', 1),
    ];
    const burn = { unit: 'day' as const, since: '2026-09-25T00:00:00Z', points };
    const buckets = bucketsOf(burn, new Date('2026-11-24T15:00:00Z'));
    expect(buckets.map((one) => one.total)).toEqual([7, 0, 0, 1, 0]);
    expect(buckets[0]?.of.get('b')).toBe(4);
    expect(buckets.at(-1)?.at.toISOString()).toBe('2026-11-24T00:00:00.000Z');
  });

  it('shows the present hour where nothing was answered yet', () => {
    const burn = { unit: 'hour' as const, since: '2026-11-24T00:00:00Z', points: [] };
    expect(bucketsOf(burn, new Date('2026-11-24T15:20:00Z')).map((one) => one.total)).toEqual([0]);
  });
});
