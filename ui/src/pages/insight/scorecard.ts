/** The scorecards' JSON (docs/reference/scorecards-json.md), and what can be said of it. */

export interface Ends {
  estimate: number;
  low: number;
  high: number;
  n: number;
}

export interface SupplierCard {
  supplier: string;
  labels: number;
  items: number;
  workers: number;
  gold_accuracy: Ends | null;
  estimated_accuracy: Ends;
  alpha_within: Ends | null;
  alpha_across: Ends | null;
  median_seconds: number | null;
  price: number | null;
  cost_per_correct: number | null;
  cost_per_correct_low: number | null;
  cost_per_correct_high: number | null;
}

export interface Comparison {
  a: string;
  b: string;
  difference: number;
  low: number;
  high: number;
  decided: boolean;
  basis: 'gold' | 'estimate';
  shared_items: number;
  more_items: number | null;
  workers_decided: boolean | null;
}

export interface Cards {
  suppliers: SupplierCard[];
  comparisons: Comparison[];
  confidence: number;
  gold_items: number;
  items: number;
  labels: number;
  remarks: string[];
}

/** Why there are no cards yet, in the server's words. */
export interface NoCards {
  none_because: string;
}

export function isNone(result: unknown): result is NoCards {
  return typeof (result as NoCards).none_because === 'string';
}

/** Which pairs show first: decided ones, then those nearest to a decision, at last the hopeless. */
export function byUse(comparisons: Comparison[]): Comparison[] {
  const rank = (one: Comparison) =>
    one.decided ? -1 : (one.more_items ?? Number.POSITIVE_INFINITY);
  return [...comparisons].sort((x, y) => {
    const [a, b] = [rank(x), rank(y)];
    if (a !== b) return a < b ? -1 : 1;
    return Math.abs(y.difference) - Math.abs(x.difference);
  });
}

/** What one can say of all suppliers together. */
export type Headline =
  | { kind: 'alone' }
  | { kind: 'best'; best: string; others: number; low: number; high: number }
  | { kind: 'worse'; worst: string; nearest: Comparison | undefined }
  | { kind: 'open'; nearest: Comparison | undefined };

/**
 * The best supplier, where it is decided that it is ahead of each of the others; else who is
 * decidedly behind somebody; else nothing. `nearest`: the pair that fewest more items decide.
 */
export function headline({ suppliers, comparisons }: Cards): Headline {
  if (suppliers.length < 2 || comparisons.length === 0) return { kind: 'alone' };
  for (const { supplier } of suppliers) {
    const ahead = comparisons.filter((one) => one.a === supplier && one.decided);
    if (ahead.length === suppliers.length - 1) {
      // Nearest to the one that comes closest.
      const closest = ahead.reduce((x, y) => (x.difference <= y.difference ? x : y));
      return {
        kind: 'best',
        best: supplier,
        others: ahead.length,
        low: closest.low,
        high: closest.high,
      };
    }
  }
  const nearest = byUse(comparisons).find((one) => !one.decided && one.more_items !== null);
  const behind = comparisons.filter((one) => one.decided);
  const worst = suppliers.findLast(({ supplier }) => behind.some((one) => one.b === supplier));
  return worst ? { kind: 'worse', worst: worst.supplier, nearest } : { kind: 'open', nearest };
}
