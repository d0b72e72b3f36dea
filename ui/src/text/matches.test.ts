import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Matching, matches } from './matches';
import { Segments } from './segments';

function found(text: string, needle: string, how: Partial<Matching> = {}): string[] {
  const all = matches(new Segments(text), needle, { whole: true, loose: false, ...how });
  return all.map(({ start, end }) => text.slice(start, end));
}

it('finds whole words, or inside words', () => {
  const text = 'كتاب وكتاب بكتابه كتاب';
  expect(found(text, 'كتاب')).toHaveLength(2);
  expect(found(text, 'كتاب', { whole: false })).toHaveLength(4);
  expect(found('cat concat cat.', 'cat')).toHaveLength(2);
  expect(found('ابن سينا وابن سينا', 'ابن سينا')).toHaveLength(1);
});

it('overlooks vowels, tatweel and forms of alef on demand, and gives what stands there', () => {
  const text = 'أحمد أَحْمَد احمـــد حمد';
  expect(found(text, 'احمد')).toEqual([]);
  expect(found(text, 'احمد', { loose: true })).toEqual(['أحمد', 'أَحْمَد', 'احمـــد']);
  expect(found('Cairo CAIRO', 'cairo', { loose: true })).toEqual(['Cairo', 'CAIRO']);
});

it('takes the marks of the last letter with it', () => {
  expect(found('قرأ كِتَابٌ، اليوم', 'كتاب', { loose: true })).toEqual(['كِتَابٌ']);
});

it('does not cut a letter from its mark', () => {
  expect(found('كتبَ', 'كتب', { whole: false })).toEqual([]);
  expect(found('e\u0301', 'e', { whole: false })).toEqual([]);
  expect(found('👨‍👩‍👧', '👨', { whole: false })).toEqual([]);
});

it('finds none of nothing', () => {
  expect(found('abc', '')).toEqual([]);
  expect(found('abc', '\u064b', { loose: true })).toEqual([]);
});

it('finds every place of a piece in order, none overlapping', () => {
  const texts = fc
    .array(fc.constantFrom('ا', 'أ', 'ب', '\u064e', ' ', 'a', 'A', '😀'), { minLength: 1 })
    .map((signs) => signs.join(''));
  fc.assert(
    fc.property(
      texts,
      fc.nat(20),
      fc.integer({ min: 1, max: 4 }),
      fc.boolean(),
      (text, at, long, loose) => {
        const needle = text.slice(at, at + long);
        const all = matches(new Segments(text), needle, { whole: false, loose });
        let last = 0;
        for (const { start, end } of all) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          if (!loose) expect(text.slice(start, end)).toBe(needle);
          last = end;
        }
      },
    ),
  );
});
