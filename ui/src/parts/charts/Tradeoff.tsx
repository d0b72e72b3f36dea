import { hueClass } from './hues';
import { axisAround, share } from './scale';
import styles from './Tradeoff.module.css';
import type { AxisWords } from './types';
import { useWidth } from './useWidth';

const HEIGHT = 320;
const LEFT = 56;
const RIGHT = 40;
const TOP = 24;
const BOTTOM = 48;
const RADIUS = 11;

/** One of several choices: what it costs (x) and what it gives (y). `sign`: its mark, as in a table. */
export interface Choice {
  id: string;
  sign: string;
  hue: number | null;
  x: number;
  y: number;
  says: string;
}

/**
 * What is paid against what is got, each choice a disc with its sign; from left to right always.
 * Choices that lie upon one another are moved apart by their discs' size.
 */
export function Tradeoff({
  label,
  choices,
  x,
  y,
  ceiling,
}: {
  label: string;
  choices: Choice[];
  x: AxisWords;
  y: AxisWords;
  ceiling?: number;
}) {
  const [box, width, scale] = useWidth(640);
  const room = { left: LEFT * scale, bottom: BOTTOM * scale, top: TOP * scale };
  const xAxis = axisAround([0, ...choices.map((one) => one.x)], { floor: 0 });
  const yAxis = axisAround(
    choices.map((one) => one.y),
    { ceiling },
  );
  const right = width - RIGHT;
  const bottom = HEIGHT - room.bottom;
  const toX = (value: number) => room.left + share(xAxis, value) * Math.max(right - room.left, 1);
  const toY = (value: number) => room.top + (1 - share(yAxis, value)) * (bottom - room.top);
  const placed = apart(
    choices.map((one) => ({ one, x: toX(one.x), y: toY(one.y) })),
    2 * RADIUS * scale,
  );
  return (
    <div ref={box} className={styles.box} dir="ltr">
      <svg width={width} height={HEIGHT} role="img" aria-label={label}>
        {xAxis.ticks.map((tick) => (
          <g key={tick}>
            <line className={styles.grid} x1={toX(tick)} x2={toX(tick)} y1={room.top} y2={bottom} />
            <text className={styles.xTick} x={toX(tick)} y={bottom + 18 * scale}>
              {x.format(tick)}
            </text>
          </g>
        ))}
        {yAxis.ticks.map((tick) => (
          <g key={tick}>
            <line className={styles.grid} x1={room.left} x2={right} y1={toY(tick)} y2={toY(tick)} />
            <text className={styles.yTick} x={room.left - 6} y={toY(tick) + 4}>
              {y.format(tick)}
            </text>
          </g>
        ))}
        <text className={styles.xName} x={(room.left + right) / 2} y={HEIGHT - 6}>
          {x.label}
        </text>
        <text className={styles.yName} x={4} y={12 * scale}>
          {y.label}
        </text>
        {placed.map(({ one, x: cx, y: cy }) => (
          <g key={one.id} className={hueClass(one.hue)}>
            <title>{one.says}</title>
            <circle className={styles.disc} cx={cx} cy={cy} r={RADIUS * scale} />
            <text className={styles.sign} x={cx} y={cy + 4 * scale}>
              {one.sign}
            </text>
          </g>
        ))}
      </svg>
    </div>
  );
}

interface Placed {
  one: Choice;
  x: number;
  y: number;
}

/** Discs that would cover one another stand side by side, in their order. */
function apart(found: Placed[], size: number): Placed[] {
  const placed: Placed[] = [];
  for (const next of found) {
    let x = next.x;
    while (placed.some((one) => Math.hypot(one.x - x, one.y - next.y) < size)) x += size / 2;
    placed.push({ ...next, x });
  }
  return placed;
}
