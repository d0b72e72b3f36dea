import { expect, it } from 'vitest';
import { seriesOf } from './history';

const ends = (estimate: number) => ({ estimate, low: estimate - 0.1, high: estimate + 0.1, n: 9 });
const supplier = (id: string, estimated: number, gold: number | null) => ({
  id,
  labels: 9,
  gold: gold === null ? null : ends(gold),
  estimated: ends(estimated),
  cost_per_correct: null,
  cost_per_correct_low: null,
  cost_per_correct_high: null,
});
const history = {
  question: 'q',
  unit: '',
  suppliers: [
    { id: 'one', name: 'Cedar' },
    { id: 'two', name: 'Harbour' },
    { id: 'three', name: 'Nobody' },
  ],
  decided: [],
  points: [
    { labels: 10, computed_at: '', comparisons: [], suppliers: [supplier('one', 0.8, null)] },
    {
      labels: 20,
      computed_at: '',
      comparisons: [],
      suppliers: [supplier('one', 0.9, 0.7), supplier('two', 0.6, null)],
    },
  ],
};

it('draws a line for each supplier that has points, in its own colour', () => {
  const [cedar, harbour, none] = seriesOf(history, 'estimated', new Map([['two', 4]]));
  expect(cedar?.points.map((point) => [point.x, point.y])).toEqual([
    [10, 0.8],
    [20, 0.9],
  ]);
  expect(harbour).toMatchObject({ name: 'Harbour', hue: 4 });
  expect(none).toBeUndefined();
});

it('leaves out where there was no gold yet', () => {
  expect(seriesOf(history, 'gold', new Map()).map((one) => [one.id, one.points.length])).toEqual([
    ['one', 1],
  ]);
});
