import { describe, expect, it } from 'vitest';
import { wordDiff } from '../../../parts/wordDiff';
import { piecesOf } from './pieces';

const told = (before: string, after: string) => {
  const compared = wordDiff(before, after);
  if (!compared) throw new Error('too unlike');
  return piecesOf(compared);
};

describe('two versions as one text', () => {
  it('has what went before what came', () => {
    expect(told('Take the leaf', 'Take a leaf').map(({ kind, text }) => [kind, text])).toEqual([
      ['same', 'Take '],
      ['went', 'the '],
      ['came', 'a '],
      ['same', 'leaf'],
    ]);
  });

  it('gives back both texts, in any script', () => {
    const pairs = [
      ['احكم على الكاتب لا على الحدث.', 'احكم على الكاتب وحده، لا على الحدث.'],
      ['one\ntwo\nthree', 'one\nthree\nfour'],
      ['', 'new'],
      ['gone', ''],
    ] as const;
    for (const [before, after] of pairs) {
      const pieces = told(before, after);
      const only = (kind: string) =>
        pieces
          .filter((one) => one.kind === 'same' || one.kind === kind)
          .map((one) => one.text)
          .join('');
      expect(only('came')).toBe(after);
      expect(only('went').replace(/\s/g, '')).toBe(before.replace(/\s/g, ''));
    }
  });
});
