import type { Said } from '../../form/kind';
import type { Option, Payload, Question } from '../../form/types';

export interface Ranking extends Question {
  kind: 'ranking';
  field?: string | null;
  options?: Option[];
  ties?: boolean;
}

/** Groups of ids, best first; ids in one group share its place. */
export type Order = string[][];

/** A thing to rank, as it is called on the screen. */
export interface Thing {
  id: string;
  name: string;
}

const NAMES = 'abcdefghijklmnopqrstuvwxyz';

/** What is ranked: the ids of the field's outputs by their place in the payload, or options. */
export function idsOf(question: Ranking, payload: Payload): string[] {
  if (!question.field) return (question.options ?? []).map((option) => option.id);
  const outputs = payload[question.field];
  return NAMES.slice(0, Array.isArray(outputs) ? outputs.length : 0).split('');
}

export function unranked(ids: readonly string[], order: Order): string[] {
  return ids.filter((id) => !order.some((group) => group.includes(id)));
}

export function check(question: Ranking, answer: unknown, payload: Payload): Said | null {
  const ids = idsOf(question, payload);
  const groups = answer ?? [];
  const isOrder = Array.isArray(groups) && groups.every((one) => Array.isArray(one) && one.length);
  if (!isOrder) return { key: 'kinds:notAnswered' };
  const flat = (groups as Order).flat();
  const unknown = flat.find((one) => !ids.includes(one));
  if (unknown !== undefined) return { key: 'kinds:unknownOption', values: { option: unknown } };
  if (new Set(flat).size !== flat.length) return { key: 'kinds:rankedTwice' };
  const left = ids.length - flat.length;
  if (left > 0) return { key: 'kinds:rankMore', values: { count: left } };
  const tied = !(question.ties ?? true) && groups.length !== ids.length;
  return tied ? { key: 'kinds:noTies' } : null;
}

function without(order: Order, id: string): Order {
  return order.map((group) => group.filter((one) => one !== id)).filter((group) => group.length);
}

/** The thing put at the end as the next best; taken out again if it is ranked already. */
export function pick(order: Order, id: string): Order {
  const left = without(order, id);
  return left.flat().length < order.flat().length ? left : [...order, [id]];
}

/** The thing put into the last group: as good as what was picked before it. */
export function pickTied(order: Order, id: string): Order {
  const left = without(order, id);
  const last = left.at(-1);
  return last ? [...left.slice(0, -1), [...last, id]] : [[id]];
}

/** The thing put at a place of its own, before the group that stands at `at` now. */
export function moveTo(order: Order, id: string, at: number): Order {
  const placed = order.map((group) => group.filter((one) => one !== id));
  placed.splice(at, 0, [id]);
  return placed.filter((group) => group.length);
}

/** The thing put into the group that stands at `at` now. */
export function joinAt(order: Order, id: string, at: number): Order {
  return order
    .map((group, place) => {
      const rest = group.filter((one) => one !== id);
      return place === at ? [...rest, id] : rest;
    })
    .filter((group) => group.length);
}

/**
 * The thing one step better (-1) or worse (1): out of a shared place first, then past its
 * neighbour, or into the neighbour's place where ties are allowed and asked for.
 */
export function step(order: Order, id: string, by: -1 | 1, tie = false): Order {
  const at = order.findIndex((group) => group.includes(id));
  if (at < 0) return order;
  const next = at + by;
  if (tie) return order[next] ? joinAt(order, id, next) : order;
  if ((order[at]?.length ?? 0) > 1) return moveTo(order, id, by < 0 ? at : at + 1);
  if (!order[next]) return order;
  return moveTo(order, id, by < 0 ? next : next + 1);
}

/** The place of each thing from 1, where a shared place counts all in it: 1, 1, 3. */
export function places(order: Order): Map<string, number> {
  const found = new Map<string, number>();
  let place = 1;
  for (const group of order) {
    for (const id of group) found.set(id, place);
    place += group.length;
  }
  return found;
}
