import type { IntervalValue } from '../../../say';

const Z = 1.959964;

/** A share with its 95 % interval: Wilson (1927), J. Am. Stat. Assoc. 22. Null: nothing counted. */
export function wilson(right: number, n: number): IntervalValue | null {
  if (n === 0) return null;
  const share = right / n;
  const spread = Z * Math.sqrt((share * (1 - share) + (Z * Z) / (4 * n)) / n);
  const middle = share + (Z * Z) / (2 * n);
  const size = 1 + (Z * Z) / n;
  return {
    estimate: share,
    low: Math.max(0, (middle - spread) / size),
    high: Math.min(1, (middle + spread) / size),
    n,
  };
}
