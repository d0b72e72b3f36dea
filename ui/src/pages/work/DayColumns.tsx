import { useMemo, useState } from 'react';
import { axisAround } from '../../parts/charts';
import { share } from '../../parts/charts/scale';
import { useWidth } from '../../parts/charts/useWidth';
import { useFormat } from '../../say';
import classes from './DayColumns.module.css';
import { atNoon, type Day } from './days';

const HEIGHT = 180;
const LEFT = 72;
const RIGHT = 8;
const TOP = 8;
const BOTTOM = 24;
const DATE_WIDTH = 84; // what a date needs under its column

interface DayColumnsProps {
  label: string;
  columns: [Day, number][];
  write: (value: number) => string;
  /** Ticks are multiples of it: 60 for seconds shown as minutes. */
  unit?: number;
}

/** A column a day, from left to right; the numbers themselves are in the table beside it. */
export function DayColumns({ label, columns, write, unit = 1 }: DayColumnsProps) {
  const format = useFormat();
  const short = useMemo(
    () => new Intl.DateTimeFormat(format.locale, { day: 'numeric', month: 'short' }),
    [format.locale],
  );
  const [box, width] = useWidth(640);
  const [over, setOver] = useState<number | null>(null);
  const values = columns.map(([, value]) => value / unit);
  const axis = axisAround([0, ...values], { floor: 0, count: 4 });
  const step = Math.max(width - LEFT - RIGHT, 1) / Math.max(columns.length, 1);
  const toY = (value: number) => TOP + (1 - share(axis, value)) * (HEIGHT - TOP - BOTTOM);
  const every = Math.ceil(DATE_WIDTH / step);
  const foot = HEIGHT - BOTTOM;
  const told = over === null ? undefined : columns[over];
  return (
    <figure className={classes.figure}>
      <figcaption className={classes.told} aria-hidden="true">
        {told && (
          <>
            <span>{format.date(atNoon(told[0]))}</span> <bdi>{write(told[1])}</bdi>
          </>
        )}
      </figcaption>
      <div ref={box} dir="ltr">
        <svg
          role="img"
          aria-label={label}
          width={width}
          height={HEIGHT}
          onPointerLeave={() => setOver(null)}
        >
          {axis.ticks.map((tick) => (
            <g key={tick}>
              <line
                className={classes.grid}
                x1={LEFT}
                x2={width - RIGHT}
                y1={toY(tick)}
                y2={toY(tick)}
              />
              <text className={classes.yTick} x={LEFT - 8} y={toY(tick)} dy="0.32em">
                {write(tick * unit)}
              </text>
            </g>
          ))}
          {columns.map(([day, value], place) => {
            const top = toY(value / unit);
            const x = LEFT + place * step;
            const isNamed = (columns.length - 1 - place) % every === 0;
            return (
              <g key={day} onPointerEnter={() => setOver(place)}>
                <rect className={classes.reach} x={x} y={TOP} width={step} height={foot - TOP} />
                <rect
                  className={classes.column}
                  data-over={over === place || undefined}
                  x={x + step * 0.15}
                  y={top}
                  width={step * 0.7}
                  height={Math.max(foot - top, 0)}
                  rx={Math.min(2, step * 0.2)}
                />
                {isNamed && (
                  <text className={classes.xTick} x={x + step / 2} y={HEIGHT - 6}>
                    {short.format(atNoon(day))}
                  </text>
                )}
              </g>
            );
          })}
        </svg>
      </div>
    </figure>
  );
}
