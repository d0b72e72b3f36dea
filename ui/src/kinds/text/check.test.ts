import { expect, it } from 'vitest';
import { lengthOf } from '../written';
import { check, fits, limits, type TextQuestion } from './check';

const question = (more: Partial<TextQuestion> = {}): TextQuestion => ({
  kind: 'text',
  id: 'q',
  ...more,
});

it('counts code points', () => {
  expect([lengthOf('😀😀'), lengthOf('بّ'), lengthOf('')]).toEqual([2, 2, 0]);
  expect(check(question({ max_length: 2 }), '😀😀')).toBeNull();
});

it('says how long it must be', () => {
  expect(check(question({ min_length: 3 }), 'ab')).toEqual({
    key: 'text:atLeast',
    values: { count: 3 },
  });
  expect(limits(question({ pattern: 'a*' }))).toEqual({ least: 1, most: 2000 });
  expect(limits(question({ pattern: 'a*', min_length: 3000 })).most).toBe(3000);
});

it('leaves to the server what a pattern means only in Python', () => {
  expect(fits('[A-Z]{3}-[0-9]+', 'ABC-12')).toBe(true);
  expect(fits('[A-Z]{3}', 'ABCD')).toBe(false);
  for (const pattern of ['(?P<year>a)', '\\d+', '\\w+', '(?i)a', 'a.c', 'a++', '[']) {
    expect(fits(pattern, '٣')).toBeNull();
    expect(check(question({ pattern }), '٣')).toBeNull();
  }
});
