import { describe, expect, it } from 'vitest';
import type { Option } from '../form/types';
import { choosable, fold, isTaxonomy, placeOf, search, walk } from './options';

const TREE: Option[] = [
  {
    id: 'animal',
    title: 'Animal',
    options: [
      { id: 'cat', title: 'Cat' },
      { id: 'dog', title: 'Dog' },
    ],
  },
  { id: 'plant', title: 'Plant' },
];
const ids = (placed: { option: Option }[]) => placed.map(({ option }) => option.id);
const nameOf = (option: Option) => String(option.title);

it('walks a branch before what is under it', () => {
  expect(ids(walk(TREE))).toEqual(['animal', 'cat', 'dog', 'plant']);
  expect(placeOf(TREE, 'dog')?.path.map((branch) => branch.id)).toEqual(['animal']);
  expect(placeOf(TREE, 'fish')).toBeUndefined();
});

it('offers leaves alone unless branches may be chosen', () => {
  expect(ids(choosable(TREE, true))).toEqual(['cat', 'dog', 'plant']);
  expect(ids(choosable(TREE, false))).toHaveLength(4);
  expect(isTaxonomy(TREE)).toBe(true);
  expect(isTaxonomy([{ id: 'a' }])).toBe(false);
});

describe('search', () => {
  it('finds by name first, then by the branch it stands under', () => {
    expect(ids(search(choosable(TREE, true), 'a', nameOf))).toEqual(['cat', 'plant', 'dog']);
    expect(ids(search(choosable(TREE, true), 'animal dog', nameOf))).toEqual(['dog']);
    expect(ids(search(choosable(TREE, true), '', nameOf))).toHaveLength(3);
  });

  it('finds Arabic however it is spelt or vowelled', () => {
    expect(fold('الإِسـاءة')).toBe(fold('الاساءه'));
    expect(fold('ÉCOLE')).toBe('ecole');
  });
});
