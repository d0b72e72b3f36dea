import type { Overview } from './data';

/** What was spent, one sum a currency: never added up across currencies. */
export function spentByCurrency(money: Overview['money']): [currency: string, spent: number][] {
  const sums = new Map<string, number>();
  for (const one of money) sums.set(one.currency, (sums.get(one.currency) ?? 0) + one.spent);
  return [...sums];
}
