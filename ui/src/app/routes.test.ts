import { expect, test } from 'vitest';
import { pages } from './routes';

test('every address leads to one page', () => {
  const shapes = pages.map((page) => page.path.replaceAll(/:\w+/g, ':'));
  expect(shapes.filter((shape, place) => shapes.indexOf(shape) !== place)).toEqual([]);
});
