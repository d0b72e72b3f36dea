/** Numbers to places on an axis. Pure, so that it can be tested without a page. */

export interface Axis {
  low: number;
  high: number;
  ticks: number[];
}

/** The next of 1, 2, 2.5, 5 times a power of ten at or above `rough`. */
export function niceStep(rough: number): number {
  if (!(rough > 0) || !Number.isFinite(rough)) return 1;
  const power = 10 ** Math.floor(Math.log10(rough));
  const found = [1, 2, 2.5, 5, 10].find((one) => power * one >= rough * (1 - 1e-9));
  return power * (found ?? 10);
}

/** Multiples of a nice step within [low, high], about `count` of them. */
export function niceTicks(low: number, high: number, count = 5): number[] {
  if (!(high > low)) return [low];
  const step = niceStep((high - low) / Math.max(count, 1));
  const first = Math.ceil(low / step - 1e-9);
  const last = Math.floor(high / step + 1e-9);
  // By multiplication: adding the step up would pile rounding errors onto the last ticks.
  return Array.from({ length: last - first + 1 }, (_, place) => tidy((first + place) * step, step));
}

/** Without the noise of binary fractions: 0.30000000000000004 is 0.3. */
function tidy(value: number, step: number): number {
  const digits = Math.min(Math.max(2 - Math.floor(Math.log10(step)), 0), 12);
  return Number(value.toFixed(digits));
}

/** An axis around all `values`, ending on ticks; within [floor, ceiling] where those are given. */
export function axisAround(
  values: number[],
  { floor, ceiling, count = 5 }: { floor?: number; ceiling?: number; count?: number } = {},
): Axis {
  const known = values.filter(Number.isFinite);
  const least = floor ?? Number.NEGATIVE_INFINITY;
  const most = ceiling ?? Number.POSITIVE_INFINITY;
  let low = Math.max(known.length ? Math.min(...known) : (floor ?? 0), least);
  let high = Math.min(known.length ? Math.max(...known) : (ceiling ?? 1), most);
  if (!(high > low)) {
    const room = Math.abs(low) * 0.1 || 0.1;
    low = Math.max(low - room, least);
    high = Math.min(high + room, most);
  }
  const step = niceStep((high - low) / Math.max(count, 1));
  const from = Math.max(tidy(Math.floor(low / step + 1e-9) * step, step), least);
  const to = Math.min(tidy(Math.ceil(high / step - 1e-9) * step, step), most);
  return { low: from, high: to, ticks: niceTicks(from, to, count) };
}

/** How far along the axis a value stands, 0 to 1; what lies outside stands at the end. */
export function share(axis: Pick<Axis, 'low' | 'high'>, value: number): number {
  if (!(axis.high > axis.low)) return 0;
  return Math.min(Math.max((value - axis.low) / (axis.high - axis.low), 0), 1);
}

/** The place of the last of the ascending `values` that is no larger than `at`; -1 if none is. */
export function lastUpTo(values: number[], at: number): number {
  let [from, to] = [0, values.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((values[middle] as number) <= at) from = middle + 1;
    else to = middle;
  }
  return from - 1;
}

/** The place of the one of the ascending `values` that is nearest to `at`; -1 of none. */
export function nearest(values: number[], at: number): number {
  const before = lastUpTo(values, at);
  const [left, right] = [values[before], values[before + 1]];
  if (left === undefined) return values.length ? 0 : -1;
  if (right === undefined) return before;
  return at - left <= right - at ? before : before + 1;
}
