import type { Api } from '../../api/client';
import type { Series } from '../../parts/charts';

export type Metric = 'gold' | 'estimated';

/** A line a supplier, by the number of labels there were; suppliers without a point have none. */
export function seriesOf(
  history: Api<'ScorecardHistory'>,
  metric: Metric,
  hues: Map<string, number>,
): Series[] {
  return history.suppliers
    .map(({ id, name }) => ({
      id,
      name,
      hue: hues.get(id) ?? 0,
      points: history.points.flatMap((point) => {
        const ends = point.suppliers.find((one) => one.id === id)?.[metric];
        if (!ends) return [];
        return [{ x: point.labels, y: ends.estimate, low: ends.low, high: ends.high }];
      }),
    }))
    .filter((one) => one.points.length > 0);
}
