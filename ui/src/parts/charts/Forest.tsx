import { type ReactNode, useState } from 'react';
import styles from './Forest.module.css';
import { hueClass } from './hues';
import { Diamond, Whisker } from './marks';
import { type Axis, share } from './scale';
import type { ForestRow, Mark, Point } from './types';

/**
 * Estimates with their intervals, one row a thing: a table whose middle column is drawn.
 *
 * Names and numbers stand where the language has them; the axis runs from left to right always.
 * Points take the focus and tell their exact values. `reference`: a line to compare with, such
 * as no difference at 0. `onOpen` makes the names links to what is behind them.
 */
export function Forest({
  label,
  nameHeading,
  valueHeading,
  rows,
  axis,
  format,
  reference,
  legend,
  link,
  wordy = false,
}: {
  label: string;
  nameHeading: string;
  valueHeading: string;
  rows: ForestRow[];
  axis: Axis;
  format: (value: number) => string;
  reference?: number;
  legend?: { mark: Mark; says: string }[];
  link?: (row: ForestRow) => ReactNode;
  /** Values are sentences and want more room. */
  wordy?: boolean;
}) {
  return (
    <figure className={styles.figure}>
      {legend && legend.length > 0 && <Legend legend={legend} />}
      <table className={styles.forest} data-wordy={wordy || undefined} aria-label={label}>
        <thead>
          <tr>
            <th scope="col" className={styles.name}>
              {nameHeading}
            </th>
            <th scope="col" className={styles.plotHeading}>
              <span className={styles.hidden}>{label}</span>
            </th>
            <th scope="col" className={styles.value}>
              {valueHeading}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} className={row.faint ? styles.faint : undefined}>
              <th scope="row" className={styles.name}>
                {link ? link(row) : row.name}
              </th>
              <td className={styles.plot} dir="ltr">
                <Plot row={row} axis={axis} reference={reference} />
              </td>
              <td className={styles.value}>{row.value}</td>
            </tr>
          ))}
        </tbody>
        <tfoot aria-hidden="true">
          <tr>
            <td />
            <td className={styles.axis} dir="ltr">
              {axis.ticks.map((tick) => (
                <span key={tick} style={{ left: `${100 * share(axis, tick)}%` }}>
                  {format(tick)}
                </span>
              ))}
            </td>
            <td />
          </tr>
        </tfoot>
      </table>
    </figure>
  );
}

function Legend({ legend }: { legend: { mark: Mark; says: string }[] }) {
  return (
    <figcaption className={styles.legend}>
      {legend.map((one) => (
        <span key={one.mark}>
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <Diamond mark={one.mark} x={8} y={8} />
          </svg>
          {one.says}
        </span>
      ))}
    </figcaption>
  );
}

const LINE = 14;

/** Points of a row under each other, so that no interval hides another. */
function Plot({ row, axis, reference }: { row: ForestRow; axis: Axis; reference?: number }) {
  const [told, setTold] = useState<Point | null>(null);
  const least = (Math.max(row.points.length, 1) + 1) * LINE;
  const at = (value: number) => `${100 * share(axis, value)}%`;
  const down = (place: number) => `${(100 * (place + 1)) / (row.points.length + 1)}%`;
  return (
    <div className={hueClass(row.hue)} style={{ minBlockSize: least }}>
      <svg className={styles.drawn} width="100%" height="100%" aria-hidden="true">
        {axis.ticks.map((tick) => (
          <line key={tick} className={styles.grid} x1={at(tick)} x2={at(tick)} y1="0" y2="100%" />
        ))}
        {reference !== undefined && (
          <line
            className={styles.reference}
            x1={at(reference)}
            x2={at(reference)}
            y1="0"
            y2="100%"
          />
        )}
        {row.points.map((point, place) => (
          <Whisker key={point.mark} point={point} axis={axis} y={down(place)} />
        ))}
      </svg>
      {row.points.map((point, place) => (
        <button
          key={point.mark}
          type="button"
          className={styles.point}
          style={{ left: at(point.value), top: down(place) }}
          aria-label={point.says}
          onFocus={() => setTold(point)}
          onBlur={() => setTold(null)}
          onPointerEnter={() => setTold(point)}
          onPointerLeave={() => setTold(null)}
          onKeyDown={(event) => event.key === 'Escape' && setTold(null)}
        />
      ))}
      {told && (
        <div className={styles.tip} style={{ left: at(told.value) }} aria-hidden="true">
          <bdi>{told.says}</bdi>
        </div>
      )}
    </div>
  );
}
