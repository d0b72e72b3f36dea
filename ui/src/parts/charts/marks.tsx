import styles from './marks.module.css';
import { type Axis, share } from './scale';
import type { Mark, Point } from './types';

const SIZE = 5.5;

/** The sign of what an estimate rests on: a filled disc for known answers, a hollow diamond else. */
export function Diamond({ mark, x, y }: { mark: Mark; x: number; y: number }) {
  if (mark === 'known') return <circle className={styles.known} cx={x} cy={y} r={SIZE - 0.5} />;
  const path = `M${x} ${y - SIZE}l${SIZE} ${SIZE}l${-SIZE} ${SIZE}l${-SIZE} ${-SIZE}z`;
  return <path className={styles.estimate} d={path} />;
}

/** An interval as a line with ends, its estimate as a sign. y: how far down, in per cent. */
export function Whisker({ point, axis, y }: { point: Point; axis: Axis; y: string }) {
  const at = (value: number) => `${100 * share(axis, value)}%`;
  return (
    <svg y={y} overflow="visible" aria-hidden="true">
      <line className={styles.whisker} x1={at(point.low)} x2={at(point.high)} y1={0} y2={0} />
      <line className={styles.whisker} x1={at(point.low)} x2={at(point.low)} y1={-4} y2={4} />
      <line className={styles.whisker} x1={at(point.high)} x2={at(point.high)} y1={-4} y2={4} />
      <svg x={at(point.value)} overflow="visible" aria-hidden="true">
        <Diamond mark={point.mark} x={0} y={0} />
      </svg>
    </svg>
  );
}
