/** Relations follow the spans they join: when one's ends or label change, when one goes or returns. */
import { keyOf } from '../spans/types';
import { isDrawnBetween } from './check';
import {
  type End,
  endOf,
  joins,
  type Relation,
  type RelationsQuestion,
  relation,
  relationKey,
} from './types';

export interface Followed {
  relations: Relation[];
  /** Those whose spans are gone; they come back with them (undo). */
  lost: Relation[];
}

export function follow(
  question: RelationsQuestion,
  { relations, lost }: Followed,
  before: readonly End[],
  now: readonly End[],
): Followed {
  const moved = movedSpan(before, now);
  const mend = (one: Relation): Relation => {
    const label = question.labels.find(({ id }) => id === one.label);
    if (moved === null || label === undefined) return one;
    const place = (end: End) => (keyOf(end) === keyOf(moved.from) ? moved.to : end);
    return relation(label, place(one.from), place(one.to));
  };
  const there = isDrawnBetween(now);
  const fits = (one: Relation) => {
    const label = question.labels.find(({ id }) => id === one.label);
    const isOne = keyOf(one.from) !== keyOf(one.to);
    return isOne && label !== undefined && joins(label, one.from.label, one.to.label) && there(one);
  };
  const mended = relations.map((one) => ({ one, now: mend(one) }));
  const kept = mended.filter((pair) => fits(pair.now)).map((pair) => pair.now);
  const back = lost.filter(fits);
  return {
    relations: unique([...kept, ...back]),
    lost: [
      ...lost.filter((one) => !fits(one)),
      ...mended.filter((pair) => !fits(pair.now)).map((pair) => pair.one),
    ],
  };
}

/** The one span that became another: its ends were moved, or its label changed. */
function movedSpan(before: readonly End[], now: readonly End[]): { from: End; to: End } | null {
  const [old, fresh] = [new Set(before.map(keyOf)), new Set(now.map(keyOf))];
  const gone = before.filter((span) => !fresh.has(keyOf(span)));
  const came = now.filter((span) => !old.has(keyOf(span)));
  const [from, to] = [gone[0], came[0]];
  if (gone.length !== 1 || came.length !== 1 || !from || !to) return null;
  // It kept an end or its place; else one went and another came.
  const isSame = from.start === to.start || from.end === to.end;
  return isSame ? { from: endOf(from), to: endOf(to) } : null;
}

export function unique(relations: readonly Relation[]): Relation[] {
  return [...new Map(relations.map((one) => [relationKey(one), one])).values()];
}
