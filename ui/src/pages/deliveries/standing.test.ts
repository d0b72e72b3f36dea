import { describe, expect, it } from 'vitest';
import { isMoving, isPressing, standingOf, stateOf, worstFirst } from './standing';

const delivery = {
  status: 'inspecting' as const,
  verdict: 'inspect' as 'accept' | 'refuse' | 'inspect' | null,
  inspected: 0,
  is_settling: false,
};

describe('where a delivery stands', () => {
  it('follows its inspection', () => {
    expect(standingOf(delivery)).toBe('begins');
    expect(standingOf({ ...delivery, inspected: 3 })).toBe('inspecting');
    expect(standingOf({ ...delivery, inspected: 8, verdict: 'accept' })).toBe('passing');
    expect(standingOf({ ...delivery, inspected: 8, verdict: 'refuse' })).toBe('undecided');
  });

  it('says who accepted it', () => {
    const accepted = { ...delivery, status: 'accepted' as const, inspected: 8 };
    expect(standingOf({ ...accepted, verdict: 'accept' })).toBe('accepted');
    expect(standingOf({ ...accepted, verdict: 'refuse' })).toBe('byLab');
    expect(standingOf({ ...accepted, verdict: null })).toBe('atOnce');
  });

  it('moves on by itself until all is taken off', () => {
    const part = { ...delivery, status: 'part' as const, is_settling: true };
    expect(standingOf(part)).toBe('settling');
    expect(isMoving(part)).toBe(true);
    expect(isMoving({ ...part, is_settling: false })).toBe(false);
  });

  it('waits for the lab once its plan refused it', () => {
    expect(stateOf({ ...delivery, verdict: 'refuse' })).toBe('undecided');
    expect(stateOf(delivery)).toBe('inspecting');
  });
});

describe('the day to decide by', () => {
  const now = new Date('2027-03-10T12:00:00Z');
  const until = (decide_until: string | null) => ({ status: 'inspecting' as const, decide_until });

  it('presses three days before', () => {
    expect(isPressing(until('2027-03-12T12:00:00Z'), now)).toBe(true);
    expect(isPressing(until('2027-03-20T12:00:00Z'), now)).toBe(false);
    expect(isPressing(until(null), now)).toBe(false);
  });

  it('presses no more once it is decided', () => {
    expect(isPressing({ ...until('2027-03-11T00:00:00Z'), status: 'accepted' }, now)).toBe(false);
  });
});

describe('the workers of a delivery', () => {
  const worker = (worker_id: string, inspected: number, defects: number) => ({
    worker_id,
    worker: worker_id,
    annotations: 10,
    inspected,
    defects,
  });

  it('stand with the worst first, those not inspected last', () => {
    const rows = [worker('a', 0, 0), worker('b', 10, 2), worker('c', 2, 1)];
    expect(worstFirst(rows).map((one) => one.worker_id)).toEqual(['c', 'b', 'a']);
  });
});
