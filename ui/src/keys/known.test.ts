import { afterEach, describe, expect, it } from 'vitest';
import { clashesOf, GROUPS, inTheWay } from './known';
import { remap } from './registry';

afterEach(() => remap({}));

describe('the keys people may set', () => {
  it.each(Object.keys(GROUPS))('do not clash within %s and with the frame', (name) => {
    expect(clashesOf(name)).toEqual([]);
  });

  it('tells which action has a key already, by default or by choice', () => {
    expect(inTheWay('task.pause', 'KeyG')?.id).toBe('task.guideline');
    remap({ 'task.guideline': 'KeyH' });
    expect(inTheWay('task.pause', 'KeyG')).toBeUndefined();
    expect(inTheWay('task.pause', 'KeyH')?.id).toBe('task.guideline');
  });

  it('lets the same key mean another thing elsewhere', () => {
    expect(inTheWay('task.pause', 'KeyA')).toBeUndefined();
  });

  it('finds a clash', () => {
    remap({ 'task.pause': 'KeyG' });
    expect(clashesOf('task')).toEqual([['task.guideline', 'task.pause']]);
  });
});
