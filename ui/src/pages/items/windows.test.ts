import { describe, expect, it } from 'vitest';
import { SIZE, type Window, Windows } from './windows';

interface Asked {
  at: number;
  listing: string | null;
  signal: AbortSignal;
  answer: (found?: Partial<Window<number>>) => Promise<void>;
}

function world(total = 1_000_000) {
  const asked: Asked[] = [];
  const windows = new Windows<number>(
    (at, limit, listing, signal) =>
      new Promise((resolve) => {
        asked.push({
          at,
          listing,
          signal,
          answer: async (found) => {
            const count = Math.max(0, Math.min(limit, total - at));
            const rows = Array.from({ length: count }, (_, n) => at + n);
            resolve({ rows, total, more: false, listing: 'cur_1', foundAt: '', ...found });
            await Promise.resolve();
            await Promise.resolve();
          },
        });
      }),
  );
  return { windows, asked };
}

describe('windows of a long list', () => {
  it('asks once until it is known how many there are, then for what comes next', async () => {
    const { windows, asked } = world();
    windows.look(0, 30, 1);
    expect(asked.map((one) => one.at)).toEqual([0]);
    await asked[0]?.answer();
    expect(windows.total).toBe(1_000_000);
    expect(windows.row(5)).toBe(5);
    windows.look(0, 30, 1);
    expect(asked.map((one) => one.at)).toEqual([0, 100, 200, 300]);
    expect(asked[1]?.listing).toBe('cur_1');
  });

  it('gives up what is far away, and asks for what is looked at first', async () => {
    const { windows, asked } = world();
    windows.look(0, 30, 1);
    await asked[0]?.answer();
    windows.look(0, 30, 1);
    windows.look(700_000, 700_030, 1);
    expect(asked.slice(1, 4).every((one) => one.signal.aborted)).toBe(true);
    expect(asked[4]?.at).toBe(700_000);
    await asked[4]?.answer();
    expect(windows.row(700_007)).toBe(700_007);
  });

  it('looks ahead the way one scrolls', async () => {
    const { windows, asked } = world();
    windows.look(0, 30, 1);
    await asked[0]?.answer();
    windows.look(50_050, 50_080, -1);
    const places = asked.slice(1).map((one) => one.at);
    expect(places).toEqual([50_000, 49_900, 49_800, 49_700]);
  });

  it('asks for nothing beyond the end', async () => {
    const { windows, asked } = world(150);
    windows.look(0, 30, 1);
    await asked[0]?.answer();
    windows.look(100, 149, 1);
    expect(asked.map((one) => one.at)).toEqual([0, 100]);
    await asked[1]?.answer();
    expect(windows.row(149)).toBe(149);
    expect(windows.row(150)).toBeUndefined();
  });

  it('forgets what it knows when the list was found anew', async () => {
    const { windows, asked } = world(1000);
    windows.look(0, 30, 1);
    await asked[0]?.answer();
    windows.look(0, 30, 1);
    await asked[1]?.answer({ listing: 'cur_2', total: 400 });
    expect(windows.row(5)).toBeUndefined();
    expect(windows.total).toBe(400);
    expect(windows.row(SIZE + 1)).toBe(SIZE + 1);
  });

  it('tells of a failure, and goes on with the next look', async () => {
    let fails = true;
    const windows = new Windows<number>(async () => {
      if (fails) throw new Error('gone');
      return { rows: [1], total: 1, more: false, listing: null, foundAt: '' };
    });
    windows.look(0, 30, 1);
    await new Promise((done) => setTimeout(done));
    expect(windows.error).toEqual(new Error('gone'));
    fails = false;
    windows.look(0, 30, 1);
    await new Promise((done) => setTimeout(done));
    expect(windows.error).toBeUndefined();
    expect(windows.row(0)).toBe(1);
  });
});
