import fc from 'fast-check';
import { expect, it } from 'vitest';
import { languageOf, Segments } from './segments';
import { type By, snap, step } from './snap';

function snapped(text: string, selected: string, by: By = 'word'): string | null {
  const from = text.indexOf(selected);
  const found = snap(new Segments(text), from, from + selected.length, by);
  return found && text.slice(found.start, found.end);
}

it('takes the words it touches', () => {
  expect(snapped('قال ابن الهيثم في كتابه', 'ن الهي')).toBe('ابن الهيثم');
  expect(snapped('New York City', 'ork')).toBe('York');
});

it('leaves out spaces and punctuation at the ends', () => {
  expect(snapped('زار «القاهرة»، ثم عاد.', '«القاهرة»، ')).toBe('القاهرة');
  expect(snapped('(Layla) said', '(Layla) ')).toBe('Layla');
  expect(snapped('كتاب\u200f\u202c ثم', 'كتاب\u200f\u202c ')).toBe('كتاب');
});

it('takes what is no word where that alone is selected', () => {
  expect(snapped('well … yes', '…')).toBe('…');
  expect(snapped('good 👩🏽‍🚀 day', '👩🏽‍🚀 ')).toBe('👩🏽‍🚀');
  expect(snapped('a   b', '  ')).toBe(null);
});

it('takes part of a word by grapheme, marks with their letter', () => {
  expect(snapped('وَبِالكِتَابِ', 'الك', 'grapheme')).toBe('الكِ');
  const text = 'مُحَمَّد';
  const inside = snap(new Segments(text), 1, 3, 'grapheme');
  expect(inside && text.slice(inside.start, inside.end)).toBe('مُحَ');
});

it('keeps punctuation by grapheme', () => {
  expect(snapped('see #tag now', '#tag', 'grapheme')).toBe('#tag');
});

it('steps by words and by graphemes', () => {
  const words = new Segments('مرحبا، يا عالم');
  expect(step(words, 0, 'word', 1)).toBe(5);
  expect(step(words, 5, 'word', 1)).toBe(9);
  expect(step(words, 9, 'word', -1)).toBe(7);
  expect(step(words, 14, 'word', 1)).toBe(14);
  expect(step(words, 0, 'word', -1)).toBe(0);
  const letters = new Segments('بَ👨‍👩‍👧ت');
  expect(step(letters, 0, 'grapheme', 1)).toBe(2);
  expect(step(letters, 2, 'grapheme', 1)).toBe(10);
  expect(step(letters, 10, 'grapheme', -1)).toBe(2);
});

it('knows which way each paragraph runs', () => {
  const segments = new Segments('English first\nثم عربي\n123 — مختلط');
  expect([0, 15, 25].map((unit) => segments.directionAt(unit))).toEqual(['ltr', 'rtl', 'rtl']);
  expect(segments.paragraphAt(14)).toEqual({ start: 14, end: 21 });
  expect(segments.paragraphAt(0)).toEqual({ start: 0, end: 13 });
  expect(languageOf('1: ثم')).toBe('ar');
});

it('never cuts a grapheme and never leaves a space at an end', () => {
  const signs = ['ب', '\u0651', ' ', '.', '😀', '\u200d', 'a', '\u0301', '\n', '؟', '\u202b', '9'];
  const texts = fc.array(fc.constantFrom(...signs), { minLength: 1 }).map((all) => all.join(''));
  const property = fc.property(
    texts,
    fc.nat(40),
    fc.nat(40),
    fc.constantFrom<By>('word', 'grapheme'),
    (text, from, to, by) => {
      const segments = new Segments(text);
      const found = snap(segments, from, to, by);
      if (found === null) return;
      expect(found.start).toBeLessThan(found.end);
      const quote = text.slice(found.start, found.end);
      expect(quote).not.toMatch(/^\s|\s$/u);
      // Whole code points: no half of a pair at either end.
      expect(quote).not.toMatch(/\p{Surrogate}/u);
      expect(snap(segments, found.start, found.end, by)).toEqual(found);
    },
  );
  fc.assert(property, { numRuns: 500 });
});
