import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinAt, moveTo, type Order, pick, pickTied, places, step, unranked } from './order';

it('puts what is picked next at the end, and takes it out when picked again', () => {
  expect(pick([['b']], 'a')).toEqual([['b'], ['a']]);
  expect(pick([['b'], ['a']], 'b')).toEqual([['a']]);
});

it('ties what is picked with the last one', () => {
  expect(pickTied([['b'], ['a']], 'c')).toEqual([['b'], ['a', 'c']]);
  expect(pickTied([], 'c')).toEqual([['c']]);
  expect(pickTied([['c']], 'c')).toEqual([['c']]);
});

describe('step', () => {
  const order: Order = [['a'], ['b', 'c'], ['d']];

  it('leaves a shared place before it passes a neighbour', () => {
    expect(step(order, 'c', -1)).toEqual([['a'], ['c'], ['b'], ['d']]);
    expect(step(order, 'b', 1)).toEqual([['a'], ['c'], ['b'], ['d']]);
    expect(step([['a'], ['b']], 'b', -1)).toEqual([['b'], ['a']]);
    expect(step([['a'], ['b']], 'a', 1)).toEqual([['b'], ['a']]);
  });

  it('stops at the ends', () => {
    expect(step(order, 'a', -1)).toEqual(order);
    expect(step(order, 'd', 1)).toEqual(order);
    expect(step(order, 'x', 1)).toEqual(order);
  });

  it('joins the neighbour where ties are asked for', () => {
    expect(step(order, 'd', -1, true)).toEqual([['a'], ['b', 'c', 'd']]);
    expect(step(order, 'a', 1, true)).toEqual([['b', 'c', 'a'], ['d']]);
  });
});

it('drops into a place of its own or into a group', () => {
  expect(moveTo([['a'], ['b'], ['c']], 'a', 3)).toEqual([['b'], ['c'], ['a']]);
  expect(moveTo([['a'], ['b']], 'c', 1)).toEqual([['a'], ['c'], ['b']]);
  expect(joinAt([['a'], ['b']], 'c', 1)).toEqual([['a'], ['b', 'c']]);
});

it('counts places as in sport: after two firsts comes a third', () => {
  expect([...places([['b'], ['a', 'c'], ['d']])]).toEqual([
    ['b', 1],
    ['a', 2],
    ['c', 2],
    ['d', 4],
  ]);
});

it('ranks each thing at most once, whatever is done', () => {
  const ids = ['a', 'b', 'c', 'd'];
  const act = fc.tuple(
    fc.constantFrom('pick', 'tie', 'up', 'down', 'upTie', 'move', 'join'),
    fc.constantFrom(...ids),
    fc.nat(3),
  );
  const acts: Record<string, (order: Order, id: string, at: number) => Order> = {
    pick,
    tie: pickTied,
    up: (order, id) => step(order, id, -1),
    down: (order, id) => step(order, id, 1),
    upTie: (order, id) => step(order, id, -1, true),
    move: moveTo,
    // A group to drop on is one that is there.
    join: (order, id, at) => (order[at] ? joinAt(order, id, at) : order),
  };
  fc.assert(
    fc.property(fc.array(act), (all) => {
      const order = all.reduce<Order>(
        (now, [name, id, at]) => acts[name]?.(now, id, at) ?? now,
        [],
      );
      expect(order.every((group) => group.length > 0)).toBe(true);
      expect([...order.flat(), ...unranked(ids, order)].sort()).toEqual(ids);
    }),
  );
});
