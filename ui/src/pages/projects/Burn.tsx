import { Twin } from '../../parts/charts';
import { useWidth } from '../../parts/charts/useWidth';
import { useFormat, useSay } from '../../say';
import { type Bucket, bucketsOf } from './burn';
import type { Overview } from './data';
import classes from './Overview.module.css';

const HEIGHT = 160;
const TOP = 8;
const BOTTOM = 20;
const END = 56;
const WIDEST = 28;
const HUES = 8;

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
      <ul className={classes.names}>
        {suppliers.map((one, place) => (
          <li key={one.id}>
            <svg viewBox="0 0 10 10" aria-hidden="true">
              <rect width="10" height="10" rx="2" className={hue(place)} />
            </svg>
            <bdi>{one.name}</bdi>
          </li>
        ))}
      </ul>
      <Bars {...{ label, buckets, told }} ids={suppliers.map((one) => one.id)} />
    </Twin>
  );
}

const hue = (place: number) => classes[`hue${place % HUES}`];

interface BarsProps {
  label: string;
  buckets: Bucket[];
  ids: string[];
  told: (at: Date) => string;
}

/** One column a bucket, one colour a supplier; from left to right, as time goes in charts. */
function Bars({ label, buckets, ids, told }: BarsProps) {
  const format = useFormat();
  const [box, width] = useWidth(640);
  const most = Math.max(1, ...buckets.map((bucket) => bucket.total));
  const plot = Math.max(1, width - END);
  const step = Math.min(WIDEST, plot / buckets.length);
  const toY = (value: number) => TOP + (HEIGHT - TOP - BOTTOM) * (1 - value / most);
  const [first, last] = [buckets[0], buckets.at(-1)];
  return (
    <div ref={box} dir="ltr">
      <svg className={classes.burn} width={width} height={HEIGHT} role="img" aria-label={label}>
        <line x1="0" x2={plot} y1={toY(0)} y2={toY(0)} />
        <line x1="0" x2={plot} y1={toY(most)} y2={toY(most)} />
        {buckets.map((bucket, place) => (
          <Column
            key={bucket.at.getTime()}
            {...{ bucket, ids, toY, step }}
            x={place * step}
            told={told(bucket.at)}
          />
        ))}
        <text x={plot + 6} y={toY(most) + 4}>
          {format.number(most)}
        </text>
        <text x="0" y={HEIGHT - 3}>
          {first && told(first.at)}
        </text>
        {buckets.length > 4 && (
          <text x={step * buckets.length} y={HEIGHT - 3} textAnchor="end">
            {last && told(last.at)}
          </text>
        )}
      </svg>
    </div>
  );
}

interface ColumnProps {
  bucket: Bucket;
  ids: string[];
  x: number;
  step: number;
  toY: (value: number) => number;
  told: string;
}

function Column({ bucket, ids, x, step, toY, told }: ColumnProps) {
  const say = useSay('projects');
  let below = 0;
  return (
    <g>
      <title>{`${told}: ${say('common:n.answers', { count: bucket.total })}`}</title>
      <rect x={x} y="0" width={step} height={HEIGHT - BOTTOM} fill="transparent" />
      {ids.map((id, row) => {
        const count = bucket.of.get(id) ?? 0;
        const bottom = toY(below);
        below += count;
        return (
          count > 0 && (
            <rect
              key={id}
              className={hue(row)}
              x={x + 1}
              width={Math.max(1, step - 2)}
              y={toY(below)}
              height={bottom - toY(below)}
            />
          )
        );
      })}
    </g>
  );
}
