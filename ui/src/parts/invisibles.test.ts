import { expect, it } from 'vitest';
import { hasInvisibles, runsOf } from './invisibles';

it('marks what turns direction, joins or hides, and keeps the rest', () => {
  expect(runsOf('می\u200cخواهم\u202e!')).toEqual([
    { text: 'می' },
    { mark: 'ZWNJ', sign: '\u200c' },
    { text: 'خواهم' },
    { mark: 'RLO', sign: '\u202e' },
    { text: '!' },
  ]);
});

it('spells out a sentence hidden in tags', () => {
  const hidden = [...'hi']
    .map((sign) => String.fromCodePoint(0xe0000 + sign.charCodeAt(0)))
    .join('');
  expect(runsOf(`a${hidden}`).slice(1)).toMatchObject([{ mark: 'TAG h' }, { mark: 'TAG i' }]);
});

it('finds none in plain words, lines and tabs', () => {
  expect(hasInvisibles('سطر\nline\tمُشكَّل 😀')).toBe(false);
  expect(hasInvisibles('a\u200bb')).toBe(true);
  expect(hasInvisibles('a\u200bb')).toBe(true);
});
