import { expect, it } from 'vitest';
import { arc } from './arcs';

const on = (x: number, top: number) => ({ x, top, bottom: top + 40 });
/** The corners a path goes through. */
const ends = (path: string) => {
  const numbers = path.match(/-?[\d.]+/g)?.map(Number) ?? [];
  return { x: numbers[0], y: numbers[1], last: numbers.at(-1) };
};

it('goes over the words between two spans of a line', () => {
  const { path, x, y } = arc(on(100, 50), on(300, 50), 0);
  expect(ends(path)).toEqual({ x: 100, y: 50, last: 50 });
  expect([x, y]).toEqual([200, 44]);
});

it('comes to a span below from above, and to one above from below', () => {
  expect(ends(arc(on(100, 50), on(300, 150), 0).path).last).toBe(150);
  expect(ends(arc(on(100, 150), on(300, 50), 0).path).last).toBe(90);
});

it('lays lines that begin on one line above one another', () => {
  const heights = [0, 1, 2].map((lane) => arc(on(100, 50), on(300, 50), lane).y);
  expect(heights).toEqual([44, 37, 30]);
});

it('can be seen where both spans begin in one place', () => {
  expect(arc(on(100, 50), on(100, 50), 0).path).not.toMatch(/NaN/);
  expect(arc(on(100, 50), on(100, 50), 0).x).toBeGreaterThan(100);
});
