import { describe, expect, it } from 'vitest';
import { columnsOf, mostWrong, stepsOf } from './inspection';

const single = [{ inspected: 8, accept: 1, refuse: 2 }];
const sequential = [
  { inspected: 2, accept: -1, refuse: 2 },
  { inspected: 3, accept: -1, refuse: 4 },
  { inspected: 4, accept: 0, refuse: 3 },
];

describe('where a plan decides', () => {
  it('is one narrow column where it looks once', () => {
    expect(columnsOf(single)).toEqual([{ from: 7.5, to: 8.5, accept: 1, refuse: 2 }]);
  });

  it('leaves out what it cannot decide yet', () => {
    const columns = columnsOf(sequential);
    expect(columns.map((one) => one.accept)).toEqual([null, null, 0]);
    expect(columns.map((one) => one.refuse)).toEqual([2, null, 3]);
    expect(columns[0]?.to).toBe(columns[1]?.from);
  });

  it('is as wide as the looks that were left out', () => {
    const thinned = [10, 20, 30].map((inspected) => ({ inspected, accept: 0, refuse: 5 }));
    expect(columnsOf(thinned)[1]).toMatchObject({ from: 15, to: 25 });
  });

  it('has room for refusal and for what was found', () => {
    expect(mostWrong(single, [])).toBe(3);
    expect(mostWrong(single, [1, 2, 3, 4, 5])).toBe(6);
    expect(mostWrong([{ inspected: 40, accept: -1, refuse: 0 }], [])).toBe(2);
  });
});

describe('the table of an inspection', () => {
  it('tells the path and every look, each number once', () => {
    expect(stepsOf(single, [0, 1])).toEqual([
      { inspected: 1, wrong: 0, accept: null, refuse: null },
      { inspected: 2, wrong: 1, accept: null, refuse: null },
      { inspected: 8, wrong: null, accept: 1, refuse: 2 },
    ]);
  });
});
