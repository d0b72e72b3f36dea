/** What was spent, day by day: pure, so that it can be tested. */
import type { Api } from '../../api/client';

type Spent = Api<'SpentOn'>;
type OnAccounts = Api<'OnAccounts'>;

export interface Day {
  /** As the API writes it: `2027-03-10`, of UTC. */
  day: string;
  /** By supplier, in the order given. */
  amounts: number[];
}

const DAY = 24 * 3_600_000;

/** Every day from the first with something spent to the last, those with nothing as well. */
export function daysOf(spent: Spent[], suppliers: string[]): Day[] {
  const of = new Map(spent.map((one) => [`${one.day} ${one.supplier_id}`, one.amount]));
  const given = spent.map((one) => Date.parse(one.day)).sort((a, b) => a - b);
  const [first, last] = [given[0], given.at(-1)];
  if (first === undefined || last === undefined) return [];
  return Array.from({ length: (last - first) / DAY + 1 }, (_, place) => {
    const day = new Date(first + place * DAY).toISOString().slice(0, 10);
    return { day, amounts: suppliers.map((id) => of.get(`${day} ${id}`) ?? 0) };
  });
}

/** The suppliers by currency: amounts of two are never added up or on one axis. */
export function byCurrency(suppliers: OnAccounts[]): [currency: string, of: OnAccounts[]][] {
  const found = new Map<string, OnAccounts[]>();
  for (const one of suppliers) found.set(one.currency, [...(found.get(one.currency) ?? []), one]);
  return [...found].sort(([one], [other]) => one.localeCompare(other));
}
