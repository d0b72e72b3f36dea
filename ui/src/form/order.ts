/** The order outputs are shown in: drawn by a seed, so that place tells nothing, and recorded. */
import type { Form, Payload } from './types';

const NAMES = 'abcdefghijklmnopqrstuvwxyz';

/** By field: ids (a, b, … by place in the payload) in the order shown. */
export type Shown = Record<string, string[]>;

/** mulberry32: enough for an order on a page, the same in every browser. */
function random(seed: string): () => number {
  let state = 2166136261;
  for (const unit of seed) state = Math.imul(state ^ (unit.codePointAt(0) ?? 0), 16777619);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function shuffled(ids: string[], seed: string): string[] {
  const draw = random(seed);
  const order = [...ids];
  for (let end = order.length - 1; end > 0; end--) {
    const at = Math.floor(draw() * (end + 1));
    [order[end], order[at]] = [order[at] as string, order[end] as string];
  }
  return order;
}

/** Fields of outputs in a form: shown as such, or asked about. */
function outputFields(form: Form): string[] {
  const shown = form.show.filter((block) => block.kind === 'outputs').map((block) => block.field);
  const ranked = form.ask
    .filter((question) => question.kind === 'preference' || question.kind === 'ranking')
    .map((question) => (question as { field?: string | null }).field)
    .filter((field): field is string => typeof field === 'string');
  return [...new Set([...shown, ...ranked])];
}

/** The order of all outputs of an item. Without a seed: as in the payload. */
export function orderOf(form: Form, payload: Payload, seed?: string): Shown {
  const order: Shown = {};
  for (const field of outputFields(form)) {
    const value = payload[field];
    if (!Array.isArray(value)) continue;
    const ids = value.map((_, place) => NAMES[place] ?? String(place));
    order[field] = seed === undefined ? ids : shuffled(ids, `${seed}/${field}`);
  }
  return order;
}
