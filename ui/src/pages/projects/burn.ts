import type { Overview } from './data';

/** A day or an hour: answers by supplier. */
export interface Bucket {
  at: Date;
  of: Map<string, number>;
  total: number;
}

const HOUR = 3_600_000;
const STEP = { hour: HOUR, day: 24 * HOUR };

/** Every hour or day from the first with an answer until now, those without any as well. */
export function bucketsOf(burn: Overview['burn'], now: Date): Bucket[] {
  const step = STEP[burn.unit];
  const last = Math.floor(now.getTime() / step) * step;
  const first = Math.min(last, ...burn.points.map((point) => new Date(point.at).getTime()));
  const buckets = Array.from({ length: (last - first) / step + 1 }, (_, place) => ({
    at: new Date(first + place * step),
    of: new Map<string, number>(),
    total: 0,
  }));
  for (const point of burn.points) {
    const bucket = buckets[(new Date(point.at).getTime() - first) / step];
    if (bucket === undefined) continue;
    bucket.of.set(point.supplier_id, point.answers);
    bucket.total += point.answers;
  }
  return buckets;
}
