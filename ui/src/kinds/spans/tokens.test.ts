import { expect, it } from 'vitest';
import { Segments } from '../../text';
import { at, type Cursor, type Move, moved, selectedBy, stretched, wayOf } from './tokens';

const TEXT = 'زار «ابن الهيثم»، القَاهرة. 😀';
const segments = new Segments(TEXT);

function walk(start: Cursor | null, ...moves: Partial<Move>[]): string {
  const end = moves.reduce<Cursor | null>(
    (cursor, move) => moved(segments, cursor, { way: 1, by: 'word', extend: false, ...move }),
    start,
  );
  if (end === null) return '';
  const { start: from, end: to } = selectedBy(end);
  return TEXT.slice(from, to);
}

it('walks from word to word and stays at the ends', () => {
  expect(walk(null, {})).toBe('زار');
  expect(walk(null, {}, {}, {})).toBe('الهيثم');
  expect(walk(null, {}, { way: -1 })).toBe('زار');
  expect(walk(null, { way: -1 })).toBe('القَاهرة');
  expect(walk(null, { way: -1 }, {})).toBe('القَاهرة');
});

it('selects on and back again', () => {
  expect(walk(null, {}, {}, { extend: true })).toBe('ابن الهيثم');
  expect(walk(null, {}, {}, { extend: true }, { extend: true, way: -1 })).toBe('ابن');
  expect(walk(null, {}, {}, { extend: true, way: -1 })).toBe('زار «ابن');
});

it('walks by letters with their marks, over spaces', () => {
  const word = segments.wordAt(TEXT.indexOf('القَاهرة')) as { start: number; end: number };
  const first = at({ start: word.start, end: word.start + 1 });
  expect(walk(first, { by: 'grapheme' }, { by: 'grapheme' })).toBe('قَ');
  const space = at({ start: 2, end: 3 });
  expect(walk(space, { by: 'grapheme' })).toBe('«');
  expect(walk(null, { by: 'grapheme', way: -1 })).toBe('😀');
});

it('moves ends by words, never onto the space between, and leaves something', () => {
  const of = (quote: string) => ({
    start: TEXT.indexOf(quote),
    end: TEXT.indexOf(quote) + quote.length,
  });
  const text = (found: { start: number; end: number } | null) =>
    found && TEXT.slice(found.start, found.end);
  const two = of('ابن الهيثم');
  expect(text(stretched(segments, two, 'end', -1, 'word'))).toBe('ابن');
  expect(text(stretched(segments, two, 'start', 1, 'word'))).toBe('الهيثم');
  expect(text(stretched(segments, two, 'start', -1, 'word'))).toBe('زار «ابن الهيثم');
  expect(text(stretched(segments, two, 'end', 1, 'word'))).toBe('ابن الهيثم»، القَاهرة');
  expect(stretched(segments, of('ابن'), 'end', -1, 'word')).toBeNull();
  expect(text(stretched(segments, of('القَاهرة'), 'start', 1, 'grapheme'))).toBe('لقَاهرة');
});

it('goes on to the left where a paragraph runs from the right', () => {
  expect([wayOf('left', 'rtl'), wayOf('right', 'rtl'), wayOf('right', 'ltr')]).toEqual([1, -1, 1]);
});
