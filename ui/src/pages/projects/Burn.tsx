import { Columns, Twin } from '../../parts/charts';
import { useFormat, useSay } from '../../say';
import { bucketsOf } from './burn';
import type { Overview } from './data';

/** Answers by day or hour, one colour a supplier, with the table of the same numbers. */
export function Burn({ burn, money }: Pick<Overview, 'burn' | 'money'>) {
  const say = useSay('projects');
  const format = useFormat();
  const suppliers = money.map((one) => ({ id: one.supplier_id, name: one.supplier }));
  const buckets = bucketsOf(burn, new Date());
  // Isolated: the chart goes from left to right, a date in Arabic does not.
  const told = (at: Date) =>
    `\u2068${burn.unit === 'hour' ? format.time(at) : format.date(at)}\u2069`;
  const label = say(`burn.${burn.unit}`);
  const table = () => ({
    columns: [say('burn.when'), ...suppliers.map((one) => one.name)],
    rows: buckets
      .filter((bucket) => bucket.total > 0)
      .map((bucket) => [told(bucket.at), ...suppliers.map((one) => bucket.of.get(one.id) ?? 0)]),
  });
  return (
    <Twin label={label} table={table}>
      <Columns
        label={label}
        names={suppliers.map((one) => one.name)}
        format={(value) => format.number(value)}
        columns={buckets.map((bucket) => ({
          id: bucket.at.toISOString(),
          at: told(bucket.at),
          says: `${told(bucket.at)}: ${say('common:n.answers', { count: bucket.total })}`,
          amounts: suppliers.map((one) => bucket.of.get(one.id) ?? 0),
        }))}
      />
    </Twin>
  );
}
