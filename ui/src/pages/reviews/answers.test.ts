import { describe, expect, it } from 'vitest';
import { differing, isSame, letterOf } from './answers';

describe('answers beside one another', () => {
  it('are the same whatever the order of their keys', () => {
    expect(isSame({ a: 1, b: [{ x: 1, y: 2 }] }, { b: [{ y: 2, x: 1 }], a: 1 })).toBe(true);
  });

  it('differ in a value, a missing key, the order of a list, its length, or a type', () => {
    expect(isSame({ a: 1 }, { a: 2 })).toBe(false);
    expect(isSame({ a: undefined }, { b: undefined })).toBe(false);
    expect(isSame([1, 2], [2, 1])).toBe(false);
    expect(isSame([1], [1, 2])).toBe(false);
    expect(isSame([], {})).toBe(false);
    expect(isSame(null, {})).toBe(false);
  });

  it('name the questions they disagree on, also those only some answered', () => {
    const all = [
      { tone: 'warm', names: [{ start: 0 }] },
      { tone: 'warm', names: [{ start: 4 }] },
      { tone: 'warm', names: [{ start: 0 }], why: 'irony' },
    ];
    expect([...differing(all)].sort()).toEqual(['names', 'why']);
    expect(differing(all.slice(0, 1)).size).toBe(0);
    expect(differing([]).size).toBe(0);
  });

  it('are lettered by place', () => {
    expect([0, 1, 25, 26].map(letterOf)).toEqual(['A', 'B', 'Z', '27']);
  });
});
