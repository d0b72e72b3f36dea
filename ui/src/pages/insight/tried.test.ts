import { expect, test } from 'vitest';
import { atFirst, fromShort, toShort } from './tried';

test('what is written short is read as it was', () => {
  for (const word of ['3', '2-10', '2-10@0.95', '1-1'])
    expect(toShort(fromShort(word) ?? {})).toBe(word);
});

test('what is no policy is none', () => {
  for (const word of ['', 'x', '0', '4-2', '2-60', '2-10@1.5', '2-10@0.4', '51', '2@0.9'])
    expect(fromShort(word)).toBeNull();
});

test('the project’s own policy comes first and nothing twice', () => {
  expect(atFirst({ redundancy: 3 }, 5)).toEqual(['3', '2', '2-5', '2-5@0.9']);
  expect(atFirst({ redundancy: 2, most_answers: 5, target_confidence: 0.9 }, 5.2)).toEqual([
    '2-5@0.9',
    '2',
    '3',
    '2-5',
  ]);
  expect(atFirst(null, 1)).toEqual(['2', '2-2', '2-2@0.9']);
});
