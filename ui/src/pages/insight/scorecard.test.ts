import { describe, expect, it } from 'vitest';
import { byUse, type Cards, type Comparison, headline } from './scorecard';

function pair(a: string, b: string, changes: Partial<Comparison> = {}): Comparison {
  return {
    a,
    b,
    difference: 0.05,
    low: 0.01,
    high: 0.09,
    decided: true,
    basis: 'estimate',
    shared_items: 100,
    more_items: null,
    workers_decided: null,
    ...changes,
  };
}
const open = (more: number | null) => ({ decided: false, low: -0.01, more_items: more });

function cards(names: string[], comparisons: Comparison[]): Cards {
  return {
    suppliers: names.map((supplier) => ({ supplier }) as Cards['suppliers'][number]),
    comparisons,
    confidence: 0.95,
    gold_items: 0,
    items: 0,
    labels: 0,
    remarks: [],
  };
}

describe('headline', () => {
  it('names the best where it is decided against each of the others', () => {
    const found = headline(
      cards(
        ['A', 'B', 'C'],
        [
          pair('A', 'B', { difference: 0.02, low: 0.005, high: 0.03 }),
          pair('A', 'C'),
          pair('B', 'C', open(40)),
        ],
      ),
    );
    expect(found).toEqual({ kind: 'best', best: 'A', others: 2, low: 0.005, high: 0.03 });
  });
  it('names who is behind where nobody is ahead of all', () => {
    const found = headline(
      cards(['A', 'B', 'C'], [pair('A', 'B', open(300)), pair('A', 'C'), pair('B', 'C')]),
    );
    expect(found).toMatchObject({ kind: 'worse', worst: 'C', nearest: { a: 'A', b: 'B' } });
  });
  it('is open where nothing is decided', () => {
    expect(headline(cards(['A', 'B'], [pair('A', 'B', open(null))]))).toEqual({
      kind: 'open',
      nearest: undefined,
    });
  });
  it('has nothing to compare with one supplier', () => {
    expect(headline(cards(['A'], []))).toEqual({ kind: 'alone' });
  });
});

describe('byUse', () => {
  it('has decided pairs first, the largest difference first, then the nearest to a decision', () => {
    const order = byUse([
      pair('A', 'B', open(null)),
      pair('A', 'C', open(900)),
      pair('A', 'D'),
      pair('B', 'C', open(30)),
      pair('B', 'D', { difference: 0.2 }),
    ]).map((one) => one.a + one.b);
    expect(order).toEqual(['BD', 'AD', 'BC', 'AC', 'AB']);
  });
});
