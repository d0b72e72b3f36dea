import { useId, useState } from 'react';
import styles from './Bands.module.css';
import { hueClass } from './hues';
import { type Axis, axisAround, lastUpTo, nearest, share } from './scale';
import type { AxisWords, Series } from './types';
import { useWidth } from './useWidth';

const HEIGHT = 240;
const LEFT = 52;
const RIGHT = 12;
const TOP = 10;
const BOTTOM = 26;
const DASHES = ['', '7 4', '2 4', '10 4 2 4'];

/**
 * Values over a number, with bands where they have intervals; from left to right always.
 *
 * A slider (and the pointer) picks a place on the x axis, where the exact values of all series
 * are told: the slider is what the keyboard and a screen reader use. Pressing a series' name
 * hides it and shows it again.
 * floor, ceiling: what values can be (0 and 1 for shares).
 */
export function Bands({
  label,
  series,
  x,
  y,
  sliderLabel,
  tell,
  floor,
  ceiling,
  height = HEIGHT,
  marks = [],
  begin,
}: {
  label: string;
  series: Series[];
  x: AxisWords;
  y: AxisWords;
  sliderLabel: string;
  /** A point in words: estimate, interval and what it rests on. */
  tell: (series: Series, point: Series['points'][number]) => string;
  floor?: number;
  ceiling?: number;
  height?: number;
  /** Places on the x axis that have a name. */
  marks?: { x: number; name: string }[];
  /** Where the slider stands until it is moved; absent: at the end. */
  begin?: number;
}) {
  const [box, width, scale] = useWidth(640);
  const room = { left: LEFT * scale, bottom: BOTTOM * scale, top: TOP * scale };
  const clip = useId();
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set());
  const shown = series.filter((one) => !hidden.has(one.id));
  const xs = placesOf(series);
  const [chosen, setChosen] = useState<number | null>(null);
  const at = Math.min(
    chosen ?? (begin === undefined ? xs.length - 1 : nearest(xs, begin)),
    xs.length - 1,
  );
  const xAxis = flush(xs);
  const yAxis = axisAround(valuesOf(shown, xs), { floor, ceiling });
  const toX = (value: number) =>
    room.left + share(xAxis, value) * Math.max(width - room.left - RIGHT, 1);
  const toY = (value: number) =>
    room.top + (1 - share(yAxis, value)) * (height - room.top - room.bottom);
  const here = xs[at];
  if (here === undefined) return null;
  const point = (clientX: number, left: number) => {
    const along = (clientX - left - room.left) / Math.max(width - room.left - RIGHT, 1);
    setChosen(nearest(xs, xAxis.low + along * (xAxis.high - xAxis.low)));
  };
  return (
    <figure className={styles.figure}>
      <div ref={box} className={styles.box} dir="ltr">
        {/* The slider below says the same to who cannot see or point. */}
        <svg
          width={width}
          height={height}
          role="img"
          aria-label={label}
          onPointerMove={(event) =>
            point(event.clientX, event.currentTarget.getBoundingClientRect().left)
          }
          onPointerLeave={() => setChosen(null)}
        >
          <Grid
            x={xAxis}
            y={yAxis}
            toX={toX}
            toY={toY}
            words={{ x, y }}
            size={{ width, height, ...room }}
          />
          <clipPath id={clip}>
            <rect
              x={room.left}
              y={room.top - 4}
              width={Math.max(width - room.left - RIGHT, 1) + 5}
              height={height - room.top - room.bottom + 4}
            />
          </clipPath>
          <g clipPath={`url(#${clip})`}>
            {shown.map((one) => (
              <Line
                key={one.id}
                series={one}
                dash={DASHES[series.indexOf(one) % DASHES.length]}
                toX={toX}
                toY={toY}
              />
            ))}
          </g>
          {marks
            .filter((one) => one.x >= xAxis.low && one.x <= xAxis.high)
            .map((one) => (
              <g key={one.name}>
                <line
                  className={styles.mark}
                  x1={toX(one.x)}
                  x2={toX(one.x)}
                  y1={room.top}
                  y2={height - room.bottom}
                />
                <text className={styles.markName} x={toX(one.x) + 4} y={height / 2}>
                  {one.name}
                </text>
              </g>
            ))}
          <line
            className={styles.here}
            x1={toX(here)}
            x2={toX(here)}
            y1={room.top}
            y2={height - room.bottom}
          />
        </svg>
      </div>
      <Reading
        series={series}
        xs={xs}
        at={at}
        onChoose={setChosen}
        hidden={hidden}
        onHide={(id) => setHidden(toggled(hidden, id))}
        x={x}
        tell={tell}
        sliderLabel={sliderLabel}
      />
    </figure>
  );
}

function toggled(set: ReadonlySet<string>, one: string): ReadonlySet<string> {
  const other = new Set(set);
  if (!other.delete(one)) other.add(one);
  return other;
}

function placesOf(series: Series[]): number[] {
  const all = new Set(series.flatMap((one) => one.points.map((point) => point.x)));
  return [...all].sort((a, b) => a - b);
}

/** Values of the later half: the first intervals are as wide as can be, and would flatten all the
 * rest. What lies outside is cut off. Lines without intervals are drawn whole. */
function valuesOf(series: Series[], xs: number[]): number[] {
  const half = ((xs[0] ?? 0) + (xs.at(-1) ?? 0)) / 2;
  return series.flatMap((one) => {
    const later = one.points.filter((point) => point.x >= half || point.low === undefined);
    return later.flatMap((point) => [point.y, point.low ?? point.y, point.high ?? point.y]);
  });
}

/** Lines run from edge to edge: the axis ends where they do. */
function flush(xs: number[]): Axis {
  const [low, high] = [xs[0] ?? 0, xs.at(-1) ?? 1];
  const around = axisAround(xs);
  if (!(high > low)) return around;
  return { low, high, ticks: around.ticks.filter((tick) => tick >= low && tick <= high) };
}

interface Places {
  toX: (value: number) => number;
  toY: (value: number) => number;
}

function Grid({
  x,
  y,
  toX,
  toY,
  words,
  size,
}: Places & {
  x: Axis;
  y: Axis;
  words: { x: AxisWords; y: AxisWords };
  size: { width: number; height: number; left: number; bottom: number };
}) {
  const bottom = size.height - size.bottom;
  return (
    <g>
      {y.ticks.map((tick) => (
        <g key={tick}>
          <line
            className={styles.grid}
            x1={size.left}
            x2={size.width - RIGHT}
            y1={toY(tick)}
            y2={toY(tick)}
          />
          <text className={styles.yTick} x={size.left - 8} y={toY(tick) + 4}>
            {words.y.format(tick)}
          </text>
        </g>
      ))}
      {x.ticks.map((tick) => (
        <g key={tick}>
          <line className={styles.tick} x1={toX(tick)} x2={toX(tick)} y1={bottom} y2={bottom + 4} />
          <text className={styles.xTick} x={toX(tick)} y={bottom + 0.7 * size.bottom}>
            {words.x.format(tick)}
          </text>
        </g>
      ))}
    </g>
  );
}

function Line({ series, dash, toX, toY }: Places & { series: Series; dash?: string }) {
  const { points } = series;
  const line = points.map((one, n) => `${n ? 'L' : 'M'}${toX(one.x)} ${toY(one.y)}`).join('');
  const banded = points.filter((one) => one.low !== undefined && one.high !== undefined);
  const band = [
    ...banded.map((one) => `${toX(one.x)} ${toY(one.high as number)}`),
    ...banded.toReversed().map((one) => `${toX(one.x)} ${toY(one.low as number)}`),
  ].join('L');
  const last = points.at(-1);
  return (
    <g className={hueClass(series.hue)}>
      {banded.length > 1 && <path className={styles.band} d={`M${band}z`} />}
      <path className={styles.line} d={line} strokeDasharray={dash || undefined} />
      {last && <circle className={styles.end} cx={toX(last.x)} cy={toY(last.y)} r="3.5" />}
    </g>
  );
}

function Reading({
  series,
  xs,
  at,
  onChoose,
  hidden,
  onHide,
  x,
  tell,
  sliderLabel,
}: {
  series: Series[];
  xs: number[];
  at: number;
  onChoose: (at: number) => void;
  hidden: ReadonlySet<string>;
  onHide: (id: string) => void;
  x: AxisWords;
  tell: (series: Series, point: Series['points'][number]) => string;
  sliderLabel: string;
}) {
  const id = useId();
  const here = xs[at] as number;
  const place = x.says?.(here) ?? `${x.format(here)} ${x.label}`;
  const told = series.flatMap((one) => {
    const place = lastUpTo(
      one.points.map((point) => point.x),
      here,
    );
    const point = one.points[place];
    return point ? [{ series: one, words: tell(one, point) }] : [];
  });
  return (
    <figcaption className={styles.reading}>
      <label className={styles.slider} htmlFor={id}>
        <span>{sliderLabel}</span>
        <input
          id={id}
          dir="ltr"
          type="range"
          min={0}
          max={Math.max(xs.length - 1, 0)}
          value={at}
          aria-valuetext={[place, ...told.map((one) => one.words)].join('; ')}
          onChange={(event) => onChoose(Number(event.currentTarget.value))}
        />
        <output htmlFor={id}>
          <bdi>{place}</bdi>
        </output>
      </label>
      <ul className={styles.told}>
        {told.map((one) => (
          <li key={one.series.id} className={hueClass(one.series.hue)}>
            <button
              type="button"
              aria-pressed={!hidden.has(one.series.id)}
              onClick={() => onHide(one.series.id)}
            >
              <Key dash={DASHES[series.indexOf(one.series) % DASHES.length]} />
              <span>{one.words}</span>
            </button>
          </li>
        ))}
      </ul>
    </figcaption>
  );
}

function Key({ dash }: { dash?: string }) {
  return (
    <svg className={styles.key} viewBox="0 0 26 10" aria-hidden="true">
      <line
        className={styles.line}
        x1="0"
        x2="26"
        y1="5"
        y2="5"
        strokeDasharray={dash || undefined}
      />
    </svg>
  );
}
