import { describe, expect, it } from 'vitest';
import { byCurrency, daysOf } from './spent';

describe('what was spent by day', () => {
  it('leaves no day out and keeps the order of the suppliers', () => {
    const spent = [
      { day: '2027-03-29', supplier_id: 'a', amount: 2 },
      { day: '2027-04-01', supplier_id: 'b', amount: 1.5 },
    ];
    expect(daysOf(spent, ['b', 'a'])).toEqual([
      { day: '2027-03-29', amounts: [0, 2] },
      { day: '2027-03-30', amounts: [0, 0] },
      { day: '2027-03-31', amounts: [0, 0] },
      { day: '2027-04-01', amounts: [1.5, 0] },
    ]);
  });

  it('has no days where nothing was', () => {
    expect(daysOf([], ['a'])).toEqual([]);
  });
});

describe('suppliers by currency', () => {
  it('never stand together across currencies', () => {
    const one = (supplier_id: string, currency: string) => ({
      supplier_id,
      supplier: supplier_id,
      currency,
      accrued: 0,
      accepted: 0,
      invoiced: 0,
      paid: 0,
      refused: 0,
      spent: 0,
      cap: null,
    });
    const found = byCurrency([one('a', 'USD'), one('b', 'EUR'), one('c', 'USD')]);
    expect(found.map(([currency, of]) => [currency, of.map((each) => each.supplier_id)])).toEqual([
      ['EUR', ['b']],
      ['USD', ['a', 'c']],
    ]);
  });
});
