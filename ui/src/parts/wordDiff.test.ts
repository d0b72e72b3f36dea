import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Stretch, wordDiff } from './wordDiff';

const text = (stretches: Stretch[]) => stretches.map((one) => one.text).join('');
const changed = (stretches: Stretch[]) =>
  stretches.filter((one) => one.changed).map((one) => one.text.trim());

it('marks whole words, in Arabic too', () => {
  const compared = wordDiff('وصل القطار متأخرا اليوم', 'وصل القطار باكرا اليوم');
  expect(changed(compared?.before ?? [])).toEqual(['متأخرا']);
  expect(changed(compared?.after ?? [])).toEqual(['باكرا']);
});

it('finds words where no spaces part them', () => {
  const compared = wordDiff('東京は暑い', '東京は寒い');
  expect(changed(compared?.after ?? [])).toEqual(['寒い']);
});

it('takes spaces alone for no difference', () => {
  const compared = wordDiff('one  two\n', 'one two');
  expect(changed(compared?.before ?? [])).toEqual([]);
  expect(changed(compared?.after ?? [])).toEqual([]);
});

it('loses nothing of either text', () => {
  const some = fc
    .array(
      fc.constantFrom(
        'a',
        'bc',
        ' ',
        '\n',
        'سلام',
        '😀',
        '.',
        "'",
        '\u0651',
        '_',
        '東京',
        '\u200d',
      ),
    )
    .map((all) => all.join(''));
  fc.assert(
    fc.property(some, some, (before, after) => {
      const compared = wordDiff(before, after);
      expect(text(compared?.before ?? [])).toBe(before);
      expect(text(compared?.after ?? [])).toBe(after);
    }),
  );
});

it('gives up where nothing is shared instead of keeping the reader waiting', () => {
  const many = (sign: string) =>
    Array.from({ length: 20_000 }, (_, at) => `${sign}${at}`).join(' ');
  const begun = performance.now();
  wordDiff(many('a'), many('b'));
  expect(performance.now() - begun).toBeLessThan(2000);
});
