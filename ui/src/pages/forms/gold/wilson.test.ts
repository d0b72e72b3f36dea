import { expect, it } from 'vitest';
import { wilson } from './wilson';

// scipy.stats.binomtest(k, n).proportion_ci(method="wilson")
it.each([
  [8, 10, 0.4901625, 0.9433178],
  [0, 5, 0, 0.4344825],
  [5, 5, 0.5655175, 1],
  [50, 100, 0.4038315, 0.5961685],
])('knows the interval of %i in %i', (right, n, low, high) => {
  const found = wilson(right, n);
  expect(found?.low).toBeCloseTo(low, 6);
  expect(found?.high).toBeCloseTo(high, 6);
});

it('says nothing of nothing', () => {
  expect(wilson(0, 0)).toBeNull();
});
