import { describe, expect, it } from 'vitest';
import { powerOf, wordOf } from './strength';

describe('the strength of a signal', () => {
  it('is a power of ten, of an e-value or of a p', () => {
    expect(powerOf({ log_e: Math.log(1000), p: null })).toBeCloseTo(3);
    expect(powerOf({ log_e: null, p: 1e-7 })).toBeCloseTo(7);
    expect(powerOf({ log_e: null, p: 0 })).toBe(300);
    expect(powerOf({ log_e: null, p: null })).toBeNull();
  });

  it('has a word', () => {
    expect([null, 1.2, 3, 5.9, 6].map(wordOf)).toEqual([
      'none',
      'some',
      'strong',
      'strong',
      'very',
    ]);
  });
});
