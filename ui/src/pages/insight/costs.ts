import type { SupplierCard } from './scorecard';

/** What a correct label costs, with its interval; undefined without a price or its currency. */
export function costOf(card: SupplierCard, currency: string | undefined) {
  const { price, cost_per_correct: cost, cost_per_correct_low: low } = card;
  if (price === null || cost === null || low === null || currency === undefined) return undefined;
  return { price, cost, low, high: card.cost_per_correct_high, currency };
}
