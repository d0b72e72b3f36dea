import type { Api } from '../../api/client';

/** A cell with the share of its true class's labels that it holds. */
export interface Counted {
  true: string;
  said: string;
  labels: number;
  gold: number;
  share: number;
}

/** Cells by their classes. Rows are true classes; classes that occur nowhere are left out. */
export function countsOf({ classes, cells }: Pick<Api<'Confusion'>, 'classes' | 'cells'>) {
  const total = new Map<string, number>();
  for (const one of cells) total.set(one.true, (total.get(one.true) ?? 0) + one.labels);
  const all: Counted[] = cells.map((one) => ({
    ...one,
    share: one.labels / (total.get(one.true) ?? 1),
  }));
  const found = new Map(all.map((one) => [`${one.true}\u0000${one.said}`, one]));
  const used = new Set(cells.flatMap((one) => [one.true, one.said]));
  return {
    classes: classes.filter((one) => used.has(one)),
    all,
    cell: (actual: string, said: string) => found.get(`${actual}\u0000${said}`),
  };
}

/** Those with most labels first. */
export function largestOf(counted: Counted[]): Counted[] {
  return [...counted].sort((a, b) => b.labels - a.labels);
}
