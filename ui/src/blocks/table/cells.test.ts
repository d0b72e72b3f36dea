import { expect, it } from 'vitest';
import { cellsOf } from './cells';

const texts = (rows: unknown[]) =>
  cellsOf(rows).rows.map((row) => row.map((cell) => cell?.text ?? null));

it('has a column for each key that any row has', () => {
  const rows = [
    { city: 'Cairo', size: 3 },
    { city: 'Fez', note: { a: 1 } },
  ];
  expect(cellsOf(rows).header).toEqual(['city', 'size', 'note']);
  expect(texts(rows)).toEqual([
    ['Cairo', '3', null],
    ['Fez', null, '{"a":1}'],
  ]);
});

it('takes rows of different lengths, and both kinds together', () => {
  expect(texts([['a', false], ['b']])).toEqual([
    ['a', 'false'],
    ['b', null],
  ]);
  expect(texts([{ x: 1 }, ['p', 'q']])).toEqual([
    ['1', null],
    ['p', 'q'],
  ]);
  expect(cellsOf([]).rows).toEqual([]);
});

it('knows numbers from texts that look like them', () => {
  const [row] = cellsOf([[1, '1']]).rows;
  expect(row?.map((cell) => cell?.isNumber)).toEqual([true, false]);
});
