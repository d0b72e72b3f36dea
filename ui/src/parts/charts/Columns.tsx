import styles from './Columns.module.css';
import { hueClass } from './hues';
import { useWidth } from './useWidth';

const HEIGHT = 160;
const TOP = 8;
const BOTTOM = 20;
const END = 56;
const WIDEST = 28;

/** A day or an hour: an amount of each thing, in the order of the hues. `says`: all in words. */
export interface TimeColumn {
  id: string;
  at: string;
  says: string;
  amounts: number[];
}

const sum = (amounts: number[]) => amounts.reduce((all, one) => all + one, 0);

/** One column a day or hour, one colour a thing; from left to right, as time goes in charts. */
export function Columns({
  label,
  names,
  columns,
  format,
}: {
  label: string;
  /** Of the things, in the order of the hues. */
  names: string[];
  columns: TimeColumn[];
  format: (value: number) => string;
}) {
  const [box, width] = useWidth(640);
  const most = Math.max(...columns.map((one) => sum(one.amounts))) || 1;
  const plot = Math.max(1, width - END);
  const step = Math.min(WIDEST, plot / columns.length);
  const toY = (value: number) => TOP + (HEIGHT - TOP - BOTTOM) * (1 - value / most);
  return (
    <>
      <ul className={styles.names}>
        {names.map((name, place) => (
          <li key={name} className={hueClass(place)}>
            <svg viewBox="0 0 10 10" aria-hidden="true">
              <rect className={styles.part} width="10" height="10" rx="2" />
            </svg>
            <bdi>{name}</bdi>
          </li>
        ))}
      </ul>
      <div ref={box} dir="ltr">
        <svg className={styles.columns} width={width} height={HEIGHT} role="img" aria-label={label}>
          <line x1="0" x2={plot} y1={toY(0)} y2={toY(0)} />
          <line x1="0" x2={plot} y1={toY(most)} y2={toY(most)} />
          {columns.map((one, place) => (
            <OneColumn key={one.id} column={one} x={place * step} {...{ toY, step }} />
          ))}
          <text x={plot + 6} y={toY(most) + 4}>
            {format(most)}
          </text>
          <text x="0" y={HEIGHT - 3}>
            {columns[0]?.at}
          </text>
          {columns.length > 4 && (
            <text x={step * columns.length} y={HEIGHT - 3} textAnchor="end">
              {columns.at(-1)?.at}
            </text>
          )}
        </svg>
      </div>
    </>
  );
}

interface OneColumnProps {
  column: TimeColumn;
  x: number;
  step: number;
  toY: (value: number) => number;
}

function OneColumn({ column, x, step, toY }: OneColumnProps) {
  let below = 0;
  return (
    <g>
      <title>{column.says}</title>
      <rect x={x} y="0" width={step} height={HEIGHT - BOTTOM} fill="transparent" />
      {column.amounts.map((amount, place) => {
        const bottom = toY(below);
        below += amount;
        if (amount <= 0) return null;
        return (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: a thing is its place
            key={place}
            className={`${styles.part} ${hueClass(place)}`}
            x={x + 1}
            width={Math.max(1, step - 2)}
            y={toY(below)}
            height={bottom - toY(below)}
          />
        );
      })}
    </g>
  );
}
