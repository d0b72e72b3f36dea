/** A draft with what it was before: every change can be taken back. */

export interface History<T> {
  before: T[];
  now: T;
  after: T[];
  /** Changes of one thing in a row (typing into a field) are one step. */
  touched: string | null;
}

const MOST = 200;

export const begun = <T>(now: T): History<T> => ({ before: [], now, after: [], touched: null });

export function changed<T>(history: History<T>, now: T, touched: string | null = null): History<T> {
  if (now === history.now) return history;
  const goesOn = touched !== null && touched === history.touched;
  const before = goesOn ? history.before : [...history.before, history.now].slice(-MOST);
  return { before, now, after: [], touched };
}

export function undone<T>({ before, now, after }: History<T>): History<T> {
  const last = before.at(-1);
  if (last === undefined) return { before, now, after, touched: null };
  return { before: before.slice(0, -1), now: last, after: [now, ...after], touched: null };
}

export function redone<T>({ before, now, after }: History<T>): History<T> {
  const next = after[0];
  if (next === undefined) return { before, now, after, touched: null };
  return { before: [...before, now], now: next, after: after.slice(1), touched: null };
}
