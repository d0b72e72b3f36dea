import styles from './Inspection.module.css';
import { type Column, columnsOf, mostWrong, type PlanLine } from './inspection';
import { axisAround, share } from './scale';
import type { AxisWords } from './types';
import { useWidth } from './useWidth';

const HEIGHT = 320;
const LEFT = 44;
const RIGHT = 20;
const TOP = 28;
const BOTTOM = 46;
const FEW = 3; // looks, below which each stands alone
const NARROWEST = 12; // pixels of such a look, so that it can be seen
const SEAM = 0.5; // pixels by which columns side by side overlap, so that none shows between them
const NAMED = 30; // pixels a region must be high to bear its name

/**
 * A delivery under inspection: answers inspected across, wrong ones up. Where the path so far comes
 * into one of the two regions, the plan has its verdict. From left to right always.
 */
export function Inspection({
  label,
  lines,
  path,
  most,
  x,
  y,
  names,
}: {
  label: string;
  lines: PlanLine[];
  /** Wrong answers after each inspected one. */
  path: number[];
  /** Answers inspected at most. */
  most: number;
  x: AxisWords;
  y: AxisWords;
  names: { accept: string; refuse: string };
}) {
  const [box, width, scale] = useWidth(640);
  const left = LEFT * scale;
  const top = TOP * scale;
  const bottom = HEIGHT - BOTTOM * scale;
  const right = Math.max(width - RIGHT, left + 1);
  const high = mostWrong(lines, path);
  const xAxis = { low: 0, high: most, ticks: whole(axisAround([0, most]).ticks) };
  const yAxis = { low: -0.5, high, ticks: whole(axisAround([0, high]).ticks) };
  const toX = (value: number) => left + share(xAxis, value) * (right - left);
  const toY = (value: number) => bottom - share(yAxis, value) * (bottom - top);
  const places = { toX, toY, top, bottom, high };
  return (
    <div ref={box} className={styles.box} dir="ltr">
      <svg width={width} height={HEIGHT} role="img" aria-label={label}>
        {yAxis.ticks
          .filter((tick) => tick <= high)
          .map((tick) => (
            <g key={tick}>
              <line className={styles.grid} x1={left} x2={right} y1={toY(tick)} y2={toY(tick)} />
              <text className={styles.yTick} x={left - 8} y={toY(tick) + 4 * scale}>
                {y.format(tick)}
              </text>
            </g>
          ))}
        {xAxis.ticks
          .filter((tick) => tick <= most)
          .map((tick) => (
            <g key={tick}>
              <line
                className={styles.tick}
                x1={toX(tick)}
                x2={toX(tick)}
                y1={bottom}
                y2={bottom + 4}
              />
              <text className={styles.xTick} x={toX(tick)} y={bottom + 18 * scale}>
                {x.format(tick)}
              </text>
            </g>
          ))}
        <Regions columns={columnsOf(lines)} {...places} />
        <Names columns={columnsOf(lines)} names={names} scale={scale} {...places} />
        <Path path={path} {...places} />
        <text className={styles.xName} x={(left + right) / 2} y={HEIGHT - 6}>
          {x.label}
        </text>
        <text className={styles.yName} x={4} y={14 * scale}>
          {y.label}
        </text>
      </svg>
    </div>
  );
}

const whole = (ticks: number[]) => ticks.filter(Number.isInteger);

interface Places {
  toX: (value: number) => number;
  toY: (value: number) => number;
  top: number;
  bottom: number;
  high: number;
}

function rectangle(from: number, to: number, above: number, below: number, least: number): string {
  const middle = (from + to) / 2;
  const half = Math.max(to - from + SEAM, least) / 2;
  return `M${middle - half} ${above}H${middle + half}V${below}H${middle - half}z`;
}

function Regions({ columns, toX, toY, top, bottom }: Places & { columns: Column[] }) {
  const span = ({ from, to }: Column) => [toX(from), toX(to)] as const;
  const least = columns.length < FEW ? NARROWEST : 0;
  const accepts = columns.flatMap((one) =>
    one.accept === null ? [] : [rectangle(...span(one), toY(one.accept + 0.5), bottom, least)],
  );
  const refuses = columns.flatMap((one) =>
    one.refuse === null ? [] : [rectangle(...span(one), top, toY(one.refuse - 0.5), least)],
  );
  return (
    <>
      <path className={styles.accept} d={accepts.join('')} />
      <path className={styles.refuse} d={refuses.join('')} />
    </>
  );
}

/** A region's name where it is highest, at the end; beside it where it is one narrow column. */
function Names({
  columns,
  names,
  scale,
  toX,
  toY,
  top,
  bottom,
}: Places & { columns: Column[]; names: { accept: string; refuse: string }; scale: number }) {
  const accept = columns.findLast((one) => one.accept !== null);
  const refuse = columns.find((one) => one.refuse !== null);
  const isNarrow = columns.length < FEW;
  const acceptTop = accept ? toY((accept.accept ?? 0) + 0.5) : bottom;
  return (
    <>
      {refuse && (
        <text
          className={styles.refuseName}
          data-end={isNarrow || undefined}
          x={isNarrow ? toX(refuse.from) - NARROWEST : toX(refuse.from) + 8}
          y={top + 16 * scale}
        >
          {names.refuse}
        </text>
      )}
      {accept && (
        <text
          className={styles.acceptName}
          data-end
          x={isNarrow ? toX(accept.from) - NARROWEST : toX(accept.to) - 8}
          y={bottom - acceptTop > NAMED ? bottom - 8 : acceptTop - 8}
        >
          {names.accept}
        </text>
      )}
    </>
  );
}

/** The walk so far: a step to the right for each inspected answer, up for each wrong one. */
function Path({ path, toX, toY }: Places & { path: number[] }) {
  const wrong = path.flatMap((count, place) =>
    count > (path[place - 1] ?? 0) ? [{ x: toX(place + 1), y: toY(count) }] : [],
  );
  const steps = path.map((count, place) => `H${toX(place + 1)}V${toY(count)}`).join('');
  return (
    <>
      <path className={styles.path} d={`M${toX(0)} ${toY(0)}${steps}`} />
      {wrong.map((one) => (
        <circle key={one.x} className={styles.wrong} cx={one.x} cy={one.y} r="3" />
      ))}
      <circle className={styles.here} cx={toX(path.length)} cy={toY(path.at(-1) ?? 0)} r="5" />
    </>
  );
}
